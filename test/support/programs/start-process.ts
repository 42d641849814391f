import { spawn } from 'node:child_process';
import { once } from 'node:events';

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

/** Starts Connect with a configuration file, and waits until it serves. @throws with what it said when it does not. */
export async function startProcess(
  file: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ConnectProcess> {
  const child = spawn(
    process.execPath,
    ['--import', './test/support/programs/load-typescript.mjs', 'proxy/main.ts'],
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
      return until(/ in effect\.\n/, from);
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
