import { valueProblem, type ValueProblem } from '../../../core/jira/encode-fields.ts';
import type { FieldValue, IssueField } from '../../../core/jira/model.ts';

/** Fields with places of their own on the form. */
const ownPlaces: ReadonlySet<string> = new Set(['summary', 'description']);

/** Required fields that the form asks for beside the named ones. */
export function furtherFields(fields: readonly IssueField[]): readonly IssueField[] {
  return fields.filter((field) => isInView(field) && hasEditor(field));
}

/** Fields that may stay as they are; they stand folded below the others. */
export function optionalFields(fields: readonly IssueField[]): readonly IssueField[] {
  return fields.filter((field) => !isInView(field) && hasEditor(field));
}

/** For whom a request is raised is decided before anything else, though it may be left to the user. */
function isInView(field: IssueField): boolean {
  return mustBeFilled(field) || field.kind === 'customer';
}

/** Required fields that the form cannot show; no issue can be made until there are none. */
export function unsupportedFields(fields: readonly IssueField[]): readonly IssueField[] {
  return fields.filter(
    (field) => mustBeFilled(field) && !ownPlaces.has(field.id) && field.kind === 'unsupported',
  );
}

function hasEditor(field: IssueField): boolean {
  return !ownPlaces.has(field.id) && field.kind !== 'unsupported';
}

function mustBeFilled(field: IssueField): boolean {
  return field.isRequired && !field.hasDefault;
}

/** What stands in a field: what was entered, else what Jira takes by itself; null for nothing. */
export function shownValue(
  field: IssueField,
  values: Readonly<Record<string, FieldValue>>,
): FieldValue | null {
  const value = values[field.id] ?? field.defaultValue ?? null;
  return value?.kind === 'cleared' ? null : value;
}

/** Tells whether somebody, or a template, entered something. */
export function isEntered(value: FieldValue | undefined): boolean {
  return value !== undefined && value.kind !== 'cleared';
}

/** What to keep when a field is set: emptied, it must not get Jira's default after all. */
export function valueToKeep(field: IssueField, value: FieldValue | null): FieldValue | null {
  const hasDefault = (field.defaultValue ?? null) !== null;
  return value === null && hasDefault ? { kind: 'cleared' } : value;
}

/** What the form holds, as far as it can be missing. */
export interface Filled {
  readonly projectId: string | null;
  readonly issueTypeId: string | null;
  readonly summary: string;
  readonly hasDescription: boolean;
  readonly values: Readonly<Record<string, FieldValue>>;
}

export type Problem = ValueProblem;

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
  for (const field of fields.filter(hasEditor)) {
    const problem = problemOf(field, filled.values[field.id]);
    if (problem !== null) problems.set(field.id, problem);
  }
  return problems;
}

function problemOf(field: IssueField, value: FieldValue | undefined): Problem | null {
  if (value === undefined) return mustBeFilled(field) ? 'empty' : null;
  const problem = valueProblem({ kind: field.kind, value });
  const mayBeEmpty = value.kind === 'cleared' ? !field.isRequired : !mustBeFilled(field);
  return problem === 'empty' && mayBeEmpty ? null : problem;
}
