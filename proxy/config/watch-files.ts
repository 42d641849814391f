import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** What files contained, as `fingerprintOf` gives it, by their names. */
export type Fingerprints = ReadonlyMap<string, string>;

/** Files that are looked at from time to time. */
export interface WatchedFiles {
  /** Watches these from now on. */
  follow(files: Fingerprints): void;
  /** Watches nothing any more. */
  close(): void;
}

/** A hash of a file's content: what is watched may be a key, which need not be in memory twice. */
export function fingerprintOf(contents: Buffer | null): string {
  return contents === null ? 'unreadable' : createHash('sha256').update(contents).digest('hex');
}

/**
 * Reads files from time to time and calls `onChange` with the names of those that changed, once they are the same twice:
 * a program may still be writing. File system events would miss what Kubernetes does, which swaps a link
 * to a folder.
 */
export function watchFiles({
  everyMs,
  onChange,
}: {
  readonly everyMs: number;
  readonly onChange: (changed: readonly string[]) => Promise<void>;
}): WatchedFiles {
  let known: Fingerprints = new Map();
  let last = known;
  let isClosed = false;
  let timer = setTimeout(look, everyMs);
  // Watching keeps no process alive.
  timer.unref();

  async function compare(): Promise<void> {
    const before = known;
    const now = await readAll([...before.keys()]);
    // Another list may be in force by now.
    if (known !== before) return;
    const changed = [...now].filter(([file, print]) => before.get(file) !== print);
    const isSettled = changed.every(([file, print]) => last.get(file) === print);
    last = now;
    if (changed.length === 0 || !isSettled) return;
    known = now;
    await onChange(changed.map(([file]) => file));
  }

  function look(): void {
    void compare().finally(() => {
      if (isClosed) return;
      timer = setTimeout(look, everyMs);
      timer.unref();
    });
  }

  return {
    follow(files) {
      known = files;
      last = files;
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

async function readAll(files: readonly string[]): Promise<Fingerprints> {
  return new Map(await Promise.all(files.map(readOne)));
}

async function readOne(file: string): Promise<readonly [string, string]> {
  return [file, fingerprintOf(await readFile(file).catch(() => null))];
}
