import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createKeyring, type Keyring } from '../../../proxy/tickets/keyring.ts';
import { sealTicket } from '../../../proxy/tickets/seal-ticket.ts';
import type { Credential, Ticket } from '../../../proxy/tickets/ticket.ts';
import { anna, testKeyring, ticketFor } from './stage.ts';

/** Seals a ticket for the site `acme` that is good now: a process has the real clock. */
export function aLivingTicket(
  baseUrl: string,
  {
    keyring = createKeyring(testKeyring),
    credential = anna,
    method = 'password',
  }: {
    readonly keyring?: Keyring;
    readonly credential?: Credential;
    readonly method?: Ticket['method'];
  } = {},
): string {
  const madeAt = Date.now();
  const ticket = ticketFor(credential, {
    method,
    baseUrl,
    madeAt,
    expiresAt: madeAt + 60 * 60_000,
  });
  return sealTicket(keyring, { siteId: 'acme', userId: null }, ticket);
}

/** A Connect in a process of its own, started as an administrator would. */
export interface ConnectProcess {
  readonly port: number;
  /** Everything written to standard error so far. */
  said(): string;
  /** Sends SIGHUP and gives what is said until the configuration is in force, or stays. */
  reload(): Promise<string>;
  /** Waits until it says this from now on, and gives what it says until then. */
  says(pattern: RegExp): Promise<string>;
  signal(name: NodeJS.Signals): void;
  /** Ends it in order; gives its exit code. */
  stop(): Promise<number | null>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
}

/** A folder with a configuration and what it refers to. */
export interface ConfigFolder {
  readonly folder: string;
  /** The file that `startProcess` reads. */
  readonly file: string;
  write(name: string, content: string | Uint8Array): Promise<void>;
  remove(): Promise<void>;
}

/** Makes a folder for a configuration. */
export async function createConfigFolder(): Promise<ConfigFolder> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'postern-configuration-'));
  return {
    folder,
    file: path.join(folder, 'postern.yaml'),
    write: (name, content) => writeFile(path.join(folder, name), content, { mode: 0o600 }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Starts Connect with a configuration file, and waits until it serves. @throws with what it said when it does not. */
export async function startProcess(
  file: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ConnectProcess> {
  const child = spawn(
    process.execPath,
    ['--import', './test/proxy/support/load-typescript.mjs', 'proxy/main.ts'],
    {
      env: { PATH: process.env['PATH'] ?? '', ...env, POSTERN_CONFIG: file },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const look of waiting) look();
  };
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    said += words;
    wake();
  });
  child.on('exit', wake);

  function until(pattern: RegExp, from: number): Promise<string> {
    return new Promise((resolve, reject) => {
      function look(): void {
        const words = said.slice(from);
        if (!pattern.test(words) && child.exitCode === null) return;
        waiting.delete(look);
        if (pattern.test(words)) resolve(words);
        else reject(new Error(`Connect ended. It said: ${said}`));
      }
      waiting.add(look);
      look();
    });
  }

  const start = await until(/ at https?:\/\/\S+:\d+\n/, 0);
  return {
    port: Number(/:(\d+)\n/.exec(start)?.[1]),
    said: () => said,
    async reload() {
      const from = said.length;
      child.kill('SIGHUP');
      return until(/ in force( now)?\.\n/, from);
    },
    says: (pattern) => until(pattern, said.length),
    signal: (name) => void child.kill(name),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
      }
      return child.exitCode;
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
