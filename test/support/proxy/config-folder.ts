import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

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
