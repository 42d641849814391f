import * as v from 'valibot';
import { anyOf, anyValuesOf, isTrue, readOrNull, textOrNull } from '../../contract/answers/read.ts';
import type { Draft, DraftStore } from '../../core/filing/model.ts';
import { anyTexts, fieldValueSchema } from './decode-field-value.ts';
import { dropOldest, removeQuietly } from './drop-oldest.ts';
import type { KeyValueStore } from './key-value.ts';

const version = 1;
const prefix = 'draft.';

/** Drafts beyond this many go, those saved longest ago first. */
const maxDrafts = 50;

/** Keeps drafts in a store, each under a key of its own: two panes side by side do not overwrite each other. */
export function createDrafts(store: KeyValueStore, now: () => Date): DraftStore {
  // What the store refuses lives as long as the pane.
  const unstored = new Map<string, Draft>();

  async function keep(draft: Draft): Promise<void> {
    try {
      await store.set(prefix + draft.mailKey, { version, savedAt: now().getTime(), draft });
      unstored.delete(draft.mailKey);
      dropOldest(store, prefix, maxDrafts);
    } catch {
      // Full or broken: the draft then lives as long as the pane.
      unstored.set(draft.mailKey, draft);
    }
  }

  return {
    load: (mailKey) => unstored.get(mailKey) ?? readDraft(store.get(prefix + mailKey), mailKey),
    save: (draft) => {
      // Never rejects: see below.
      void keep(draft);
    },
    discard: (mailKey) => {
      unstored.delete(mailKey);
      removeQuietly(store, prefix + mailKey);
    },
  };
}

const text = v.fallback(v.string(), '');

const addedFile = v.object({
  id: v.string(),
  name: v.string(),
  sizeBytes: v.fallback(v.nullable(v.number()), null),
  contentType: text,
});

const audience = v.union([
  v.object({ kind: v.picklist(['everyone', 'internal']) }),
  v.object({ kind: v.picklist(['group', 'role']), name: v.string() }),
]);

const target = v.object({
  issue: v.object({
    id: v.string(),
    key: v.string(),
    url: v.string(),
    summary: text,
    status: text,
  }),
  // One that is not understood is asked for again.
  audience: v.fallback(v.nullable(audience), null),
});

const storedDraft = v.object({
  version: v.literal(version),
  draft: v.object({
    mailKey: v.string(),
    projectId: textOrNull,
    issueTypeId: textOrNull,
    summary: v.string(),
    descriptionText: textOrNull,
    values: anyValuesOf(fieldValueSchema),
    tickedFiles: anyTexts,
    watchers: anyOf(v.object({ id: v.string(), name: v.string() })),
    target: v.fallback(v.nullable(target), null),
    addedFiles: anyOf(addedFile),
    isTextLeft: isTrue,
  }),
});

/** Reads a stored draft; null for one of another version, of another mail, or broken. */
function readDraft(value: unknown, mailKey: string): Draft | null {
  const read = readOrNull(storedDraft, value);
  if (read === null || read.draft.mailKey !== mailKey) return null;
  const { addedFiles, isTextLeft, ...draft } = read.draft;
  return {
    ...draft,
    ...(addedFiles.length === 0 ? {} : { addedFiles }),
    ...(isTextLeft ? { isTextLeft } : {}),
  };
}
