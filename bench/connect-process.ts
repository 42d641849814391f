import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeSignIn, headers, routes } from '../contract/connect-api.ts';
import { freePort, untilListening } from './port.ts';

/** Cloud Connect as a process of its own, so that its memory and its work are its alone. */
export interface ConnectProcess {
  readonly origin: string;
  readonly port: number;
  readonly pid: number;
  /** A ticket for the site `bench`. */
  readonly ticket: string;
  stop(): Promise<void>;
}

interface JiraToReach {
  readonly jiraBaseUrl: string;
  /** PEM file of the authority that signed Jira's certificate; for a plain http Jira left out. */
  readonly caFile?: string;
}

const mainFile = fileURLToPath(new URL('../proxy/main.js', import.meta.url));

/** Starts a built Connect (`npm run build` before) in front of one Jira; its log goes to nowhere. */
export async function startConnectProcess(jira: JiraToReach): Promise<ConnectProcess> {
  const folder = await mkdtemp(path.join(tmpdir(), 'postern-bench-'));
  const file = path.join(folder, 'postern.yaml');
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  await writeFile(file, configFor(port, jira));
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
    if (child.pid === undefined) throw new Error('Connect has no process');
    return { origin, port, pid: child.pid, ticket: await signIn(origin), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function configFor(port: number, { jiraBaseUrl, caFile }: JiraToReach): string {
  return [
    'publicUrl: https://localhost',
    `listen: { host: 127.0.0.1, port: ${port}, tls: 'off' }`,
    'keyring:',
    `  - { id: bench, secret: ${randomBytes(32).toString('base64')} }`,
    'sites:',
    '  - id: bench',
    '    name: Bench',
    '    kind: datacenter',
    `    baseUrl: ${jiraBaseUrl}`,
    ...(caFile === undefined ? [] : [`    ca: ${caFile}`]),
    '    signInMethods: [personal-access-token]',
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
