import type { JiraClient } from '../jira/client.ts';
import type { CreatedIssue } from '../jira/model.ts';
import type { FilingPlan } from './model.ts';

/** The issue property under which an issue carries the filing it comes from. */
export const filingProperty = 'postern.filing';

/**
 * Creates the issue of a plan, by one request that is never repeated here.
 *
 * @throws {AppError} FIELDS_REJECTED with Jira's words per field, PERMISSION_MISSING …
 */
export function createIssue(
  jira: JiraClient,
  plan: FilingPlan,
  signal?: AbortSignal,
): Promise<CreatedIssue> {
  return jira.createIssue(
    {
      projectId: plan.projectId,
      issueTypeId: plan.issueTypeId,
      summary: plan.summary,
      description: plan.description,
      fields: plan.fields,
      properties: [{ key: filingProperty, value: { id: plan.filingId } }],
    },
    signal,
  );
}
