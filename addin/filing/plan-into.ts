import type { FoundIssue } from '../jira/issue-client.ts';
import type { IssueField } from '../jira/model.ts';
import type { HandOver } from './hand-over.ts';
import type { FilingPlan } from './model.ts';

/** The issue that the user made on Jira's page. */
export interface FoundByHand {
  readonly issue: FoundIssue;
  readonly handOver: HandOver;
  /** The fields of the create screen. */
  readonly screen: readonly IssueField[];
}

/** What Jira calls the fields, by id. */
function namesOf(fields: readonly IssueField[]): Readonly<Record<string, string>> {
  return Object.fromEntries(fields.map(({ id, name }) => [id, name]));
}

/** The plan without what Jira's page has decided, for the issue made there. */
export function planInto(plan: FilingPlan, { issue, handOver, screen }: FoundByHand): FilingPlan {
  const fields = Object.entries(plan.fields).filter(([id]) => !handOver.carried.includes(id));
  return {
    ...plan,
    summary: issue.summary || plan.summary,
    fields: Object.fromEntries(fields),
    names: namesOf(screen),
    into: { id: issue.id, key: issue.key, url: issue.url },
  };
}
