import { describe, expect, it } from '@jest/globals';
import { loadOnce } from '../../../addin/pane/ui/load-once.ts';

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
