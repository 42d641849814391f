import { isRecord } from '../../contract/connect-api.ts';
import type { FilingRecord, FilingStore } from '../../core/filing/model.ts';
import type { KeyValueStore } from './key-value.ts';

const version = 1;
const prefix = 'filing.';

/** Filings beyond this many go, those begun longest ago first. */
export const maxFilings = 50;

/** Keeps unfinished filings in a store, each under a key of its own. */
export function createFilings(store: KeyValueStore, now: () => Date): FilingStore {
  function dropOldest(): void {
    const keys = store.keys().filter((key) => key.startsWith(prefix));
    if (keys.length <= maxFilings) return;
    const byAge = keys
      .map((key) => ({ key, savedAt: savedAt(store.get(key)) }))
      .toSorted((one, other) => one.savedAt - other.savedAt);
    for (const { key } of byAge.slice(0, keys.length - maxFilings)) {
      // One that stays although it was to go does no harm.
      store.remove(key).catch(() => undefined);
    }
  }

  return {
    load: (siteId, mailKey) => {
      const value = store.get(keyOf(siteId, mailKey));
      if (!isRecord(value) || value['version'] !== version) return null;
      const { record } = value;
      return isFilingRecord(record) && record.siteId === siteId && record.mailKey === mailKey
        ? record
        : null;
    },
    save: async (record) => {
      const value = { version, savedAt: now().getTime(), record: withoutLongTexts(record) };
      await store.set(keyOf(record.siteId, record.mailKey), value).catch(() => undefined);
      dropOldest();
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

function savedAt(value: unknown): number {
  return isRecord(value) && typeof value['savedAt'] === 'number' ? value['savedAt'] : 0;
}

/** What stands under this version was written here; judged is what a half-written value would lack. */
function isFilingRecord(value: unknown): value is FilingRecord {
  if (!isRecord(value) || !Array.isArray(value['files'])) return false;
  const { siteId, mailKey, filingId, summary, issue, completed } = value;
  const areTexts = [siteId, mailKey, filingId, summary].every((text) => typeof text === 'string');
  const isIssue = issue === null || (isRecord(issue) && typeof issue['key'] === 'string');
  return (
    areTexts &&
    isIssue &&
    isRecord(completed) &&
    'pendingAttempt' in value &&
    'pendingImages' in value
  );
}
