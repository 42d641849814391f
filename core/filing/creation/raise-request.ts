import type { EmailDocument } from '../../convert/document.ts';
import type { JiraClient } from '../../jira/client.ts';
import type { CreatedIssue, FilledField, Project } from '../../jira/model.ts';
import type { FilingPlan, RequestPlan } from '../model.ts';
import { addMissingNotes } from './add-missing-notes.ts';

type Filled = Readonly<Record<string, FilledField>>;

/** The part of a Jira that raises requests. */
export type RequestingJira = Pick<JiraClient, 'fillIssue' | 'desk'>;

/** A plan that raises a request. */
interface PlannedRequest extends FilingPlan {
  readonly request: RequestPlan;
}

/**
 * Raises the request of a plan, by one request that is never repeated here. Whom the user ticked is made
 * a customer first. What the portal does not take is written afterwards; by then the request is there, so
 * a failure costs what it is about and nothing else.
 *
 * @throws {AppError} CUSTOMER_NOT_ALLOWED, CUSTOMER_REJECTED, FIELDS_REJECTED …
 */
export async function raiseRequest(
  jira: RequestingJira,
  plan: PlannedRequest,
  properties: readonly { readonly key: string; readonly value: unknown }[],
): Promise<CreatedIssue> {
  const { request, names = {} } = plan;
  const { later } = request;
  const fields = await withCustomers(jira, request.project, plan.fields);
  const nothing: EmailDocument = { blocks: [] };
  const issue = await jira.desk.createRequest({
    deskId: request.deskId,
    requestTypeId: request.requestTypeId,
    portal: request.portal,
    summary: later.includes('summary') ? null : plan.summary,
    description: later.includes('description') ? nothing : plan.description,
    fields: pick(fields, (id) => !later.includes(id)),
    names,
  });
  // By these it is recognised later; the first is the one that counts, should the pane be closed now.
  for (const property of properties) {
    // oxlint-disable-next-line no-await-in-loop
    await jira.desk.nameIssue(issue.id, property).catch(() => undefined);
  }
  const left = {
    description: later.includes('description') ? plan.description : nothing,
    fields: {
      ...pick(fields, (id) => later.includes(id)),
      ...(later.includes('summary') ? { summary: textField(plan.summary) } : {}),
    },
  };
  const ids = [
    ...Object.keys(left.fields),
    ...(left.description.blocks.length === 0 ? [] : ['description']),
  ];
  const refused = ids.length === 0 ? [] : await jira.fillIssue(issue, left).catch(() => ids);
  return addMissingNotes(
    issue,
    refused.map((id) => names[id] ?? id),
  );
}

/** Puts in the place of everybody new the customer who was made of them. */
async function withCustomers(
  jira: RequestingJira,
  project: Project,
  fields: Filled,
): Promise<Filled> {
  const made = new Map<string, { readonly id: string; readonly label: string }>();
  for (const { value } of Object.values(fields)) {
    if (value.kind !== 'found') continue;
    for (const person of value.items) {
      if (person.isNew !== true || made.has(person.id)) continue;
      // One after another: the same person may be meant twice.
      // oxlint-disable-next-line no-await-in-loop
      made.set(person.id, await jira.desk.createCustomer(project, person));
    }
  }
  if (made.size === 0) return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([id, field]) => {
      const { kind, value } = field;
      if (value.kind !== 'found') return [id, field];
      const items = value.items.map((item) => made.get(item.id) ?? item);
      return [id, { kind, value: { kind: 'found', items } }];
    }),
  );
}

function pick(fields: Filled, isWanted: (id: string) => boolean): Filled {
  return Object.fromEntries(Object.entries(fields).filter(([id]) => isWanted(id)));
}

function textField(text: string): FilledField {
  return { kind: 'text', value: { kind: 'text', text } };
}
