import { isRecord } from '../../contract/connect-api.ts';
import type { Config } from '../config/config.ts';

/** Says why Connect can't listen at a port and which key to change; null for any other error. */
export function explainListenError(thrown: unknown, config: Config): string | null {
  if (!isRecord(thrown) || thrown['syscall'] !== 'listen') return null;
  const { code, port, address } = thrown;
  const { metrics, listen } = config;
  const isForMetrics = metrics !== null && metrics.port === port && listen.port !== port;
  const key = isForMetrics ? 'metrics' : 'listen';
  switch (code) {
    case 'EACCES':
      return `This user may not listen at port ${String(port)}. Set ${key}.port to 1024 or higher, or give the service CAP_NET_BIND_SERVICE, as deploy/postern@.service does.`;
    case 'EADDRINUSE':
      return `Another program listens at port ${String(port)} already. Stop it, or set another ${key}.port.`;
    case 'EADDRNOTAVAIL':
      return `This computer has no address ${String(address)}. Correct ${key}.host.`;
    default:
      return null;
  }
}

/** Says that people come to another port than Connect listens at; null where they don't, or where something is in front. */
export function explainPublicPort({ publicUrl, listen }: Config): string | null {
  const { port } = new URL(publicUrl);
  const reached = port === '' ? 443 : Number(port);
  if (listen.tls.kind === 'off' || listen.port === 0 || listen.port === reached) return null;
  return `publicUrl ${publicUrl} leads to port ${reached}, but Connect listens at ${listen.port}. Set listen.port to ${reached}, write the port into publicUrl, or forward port ${reached} to ${listen.port}.`;
}
