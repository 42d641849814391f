import http from 'node:http';
import https from 'node:https';
import { isIP, Socket, type LookupFunction } from 'node:net';
import {
  createSecureContext,
  TLSSocket,
  type SecureContext,
  type SecureContextOptions,
} from 'node:tls';
import { AppError } from '../../contract/errors.ts';
import { hostOf, type ClientCertificate, type SiteConfig } from '../config/config.ts';
import { minTlsVersion } from '../config/tls-versions.ts';
import { attemptMs, createAddressOrder, type AddressOrder } from './address-order.ts';
import { watchConnection } from './connection-clock.ts';
import { checkAddress, type AddressVerdict } from '../addresses/classify-address.ts';
import { systemResolve, type Resolve } from './system-resolve.ts';

/** Thrown where a connection would begin: the address is not one that this site may have. */
export class AddressRefused extends Error {
  readonly code = 'ADDRESS_REFUSED';
  readonly verdict: AddressVerdict;

  constructor(verdict: AddressVerdict) {
    super(verdict);
    this.name = 'AddressRefused';
    this.verdict = verdict;
  }
}

/** What was agreed on with the other end of a connection. */
export interface TlsSeen {
  readonly protocol: string;
  readonly cipher: string;
}

type AddressCheck = (address: string) => Exclude<AddressVerdict, 'public'> | null;

/** What every connection of one agent is opened with. */
interface Guard {
  readonly judge: AddressCheck;
  readonly order: AddressOrder;
  readonly connectMs: number;
  /** Why there must be no connection at all; null where there may be. */
  readonly refusal: AppError | null;
}

/**
 * Builds the keep-alive agent of one site. Every connection it opens goes to an address that was
 * judged in the same step, so a name that answers differently the second time gains nothing.
 */
export function createGuardedAgent(
  site: SiteConfig,
  resolve: Resolve = systemResolve,
  onTls: (seen: TlsSeen) => void = () => undefined,
): http.Agent | https.Agent {
  const { connectMs } = site.limits;
  const judge: AddressCheck = (address) => checkAddress(address, site);
  const refusal = refusalFor(site);
  const guard: Guard = { judge, order: createAddressOrder(), connectMs, refusal };
  const options = {
    keepAlive: true,
    maxSockets: site.limits.maxSockets,
    // As many as may be busy: one that is closed for being idle a moment costs a TLS handshake later.
    maxFreeSockets: site.limits.maxSockets,
    scheduling: 'lifo',
    lookup: guardedLookup(guard, resolve),
    // Closes connections that were idle for so long; the making of one has a clock of its own.
    timeout: connectMs,
    autoSelectFamily: true,
    // Node gives up an address after 250 ms, which is less than a slow line needs.
    autoSelectFamilyAttemptTimeout: attemptMs(connectMs),
  } as const;
  if (site.baseUrl.startsWith('http:')) return new GuardedHttpAgent(options, guard);
  return new GuardedHttpsAgent({ ...options, secureContext: createContext(site) }, guard, onTls);
}

// Without its certificate the gateway would say no more than that there is none.
function refusalFor(site: SiteConfig): AppError | null {
  const { clientCertificateFault: fault } = site;
  if (fault === undefined) return null;
  const facts = { host: hostOf(site), reason: fault.reason };
  return new AppError('JIRA_CLIENT_CERTIFICATE_REJECTED', facts);
}

/** Makes what a site's TLS is judged by. Made once: certificates and keys are not read anew with every connection. */
export function createContext({ ca, clientCertificate, tls }: SiteConfig): SecureContext {
  return createSecureContext({
    minVersion: minTlsVersion,
    ...(tls === undefined ? {} : { maxVersion: tls.maxVersion }),
    ...(ca === null ? {} : { ca }),
    ...(clientCertificate === null ? {} : shown(clientCertificate)),
  });
}

function shown(own: ClientCertificate): SecureContextOptions {
  if (own.kind === 'pem') return { cert: own.certificate, key: own.key };
  const { contents, passphrase } = own;
  return { pfx: Buffer.from(contents), ...(passphrase === null ? {} : { passphrase }) };
}

function guardedLookup({ judge, order }: Guard, resolve: Resolve): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, (error, addresses) => {
      if (error !== null) return done(error, '');
      // One bad answer spoils all: a name that mixes public and private addresses is not trusted to choose.
      for (const { address } of addresses) {
        const verdict = judge(address);
        if (verdict !== null) return done(new AddressRefused(verdict), '');
      }
      const fitting = addresses.filter(
        ({ family }) => ![4, 6].includes(Number(options.family)) || family === options.family,
      );
      const [first] = fitting;
      if (first === undefined) return done(notFound(hostname), '');
      return options.all === true
        ? done(null, order.inOrder(fitting))
        : done(null, first.address, first.family);
    });
  };
}

function notFound(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`no address for ${hostname}`), { code: 'ENOTFOUND' });
}

type CreateConnection = http.Agent['createConnection'];

// Node does not look up a literal address, so `lookup` never sees it.
function refusalOf(host: unknown, { judge, refusal }: Guard): Error | null {
  if (refusal !== null) return refusal;
  const literal = typeof host === 'string' ? host.replace(/^\[|\]$/g, '') : '';
  const verdict = isIP(literal) === 0 ? null : judge(literal);
  return verdict === null ? null : new AddressRefused(verdict);
}

// Node keeps these options as long as the connection lives, and with them the credential of whoever was
// first on it. The request has its headers already.
function forget(options: http.ClientRequestArgs): void {
  options.headers = undefined;
}

/** What idle connections are kept under. An agent belongs to one site, and Node's own name is costly. */
const oneOrigin = 'site';

class GuardedHttpsAgent extends https.Agent {
  readonly #guard: Guard;
  readonly #onTls: (seen: TlsSeen) => void;

  constructor(options: https.AgentOptions, guard: Guard, onTls: (seen: TlsSeen) => void) {
    super(options);
    this.#guard = guard;
    this.#onTls = onTls;
  }

  override createConnection(
    ...[options, done]: Parameters<CreateConnection>
  ): ReturnType<CreateConnection> {
    const refused = refusalOf(options.host, this.#guard);
    if (refused !== null) throw refused;
    forget(options);
    const socket = super.createConnection(options, done);
    if (socket instanceof Socket) watchConnection(socket, this.#guard);
    if (socket instanceof TLSSocket) {
      socket.once('secureConnect', () => {
        // Then there is nothing left to ask it.
        if (socket.destroyed) return;
        const cipher = socket.getCipher().standardName;
        this.#onTls({ protocol: socket.getProtocol() ?? '', cipher });
      });
    }
    return socket;
  }

  override getName(): string {
    return oneOrigin;
  }
}

class GuardedHttpAgent extends http.Agent {
  readonly #guard: Guard;

  constructor(options: http.AgentOptions, guard: Guard) {
    super(options);
    this.#guard = guard;
  }

  override createConnection(
    ...[options, done]: Parameters<CreateConnection>
  ): ReturnType<CreateConnection> {
    const refused = refusalOf(options.host, this.#guard);
    if (refused !== null) throw refused;
    forget(options);
    const socket = super.createConnection(options, done);
    if (socket instanceof Socket) watchConnection(socket, this.#guard);
    return socket;
  }

  override getName(): string {
    return oneOrigin;
  }
}
