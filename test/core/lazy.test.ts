import { describe, expect, it } from '@jest/globals';
import { lazy, loadOnce } from '../../core/lazy.ts';

describe('loadOnce', () => {
  it('fetches once, however many ask', async () => {
    let fetched = 0;
    const load = loadOnce(async () => {
      fetched += 1;
      return `part ${fetched}`;
    });

    const parts = await Promise.all([load(), load()]);

    expect(parts).toEqual(['part 1', 'part 1']);
    expect(await load()).toBe('part 1');
  });

  it('fetches again after a part that did not come', async () => {
    let fetched = 0;
    const load = loadOnce(async () => {
      fetched += 1;
      if (fetched === 1) throw new Error('gone');
      return `part ${fetched}`;
    });

    await expect(load()).rejects.toThrow('gone');

    expect(await load()).toBe('part 2');
  });
});

interface Counter {
  add(step: number): Promise<number>;
  total(): Promise<number>;
}

describe('lazy', () => {
  it('loads a part with the first call, once for all of its calls', async () => {
    let loaded = 0;
    const counter = lazy<Counter>({ add: true, total: true }, async () => {
      loaded += 1;
      return new (class {
        #total = 0;
        async add(step: number): Promise<number> {
          this.#total += step;
          return this.#total;
        }
        async total(): Promise<number> {
          return this.#total;
        }
      })();
    });
    expect(loaded).toBe(0);

    await Promise.all([counter.add(2), counter.add(3)]);

    expect(await counter.total()).toBe(5);
    expect(loaded).toBe(1);
  });

  it('fails the call whose part did not come, and loads it for the next', async () => {
    let loaded = 0;
    const counter = lazy<Pick<Counter, 'total'>>({ total: true }, async () => {
      loaded += 1;
      if (loaded === 1) throw new Error('gone');
      return { total: async () => loaded };
    });

    await expect(counter.total()).rejects.toThrow('gone');

    expect(await counter.total()).toBe(2);
  });
});
