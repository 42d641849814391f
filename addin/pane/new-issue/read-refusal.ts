import { isAppError } from '../../../contract/errors.ts';
import type { IssueField } from '../../../core/jira/model.ts';
import type { Texts } from '../i18n/messages.ts';

/** A refusal of Jira's, told apart by where its words stand. */
export interface Refusal {
  /** Names of the fields at which Jira's words stand. */
  readonly atFields: readonly string[];
  /** Jira's words that belong to no field in sight. */
  readonly elsewhere: readonly string[];
  /** Jira speaks of something that cannot be filled in here. */
  readonly isBeyond: boolean;
}

/** What the form shows, by field id. */
interface InSight {
  readonly shown: ReadonlyMap<string, string>;
  /** Fields that were there, or are there and cannot be filled here. */
  readonly others: ReadonlyMap<string, string>;
  /** Those of the others that Jira has taken off the form. */
  readonly removed: ReadonlySet<string>;
}

/** What of a create screen the form shows, now and when Jira refused the issue. */
export function inSight(
  screen: readonly IssueField[],
  before: readonly IssueField[],
  texts: Texts,
): InSight {
  const { project, issueType, summary } = texts.form;
  const left = new Set(screen.map(({ id }) => id));
  return {
    shown: new Map([
      ['project', project],
      ['issuetype', issueType],
      ['summary', summary],
      ...named(screen.filter(canBeFilled)),
    ]),
    others: new Map(named([...before, ...screen])),
    removed: new Set(
      before.filter((field) => canBeFilled(field) && !left.has(field.id)).map(({ id }) => id),
    ),
  };
}

function named(fields: readonly IssueField[]): readonly (readonly [string, string])[] {
  return fields.map(({ id, name }) => [id, name]);
}

function canBeFilled({ kind }: IssueField): boolean {
  return kind !== 'unsupported';
}

/** Reads what Jira said about an issue it did not take; null for any other failure. */
export function readRefusal(error: unknown, { shown, others, removed }: InSight): Refusal | null {
  if (!isAppError(error, 'FIELDS_REJECTED')) return null;
  const fields = error.facts.fields.map(({ id, message }) => ({ id: placeOf(id), message }));
  const hidden = fields.filter(({ id }) => !shown.has(id));
  const { messages } = error.facts;
  return {
    atFields: [...new Set(fields.flatMap(({ id }) => shown.get(id) ?? []))],
    elsewhere: [
      ...messages,
      ...hidden.map(({ id, message }) => `${others.get(id) ?? id}: ${message}`),
    ],
    isBeyond:
      hidden.some(({ id }) => !removed.has(id)) || (messages.length > 0 && fields.length === 0),
  };
}

/** The field at which Jira's words stand: it names the two halves of time tracking, which are one. */
export function placeOf(id: string): string {
  return id.replace(/^timetracking_.*/, 'timetracking');
}
