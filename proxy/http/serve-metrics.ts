import { once } from 'node:events';
import http from 'node:http';
import type { MetricsListen } from '../config/config.ts';
import type { Metrics } from './metrics.ts';

/** The metrics as they are served. */
export interface MetricsServer {
  readonly port: number;
  close(): void;
}

/** Answers below `/doctor`. */
export type Doctor = (
  request: http.IncomingMessage,
  response: http.ServerResponse,
) => Promise<void>;

/** Serves the metrics at `/metrics` of a port of their own. @throws when the port is taken. */
export async function serveMetrics(
  metrics: Metrics,
  { host, port }: MetricsListen,
  doctor: Doctor | null,
): Promise<MetricsServer> {
  const server = http.createServer((request, response) => {
    const isForDoctor = doctor !== null && /^\/doctor(?:\/|$)/.test(request.url ?? '');
    const answered = isForDoctor ? doctor(request, response) : answer(request, response, metrics);
    // Whoever asks is told nothing of what broke; the log of a start is the place for that.
    answered.catch(() => response.destroy());
  });
  // Nobody is waited for here: it must not keep a process alive that is done.
  server.unref().listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  return {
    // Only a server on a pipe has a text for an address.
    port: typeof address === 'object' && address !== null ? address.port : port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const noPage = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
} as const;

async function answer(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  metrics: Metrics,
): Promise<void> {
  request.resume();
  if (request.method !== 'GET' || request.url !== '/metrics') {
    response.writeHead(404, { 'content-type': 'text/plain', ...noPage });
    response.end('Not found. Metrics are at /metrics.\n');
    return;
  }
  const text = await metrics.text();
  response.writeHead(200, { 'content-type': metrics.contentType, ...noPage });
  response.end(text);
}
