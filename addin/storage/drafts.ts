import { isRecord } from '../../contract/connect-api.ts';
import type { AddedFile, CommentTarget, Draft, DraftStore } from '../../core/filing/model.ts';
import type { CommentAudience } from '../../core/jira/comment-client.ts';
import type { JiraPerson } from '../../core/jira/find-person-by-email.ts';
import type { FieldValue } from '../../core/jira/model.ts';
import { decodeFieldValue, listOf, textsOf } from './decode-field-value.ts';
import type { KeyValueStore } from './key-value.ts';

const version = 1;
const prefix = 'draft.';

/** Drafts beyond this many go, those saved longest ago first. */
const maxDrafts = 50;

/** Keeps drafts in a store, each under a key of its own: two panes side by side do not overwrite each other. */
export function createDrafts(store: KeyValueStore, now: () => Date): DraftStore {
  // What the store refuses lives as long as the pane.
  const unstored = new Map<string, Draft>();

  function dropOldest(): void {
    const keys = store.keys().filter((key) => key.startsWith(prefix));
    if (keys.length <= maxDrafts) return;
    const byAge = keys
      .map((key) => ({ key, savedAt: savedAt(store.get(key)) }))
      .toSorted((one, other) => one.savedAt - other.savedAt);
    for (const { key } of byAge.slice(0, keys.length - maxDrafts)) quietly(store.remove(key));
  }

  async function keep(draft: Draft): Promise<void> {
    try {
      await store.set(prefix + draft.mailKey, { version, savedAt: now().getTime(), draft });
      unstored.delete(draft.mailKey);
      dropOldest();
    } catch {
      // Full or broken: the draft then lives as long as the pane.
      unstored.set(draft.mailKey, draft);
    }
  }

  return {
    load: (mailKey) => unstored.get(mailKey) ?? decodeDraft(store.get(prefix + mailKey), mailKey),
    save: (draft) => {
      // Never rejects: see below.
      void keep(draft);
    },
    discard: (mailKey) => {
      unstored.delete(mailKey);
      quietly(store.remove(prefix + mailKey));
    },
  };
}

/** A draft that stays although it was to go does no harm. */
function quietly(removing: Promise<void>): void {
  removing.catch(() => undefined);
}

function savedAt(value: unknown): number {
  return isRecord(value) && typeof value['savedAt'] === 'number' ? value['savedAt'] : 0;
}

/** Reads a stored draft; null for one of another version, of another mail, or broken. */
function decodeDraft(value: unknown, mailKey: string): Draft | null {
  if (!isRecord(value) || value['version'] !== version || !isRecord(value['draft'])) return null;
  const { draft } = value;
  const { projectId, issueTypeId, summary, descriptionText, values } = draft;
  if (draft['mailKey'] !== mailKey || typeof summary !== 'string') return null;
  const addedFiles = listOf(draft['addedFiles'], decodeAdded);
  return {
    mailKey,
    projectId: textOrNull(projectId),
    issueTypeId: textOrNull(issueTypeId),
    summary,
    descriptionText: textOrNull(descriptionText),
    values: decodeValues(values),
    tickedFiles: textsOf(draft['tickedFiles']),
    watchers: listOf(draft['watchers'], decodePerson),
    target: decodeTarget(draft['target']),
    ...(addedFiles.length === 0 ? {} : { addedFiles }),
    ...(draft['isTextLeft'] === true ? { isTextLeft: true } : {}),
  };
}

function decodeAdded(file: unknown): AddedFile | null {
  if (!isRecord(file)) return null;
  const { id, name, sizeBytes, contentType } = file;
  if (typeof id !== 'string' || typeof name !== 'string') return null;
  return {
    id,
    name,
    sizeBytes: typeof sizeBytes === 'number' ? sizeBytes : null,
    contentType: typeof contentType === 'string' ? contentType : '',
  };
}

function decodeValues(values: unknown): Readonly<Record<string, FieldValue>> {
  if (!isRecord(values)) return {};
  return Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) => {
      const decoded = decodeFieldValue(value);
      return decoded === null ? [] : [[id, decoded] as const];
    }),
  );
}

function decodePerson(value: unknown): JiraPerson | null {
  if (!isRecord(value)) return null;
  const { id, name } = value;
  return typeof id === 'string' && typeof name === 'string' ? { id, name } : null;
}

function decodeTarget(value: unknown): CommentTarget | null {
  if (!isRecord(value) || !isRecord(value['issue'])) return null;
  const { id, key, url, summary, status } = value['issue'];
  if (typeof id !== 'string' || typeof key !== 'string' || typeof url !== 'string') return null;
  const issue = {
    id,
    key,
    url,
    summary: textOrNull(summary) ?? '',
    status: textOrNull(status) ?? '',
  };
  return { issue, audience: decodeAudience(value['audience']) };
}

/** One that is not understood is asked for again. */
function decodeAudience(value: unknown): CommentAudience | null {
  if (!isRecord(value)) return null;
  const { kind, name } = value;
  if (kind === 'everyone' || kind === 'internal') return { kind };
  return (kind === 'group' || kind === 'role') && typeof name === 'string' ? { kind, name } : null;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
