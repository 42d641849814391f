import { describe, expect, it } from '@jest/globals';
import { createExclusive } from '../../addin/storage/exclusive.ts';
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

/** The browser's locks, as far as one pane alone meets them. */
class FakeLocks implements Pick<LockManager, 'request'> {
  readonly #names: string[];

  constructor(names: string[]) {
    this.#names = names;
  }

  async request<T>(
    name: string,
    options: LockOptions | LockGrantedCallback<T>,
    callback?: LockGrantedCallback<T>,
  ): Promise<Awaited<T>> {
    this.#names.push(name);
    const work = typeof options === 'function' ? options : callback;
    if (work === undefined) throw new TypeError('a lock without work');
    return await work({ name, mode: 'exclusive' });
  }
}

describe('createExclusive', () => {
  it('lets panes work one after the other by a lease', async () => {
    const store = createMemoryStore();
    const { work, most } = aWork();

    await Promise.all(['a', 'b', 'c'].map((id) => aPane(store, id).run('renew', work)));

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
    const names: string[] = [];
    const locks = new FakeLocks(names);
    const exclusive = createExclusive({
      locks,
      store: createMemoryStore(),
      now: () => new Date(),
      newId: () => 'x',
      wait: () => Promise.resolve(),
    });

    expect(await exclusive.run('renew.acme', async () => 7)).toBe(7);
    expect(names).toEqual(['postern.renew.acme']);
  });
});
