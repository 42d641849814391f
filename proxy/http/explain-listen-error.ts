import { isRecord } from '../../contract/connect-api.ts';
import type { Config } from '../config/config.ts';

/** Explains why Connect can't listen on a port and which setting to change; null for any other error. */
export function explainListenError(
  thrown: unknown,
  config: Config,
  env: Readonly<Record<string, string | undefined>> = {},
): string | null {
  if (!isRecord(thrown) || thrown['syscall'] !== 'listen') return null;
  const { code, port, address } = thrown;
  const { metrics, listen } = config;
  const isForMetrics = metrics !== null && metrics.port === port && listen.port !== port;
  const key = isForMetrics ? 'metrics' : 'listen';
  // The variable wins over the key, so changing the key would change nothing.
  const variable = isForMetrics ? 'POSTERN_METRICS_PORT' : 'POSTERN_PORT';
  const setting = (env[variable] ?? '') === '' ? `${key}.port` : variable;
  if (code === 'EADDRINUSE' && metrics !== null && metrics.port === listen.port) {
    return `Port ${String(port)} is already in use: listen.port and metrics.port are the same. Change one of them.`;
  }
  switch (code) {
    case 'EACCES':
      return `This user isn’t allowed to listen on port ${String(port)}. Set ${setting} to 1024 or higher, or grant the service CAP_NET_BIND_SERVICE, as deploy/postern@.service does.`;
    case 'EADDRINUSE':
      return `Port ${String(port)} is already in use. Stop the other program, or change ${setting}.`;
    case 'EADDRNOTAVAIL':
      return `This computer doesn’t have the address ${String(address)}. Correct ${key}.host.`;
    default:
      return null;
  }
}

/** Explains that publicUrl uses another port than Connect; null if the ports match or a reverse proxy is in front. */
export function explainPublicPort({ publicUrl, listen }: Config): string | null {
  const { port } = new URL(publicUrl);
  const reached = port === '' ? 443 : Number(port);
  if (listen.tls.kind === 'off' || listen.port === 0 || listen.port === reached) return null;
  return `publicUrl ${publicUrl} uses port ${reached}, but Connect listens on port ${listen.port}. Set listen.port to ${reached}, add the port to publicUrl, or forward port ${reached} to ${listen.port}.`;
}
