import { spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeSignIn } from '../contract/answers/connect-answers.ts';
import { headers, routes } from '../contract/connect-api.ts';
import { createKeyring } from '../proxy/tickets/keyring.ts';
import { sealTicket } from '../proxy/tickets/seal-ticket.ts';
import { findFreePort } from '../demo/free-port.ts';
import { untilListening } from './port.ts';

/** Cloud Connect as a process of its own, so that its memory and its work are its alone. */
export interface ConnectProcess {
  readonly origin: string;
  readonly port: number;
  readonly pid: number;
  /** From the start of the process until it took connections, in milliseconds. */
  readonly startedWithinMs: number;
  /** A ticket for the site `bench`. */
  readonly ticket: string;
  /** One whose requests are signed by OAuth 1.0a. */
  readonly signedTicket: string;
  stop(): Promise<void>;
}

interface JiraToReach {
  readonly jiraBaseUrl: string;
  /** PEM file of the authority that signed Jira's certificate; for a plain http Jira left out. */
  readonly caFile?: string;
}

const consumerKey = 'postern-bench';

const mainFile = fileURLToPath(new URL('../proxy/main.js', import.meta.url));

/** Starts a built Connect (`npm run build` before) in front of one Jira; its log goes to nowhere. */
export async function startConnectProcess(jira: JiraToReach): Promise<ConnectProcess> {
  const folder = await mkdtemp(path.join(tmpdir(), 'postern-bench-'));
  const file = path.join(folder, 'postern.yaml');
  const port = await findFreePort(0);
  const secret = randomBytes(32);
  const origin = `http://127.0.0.1:${port}`;
  await writeFile(file, configFor({ port, secret }, jira));
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  await writeFile(
    path.join(folder, 'oauth1.pem'),
    privateKey.export({ type: 'pkcs8', format: 'pem' }),
    { mode: 0o600 },
  );
  const startedAt = performance.now();
  const child = spawn(process.execPath, [mainFile], {
    env: { ...process.env, POSTERN_CONFIG: file },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const kill = (): void => {
    child.kill('SIGKILL');
  };
  // Whatever happens to the bench, nothing stays behind.
  process.once('exit', kill);
  const stop = async (): Promise<void> => {
    process.off('exit', kill);
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilListening(port);
    const startedWithinMs = performance.now() - startedAt;
    if (child.pid === undefined) throw new Error('Connect has no process');
    return {
      origin,
      port,
      pid: child.pid,
      startedWithinMs,
      ticket: await signIn(origin),
      signedTicket: sealSigned(secret, jira.jiraBaseUrl),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function configFor(
  { port, secret }: { readonly port: number; readonly secret: Uint8Array },
  { jiraBaseUrl, caFile }: JiraToReach,
): string {
  return [
    'publicUrl: https://localhost',
    `listen: { host: 127.0.0.1, port: ${port}, tls: 'off' }`,
    'keyring:',
    `  - { id: bench, secret: ${Buffer.from(secret).toString('base64')} }`,
    'sites:',
    '  - id: bench',
    '    name: Bench',
    '    kind: datacenter',
    `    baseUrl: ${jiraBaseUrl}`,
    ...(caFile === undefined ? [] : [`    ca: ${caFile}`]),
    '    signInMethods: [personal-access-token, oauth1]',
    `    oauth1: { consumerKey: ${consumerKey}, privateKey: oauth1.pem }`,
    '    allowInsecureHttp: true',
    '    allowPrivateAddresses: true',
    '    limits:',
    '      maxBodyBytes: 2000000000',
    // One client makes all the load here; it is counted all the same.
    '      requestsPerMinute: 1000000000',
    '      requestBurst: 1000000000',
    '      requestsAtOnce: 1000000000',
    'metrics: { host: 127.0.0.1, port: 0 }',
    '',
  ].join('\n');
}

// Jira here checks nothing, so nobody has to allow anything.
function sealSigned(secret: Uint8Array, baseUrl: string): string {
  const keyring = createKeyring([{ id: 'bench', secret }]);
  const home = { siteId: 'bench', userId: null };
  return sealTicket(keyring, home, {
    method: 'oauth1',
    credential: { kind: 'oauth1', token: 'x'.repeat(32), consumerKey, renewal: null },
    cloudId: null,
    expiresAt: Date.now() + 24 * 60 * 60_000,
    purposes: ['connect', 'direct'],
    account: 'bench',
    baseUrl,
    madeAt: Date.now(),
  });
}

async function signIn(origin: string): Promise<string> {
  const answer = await fetch(`${origin}${routes.signIn('bench')}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ method: 'personal-access-token', user: '', secret: 'bench' }),
  });
  if (!answer.ok)
    throw new Error(`sign-in failed: ${answer.status} ${answer.headers.get(headers.error)}`);
  return decodeSignIn(await answer.json()).ticket;
}
