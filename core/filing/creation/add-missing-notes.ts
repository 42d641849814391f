import type { CreatedIssue } from '../../jira/model.ts';

/** Notes by name what could not be added to an issue. */
export function addMissingNotes(issue: CreatedIssue, names: readonly string[]): CreatedIssue {
  return names.length === 0 ? issue : { ...issue, missed: [...(issue.missed ?? []), ...names] };
}
