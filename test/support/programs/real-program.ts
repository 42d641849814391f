import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { describe } from '@jest/globals';
import { findFreePort } from '../../../demo/free-port.ts';

/** A program of this machine that tests run against; the sentence says what to do where it is not there. */
export type RealProgram =
  | { readonly kind: 'there'; readonly file: string }
  | { readonly kind: 'missing'; readonly sentence: string };

/** A program that runs and listens. */
export interface RunningProgram {
  /** The loopback port it listens at. */
  readonly port: number;
  readonly folder: string;
  /** What it has written to standard error so far. */
  said(): string;
  /** Ends it by its own id and removes its folder. */
  stop(): Promise<void>;
  /** Ends it at once, as a crash would; `stop` must still be called. */
  kill(): Promise<void>;
}

interface Start {
  readonly file: string;
  /** Says how the program is started in this folder. */
  readonly args: (folder: string, port: number) => readonly string[];
  /** Texts of further files of its folder, by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** Name and text of its configuration, for a port that is free now. */
  readonly configuration: {
    readonly name: string;
    readonly text: (place: { readonly port: number; readonly folder: string }) => string;
  };
}

// Daemons live where an ordinary user's PATH does not look.
const folders = [
  ...(process.env['PATH'] ?? '').split(path.delimiter),
  '/usr/sbin',
  '/usr/local/sbin',
];

const startsWithinMs = 60_000;
const endsWithinMs = 5_000;

/** Finds a program by its name. */
export function findProgram(name: string, debianPackage: string): RealProgram {
  const file = folders.map((folder) => path.join(folder, name)).find(canRun);
  if (file !== undefined) return { kind: 'there', file };
  const sentence = `${name} is not installed: run "apt-get install ${debianPackage}" to have these tests run.`;
  return { kind: 'missing', sentence };
}

/** Describes what needs these programs; where one is missing, the tests are skipped and the sentence says why. */
export function describeWith(
  programs: readonly RealProgram[],
  name: string,
  body: () => void,
): void {
  const missing = programs.flatMap((program) =>
    program.kind === 'missing' ? [program.sentence] : [],
  );
  if (missing.length === 0) {
    describe(name, body);
    return;
  }
  // Jest shows no titles of skipped tests when it runs many files.
  process.stderr.write(`Skipped "${name}": ${missing.join(' ')}\n`);
  describe.skip(`${name} (${missing.join(' ')})`, body);
}

/** The file of a program that is there. @throws with the sentence where it is not. */
export function fileOf(program: RealProgram): string {
  if (program.kind === 'missing') throw new Error(program.sentence);
  return program.file;
}

/** Starts a program in a temporary folder and waits until it listens. @throws with what it said when it does not. */
export async function startProgram({
  file,
  args,
  files = {},
  configuration,
}: Start): Promise<RunningProgram> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'postern-real-'));
  // Started by root, such programs give up their rights and must still get at their folder.
  await chmod(folder, 0o755);
  const port = await findFreePort(0);
  const texts = { ...files, [configuration.name]: configuration.text({ port, folder }) };
  for (const [name, text] of Object.entries(texts)) await writeFile(path.join(folder, name), text);
  const child = spawn(file, args(folder, port), {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    said += words;
  });
  const running: RunningProgram = {
    port,
    folder,
    said: () => said,
    kill: () => end(child, 'SIGKILL'),
    async stop() {
      await end(child, 'SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
  try {
    await untilListening(child, port);
    return running;
  } catch (cause) {
    await running.stop();
    throw new Error(`${path.basename(file)} did not start. It said: ${said.trim()}`, { cause });
  }
}

// Neither program tells its parent that it listens, so it is asked until it does.
async function untilListening(child: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + startsWithinMs;
  for (;;) {
    if (child.exitCode !== null || child.pid === undefined) throw new Error('it ended');
    if (Date.now() > deadline) throw new Error(`nobody listens at port ${port}`);
    if (await isListening(port)) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const harder = setTimeout(() => child.kill('SIGKILL'), endsWithinMs);
  await ended;
  clearTimeout(harder);
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // Not there, or not to be run: the next folder may have it.
    return false;
  }
}
