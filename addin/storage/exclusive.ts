import { isRecord } from '../../contract/connect-api.ts';
import type { KeyValueStore } from './key-value.ts';

/** Lets one work of a name run at a time, in all panes of this browser. */
export interface Exclusive {
  /** Waits for its turn. */
  run<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Does not wait: false when another pane is at it, and nothing was done. */
  runIfFree(name: string, work: () => Promise<void>): Promise<boolean>;
}

interface ExclusiveOptions {
  /** `navigator.locks`; absent in old browsers and on pages without https. */
  readonly locks: PageLocks | undefined;
  /** Where the lease stands that takes the place of a lock; the panes must share it. */
  readonly store: KeyValueStore;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly wait: (ms: number) => Promise<void>;
  /** Told when the pane closes: its leases end with it, as a lock would. */
  readonly onClose?: (end: () => void) => void;
}

/** The part of the browser's locks that is needed: they end with the page that holds them. */
export interface PageLocks {
  request<T>(
    name: string,
    options: { readonly ifAvailable?: boolean },
    work: (lock: unknown) => Promise<T>,
  ): Promise<T>;
}

// Longer than the longest call to Connect, and than a hidden pane's timers may be late.
const leaseMs = 90_000;
const renewMs = 30_000;
const askAgainMs = 100;

/** Makes the guard: the browser's own locks where it has them, else a lease in the store. */
export function createExclusive(options: ExclusiveOptions): Exclusive {
  const { locks } = options;
  if (locks === undefined) return byLease(options);
  // Called through the manager: browsers refuse a method that lost its owner.
  return {
    run: (name, work) => locks.request(`postern.${name}`, {}, work),
    runIfFree: (name, work) =>
      locks.request(`postern.${name}`, { ifAvailable: true }, async (lock) => {
        if (lock === null) return false;
        await work();
        return true;
      }),
  };
}

function byLease(options: ExclusiveOptions): Exclusive {
  const { store, wait, onClose } = options;
  const held = new Map<string, string>();
  const release = async (key: string, owner: string): Promise<void> => {
    held.delete(key);
    if (ownerOf(store.get(key)) === owner) await store.remove(key);
  };
  onClose?.(() => {
    // The local storage is written before this function ends.
    for (const [key, owner] of held) void release(key, owner);
  });

  /** The name of the new owner; null when somebody else has it. */
  async function take(key: string): Promise<string | null> {
    if (!isFree(store.get(key), options.now())) return null;
    const owner = options.newId();
    await write(key, owner);
    // Two panes may have found it free at once. The later writer has it, and both see who that is.
    await wait(askAgainMs);
    return ownerOf(store.get(key)) === owner ? owner : null;
  }

  function write(key: string, owner: string): Promise<void> {
    return store.set(key, { owner, until: options.now().getTime() + leaseMs });
  }

  async function whileHeld<T>(key: string, owner: string, work: () => Promise<T>): Promise<T> {
    held.set(key, owner);
    void renew(key, owner);
    try {
      return await work();
    } finally {
      await release(key, owner);
    }
  }

  /** Files may take longer than a lease. One that another pane took over is theirs. */
  async function renew(key: string, owner: string): Promise<void> {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop
      await wait(renewMs);
      if (held.get(key) !== owner || ownerOf(store.get(key)) !== owner) return;
      // oxlint-disable-next-line no-await-in-loop
      await write(key, owner);
    }
  }

  return {
    run: async (name, work) => {
      const key = `lease.${name}`;
      for (;;) {
        // One after the other is the point here.
        // oxlint-disable-next-line no-await-in-loop
        const owner = await take(key);
        if (owner !== null) return whileHeld(key, owner, work);
        // oxlint-disable-next-line no-await-in-loop
        await wait(askAgainMs);
      }
    },
    runIfFree: async (name, work) => {
      const key = `lease.${name}`;
      const owner = await take(key);
      if (owner === null) return false;
      await whileHeld(key, owner, work);
      return true;
    },
  };
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
