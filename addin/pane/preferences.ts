import { isRecord } from '../../contract/connect-api.ts';
import type { KeyValueStore } from '../storage/key-value.ts';

/** Where the last chosen site stands. */
export const siteKey = 'site';

/** What was chosen last at one site. */
export interface LastChoice {
  readonly projectId: string | null;
  readonly issueTypeId: string | null;
}

/** Reads a text; null for anything else. */
export function readText(store: KeyValueStore, key: string): string | null {
  const value = store.get(key);
  return typeof value === 'string' ? value : null;
}

/** Reads the last project and issue type chosen at a site. */
export function readLastChoice(store: KeyValueStore, siteId: string): LastChoice {
  const value = store.get(lastChoiceKey(siteId));
  if (!isRecord(value)) return { projectId: null, issueTypeId: null };
  const { projectId, issueTypeId } = value;
  return {
    projectId: typeof projectId === 'string' ? projectId : null,
    issueTypeId: typeof issueTypeId === 'string' ? issueTypeId : null,
  };
}

/** Keeps the last choice; a full store loses nothing but the convenience. */
export function keepLastChoice(store: KeyValueStore, siteId: string, choice: LastChoice): void {
  const { projectId, issueTypeId } = choice;
  store.set(lastChoiceKey(siteId), { projectId, issueTypeId }).catch(() => undefined);
}

function lastChoiceKey(siteId: string): string {
  return `last-choice.${siteId}`;
}
