import { once } from 'node:events';
import http, { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { headers } from '../../../contract/connect-api.ts';
import { serve, type RunningConnect, type ServeOptions } from '../../../proxy/serve.ts';
import {
  atlassianHosts,
  microsoftOfficeJs,
  outlookOrigins,
  type Config,
  type SiteConfig,
} from '../../../proxy/config/config.ts';
import { defaultLimits, defaultShutDown } from '../../../proxy/config/default-limits.ts';
import { createKeyring } from '../../../proxy/tickets/keyring.ts';
import { sealTicket } from '../../../proxy/tickets/seal-ticket.ts';
import type { Credential, Ticket } from '../../../proxy/tickets/ticket.ts';

/** The instant at which every test here happens. */
export const testNow = new Date('2026-11-20T12:00:00Z');

/** A keyring of one key. */
export const testKeyring = [{ id: 'k1', secret: new Uint8Array(32).fill(7) }];

/** Whose requests these are unless a test says otherwise. */
export const anna: Credential = { kind: 'basic', user: 'anna', secret: 'annas-secret' };

/** Starts what plays Jira, on a free port of loopback. */
export async function startJira(
  answer: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>,
  tls?: https.ServerOptions,
): Promise<{ readonly port: number; readonly url: string; readonly server: http.Server }> {
  const listener: RequestListener = (request, response) => void answer(request, response);
  const server =
    tls === undefined ? http.createServer(listener) : https.createServer(tls, listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  opened.push(async () => {
    server.close();
    server.closeAllConnections();
  });
  const port = portOf(server);
  return { port, url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`, server };
}

/** Where each site was described to be, by its id; a ticket is for that Jira. */
const baseUrls = new Map<string, string>();

/** Describes a Data Center site on loopback. */
export function aSite(baseUrl: string, more: Partial<SiteConfig> = {}): SiteConfig {
  baseUrls.set(more.id ?? 'acme', more.baseUrl ?? baseUrl);
  return {
    id: 'acme',
    name: 'Acme',
    kind: 'datacenter',
    baseUrl,
    modes: ['connect'],
    connectionRule: 'connect-only',
    signInMethods: ['personal-access-token', 'password'],
    allowSecretsInPane: false,
    framePath: '/plugins/servlet/jiraforoutlook/proxy',
    pathPolicy: 'narrow',
    ca: null,
    clientCertificate: null,
    oauth1: null,
    oauth2: null,
    atlassian: atlassianHosts,
    allowPrivateAddresses: true,
    allowInsecureHttp: true,
    ticketDays: 90,
    limits: defaultLimits,
    ...more,
  };
}

/** Describes a Connect with these sites. */
export function aConfig(sites: readonly SiteConfig[], more: Partial<Config> = {}): Config {
  return {
    publicUrl: 'https://localhost:3000',
    listen: { host: '127.0.0.1', port: 0, tls: { kind: 'off' }, trustedProxies: [] },
    keyring: testKeyring,
    officeJs: [microsoftOfficeJs],
    frameAncestors: outlookOrigins,
    allowedOrigins: [],
    shutDown: defaultShutDown,
    region: null,
    metrics: null,
    rateStore: null,
    keepTicketsIn: 'roaming',
    microsoft: null,
    sites,
    ...more,
  };
}

export interface Stage extends RunningConnect {
  readonly port: number;
  /** Everything that was logged, as it was written. */
  log(): string;
  /** The log as objects, once this many lines are there. */
  logLines(count: number): Promise<readonly Record<string, unknown>[]>;
}

/** Starts Connect in front of these sites. */
export async function startConnect(config: Config, options: ServeOptions = {}): Promise<Stage> {
  for (const { id, baseUrl } of config.sites) baseUrls.set(id, baseUrl);
  const written: string[] = [];
  const waiting: (() => void)[] = [];
  const connect = await serve(config, {
    now: () => testNow,
    log: {
      write(line: string) {
        written.push(line);
        for (const wake of waiting.splice(0)) wake();
      },
    },
    ...options,
  });
  opened.push(() => connect.close({ withinMs: 0 }));
  return {
    ...connect,
    port: Number(new URL(connect.url).port),
    log: () => written.join(''),
    async logLines(count) {
      while (written.length < count) await new Promise<void>((wake) => waiting.push(wake));
      return written.map((line): Record<string, unknown> => JSON.parse(line));
    },
  };
}

const methodOf = {
  basic: 'password',
  bearer: 'personal-access-token',
  oauth1: 'oauth1',
  oauth2: 'oauth2',
} as const;

/** What a ticket contains after a sign-in through Connect; the account is named after the credential. */
export function ticketFor(
  credential: Credential = anna,
  more: Partial<Ticket> & { readonly siteId?: string } = {},
): Ticket {
  const { siteId = 'acme', ...changed } = more;
  return {
    method: methodOf[credential.kind],
    credential,
    cloudId: null,
    expiresAt: testNow.getTime() + 60_000,
    purposes: credential.kind === 'oauth1' ? ['direct', 'connect'] : ['connect'],
    account: credential.kind === 'basic' ? credential.user : credential.token,
    baseUrl: baseUrls.get(siteId) ?? '',
    madeAt: testNow.getTime(),
    ...changed,
  };
}

/** Seals a ticket as Connect would after a sign-in; the site has to be described before. */
export function aTicket(
  siteId = 'acme',
  credential: Credential = anna,
  more: Partial<Ticket> = {},
): string {
  return sealTicket(
    createKeyring(testKeyring),
    { siteId, userId: null },
    ticketFor(credential, { siteId, ...more }),
  );
}

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
  /** The code of Connect's own refusal; null when Jira answered. */
  readonly code: string | null;
}

/** Sends a request exactly as given: `fetch` would tidy up the path and the headers. */
export async function send(
  port: number,
  path: string,
  options: {
    readonly method?: string;
    readonly headers?: http.OutgoingHttpHeaders;
    readonly body?: string;
  } = {},
): Promise<Answer> {
  const request = http.request({
    host: '127.0.0.1',
    port,
    path,
    method: options.method ?? 'GET',
    headers: { [headers.ticket]: aTicket(), ...options.headers },
    agent: false,
  });
  request.end(options.body);
  const [answer]: IncomingMessage[] = await once(request, 'response');
  if (answer === undefined) throw new Error('no answer');
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(Buffer.from(chunk));
  const code = answer.headers[headers.error];
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    text: Buffer.concat(chunks).toString('utf8'),
    code: typeof code === 'string' ? code : null,
  };
}

/** Sends these bytes and reads until the other side closes. */
export async function sendRaw(port: number, bytes: string): Promise<string> {
  const socket = net.connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.on('error', () => {
    // A refused connection may be reset; what was read before counts.
  });
  socket.write(bytes);
  await once(socket, 'close');
  return Buffer.concat(chunks).toString('latin1');
}

/** Answers with JSON. */
export function answerJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json;charset=UTF-8' });
  response.end(JSON.stringify(value));
}

const opened: (() => Promise<void>)[] = [];

/** Closes everything a test opened; for `afterEach`. */
export async function clearStage(): Promise<void> {
  await Promise.all(opened.splice(0).map((close) => close()));
}

export function portOf(server: net.Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('not listening');
  return address.port;
}

/** A moment that a test waits for. */
export interface Moment {
  readonly came: Promise<void>;
  readonly comes: () => void;
}

export function aMoment(): Moment {
  const waiting: (() => void)[] = [];
  const came = new Promise<void>((resolve) => waiting.push(resolve));
  return {
    came,
    comes() {
      for (const wake of waiting.splice(0)) wake();
    },
  };
}
