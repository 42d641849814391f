import type { JiraPerson } from '../../jira/find-person-by-email.ts';
import { fittingValue } from '../../jira/fitting-value.ts';
import type { FieldValue, IssueField, IssueType } from '../../jira/model.ts';
import { summaryLine } from '../../jira/one-line.ts';
import type { OpenEmail } from '../../email/email.ts';
import { emailKey } from '../email-key.ts';
import { emailTextId, type AddedFile, type Draft, type OfferedFile } from '../model.ts';

interface DraftOptions {
  readonly files: readonly OfferedFile[];
  /** The summary of a mail without subject, in the user's language. */
  readonly noSubject: string;
  /** What was chosen last time; null when nothing was. */
  readonly projectId: string | null;
  readonly issueTypeId: string | null;
}

/** Makes the draft that a mail starts with. */
export function draftOf(mail: OpenEmail, options: DraftOptions): Draft {
  return {
    mailKey: emailKey(mail),
    projectId: options.projectId,
    issueTypeId: options.issueTypeId,
    summary: ownSummary(mail, options.noSubject),
    descriptionText: null,
    values: {},
    tickedFiles: selectedAtFirst(options.files),
    watchers: [],
    target: null,
  };
}

/** The summary a mail gives by itself. */
export function ownSummary(mail: Pick<OpenEmail, 'subject'>, noSubject: string): string {
  return summaryLine(mail.subject) || noSubject;
}

export type DraftAction =
  /** Keeps type and values; `offer-types` then drops a type that is not there. */
  | { readonly kind: 'choose-project'; readonly projectId: string }
  | { readonly kind: 'choose-type'; readonly issueTypeId: string }
  /** The types of the chosen project are known. */
  | { readonly kind: 'offer-types'; readonly types: readonly IssueType[] }
  /** More is known of the files than when the draft was made; ticks start anew, but for the user's own. */
  | {
      readonly kind: 'offer-files';
      readonly files: readonly OfferedFile[];
      /** Ids of what the user has ticked or unticked. */
      readonly own: readonly string[];
    }
  /** Ticked as well: nobody adds what is to stay behind. */
  | { readonly kind: 'add-files'; readonly files: readonly AddedFile[] }
  | { readonly kind: 'type-summary'; readonly text: string }
  /** Null goes back to the mail's own text. */
  | { readonly kind: 'type-description'; readonly text: string | null }
  | { readonly kind: 'toggle-file'; readonly fileId: string }
  | { readonly kind: 'toggle-watcher'; readonly person: JiraPerson }
  /** Null empties the field. */
  | { readonly kind: 'set-value'; readonly fieldId: string; readonly value: FieldValue | null };

/** Changes a draft; the same object comes back when nothing changed. */
export function draftReducer(draft: Draft, action: DraftAction): Draft {
  switch (action.kind) {
    case 'choose-project':
      return changed(draft, { projectId: action.projectId });
    case 'choose-type':
      return changed(draft, { issueTypeId: action.issueTypeId });
    case 'offer-types':
      return changed(draft, { issueTypeId: fittingType(draft.issueTypeId, action.types) });
    case 'offer-files':
      return changed(draft, { tickedFiles: reselected(draft.tickedFiles, action) });
    case 'add-files':
      return changed(draft, {
        tickedFiles: [...draft.tickedFiles, ...action.files.map(({ id }) => id)],
        addedFiles: withAdded(draft.addedFiles ?? [], action.files),
      });
    case 'type-summary':
      return changed(draft, { summary: action.text });
    case 'type-description':
      return changed(draft, { descriptionText: action.text });
    case 'toggle-file':
      return changed(
        draft,
        action.fileId === emailTextId
          ? { isTextLeft: draft.isTextLeft !== true }
          : { tickedFiles: toggled(draft.tickedFiles, action.fileId) },
      );
    case 'toggle-watcher': {
      const others = draft.watchers.filter(({ id }) => id !== action.person.id);
      const isAdded = others.length === draft.watchers.length;
      return changed(draft, { watchers: isAdded ? [...others, action.person] : others });
    }
    case 'set-value': {
      const { [action.fieldId]: _, ...others } = draft.values;
      const { value } = action;
      return changed(draft, {
        values: value === null ? others : { ...others, [action.fieldId]: value },
      });
    }
  }
}

function changed(draft: Draft, change: Partial<Draft>): Draft {
  const next = { ...draft, ...change };
  return JSON.stringify(next) === JSON.stringify(draft) ? draft : next;
}

function selectedAtFirst(files: readonly OfferedFile[]): readonly string[] {
  return files.filter((file) => file.isTickedAtFirst).map((file) => file.id);
}

function reselected(
  ticked: readonly string[],
  { files, own }: Extract<DraftAction, { readonly kind: 'offer-files' }>,
): readonly string[] {
  return files
    .filter(({ id, isTickedAtFirst }) => (own.includes(id) ? ticked.includes(id) : isTickedAtFirst))
    .map(({ id }) => id);
}

/** What is chosen again takes the place of the one that was lost. */
function withAdded(
  before: readonly AddedFile[],
  files: readonly AddedFile[],
): readonly AddedFile[] {
  return [...before.filter(({ name }) => !files.some((file) => file.name === name)), ...files];
}

function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}

/** A sub-task is never chosen for the user: it cannot be without a parent. */
function fittingType(chosen: string | null, types: readonly IssueType[]): string | null {
  if (types.some(({ id }) => id === chosen)) return chosen;
  return types.find(({ isSubtask }) => !isSubtask)?.id ?? null;
}

/**
 * What of the entered values fits the fields of the chosen type. The draft keeps the others: they are
 * there again with the project they were entered for.
 */
export function fittingValues(
  values: Draft['values'],
  fields: readonly IssueField[],
): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) => {
      const field = fields.find((candidate) => candidate.id === id);
      const fitting = field === undefined ? null : fittingValue(field, value);
      return fitting === null ? [] : [[id, fitting] as const];
    }),
  );
}
