import type { KeyValueStore } from './key-value.ts';
import { createMemoryStore } from './memory-store.ts';

interface LocalStoreOptions {
  /**
   * `Office.context.partitionKey`: hosts that share a storage between add-ins want keys to begin
   * with it. Undefined or empty where the host knows no partitions.
   */
  readonly partitionKey: string | undefined;
  /** The browser's storage; reading the property itself throws where cookies are blocked. */
  readonly storage?: () => Storage;
}

/**
 * Makes a store in the browser's local storage. Where that is blocked, full or gone, values live as
 * long as the pane: nothing here throws, and what was typed is not lost before the pane closes.
 */
export function createLocalStore(options: LocalStoreOptions): KeyValueStore {
  const storage = openStorage(options.storage ?? (() => globalThis.localStorage));
  // What the storage did not take, and what it could not give up.
  const inMemory = createMemoryStore();
  const removed = new Set<string>();
  const prefix = `${options.partitionKey ?? ''}postern.`;

  function storedKeys(): readonly string[] {
    try {
      const names = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index));
      return names.flatMap((name) =>
        name?.startsWith(prefix) === true ? [name.slice(prefix.length)] : [],
      );
    } catch {
      // A storage that went away holds nothing.
      return [];
    }
  }

  return {
    get: (key) => {
      if (removed.has(key)) return undefined;
      const remembered = inMemory.get(key);
      return remembered === undefined ? readJson(storage, prefix + key) : remembered;
    },
    set: async (key, value) => {
      removed.delete(key);
      try {
        if (storage === null) throw new Error('no storage');
        storage.setItem(prefix + key, JSON.stringify(value));
        await inMemory.remove(key);
      } catch {
        // Blocked or full: better kept for a while than refused.
        await inMemory.set(key, value);
      }
    },
    remove: async (key) => {
      await inMemory.remove(key);
      try {
        storage?.removeItem(prefix + key);
      } catch {
        // It may come back with the next pane, but not in this one.
        removed.add(key);
      }
    },
    keys: () =>
      [...new Set([...storedKeys(), ...inMemory.keys()])].filter((key) => !removed.has(key)),
  };
}

function openStorage(open: () => Storage): Storage | null {
  try {
    return open();
  } catch {
    // Third-party storage is blocked in this browser.
    return null;
  }
}

function readJson(storage: Storage | null, name: string): unknown {
  try {
    const text = storage?.getItem(name) ?? null;
    return text === null ? undefined : JSON.parse(text);
  } catch {
    // Unreadable is as good as absent.
    return undefined;
  }
}
