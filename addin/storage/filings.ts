import * as v from 'valibot';
import { anyObject, readOrNull } from '../../contract/answers/read.ts';
import type { FilingRecord, FilingStore } from '../../core/filing/model.ts';
import { dropOldest } from './drop-oldest.ts';
import type { KeyValueStore } from './key-value.ts';

const version = 1;
const prefix = 'filing.';

/** Filings beyond this many go, those begun longest ago first. */
export const maxFilings = 50;

/** What stands under this version was written here; checked is what a half-written value would lack. */
const wholeRecord = v.object({
  siteId: v.string(),
  mailKey: v.string(),
  filingId: v.string(),
  summary: v.string(),
  files: v.array(v.unknown()),
  issue: v.nullable(v.object({ key: v.string() })),
  completed: anyObject,
  pendingAttempt: v.unknown(),
  pendingImages: v.unknown(),
});

const stored = v.object({
  version: v.literal(version),
  record: v.custom<FilingRecord>((record) => readOrNull(wholeRecord, record) !== null),
});

/** Keeps unfinished filings in a store, each under a key of its own. */
export function createFilings(store: KeyValueStore, now: () => Date): FilingStore {
  return {
    load: (siteId, mailKey) => {
      const record = readOrNull(stored, store.get(keyOf(siteId, mailKey)))?.record;
      return record?.siteId === siteId && record.mailKey === mailKey ? record : null;
    },
    save: async (record) => {
      const value = { version, savedAt: now().getTime(), record: withoutLongTexts(record) };
      await store.set(keyOf(record.siteId, record.mailKey), value).catch(() => undefined);
      dropOldest(store, prefix, maxFilings);
    },
    remove: (siteId, mailKey) => store.remove(keyOf(siteId, mailKey)).catch(() => undefined),
  };
}

/** Longer ones live as long as the pane: the store has a few megabytes for everything. */
const maxKeptText = 250_000;

function withoutLongTexts(record: FilingRecord): FilingRecord {
  return {
    ...record,
    files: record.files.map(({ text, ...file }) =>
      text === undefined || text.length > maxKeptText ? file : { ...file, text },
    ),
  };
}

function keyOf(siteId: string, mailKey: string): string {
  return `${prefix}${siteId}.${mailKey}`;
}
