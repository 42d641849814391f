import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** One of the programs beside this file, running as a process of its own so that its work is its alone. */
export interface Child {
  readonly pid: number;
  /** What it said when it was ready. */
  readonly ready: unknown;
  /** Asks it something and waits for its next word. */
  ask(question: object): Promise<unknown>;
  /** Waits for its next word. */
  hear(): Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts a built program of `bench/programs` and waits until it is ready; it ends with this process. */
export async function startChild(program: string, options: object): Promise<Child> {
  const file = fileURLToPath(new URL(`./programs/${program}.js`, import.meta.url));
  const process = fork(file, [JSON.stringify(options)], { execArgv: [] });
  const ended = once(process, 'exit');
  const hear = async (): Promise<unknown> => {
    const word: Promise<unknown[]> = once(process, 'message');
    const early = ended.then(() => {
      throw new Error(`${program} ended early`);
    });
    const [said] = await Promise.race([word, early]);
    return said;
  };
  const ready = await hear();
  const { pid } = process;
  if (pid === undefined) throw new Error(`${program} has no process`);
  return {
    pid,
    ready,
    hear,
    ask(question) {
      const answer = hear();
      process.send(question);
      return answer;
    },
    async stop() {
      if (process.exitCode === null) process.disconnect();
      await ended;
    },
  };
}

/** Resident memory of a process now, in bytes; Linux tells it in /proc, elsewhere the bench says so. */
export async function residentBytes(pid: number): Promise<number> {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(await readProc(pid, 'status'))?.[1];
  if (kilobytes === undefined) throw new Error('no VmRSS in /proc');
  return Number(kilobytes) * 1024;
}

/** Processor time that a process has used up to now, in milliseconds. */
export async function processorMs(pid: number): Promise<number> {
  const stat = await readProc(pid, 'stat');
  // After the name in parentheses; utime and stime are fields 14 and 15, in hundredths of a second.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function readProc(pid: number, name: string): Promise<string> {
  return readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => {
    throw new Error('this bench reads /proc and needs Linux');
  });
}
