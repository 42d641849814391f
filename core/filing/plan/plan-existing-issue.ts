import type { FoundIssue } from '../../jira/issue-client.ts';
import type { FilledField, IssueField } from '../../jira/model.ts';
import type { ContinueInJira } from './continue-in-jira.ts';
import { onBehalfField } from '../../jira/service-desk-client.ts';
import type { FilingPlan } from '../model.ts';
import { namesOf } from './plan-filing.ts';

/** The issue that the user made on Jira's page. */
interface FoundByHand {
  readonly issue: FoundIssue;
  readonly handOver: ContinueInJira;
  /** The fields of the create screen. */
  readonly screen: readonly IssueField[];
}

/** The plan without what Jira's page has decided, for the issue made there. */
export function planExistingIssue(
  plan: FilingPlan,
  { issue, handOver, screen }: FoundByHand,
): FilingPlan {
  const { [onBehalfField]: onBehalf, ...others } = plan.fields;
  const fields = Object.entries(others).filter(([id]) => !handOver.carried.includes(id));
  return {
    ...plan,
    summary: issue.summary || plan.summary,
    fields: { ...Object.fromEntries(fields), ...reporterOf(onBehalf) },
    names: namesOf(screen),
    into: { id: issue.id, key: issue.key, url: issue.url },
  };
}

/** Whom a request is for is its reporter; nobody is made a customer for an issue that is there. */
function reporterOf(onBehalf: FilledField | undefined): FilingPlan['fields'] {
  const isKnown =
    onBehalf?.value.kind === 'found' && onBehalf.value.items.every(({ isNew }) => isNew !== true);
  return onBehalf !== undefined && isKnown
    ? { reporter: { kind: 'user', value: onBehalf.value } }
    : {};
}
