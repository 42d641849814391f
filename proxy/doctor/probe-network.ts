import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type PeerCertificate, type TLSSocket } from 'node:tls';
import { explain } from '../../contract/error-guide.ts';
import { AppError, isAppError } from '../../contract/errors.ts';
import { askForReply } from '../guard/ask-jira.ts';
import { createContext, createGuardedAgent } from '../guard/guarded-agent.ts';
import { checkAddress } from '../addresses/classify-address.ts';
import { isPage, pageErrorOf } from '../guard/classify-response.ts';
import { mapNetworkError } from '../guard/map-network-error.ts';
import { hostOf } from '../config/config.ts';
import { fault, faultOf, ok, unknown, type Finding } from './finding.ts';
import { operatorStep } from './operator-step.ts';
import type { SiteUnderTest } from './site-under-test.ts';

/** What was found, and the addresses of the name; none where nothing can be connected to. */
export interface FoundAddresses {
  readonly finding: Finding;
  readonly addresses: readonly string[];
}

/** What was found, and the first address that opens a connection; null where none does. */
export interface FoundAddress {
  readonly finding: Finding;
  readonly address: string | null;
}

/** Resolves the name and checks every address as a connection would. */
export async function probeName(patient: SiteUnderTest): Promise<FoundAddresses> {
  const { site, resolve } = patient;
  const host = new URL(site.baseUrl).hostname.replace(/^\[|\]$/g, '');
  try {
    const addresses = isIP(host) === 0 ? await lookUp(host, resolve) : [host];
    const refused = addresses.find((address) => checkAddress(address, site) !== null);
    if (refused !== undefined) {
      const error = new AppError('JIRA_UNREACHABLE', {
        host: hostOf(site),
        reason: 'address-refused',
      });
      return { finding: faultOf('name', error), addresses: [] };
    }
    return { finding: ok('name', `${host} resolves to ${addresses.join(', ')}.`), addresses };
  } catch (thrown) {
    return { finding: faultOf('name', mapNetworkError(thrown, site)), addresses: [] };
  }
}

function lookUp(host: string, resolve: SiteUnderTest['resolve']): Promise<readonly string[]> {
  return new Promise((settle, reject) => {
    resolve(host, (error, addresses) => {
      if (error === null) settle(addresses.map(({ address }) => address));
      else reject(error);
    });
  });
}

/** Opens a connection to each address and closes it again. */
export async function probeTcp(
  { site }: SiteUnderTest,
  addresses: readonly string[],
): Promise<FoundAddress> {
  const port = portOf(site.baseUrl);
  const tries = await Promise.all(
    addresses.map(async (address) => ({
      address,
      error: await tryAddress(address, { port, connectMs: site.limits.connectMs }),
    })),
  );
  const open = tries.filter(({ error }) => error === null).map(({ address }) => address);
  const closed = tries.filter(({ error }) => error !== null).map(({ address }) => address);
  const [first = null] = open;
  if (first === null) {
    return { finding: faultOf('tcp', mapNetworkError(tries[0]?.error, site)), address: null };
  }
  const others =
    closed.length === 0
      ? ''
      : ` ${closed.join(', ')} ${closed.length === 1 ? 'doesn’t' : 'don’t'}: Connect then tries the next address, which takes time.`;
  const found = `${open.join(', ')} ${open.length === 1 ? 'accepts' : 'accept'} connections on port ${port}.${others}`;
  return { finding: ok('tcp', found), address: first };
}

async function tryAddress(
  host: string,
  { port, connectMs }: { readonly port: number; readonly connectMs: number },
): Promise<unknown> {
  const socket = connectTcp({ host, port });
  try {
    await opened(socket, 'connect', connectMs);
    return null;
  } catch (thrown) {
    return thrown;
  } finally {
    socket.destroy();
  }
}

const dayMs = 24 * 60 * 60_000;

/** Performs a TLS handshake and checks the server's certificate. */
export async function probeTls(patient: SiteUnderTest, address: string): Promise<Finding> {
  const { site, now, warnDays } = patient;
  const url = new URL(site.baseUrl);
  if (url.protocol === 'http:') {
    return fault(
      'tls',
      'The connection to Jira isn’t encrypted (http).',
      'Serve Jira over https, then change baseUrl.',
    );
  }
  try {
    const socket = connectTls({
      host: address,
      port: portOf(site.baseUrl),
      ...(isIP(url.hostname) === 0 ? { servername: url.hostname } : {}),
      secureContext: createContext(site),
      // Looked at below, so that the chain can be told with the fault.
      rejectUnauthorized: false,
    });
    await opened(socket, 'secureConnect', site.limits.connectMs);
    const finding = judgeHandshake(socket, patient);
    socket.destroy();
    return finding;
  } catch (thrown) {
    return faultOf('tls', mapNetworkError(thrown, site));
  }

  function judgeHandshake(socket: TLSSocket, { site: judged }: SiteUnderTest): Finding {
    const certificate = socket.getPeerCertificate(true);
    const chain = chainOf(certificate).join(' < ');
    if (!socket.authorized) {
      const code = String(socket.authorizationError);
      const named = mapNetworkError(Object.assign(new Error(code), { code }), judged);
      const found = `${explain(named).message} The server sent: ${chain}.`;
      if (code === 'DEPTH_ZERO_SELF_SIGNED_CERT') return fault('tls', found, stepForSelfSigned);
      const issuer = unknownIssuer.has(code) ? issuerNameOf(certificate) : null;
      return issuer === null
        ? fault('tls', found, operatorStep(named))
        : fault('tls', `${found} Issuer: ${issuer}.`, stepForIssuer(issuer));
    }
    const endsAt = Date.parse(certificate.valid_to);
    const until = new Date(endsAt).toISOString().slice(0, 10);
    if (endsAt < now().getTime() + warnDays * dayMs) {
      const found = `Jira’s certificate expires on ${until} (${chain}).`;
      return fault('tls', found, 'Renew Jira’s certificate before that day.');
    }
    return ok(
      'tls',
      `${socket.getProtocol() ?? 'TLS'}, certificate valid until ${until}: ${chain}.`,
    );
  }
}

