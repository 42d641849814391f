/** @jest-environment jsdom */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { createLocalStore } from '../../addin/storage/local-store.ts';

beforeEach(() => {
  localStorage.clear();
});

/** A storage that refuses what it is told to refuse. */
function brokenStorage(...broken: readonly (keyof Storage)[]): Storage {
  return new Proxy(localStorage, {
    get: (storage, name) => {
      if (broken.some((method) => method === name)) {
        return () => {
          throw new DOMException('no', 'QuotaExceededError');
        };
      }
      const value: unknown = Reflect.get(storage, name);
      return typeof value === 'function' ? value.bind(storage) : value;
    },
  });
}

describe('createLocalStore', () => {
  it('keeps values over the life of the pane', async () => {
    await createLocalStore({ partitionKey: undefined }).set('a', { b: [1] });

    expect(createLocalStore({ partitionKey: undefined }).get('a')).toEqual({ b: [1] });
  });

  it('sees only its own keys, in its own partition', async () => {
    localStorage.setItem('somebody.else', '1');
    const store = createLocalStore({ partitionKey: 'p1-' });
    await store.set('a', 1);
    await createLocalStore({ partitionKey: 'p2-' }).set('b', 2);

    expect(store.keys()).toEqual(['a']);
    expect(store.get('b')).toBeUndefined();
    expect(localStorage.getItem('p1-postern.a')).toBe('1');
  });

  it('forgets what is removed', async () => {
    const store = createLocalStore({ partitionKey: '' });
    await store.set('a', 1);

    await store.remove('a');

    expect([store.get('a'), store.keys(), localStorage.length]).toEqual([undefined, [], 0]);
  });

  it('counts what is no JSON as absent', () => {
    localStorage.setItem('postern.a', '{broken');

    expect(createLocalStore({ partitionKey: '' }).get('a')).toBeUndefined();
  });

  it('lives in memory where storage is blocked', async () => {
    const store = createLocalStore({
      partitionKey: '',
      storage: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });

    await store.set('a', 1);
    await store.set('b', 2);
    await store.remove('b');

    expect([store.get('a'), store.get('b'), store.keys()]).toEqual([1, undefined, ['a']]);
  });

  it('remembers for as long as it lives what a full storage refuses', async () => {
    localStorage.setItem('postern.a', '"old"');
    const store = createLocalStore({ partitionKey: '', storage: () => brokenStorage('setItem') });

    await store.set('a', 'new');

    expect([store.get('a'), store.keys()]).toEqual(['new', ['a']]);
  });

  it('does not show again what a storage will not give up', async () => {
    localStorage.setItem('postern.a', '1');
    const store = createLocalStore({
      partitionKey: '',
      storage: () => brokenStorage('removeItem'),
    });

    await store.remove('a');
    expect([store.get('a'), store.keys()]).toEqual([undefined, []]);

    await store.set('a', 2);
    expect(store.get('a')).toBe(2);
  });

  it('throws nothing when reading is refused', () => {
    const store = createLocalStore({
      partitionKey: '',
      storage: () => brokenStorage('getItem', 'key'),
    });
    localStorage.setItem('postern.a', '1');

    expect([store.get('a'), store.keys()]).toEqual([undefined, []]);
  });
});
