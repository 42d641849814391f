import type { JiraPerson } from '../../jira/find-person-by-email.ts';
import type { FieldValue } from '../../jira/model.ts';
import { summaryLine } from '../../jira/one-line.ts';
import type { OpenEmail } from '../../email/email.ts';
import { emailKey } from '../email-key.ts';
import type { AddedFile, Draft } from '../model.ts';
import type { Destination } from './destination-memory.ts';

/** Makes the draft of an email in which nothing was entered, for the project and type of last time. */
export function draftOf(
  email: OpenEmail,
  { projectId, issueTypeId }: Pick<Destination, 'projectId' | 'issueTypeId'>,
): Draft {
  return {
    mailKey: emailKey(email),
    projectId,
    issueTypeId,
    summary: null,
    descriptionText: null,
    values: {},
    tickedFiles: [],
    untickedFiles: [],
    watchers: [],
    target: null,
  };
}

/** Returns the summary that an email gives by itself. */
export function ownSummary(email: Pick<OpenEmail, 'subject'>, noSubject: string): string {
  return summaryLine(email.subject) || noSubject;
}

/** What the user does with a draft. */
export type DraftAction =
  | { readonly kind: 'choose-project'; readonly projectId: string }
  | { readonly kind: 'choose-type'; readonly issueTypeId: string }
  | { readonly kind: 'type-summary'; readonly text: string }
  /** Null goes back to the email's own text. */
  | { readonly kind: 'type-description'; readonly text: string | null }
  | ({ readonly kind: 'tick-file' } & FileTick)
  /** Ticks them as well. */
  | { readonly kind: 'add-files'; readonly files: readonly AddedFile[] }
  | { readonly kind: 'toggle-watcher'; readonly person: JiraPerson }
  /** Null empties the field. */
  | { readonly kind: 'set-value'; readonly fieldId: string; readonly value: FieldValue | null };

/** Whether the user wants a file. */
export interface FileTick {
  readonly fileId: string;
  readonly isTicked: boolean;
}

/** Changes a draft; the same object comes back when nothing changed. */
export function draftReducer(draft: Draft, action: DraftAction): Draft {
  switch (action.kind) {
    case 'choose-project':
      return changed(draft, { projectId: action.projectId });
    case 'choose-type':
      return changed(draft, { issueTypeId: action.issueTypeId });
    case 'type-summary':
      return changed(draft, { summary: action.text });
    case 'type-description':
      return changed(draft, { descriptionText: action.text });
    case 'tick-file':
      return changed(draft, withTick(draft, action));
    case 'add-files':
      return changed(draft, {
        tickedFiles: [...draft.tickedFiles, ...action.files.map(({ id }) => id)],
        addedFiles: withAdded(draft.addedFiles ?? [], action.files),
      });
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

function withTick(
  { tickedFiles, untickedFiles }: Draft,
  { fileId, isTicked }: FileTick,
): Pick<Draft, 'tickedFiles' | 'untickedFiles'> {
  const ticked = tickedFiles.filter((id) => id !== fileId);
  const unticked = untickedFiles.filter((id) => id !== fileId);
  return isTicked
    ? { tickedFiles: [...ticked, fileId], untickedFiles: unticked }
    : { tickedFiles: ticked, untickedFiles: [...unticked, fileId] };
}

/** A file that is chosen again replaces the one that was lost. */
function withAdded(
  before: readonly AddedFile[],
  files: readonly AddedFile[],
): readonly AddedFile[] {
  return [...before.filter(({ name }) => !files.some((file) => file.name === name)), ...files];
}
