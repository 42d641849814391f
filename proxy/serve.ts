import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import path from 'node:path';
import { pino, type DestinationStream } from 'pino';
import { createApp, type AppParts } from './app.ts';
import { readDevCertificate } from './http/dev-certificate.ts';
import type { Config } from './sites/config.ts';
import { product } from './sites/product.ts';

export interface ServeOptions {
  /** Where log lines go; standard output when left out. */
  readonly log?: DestinationStream;
  /** Folder of the built add-in; `dist/addin` when left out. */
  readonly staticRoot?: string;
  /** PEM texts that take the place of `listen.tls`. */
  readonly certificate?: { readonly certificate: string; readonly key: string };
  readonly now?: () => Date;
  /** Looks names up; the system's resolver when left out. */
  readonly resolve?: AppParts['resolve'];
}

/** A Connect that serves. */
export interface RunningConnect {
  /** Where it listens, by the name of this computer: `https://localhost:3000`. */
  readonly url: string;
  /** Stops listening and lets running requests finish, at most for the given time. */
  close(options?: { readonly withinMs?: number }): Promise<void>;
}

/** Starts Connect with a configuration. @throws when the port is taken or the certificate cannot be used. */
export async function serve(config: Config, options: ServeOptions = {}): Promise<RunningConnect> {
  const log = pino({ base: null }, options.log ?? pino.destination(1));
  const app = createApp({
    config,
    staticRoot: options.staticRoot ?? path.join(product.root, 'dist', 'addin'),
    log,
    now: options.now ?? (() => new Date()),
    resolve: options.resolve,
  });
  const server = await createServer(config, options, app.listener);
  // http-proxy-middleware listens for the end of the server once a site.
  server.setMaxListeners(config.sites.length + 20);
  // Node would drop headers beyond a number, but go on believing a length among them; they are
  // limited by their bytes instead.
  server.maxHeadersCount = 0;
  server.on('checkContinue', app.listener);
  server.listen(config.listen.port, config.listen.host);
  await once(server, 'listening');
  return {
    url: urlOf(server, config),
    async close({ withinMs = 10_000 } = {}) {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const deadline = setTimeout(() => server.closeAllConnections(), withinMs);
      await closed;
      clearTimeout(deadline);
      app.close();
    },
  };
}

async function createServer(
  config: Config,
  { certificate }: ServeOptions,
  app: http.RequestListener,
): Promise<http.Server | https.Server> {
  const limits = {
    maxHeaderSize: 16 * 1024,
    headersTimeout: 15_000,
    // A body may take as long as its site allows; every wait in it has a limit there.
    requestTimeout: 0,
    // Longer than a balancer keeps an idle connection, so that it is never cut under its hands.
    keepAliveTimeout: 75_000,
    noDelay: true,
  };
  const { tls } = config.listen;
  const pair =
    certificate ??
    (tls.kind === 'certificate'
      ? tls
      : tls.kind === 'dev-certificate'
        ? await readDevCertificate()
        : null);
  if (pair === null) return http.createServer(limits, app);
  return https.createServer(
    { ...limits, cert: pair.certificate, key: pair.key, minVersion: 'TLSv1.2' },
    app,
  );
}

function urlOf(server: http.Server | https.Server, config: Config): string {
  const scheme = server instanceof https.Server ? 'https' : 'http';
  const address = server.address();
  // Only a server on a pipe has a text for an address.
  const port = typeof address === 'object' && address !== null ? address.port : config.listen.port;
  const everywhere = ['0.0.0.0', '::', '127.0.0.1', '::1'];
  const host = everywhere.includes(config.listen.host) ? 'localhost' : config.listen.host;
  return `${scheme}://${host}:${port}`;
}
