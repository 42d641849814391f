import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import {
  chmod,
  copyFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Cloud Connect, compiled, in a folder of its own. */
export interface ConnectProgram {
  /** Everything it could leave something in: program, configuration, home and temporary folder. */
  readonly folder: string;
  start(configuration: string): Promise<RunningConnectProgram>;
  remove(): Promise<void>;
}

export interface RunningConnectProgram {
  readonly port: number;
  /** Everything it has written. */
  stdout(): string;
  stderr(): string;
  signal(name: NodeJS.Signals): void;
  /** Resolves with the exit code; null after a signal that was not handled. */
  readonly ended: Promise<number | null>;
}

const root = path.resolve(import.meta.dirname, '../../..');

/** Who gives up the rights of root where a test has them. */
const nobody = { uid: 65_534, gid: 65_534 };

/** Compiles Connect, so that tests can run it as a process without a build before them. */
export async function buildConnectProgram(): Promise<ConnectProgram> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'postern-connect-'));
  const program = path.join(folder, 'program');
  const dist = path.join(program, 'dist');
  await cp(await compiledOnce(), dist, { recursive: true });
  for (const file of ['package.json', 'manifest.xml']) {
    await copyFile(path.join(root, file), path.join(program, file));
  }
  await symlink(path.join(root, 'node_modules'), path.join(program, 'node_modules'));
  await mkdir(path.join(folder, 'home'));
  const running = new Set<RunningConnectProgram>();
  return {
    folder,
    async start(configuration) {
      await chmodTree(folder, { folders: 0o755, files: 0o644 });
      await writeFile(path.join(folder, 'postern.yaml'), configuration);
      await chmodTree(folder, { folders: 0o555, files: 0o444 });
      const started = await startIn(folder);
      running.add(started);
      return started;
    },
    async remove() {
      for (const connect of running) {
        connect.signal('SIGKILL');
        await connect.ended;
      }
      await chmodTree(folder, { folders: 0o755, files: 0o644 });
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Compiles once for a run of the tests, and gives the folder; a run removes its folder at its end. */
async function compiledOnce(): Promise<string> {
  const run = process.env['POSTERN_TESTS'];
  if (run === undefined) throw new Error('the temporary folder of the run is not open');
  const shared = path.join(run, 'compiled-connect');
  if (existsSync(shared)) return shared;
  const folder = await mkdtemp(path.join(run, 'compiling-connect-'));
  await compile(folder);
  try {
    await rename(folder, shared);
    return shared;
  } catch (error) {
    // Another worker was faster; its program is the same.
    if (!existsSync(shared)) throw error;
    await rm(folder, { recursive: true });
    return shared;
  }
}

async function compile(dist: string): Promise<void> {
  const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const words = await new Promise<string>((resolve) => {
    const args = [tsc, '-p', 'tsconfig.build.json', '--outDir', dist];
    execFile(process.execPath, args, { cwd: root }, (_error, stdout) => resolve(stdout));
  });
  // Types are checked elsewhere; what counts is that there is a program.
  if (!existsSync(path.join(dist, 'proxy', 'main.js'))) throw new Error(`tsc said: ${words}`);
}

async function chmodTree(
  folder: string,
  modes: { readonly folders: number; readonly files: number },
): Promise<void> {
  await chmod(folder, modes.folders);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) await chmodTree(name, modes);
    else if (entry.isFile()) await chmod(name, modes.files);
  }
}

async function startIn(folder: string): Promise<RunningConnectProgram> {
  const home = path.join(folder, 'home');
  const child = spawn(process.execPath, [path.join(folder, 'program/dist/proxy/main.js')], {
    cwd: home,
    env: { POSTERN_CONFIG: path.join(folder, 'postern.yaml'), HOME: home, TMPDIR: home },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(process.getuid?.() === 0 ? nobody : {}),
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (words: string) => {
    stdout += words;
  });
  const ended = once(child, 'close').then(([code]): number | null => code);
  const port = await new Promise<number>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (words: string) => {
      stderr += words;
      const found = /serves \S+ at https?:\/\/\S+:(\d+)/.exec(stderr)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    void ended.then(() => reject(new Error(`Connect did not start. It said: ${stderr}`)));
  });
  return {
    port,
    stdout: () => stdout,
    stderr: () => stderr,
    signal: (name) => void child.kill(name),
    ended,
  };
}
