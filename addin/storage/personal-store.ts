import type { KeyValueStore } from './key-value.ts';

/** Gives a part of a store its own keys, so that two people who use the same store never see each other's values. */
export function createPersonalStore(store: KeyValueStore, owner: string): KeyValueStore {
  const prefix = `of.${owner}.`;
  return {
    get: (key) => store.get(prefix + key),
    set: (key, value) => store.set(prefix + key, value),
    remove: (key) => store.remove(prefix + key),
    keys: () =>
      store
        .keys()
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length)),
  };
}
