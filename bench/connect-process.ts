import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { decodeSignIn, headers, routes } from '../contract/connect-api.ts';

/** Cloud Connect as a process of its own, so that its memory and its work are its alone. */
export interface ConnectProcess {
  readonly origin: string;
  /** A ticket for the site `bench`. */
  readonly ticket: string;
  /** Resident memory now, in bytes. */
  residentBytes(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a built Connect (`npm run build` before) in front of one plain http Jira. */
export async function startConnectProcess(options: {
  readonly port: number;
  readonly jiraBaseUrl: string;
}): Promise<ConnectProcess> {
  const folder = await mkdtemp(path.join(tmpdir(), 'postern-bench-'));
  const file = path.join(folder, 'postern.yaml');
  const origin = `http://127.0.0.1:${options.port}`;
  await writeFile(file, configFor(options));
  const child = spawn(process.execPath, ['dist/proxy/main.js'], {
    env: { ...process.env, POSTERN_CONFIG: file },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilHealthy(origin);
    const ticket = await signIn(origin);
    return { origin, ticket, stop, residentBytes: () => residentBytes(child.pid) };
  } catch (error) {
    await stop();
    throw error;
  }
}

function configFor({ port, jiraBaseUrl }: { port: number; jiraBaseUrl: string }): string {
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
    '    signInMethods: [personal-access-token]',
    '    allowInsecureHttp: true',
    '    allowPrivateAddresses: true',
    '    limits: { maxBodyBytes: 2000000000 }',
    '',
  ].join('\n');
}

async function untilHealthy(origin: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(`${origin}${routes.health}`).catch(() => null);
    if (answer?.ok === true) return;
    await delay(50);
  }
  throw new Error('Connect did not start within five seconds');
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

/** Linux tells it in /proc; elsewhere the bench cannot measure and says so. */
async function residentBytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => {
    throw new Error('this bench reads /proc and needs Linux');
  });
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  if (kilobytes === undefined) throw new Error('no VmRSS in /proc');
  return Number(kilobytes) * 1024;
}
