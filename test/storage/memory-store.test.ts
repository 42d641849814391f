import { describe, expect, it } from '@jest/globals';
import { createMemoryStore } from '../../addin/storage/memory-store.ts';

describe('createMemoryStore', () => {
  it('gives copies, so that a change of the value does not change the store', async () => {
    const store = createMemoryStore();
    const value = { list: [1] };
    await store.set('a', value);

    value.list.push(2);

    expect(store.get('a')).toEqual({ list: [1] });
  });

  it('knows its keys and forgets removed ones', async () => {
    const store = createMemoryStore();
    await store.set('a', 1);
    await store.set('b', 2);

    await store.remove('a');

    expect([store.keys(), store.get('a'), store.get('never')]).toEqual([
      ['b'],
      undefined,
      undefined,
    ]);
  });
});
