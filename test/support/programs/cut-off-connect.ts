import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createServer } from 'node:tls';
import { findFreePort } from '../../../demo/free-port.ts';
import { serve } from '../../../proxy/serve.ts';
import type { Config } from '../../../proxy/config/config.ts';

/** Connect without a way to Jira, and everything that was said to it, as it read it. */
export interface CutOffConnect {
  /** What was sent to Connect behind TLS, as Latin-1. */
  said(): string;
  /** Every line of its log so far. */
  log(): string;
  close(): Promise<void>;
}

/** How Connect is kept from Jira here: a network of its own where root may make one, its own guard elsewhere. */
export const cut: 'network-namespace' | 'guard' = canUnshare() ? 'network-namespace' : 'guard';

/** Starts Connect for a configuration of the demo, cut off from Jira; needs the build. */
export async function startCutOffConnect(config: Config): Promise<CutOffConnect> {
  const inner = cut === 'guard' ? await serveGuarded(config) : await serveInNamespace(config);
  const copies: string[] = [];
  const { tls } = config.listen;
  if (tls.kind !== 'certificate') throw new Error('the demo serves TLS');
  const open = new Set<Socket>();
  const front = createServer({ cert: tls.certificate, key: tls.key }, (near) => {
    const far = inner.connect();
    for (const end of [near, far]) {
      open.add(end);
      end.on('error', () => end.destroy());
      end.on('close', () => {
        open.delete(end);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (bytes: Buffer) => copies.push(bytes.toString('latin1')));
    near.pipe(far).pipe(near);
  });
  front.listen(config.listen.port, 'localhost');
  await once(front, 'listening');
  return {
    said: () => copies.join(''),
    log: () => inner.log(),
    async close() {
      front.close();
      for (const end of open) end.destroy();
      await inner.close();
    },
  };
}

interface Inner {
  readonly connect: () => Socket;
  readonly log: () => string;
  close(): Promise<void>;
}

async function serveGuarded(config: Config): Promise<Inner> {
  let lines = '';
  const sites = config.sites.map((site) => ({ ...site, allowPrivateAddresses: false }));
  const listen = { ...config.listen, port: await findFreePort(0), tls: { kind: 'off' as const } };
  const running = await serve(
    { ...config, sites, listen },
    { log: { write: (line) => void (lines += line) } },
  );
  return {
    connect: () => connect(listen.port, 'localhost'),
    log: () => lines,
    close: () => running.close({ withinMs: 1_000 }),
  };
}

async function serveInNamespace(config: Config): Promise<Inner> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'postern-cut-off-'));
  const port = await findFreePort(0);
  const socketFile = path.join(folder, 'connect.sock');
  await writeFile(path.join(folder, 'postern.yaml'), await written(config, { folder, port }));
  const command = `ip link set lo up && exec "$0" test/support/programs/cut-off.mjs "$1" "$2"`;
  const child = spawn(
    'unshare',
    ['--net', '--', 'sh', '-c', command, process.execPath, socketFile, String(port)],
    {
      env: { ...process.env, POSTERN_CONFIG: path.join(folder, 'postern.yaml') },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let lines = '';
  child.stdout.setEncoding('utf8').on('data', (words: string) => {
    lines += words;
  });
  let errors = '';
  const ended = once(child, 'close');
  await new Promise<void>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (words: string) => {
      errors += words;
      if (/serves \S+ at/.test(errors)) resolve();
    });
    void ended.then(() => reject(new Error(`Connect did not start. It said: ${errors}`)));
  });
  return {
    connect: () => connect(socketFile),
    log: () => lines,
    async close() {
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

// JSON is YAML.
async function written(
  config: Config,
  { folder, port }: { readonly folder: string; readonly port: number },
): Promise<string> {
  await writeFile(path.join(folder, 'jira-ca.crt'), config.sites[0]?.ca ?? '');
  const sites = await Promise.all(
    config.sites.map(async (site) => {
      const { id, name, kind, baseUrl, connectionRule, signInMethods, oauth1, allowSecretsInPane } =
        site;
      const shown = { id, name, kind, baseUrl, connectionRule, signInMethods, allowSecretsInPane };
      // It may reach addresses inside the network; there is no network.
      const open = { ...shown, ca: 'jira-ca.crt', allowPrivateAddresses: true };
      if (oauth1 === null) return { ...open, signInMethods: signInMethods.filter(isTyped) };
      const key = oauth1.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
      await writeFile(path.join(folder, `${id}.key`), key);
      const { consumerKey } = oauth1;
      return { ...open, oauth1: { consumerKey, privateKey: `${id}.key` } };
    }),
  );
  return JSON.stringify({
    publicUrl: config.publicUrl,
    officeJs: config.officeJs,
    frameAncestors: config.frameAncestors,
    listen: { host: '127.0.0.1', port, tls: 'off' },
    keyring: config.keyring.map(({ id, secret }) => ({
      id,
      secret: Buffer.from(secret).toString('base64'),
    })),
    sites: sites.map((site) => ({
      ...site,
      signInMethods: site.signInMethods.filter((method) => method !== 'oauth2'),
    })),
  });
}

function isTyped(method: string): boolean {
  return !method.startsWith('oauth');
}

function canUnshare(): boolean {
  try {
    execFileSync('unshare', ['--net', '--', 'ip', 'link', 'set', 'lo', 'up'], { stdio: 'ignore' });
    return true;
  } catch {
    // Not Linux, not root, or a container that forbids it.
    return false;
  }
}
