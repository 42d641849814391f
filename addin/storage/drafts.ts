import * as v from 'valibot';
import { anyOf, anyValuesOf, isTrue, readOrNull, textOrNull } from '../../contract/answers/read.ts';
import { emailTextId, type Draft, type DraftStore } from '../../core/filing/model.ts';
import { anyTexts, fieldValueSchema } from './decode-field-value.ts';
import { dropOldest, removeQuietly } from './drop-oldest.ts';
import type { KeyValueStore } from './key-value.ts';

const version = 2;
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

const entries = {
  mailKey: v.string(),
  projectId: textOrNull,
  issueTypeId: textOrNull,
  descriptionText: textOrNull,
  values: anyValuesOf(fieldValueSchema),
  tickedFiles: anyTexts,
  watchers: anyOf(v.object({ id: v.string(), name: v.string() })),
  target: v.fallback(v.nullable(target), null),
  addedFiles: anyOf(addedFile),
};

const older = v.object({ summary: v.string(), tickedFiles: anyTexts });

const storedDraft = v.object({
  version: v.literal(version),
  draft: v.object({
    ...entries,
    summary: v.nullable(v.string()),
    untickedFiles: anyTexts,
    older: v.optional(older),
  }),
});

/** Version 1 stored the form as it was shown: with the email's own summary and the ticks of all files. */
const olderDraft = v.pipe(
  v.object({
    version: v.literal(1),
    draft: v.object({ ...entries, summary: v.string(), isTextLeft: isTrue }),
  }),
  v.transform(({ draft: { summary, tickedFiles, isTextLeft, ...draft } }) => ({
    draft: {
      ...draft,
      summary: null,
      tickedFiles: [],
      untickedFiles: [],
      older: { summary, tickedFiles: isTextLeft ? tickedFiles : [...tickedFiles, emailTextId] },
    },
  })),
);

const anyDraft = v.union([storedDraft, olderDraft]);

/** Reads a stored draft; null for one of an unknown version, of another email, or broken. */
function readDraft(value: unknown, mailKey: string): Draft | null {
  const read = readOrNull(anyDraft, value);
  if (read === null || read.draft.mailKey !== mailKey) return null;
  const { addedFiles, older: whole, ...draft } = read.draft;
  return {
    ...draft,
    ...(addedFiles.length === 0 ? {} : { addedFiles }),
    ...(whole === undefined ? {} : { older: whole }),
  };
}
