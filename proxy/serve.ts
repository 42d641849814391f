import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import path from 'node:path';
import type { SecureContextOptions } from 'node:tls';
import { pino, type DestinationStream } from 'pino';
import { AppError, type ConfigProblem } from '../contract/errors.ts';
import { createApp, type App, type AppParts } from './app.ts';
import { readDevCertificate } from './http/dev-certificate.ts';
import { refuseMalformed, type HeadLimits } from './http/malformed-request.ts';
import { certificateEnds } from './http/certificate-ends.ts';
import { shutDownServer } from './http/shutdown.ts';
import type { FinishedRequest } from './http/request-log.ts';
import { createLogOutput } from './http/log-output.ts';
import { createMetrics } from './http/metrics.ts';
import { serveMetrics, type Doctor } from './http/serve-metrics.ts';
import type { Config, ShutDown } from './config/config.ts';
import { product } from './config/product.ts';
import { minTlsVersion } from './config/tls-versions.ts';
import { createMemoryStore, type RateStore } from './traffic/rate-limit.ts';

export interface ServeOptions {
  /** Where log lines go; standard output when left out. */
  readonly log?: DestinationStream;
  /** Folder of the built add-in; `dist/addin` when left out. */
  readonly staticRoot?: string;
  /** PEM texts that take the place of `listen.tls`. */
  readonly certificate?: { readonly certificate: string; readonly key: string };
  readonly now?: () => Date;
  /** Milliseconds that only ever grow; this process's own when left out. */
  readonly clock?: () => number;
  /** Looks names up; the system's resolver when left out. */
  readonly resolve?: AppParts['resolve'];
  /** Limits of a request's head; 16 kB within 15 seconds, looked over every second, when left out. */
  readonly head?: HeadLimits;
}

/** A running Connect. */
export interface RunningConnect {
  /** Where it listens, by the name of this computer: `https://localhost:3000`. */
  readonly url: string;
  /**
   * Applies another configuration, completely or not at all. New requests use it at once, running
   * requests finish with the previous one.
   *
   * @throws {AppError} CONFIG_INVALID when it changes something that needs a restart.
   */
  reload(config: Config): Promise<void>;
  /** The port of the metrics; null where none are served. */
  readonly metricsPort: number | null;
  /** Says it is no longer ready, then stops listening and lets running requests finish. */
  close(options?: Partial<ShutDown>): Promise<void>;
}

/** Starts Connect with a configuration. @throws when the port is taken or the certificate cannot be used. */
export async function serve(config: Config, options: ServeOptions = {}): Promise<RunningConnect> {
  const output = options.log === undefined ? createLogOutput(process.stdout) : null;
  const log = pino({ base: null }, output ?? options.log);
  const clock = options.clock ?? (() => performance.now());
  let isReady = true;
  const metrics =
    config.metrics === null
      ? null
      : createMetrics({
          openCircuits: () => generation.openCircuits(),
          certificateEnds: () => certificateEnds(running),
          droppedLines: () => output?.dropped ?? 0,
        });
  const head = options.head ?? defaultHead;
  const parts = {
    ownBodyMs: head.withinMs,
    staticRoot: options.staticRoot ?? path.join(product.root, 'dist', 'addin'),
    log,
    now: options.now ?? (() => new Date()),
    clock,
    rates: await createRateStore(config, clock),
    resolve: options.resolve,
    isReady: () => isReady,
    count: (ended: FinishedRequest) => metrics?.count(ended),
  };
  let running = config;
  let generation = startGeneration({ ...parts, config });
  const listener: http.RequestListener = (request, response) => {
    generation.listener(request, response);
  };
  const server = createServer({ pair: await pairFor(config, options), head }, listener);
  server.timeout = quietMs(config);
  // http-proxy-middleware listens for the end of the server once a site and configuration, has nothing to close
  // then, and never stops: every configuration since the start would stay in memory.
  server.on('newListener', (event, added: () => void) => {
    if (event === 'close' && isReady) queueMicrotask(() => server.off('close', added));
  });
  // Node would drop headers beyond a number, but go on believing a length among them; they are
  // limited by their bytes instead.
  server.maxHeadersCount = 0;
  server.on('checkContinue', listener);
  server.on('checkExpectation', listener);
  refuseMalformed(server, { head, log, count: parts.count });
  const doctor: Doctor | null =
    config.metrics?.doctor === true
      ? async (request, response) => {
          // Loaded when somebody asks for it the first time; most Connects never need it.
          const { answerDoctor } = await import('./doctor/answer-doctor.ts');
          await answerDoctor(request, response, { config: running, resolve: options.resolve });
        }
      : null;
  const metricsServer =
    metrics === null || config.metrics === null
      ? null
      : await serveMetrics(metrics, config.metrics, doctor);
  server.listen(config.listen.port, config.listen.host);
  await once(server, 'listening');
  return {
    url: urlOf(server, config),
    metricsPort: metricsServer?.port ?? null,
    async reload(next) {
      refuseNewListen(running, next);
      const pair = await pairFor(next, options);
      const following = startGeneration({ ...parts, config: next });
      if (server instanceof https.Server && pair !== null) server.setSecureContext(contextOf(pair));
      server.timeout = quietMs(next);
      generation.retire();
      generation = following;
      running = next;
    },
    async close(options = {}) {
      isReady = false;
      await shutDownServer(server, { ...running.shutDown, ...options });
      metricsServer?.close();
      parts.rates.close();
      generation.retire();
      await output?.flush(lastLinesMs);
    },
  };
}

