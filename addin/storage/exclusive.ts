import { isRecord } from '../../contract/connect-api.ts';
import type { KeyValueStore } from './key-value.ts';

/** Lets one work of a name run at a time, in all panes of this browser. */
export interface Exclusive {
  run<T>(name: string, work: () => Promise<T>): Promise<T>;
}

export interface ExclusiveOptions {
  /** `navigator.locks`; absent in old browsers and on pages without https. */
  readonly locks: Pick<LockManager, 'request'> | undefined;
  /** Where the lease stands that takes the place of a lock; the panes must share it. */
  readonly store: KeyValueStore;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly wait: (ms: number) => Promise<void>;
}

// Longer than the longest call to Connect: a lease that runs out under its owner is none.
const leaseMs = 90_000;
const askAgainMs = 100;

/** Makes the guard: the browser's own locks where it has them, else a lease in the store. */
export function createExclusive(options: ExclusiveOptions): Exclusive {
  const { locks } = options;
  if (locks === undefined)
    return { run: (name, work) => withLease(options, `lease.${name}`, work) };
  return {
    // Called through the manager: browsers refuse a method that lost its owner.
    run: async (name, work) => {
      const lock = await locks.request(`postern.${name}`, async () => ({ result: await work() }));
      return lock.result;
    },
  };
}

async function withLease<T>(
  { store, now, newId, wait }: ExclusiveOptions,
  key: string,
  work: () => Promise<T>,
): Promise<T> {
  const owner = newId();
  for (;;) {
    if (isFree(store.get(key), now())) {
      // One after the other is the point here.
      // oxlint-disable-next-line no-await-in-loop
      await store.set(key, { owner, until: now().getTime() + leaseMs });
      // Two panes may have found it free at once. The later writer has it, and both see who that is.
      // oxlint-disable-next-line no-await-in-loop
      await wait(askAgainMs);
      if (ownerOf(store.get(key)) === owner) break;
    } else {
      // oxlint-disable-next-line no-await-in-loop
      await wait(askAgainMs);
    }
  }
  try {
    return await work();
  } finally {
    if (ownerOf(store.get(key)) === owner) await store.remove(key);
  }
}

function isFree(lease: unknown, now: Date): boolean {
  if (!isRecord(lease) || typeof lease['until'] !== 'number') return true;
  // A clock that was set back must not lock anybody out for longer than a lease.
  const left = lease['until'] - now.getTime();
  return left <= 0 || left > leaseMs;
}

function ownerOf(lease: unknown): unknown {
  return isRecord(lease) ? lease['owner'] : undefined;
}
