import { describe, expect, it } from '@jest/globals';
import { createExclusive, type Exclusive, type PageLocks } from '../../addin/storage/exclusive.ts';
import { createMemoryStore } from '../../addin/storage/memory-store.ts';

function aPane(store = createMemoryStore(), id = 'one', clock = { time: 0 }) {
  return createExclusive({
    locks: undefined,
    store,
    now: () => new Date(clock.time),
    newId: () => id,
    wait: async (ms) => {
      clock.time += ms;
    },
  });
}

/** Counts how many work at once. */
function aWork() {
  let running = 0;
  let most = 0;
  return {
    most: () => most,
    work: async (): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      for (let turn = 0; turn < 20; turn += 1) {
        // Gives the others their turns.
        // oxlint-disable-next-line no-await-in-loop
        await Promise.resolve();
      }
      running -= 1;
    },
  };
}

/** The browser's locks: one holder a name. */
class FakeLocks implements PageLocks {
  readonly names: string[] = [];
  readonly #held = new Set<string>();

  async request<T>(
    name: string,
    { ifAvailable }: { readonly ifAvailable?: boolean },
    work: (lock: unknown) => Promise<T>,
  ): Promise<T> {
    this.names.push(name);
    if (this.#held.has(name) && ifAvailable === true) return work(null);
    this.#held.add(name);
    try {
      return await work({ name });
    } finally {
      this.#held.delete(name);
    }
  }
}

/** Work that goes on until it is told to end. */
function aLongWork() {
  const ends: (() => void)[] = [];
  const until = new Promise<void>((resolve) => void ends.push(resolve));
  return { work: () => until, end: () => ends.forEach((end) => end()) };
}

async function someTurns(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await Promise.resolve();
  }
}

describe('createExclusive', () => {
  it('lets panes work one after the other by a lease', async () => {
    const store = createMemoryStore();
    const { work, most } = aWork();

    const clock = { time: 0 };
    await Promise.all(['a', 'b', 'c'].map((id) => aPane(store, id, clock).run('renew', work)));

    expect(most()).toBe(1);
    expect(store.keys()).toEqual([]);
  });

  it('does not wait for ever for a pane that was closed', async () => {
    const store = createMemoryStore();
    await store.set('lease.renew', { owner: 'gone', until: 90_000 });

    expect(await aPane(store).run('renew', async () => 'done')).toBe('done');
  });

  it('is not locked out by a clock that was set back', async () => {
    const store = createMemoryStore();
    await store.set('lease.renew', { owner: 'gone', until: 10 * 365 * 86_400_000 });

    expect(await aPane(store).run('renew', async () => 'done')).toBe('done');
  });

  it('gives the lease back after a failure', async () => {
    const store = createMemoryStore();

    await expect(
      aPane(store).run('renew', () => Promise.reject(new Error('broken'))),
    ).rejects.toThrow('broken');

    expect(store.keys()).toEqual([]);
  });

  it('uses the browser’s own locks where it has them', async () => {
    const locks = new FakeLocks();
    const exclusive = withLocks(locks);

    expect(await exclusive.run('renew.acme', async () => 7)).toBe(7);
    expect(locks.names).toEqual(['postern.renew.acme']);
  });

  it.each([
    ['the browser’s locks', () => withLocks(new FakeLocks())],
    ['a lease', () => aPane()],
  ])('says that a piece of work is under way by %s, and does not do it twice', async (_, make) => {
    const exclusive = make();
    const first = aLongWork();
    const running = exclusive.runIfFree('filing.7', first.work);
    await someTurns();
    let timesDone = 0;

    const second = await exclusive.runIfFree('filing.7', async () => {
      timesDone += 1;
    });

    first.end();
    expect(await running).toBe(true);
    expect([second, timesDone]).toEqual([false, 0]);
    expect(await exclusive.runIfFree('filing.7', async () => undefined)).toBe(true);
  });

  it('keeps the lease of work that takes longer than a lease', async () => {
    const store = createMemoryStore();
    const clock = { time: 0 };
    const long = aLongWork();
    const running = aPane(store, 'one', clock).runIfFree('filing.7', long.work);
    // Each turn of the lease’s renewal is half a minute of this clock.
    await someTurns();

    const other = await aPane(store, 'two', clock).runIfFree('filing.7', async () => undefined);

    long.end();
    await running;
    expect(clock.time).toBeGreaterThan(120_000);
    expect(other).toBe(false);
  });

  it('leaves the mail to the next pane when the one that had it closes', async () => {
    const store = createMemoryStore();
    const clock = { time: 0 };
    const closing: (() => void)[] = [];
    const pane = createExclusive({
      locks: undefined,
      store,
      now: () => new Date(clock.time),
      newId: () => 'closed',
      wait: async (ms) => {
        clock.time += ms;
      },
      onClose: (end) => void closing.push(end),
    });
    void pane.runIfFree('filing.7', () => new Promise(() => undefined));
    await someTurns();

    for (const end of closing) end();

    expect(store.keys()).toEqual([]);
    expect(await aPane(store).runIfFree('filing.7', async () => undefined)).toBe(true);
  });

  it('leaves the mail to the next pane some time after a crash', async () => {
    const store = createMemoryStore();
    const clock = { time: 0 };
    await store.set('lease.filing.7', { owner: 'crashed', until: 90_000 });
    const pane = aPane(store, 'next', clock);

    expect(await pane.runIfFree('filing.7', async () => undefined)).toBe(false);
    clock.time = 90_001;
    expect(await pane.runIfFree('filing.7', async () => undefined)).toBe(true);
  });
});

function withLocks(locks: PageLocks): Exclusive {
  return createExclusive({
    locks,
    store: createMemoryStore(),
    now: () => new Date(),
    newId: () => 'x',
    wait: () => Promise.resolve(),
  });
}