/** How long the last lines of the log may delay the end, in milliseconds. */
const lastLinesMs = 1_000;

async function createRateStore({ rateStore }: Config, clock: () => number): Promise<RateStore> {
  const memory = createMemoryStore(clock);
  if (rateStore === null) return memory;
  // Most Connects have none, and then its client is not loaded.
  const { createRedisStore } = await import('./traffic/redis-store.ts');
  return createRedisStore(rateStore, { fallback: memory, clock });
}

/** One configuration in force, with the requests that began under it. */
interface Generation {
  readonly listener: http.RequestListener;
  readonly openCircuits: App['openCircuits'];
  /** Gets no more requests; its connections to Jira close when its last request has ended. */
  retire(): void;
}

function startGeneration(parts: AppParts): Generation {
  let requests = 0;
  let isRetired = false;
  const app = createApp({
    ...parts,
    count(ended) {
      parts.count?.(ended);
      requests -= 1;
      closeWhenDone();
    },
  });
  function closeWhenDone(): void {
    if (isRetired && requests === 0) app.close();
  }
  return {
    listener(request, response) {
      requests += 1;
      app.listener(request, response);
    },
    openCircuits: () => app.openCircuits(),
    retire() {
      isRetired = true;
      closeWhenDone();
    },
  };
}

// A listening socket can't change. Applying the rest of such a file would leave a Connect that no
// file describes.
function refuseNewListen(before: Config, after: Config): void {
  const { listen: old } = before;
  const { listen } = after;
  const found = 'a changed value';
  const expected = 'no change until Connect is restarted';
  const changed = [
    ['listen.host', old.host, listen.host],
    ['listen.port', old.port, listen.port],
    ['listen.tls', old.tls.kind === 'off', listen.tls.kind === 'off'],
    ['metrics', JSON.stringify(before.metrics), JSON.stringify(after.metrics)],
    ['rateStore', JSON.stringify(before.rateStore), JSON.stringify(after.rateStore)],
  ] as const;
  const problems = changed.flatMap(([at, was, is]): ConfigProblem[] =>
    was === is ? [] : [{ path: at, line: null, found, expected }],
  );
  if (problems.length > 0) throw new AppError('CONFIG_INVALID', { problems });
}

/** PEM texts of a certificate and its key. */
interface Pair {
  readonly certificate: string;
  readonly key: string;
}

// Null where something in front ends TLS.
async function pairFor({ listen }: Config, { certificate }: ServeOptions): Promise<Pair | null> {
  if (certificate !== undefined) return certificate;
  if (listen.tls.kind === 'certificate') return listen.tls;
  return listen.tls.kind === 'dev-certificate' ? readDevCertificate() : null;
}

function contextOf({ certificate, key }: Pair): SecureContextOptions {
  return { cert: certificate, key, minVersion: minTlsVersion };
}

/**
 * How long a connection may be without a byte either way, in milliseconds: longer than any wait for Jira, of which a
 * sign-in has up to three. Who asks and never reads the answer would hold a connection and an open file for ever.
 */
function quietMs({ sites }: Config): number {
  const waits = sites.map(({ limits: { connectMs, firstByteMs, idleMs } }) =>
    Math.max(connectMs + firstByteMs, idleMs),
  );
  return 4 * Math.max(...waits);
}

const defaultHead: HeadLimits = { maxBytes: 16 * 1024, withinMs: 15_000, checkedEveryMs: 1_000 };

function createServer(
  { pair, head }: { readonly pair: Pair | null; readonly head: HeadLimits },
  listener: http.RequestListener,
): http.Server {
  const limits = {
    maxHeaderSize: head.maxBytes,
    headersTimeout: head.withinMs,
    connectionsCheckingInterval: head.checkedEveryMs,
    // Refused like everything else, in words, where requests are judged.
    requireHostHeader: false,
    // A body may take as long as its site allows; every wait in it has a limit there.
    requestTimeout: 0,
    // Longer than a balancer keeps an idle connection, so that it is never cut under its hands.
    keepAliveTimeout: 75_000,
    noDelay: true,
  };
  if (pair === null) return http.createServer(limits, listener);
  // A handshake that never ends would hold a connection before there is a head to wait for.
  const handshake = { handshakeTimeout: head.withinMs };
  return https.createServer({ ...limits, ...handshake, ...contextOf(pair) }, listener);
}

function urlOf(server: http.Server, config: Config): string {
  const scheme = server instanceof https.Server ? 'https' : 'http';
  const address = server.address();
  // Only a server on a pipe has a text for an address.
  const port = typeof address === 'object' && address !== null ? address.port : config.listen.port;
  const everywhere = ['0.0.0.0', '::', '127.0.0.1', '::1'];
  const host = everywhere.includes(config.listen.host) ? 'localhost' : config.listen.host;
  return `${scheme}://${host}:${port}`;
}
