import * as v from 'valibot';
import { readOrNull } from '../../contract/answers/read.ts';
import type { KeyValueStore } from './key-value.ts';

const stamped = v.object({ savedAt: v.number() });

/** Keeps at most so many values whose keys begin alike; those saved longest ago go first. */
export function dropOldest(store: KeyValueStore, prefix: string, most: number): void {
  const keys = store.keys().filter((key) => key.startsWith(prefix));
  if (keys.length <= most) return;
  const byAge = keys
    .map((key) => ({ key, savedAt: readOrNull(stamped, store.get(key))?.savedAt ?? 0 }))
    .toSorted((one, other) => one.savedAt - other.savedAt);
  for (const { key } of byAge.slice(0, keys.length - most)) removeQuietly(store, key);
}

/** Removes a value; one that stays although it was to go does no harm. */
export function removeQuietly(store: KeyValueStore, key: string): void {
  store.remove(key).catch(() => undefined);
}
