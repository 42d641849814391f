import { isRecord } from '../../../contract/connect-api.ts';
import { notSignedIn } from '../rest/about.ts';
import { type Answer, jiraTime, json } from '../core/answer.ts';
import { checkValue } from '../values/check-value.ts';
import { countAdfText } from '../values/check-adf.ts';
import type { Exchange, JiraEdition } from '../core/edition.ts';
import { markupToAdf } from '../values/markup-to-adf.ts';
import type { Issue, User } from '../core/model.ts';
import { readJson } from '../core/read-body.ts';
import { findPerson } from './customers.ts';
import { refuseDesk } from './desk-answer.ts';
import { findRequestType } from './request-types.ts';
import { desk, type PortalField, type RequestType } from '../seed/seed-desk.ts';

/** `POST request`. */
export async function createRequest(exchange: Exchange): Promise<Answer> {
  const { face, caller } = exchange;
  const body = await readJson(exchange.request);
  if (body.kind === 'refused') return body.answer;
  if (caller.user === null) return notSignedIn();
  const made = makeRequest(face, caller.user, body.value);
  return 'refusal' in made ? made.refusal : json(201, requestJson(face, made));
}

type Refused = { readonly refusal: Answer };

const known = [
  'serviceDeskId',
  'requestTypeId',
  'requestFieldValues',
  'requestParticipants',
  'raiseOnBehalfOf',
];

/** Checks what `POST request` takes as its body, and keeps the request for whom it is raised. */
export function makeRequest(
  face: JiraEdition,
  creator: User,
  body: unknown,
): { readonly issue: Issue; readonly type: RequestType } | Refused {
  const given = isRecord(body) ? body : {};
  const names = face.kind === 'cloud' ? [...known, 'isAdfRequest', 'form', 'channel'] : known;
  const surplus = Object.keys(given).find((key) => !names.includes(key));
  if (surplus !== undefined) {
    return refused('sd.rest.error', `Unrecognized field "${surplus}"`);
  }
  const type = findRequestType(face, given['requestTypeId']);
  if (given['serviceDeskId'] !== desk.id || type === null) {
    return refused('sd.request.type.not.found', 'The request type is not of this service desk.');
  }
  const people = readPeople(face, creator, given);
  if ('refusal' in people) return people;
  const values = readValues(face, type, given);
  if ('refusal' in values) return values;
  const project = face.store.project(desk.projectKey);
  const issueType = project?.issueTypes.find(({ id }) => id === type.issueTypeId);
  if (project === null || issueType === undefined) throw new TypeError('the desk has no project');
  const issue = face.store.keepIssue({
    project,
    type: issueType,
    reporter: people.reporter,
    creator,
    values: values.values,
    properties: new Map(),
    request: { typeId: type.id, participants: people.participants },
  });
  return { issue, type };
}

function readPeople(
  face: JiraEdition,
  creator: User,
  { raiseOnBehalfOf, requestParticipants }: Readonly<Record<string, unknown>>,
): { readonly reporter: User; readonly participants: readonly User[] } | Refused {
  const reporter = raiseOnBehalfOf === undefined ? creator : findPerson(face, raiseOnBehalfOf);
  const list: readonly unknown[] = Array.isArray(requestParticipants) ? requestParticipants : [];
  const participants = list.map((name) => findPerson(face, name));
  const whole = participants.filter((user) => user !== null);
  if (reporter === null || whole.length < participants.length) {
    return refused(
      'sd.request.create.error.unknown.account.id',
      'The customer does not exist or has no access to this service desk.',
    );
  }
  return { reporter, participants: whole };
}

function readValues(
  face: JiraEdition,
  type: RequestType,
  given: Readonly<Record<string, unknown>>,
): { readonly values: ReadonlyMap<string, unknown> } | Refused {
  const fields = isRecord(given['requestFieldValues']) ? given['requestFieldValues'] : {};
  const isAdf = given['isAdfRequest'] === true;
  const values = new Map<string, unknown>();
  for (const [id, value] of Object.entries(fields)) {
    const portal = type.fields.find(({ field }) => field.id === id);
    if (portal === undefined) {
      return refused('sd.field.unknown', `Field ${id} is not part of this request type.`);
    }
    const { field } = portal;
    const checked = value === null ? null : checkValue(value, { face, field, isAdf });
    if (checked === null) continue;
    if (checked.kind === 'invalid-input') return refused('sd.adf.invalid', 'INVALID_INPUT');
    if (checked.kind === 'bad') return refusedField(portal, checked.message);
    const isMarkup = face.kind === 'cloud' && field.shape === 'rich-text' && !isAdf;
    values.set(id, isMarkup ? markupToAdf(String(checked.value), []) : checked.value);
  }
  const missing = type.fields.find(
    ({ field, isRequired }) => isRequired && !isFilled(fields[field.id]),
  );
  return missing === undefined ? { values } : refusedField(missing, 'This field is required.');
}

function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (isRecord(value) && value['type'] === 'doc') return countAdfText(value) > 0;
  return value !== undefined && value !== null && value !== '';
}

// One sentence for everything, with the words of the portal in it.
function refusedField({ name }: PortalField, message: string): Refused {
  return refused(
    'sd.request.create.error.fields',
    `Your request could not be created. Please check the fields have been correctly filled in. ${name}: ${message}`,
  );
}

function refused(key: string, message: string): Refused {
  return { refusal: refuseDesk(400, key, message) };
}

function requestJson(
  face: JiraEdition,
  { issue, type }: { readonly issue: Issue; readonly type: RequestType },
): Record<string, unknown> {
  const self = `${face.baseUrl}/rest/servicedeskapi/request/${issue.id}`;
  return {
    _expands: ['participant', 'status', 'sla', 'requestType', 'serviceDesk'],
    issueId: issue.id,
    issueKey: issue.key,
    requestTypeId: type.id,
    serviceDeskId: desk.id,
    createdDate: { jira: jiraTime(issue.created), epochMillis: issue.created.getTime() },
    currentStatus: { status: 'Waiting for support' },
    _links: {
      jiraRest: `${face.baseUrl}/rest/api/2/issue/${issue.id}`,
      web: `${face.baseUrl}/servicedesk/customer/portal/${desk.portalId}/${issue.key}`,
      self,
    },
  };
}
