import type { IssueField } from '../../../core/jira/model.ts';

/** How the fields of one issue type differ from what they were, by name. */
export interface FieldChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly nowRequired: readonly string[];
  /** Fields of which a choice that was there is gone. */
  readonly otherOptions: readonly string[];
}

/** Compares two readings of the same issue type; null when nothing differs that a person would see. */
export function compareFields(
  before: readonly IssueField[],
  after: readonly IssueField[],
): FieldChanges | null {
  const was = new Map(before.map((field) => [field.id, field]));
  const is = new Map(after.map((field) => [field.id, field]));
  const changes = {
    added: named(after.filter(({ id }) => !was.has(id))),
    removed: named(before.filter(({ id }) => !is.has(id))),
    nowRequired: named(
      after.filter((field) => {
        const old = was.get(field.id);
        return old !== undefined && mustBeFilled(field) && !mustBeFilled(old);
      }),
    ),
    otherOptions: named(after.filter((field) => losesOptions(was.get(field.id), field))),
  };
  return Object.values(changes).every((names) => names.length === 0) ? null : changes;
}

function mustBeFilled(field: IssueField): boolean {
  return field.isRequired && !field.hasDefault;
}

function losesOptions(before: IssueField | undefined, after: IssueField): boolean {
  if (before === undefined) return false;
  const left = new Set(after.options.map(({ id }) => id));
  return before.options.some(({ id }) => !left.has(id));
}

function named(fields: readonly IssueField[]): readonly string[] {
  return fields.map(({ name }) => name);
}