/** OpenSSL's codes for a certificate whose CA Connect doesn't know. */
const unknownIssuer = new Set([
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
]);

const stepForSelfSigned =
  'Install a certificate from a CA on the server in front of Jira, or set ca of this site to a PEM file with this certificate.';

// A server that leaves out its intermediate certificate and one of a private CA look the same from here.
function stepForIssuer(issuer: string): string {
  return `If “${issuer}” is your organisation’s CA, set ca of this site to a PEM file with its certificate. If it is a public CA, install the missing intermediate certificate on the server in front of Jira.`;
}

// Of the last certificate that the server sent: its issuer is the one that Connect lacks.
function issuerNameOf(certificate: PeerCertificate): string | null {
  let last = certificate;
  const seen = new Set<string>();
  for (;;) {
    seen.add(last.fingerprint256);
    const next = 'issuerCertificate' in last ? issuerOf(last) : undefined;
    if (next === undefined || seen.has(next.fingerprint256)) break;
    last = next;
  }
  const { CN, O } = last.issuer;
  return [CN ?? O].flat()[0] ?? null;
}

function chainOf(certificate: PeerCertificate): readonly string[] {
  const names: string[] = [];
  const seen = new Set<string>();
  let current: PeerCertificate | undefined = certificate;
  // The last one names itself as its issuer.
  while (current !== undefined && !seen.has(current.fingerprint256)) {
    seen.add(current.fingerprint256);
    names.push(nameOf(current));
    current = 'issuerCertificate' in current ? issuerOf(current) : undefined;
  }
  return names;
}

function issuerOf(certificate: PeerCertificate): PeerCertificate | undefined {
  const issuer: unknown = Reflect.get(certificate, 'issuerCertificate');
  return isCertificate(issuer) ? issuer : undefined;
}

function isCertificate(value: unknown): value is PeerCertificate {
  return typeof value === 'object' && value !== null && 'fingerprint256' in value;
}

function nameOf({ subject }: PeerCertificate): string {
  const { CN, O } = subject;
  return [CN ?? O ?? 'unnamed certificate'].flat()[0] ?? '';
}

/** Checks whether a gateway in front of Jira requires a client certificate and accepts the configured one. */
export async function probeClientCertificate(patient: SiteUnderTest): Promise<Finding> {
  const { site } = patient;
  const probe = 'client-certificate';
  if (site.baseUrl.startsWith('http:'))
    return unknown(probe, 'Not checked, because the connection doesn’t use TLS.');
  const { clientCertificateFault } = site;
  if (clientCertificateFault !== undefined) {
    const { problems } = clientCertificateFault;
    const { next } = explain(new AppError('CONFIG_INVALID', { problems }));
    return fault(probe, 'The configured client certificate can’t be used.', next);
  }
  const without = await knock(patient, null);
  if (site.clientCertificate === null) {
    return without === null
      ? ok(probe, 'The gateway doesn’t require one, and none is configured.')
      : faultOf(probe, without);
  }
  const refusal = await knock(patient, site.clientCertificate);
  if (refusal !== null) return faultOf(probe, refusal);
  const until = new Date(site.clientCertificate.expiresAt).toISOString().slice(0, 10);
  return without === null
    ? ok(
        probe,
        `The gateway accepts or ignores it: Jira responds without one, too. It expires on ${until}.`,
      )
    : ok(probe, `The gateway requires one and accepts the configured one. It expires on ${until}.`);
}

/** Why the gateway does not let in; null when that is not about a certificate. */
async function knock(
  { site, resolve }: SiteUnderTest,
  clientCertificate: SiteUnderTest['site']['clientCertificate'],
): Promise<AppError | null> {
  const visitor = { ...site, clientCertificate, clientCertificateFault: undefined };
  const agent = createGuardedAgent(visitor, resolve);
  try {
    const path = '/rest/api/2/serverInfo';
    const reply = await askForReply({ site: visitor, agent, path, headers: {} });
    const named = isPage(reply) ? pageErrorOf(reply, reply.text, visitor) : null;
    return named?.code === 'JIRA_CLIENT_CERTIFICATE_REJECTED' ? named : null;
  } catch (thrown) {
    const named = mapNetworkError(thrown, visitor);
    // Some gateways say nothing about a certificate, and close.
    const isClosed = isAppError(named, 'JIRA_BROKE_OFF') && named.facts.reason === 'before-answer';
    return isClosed || named.code === 'JIRA_CLIENT_CERTIFICATE_REJECTED' ? named : null;
  } finally {
    agent.destroy();
  }
}

function portOf(baseUrl: string): number {
  const { port, protocol } = new URL(baseUrl);
  if (port !== '') return Number(port);
  return protocol === 'https:' ? 443 : 80;
}

function opened(socket: Socket, event: string, withinMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.setTimeout(withinMs, () => {
      socket.destroy(Object.assign(new Error('timed out'), { code: 'ETIMEDOUT' }));
    });
    socket.once(event, () => resolve());
    socket.once('error', reject);
    // A gateway that hangs up without a word.
    socket.once('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
  });
}
