import type { KeyValueStore } from './key-value.ts';

/** Makes a store that lives as long as the pane. Values are copied, as in the stores that last. */
export function createMemoryStore(): KeyValueStore {
  const values = new Map<string, string>();
  return {
    get: (key) => {
      const text = values.get(key);
      return text === undefined ? undefined : JSON.parse(text);
    },
    set: async (key, value) => {
      values.set(key, JSON.stringify(value));
    },
    remove: async (key) => {
      values.delete(key);
    },
    keys: () => [...values.keys()],
  };
}
