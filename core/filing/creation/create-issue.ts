import type { JiraClient } from '../../jira/client.ts';
import type { JiraPerson } from '../../jira/find-person-by-email.ts';
import type { CreatedIssue } from '../../jira/model.ts';
import type { FilingPlan, MailIdentity } from '../model.ts';
import { raiseRequest, type RequestingJira } from './raise-request.ts';
import { addMissingNotes } from './add-missing-notes.ts';

/** The issue property under which an issue carries the filing it comes from. */
export const filingProperty = 'postern.filing';

/** The issue property that names the mail and its conversation, hashed: everybody who sees the issue can read it. */
export const mailProperty = 'postern.mail';

/** The part of a Jira that makes issues. */
export type CreatingJira = Pick<JiraClient, 'createIssue' | 'addWatcher'> & RequestingJira;

/**
 * Creates the issue of a plan, by one request that is never repeated here; or fills the one that the
 * user made on Jira's own page. What comes after that (watchers) may fail without harm, and is named.
 *
 * @throws {AppError} FIELDS_REJECTED with Jira's words per field, PERMISSION_MISSING …
 */
export async function createIssue(
  jira: CreatingJira,
  plan: FilingPlan,
  { mailKey, thread }: MailIdentity,
): Promise<CreatedIssue> {
  const { into } = plan;
  const made =
    into === undefined
      ? await create(jira, plan, { mailKey, thread })
      : await fill(jira, plan, into);
  return watch(jira, made, plan.watchers);
}

function create(
  jira: CreatingJira,
  plan: FilingPlan,
  { mailKey, thread }: MailIdentity,
): Promise<CreatedIssue> {
  const properties = [
    { key: filingProperty, value: { id: plan.filingId } },
    { key: mailProperty, value: { version: 1, mail: mailKey, thread } },
  ];
  const { request } = plan;
  if (request !== undefined) return raiseRequest(jira, { ...plan, request }, properties);
  return jira.createIssue({
    projectId: plan.projectId,
    issueTypeId: plan.issueTypeId,
    summary: plan.summary,
    description: plan.description,
    fields: plan.fields,
    properties,
  });
}

async function fill(
  jira: CreatingJira,
  { description, fields, names }: FilingPlan,
  issue: CreatedIssue,
): Promise<CreatedIssue> {
  const refused = await jira.fillIssue(issue, { description, fields });
  return addMissingNotes(
    issue,
    refused.map((id) => names?.[id] ?? id),
  );
}

async function watch(
  jira: CreatingJira,
  issue: CreatedIssue,
  people: readonly JiraPerson[],
): Promise<CreatedIssue> {
  const added = await Promise.allSettled(people.map(({ id }) => jira.addWatcher(issue.key, id)));
  return addMissingNotes(
    issue,
    people.filter((_, index) => added[index]?.status === 'rejected').map(({ name }) => name),
  );
}
