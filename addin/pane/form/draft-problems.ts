import { isFilled } from '../../jira/encode-fields.ts';
import type { FieldValue, IssueField } from '../../jira/model.ts';
import { fieldEditors } from '../fields/field-editors.ts';

/** Fields with places of their own on the form. */
const ownPlaces: ReadonlySet<string> = new Set(['summary', 'description']);

/** Required fields that the form asks for beside the named ones. */
export function furtherFields(fields: readonly IssueField[]): readonly IssueField[] {
  return fields.filter(
    (field) => mustBeFilled(field) && !ownPlaces.has(field.id) && fieldEditors[field.kind] !== null,
  );
}

/** Required fields that the form cannot show; no issue can be made until there are none. */
export function unsupportedFields(fields: readonly IssueField[]): readonly IssueField[] {
  return fields.filter(
    (field) => mustBeFilled(field) && !ownPlaces.has(field.id) && fieldEditors[field.kind] === null,
  );
}

function mustBeFilled(field: IssueField): boolean {
  return field.isRequired && !field.hasDefault;
}

/** What the form holds, as far as it can be missing. */
export interface Filled {
  readonly projectId: string | null;
  readonly issueTypeId: string | null;
  readonly summary: string;
  readonly hasDescription: boolean;
  readonly values: Readonly<Record<string, FieldValue>>;
}

export type Problem = 'empty' | 'no-number' | 'no-date';

/** What keeps the form from being sent, by field id; `project` and `issuetype` stand for those two. */
export function draftProblems(
  filled: Filled,
  fields: readonly IssueField[],
): ReadonlyMap<string, Problem> {
  const problems = new Map<string, Problem>();
  // Types are asked for only once there is a project to have them.
  if (filled.projectId === null) problems.set('project', 'empty');
  else if (filled.issueTypeId === null) problems.set('issuetype', 'empty');
  if (filled.summary.trim() === '') problems.set('summary', 'empty');
  const description = fields.find(({ id }) => id === 'description');
  if (description !== undefined && mustBeFilled(description) && !filled.hasDescription) {
    problems.set('description', 'empty');
  }
  for (const field of furtherFields(fields)) {
    const problem = problemOf(field, filled.values[field.id]);
    if (problem !== null) problems.set(field.id, problem);
  }
  return problems;
}

function problemOf({ kind }: IssueField, value: FieldValue | undefined): Problem | null {
  if (value !== undefined && isFilled({ kind, value })) return null;
  const isTyped = value?.kind === 'text' && value.text.trim() !== '';
  if (isTyped && kind === 'number') return 'no-number';
  return isTyped && kind === 'date' ? 'no-date' : 'empty';
}
