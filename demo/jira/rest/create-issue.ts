import { refuseEmoji } from './refuse-emoji.ts';
import { isRecord } from '../../../contract/connect-api.ts';
import { type Answer, json, refuse } from '../core/answer.ts';
import { countAdfText } from '../values/check-adf.ts';
import { checkValue } from '../values/check-value.ts';
import type { CheckedValue } from '../values/checked-value.ts';
import type { Exchange, JiraEdition } from '../core/edition.ts';
import type { Issue, IssueType, Project, ScreenField, User } from '../core/model.ts';
import { readJson } from '../core/read-body.ts';
import { checkOperations } from '../values/read-update.ts';

type Fields = Readonly<Record<string, unknown>>;

/** `POST issue`. */
export async function createIssue(exchange: Exchange): Promise<Answer> {
  const { face, caller, request } = exchange;
  const body = await readJson(request);
  if (body.kind === 'refused') return body.answer;
  const unstored = refuseEmoji(exchange.face, body.value);
  if (unstored !== null) return unstored;
  if (caller.user === null) return refuseAnonymous(face);
  const made = makeIssue(exchange, caller.user, body.value);
  if ('refusal' in made) return made.refusal;
  const { issue } = made;
  const version = exchange.params['version'] ?? '2';
  return json(201, {
    id: issue.id,
    key: issue.key,
    self: `${face.baseUrl}/rest/api/${version}/issue/${issue.id}`,
  });
}

/** Checks what `POST issue` takes as its body, and keeps the issue for its creator. */
export function makeIssue(
  exchange: Pick<Exchange, 'face' | 'params'>,
  creator: User,
  body: unknown,
): { readonly issue: Issue } | { readonly refusal: Answer } {
  const { face } = exchange;
  const whole = readWhole(body);
  if ('refusal' in whole) return whole;
  const place = readPlace(face, whole.fields);
  if ('refusal' in place) return place;
  const values = readValues(exchange, whole, place);
  if ('refusal' in values) return values;
  const issue = face.store.keepIssue({
    ...place,
    reporter: values.reporter ?? creator,
    creator,
    values: values.values,
    properties: whole.properties,
  });
  return { issue };
}

function refuseAnonymous(face: JiraEdition): Answer {
  const message =
    'Anonymous users do not have permission to create issues in this project. Please try logging in first.';
  return face.kind === 'cloud' ? refuse(401, [message]) : refuse(400, [], { project: message });
}

/** The parts of the body that are no fields; anything unknown refuses the whole. */
function readWhole(value: unknown):
  | {
      readonly fields: Fields;
      readonly update: Fields;
      readonly properties: ReadonlyMap<string, unknown>;
    }
  | { readonly refusal: Answer } {
  if (!isRecord(value) || !isRecord(value['fields'])) return invalid('fields are missing');
  const known = ['fields', 'properties', 'update', 'historyMetadata'];
  const surplus = Object.keys(value).find((key) => !known.includes(key));
  if (surplus !== undefined) return invalid(`Unrecognized field "${surplus}"`);
  const update = value['update'] ?? {};
  if (!isRecord(update)) return invalid('update must be an object');
  const properties = readProperties(value['properties'] ?? []);
  return properties === null
    ? invalid('properties must be a list of { key, value }, keys of at most 255 characters')
    : { fields: value['fields'], update, properties };
}

function invalid(message: string): { readonly refusal: Answer } {
  return { refusal: refuse(400, [`Invalid request payload: ${message}`]) };
}

const maxPropertyLength = 32_768;

function readProperties(list: unknown): ReadonlyMap<string, unknown> | null {
  if (!Array.isArray(list)) return null;
  const properties = new Map<string, unknown>();
  for (const entry of list) {
    if (!isRecord(entry) || typeof entry['key'] !== 'string') return null;
    const { key, value } = entry;
    if (key === '' || key.length > 255 || value === undefined) return null;
    if (JSON.stringify(value).length > maxPropertyLength) return null;
    properties.set(key, value);
  }
  return properties;
}

interface Place {
  readonly project: Project;
  readonly type: IssueType;
}

/** Project and issue type come first: they decide which other fields there are. */
function readPlace(face: JiraEdition, fields: Fields): Place | { readonly refusal: Answer } {
  const cloud = face.kind === 'cloud';
  const project = named(fields['project'], ['id', 'key'], face.store.projects);
  if (project === null) {
    const message = cloud ? 'Specify a valid project ID or key' : 'valid project is required';
    return { refusal: refuse(400, [], { project: message }) };
  }
  if (project.isArchived === true) {
    const message = `Issues cannot be created in the archived project ${project.name}.`;
    return { refusal: refuse(400, [], { project: message }) };
  }
  if (!project.mayCreate) {
    const message = 'You do not have permission to create issues in this project.';
    return { refusal: cloud ? refuse(403, [message]) : refuse(400, [], { project: message }) };
  }
  const type = named(fields['issuetype'], ['id', 'name'], project.issueTypes);
  if (type !== null) return { project, type };
  const message = cloud ? 'Specify a valid issue type' : 'valid issue type is required';
  return { refusal: refuse(400, [], { issuetype: message }) };
}

function named<T extends { readonly [K in 'id' | 'name']: string }>(
  value: unknown,
  keys: readonly ('id' | 'key' | 'name')[],
  list: readonly T[],
): T | null {
  if (!isRecord(value)) return null;
  for (const key of keys) {
    const wanted = value[key];
    if (wanted === undefined) continue;
    return (
      list.find((one) => Object.entries(one).some(([k, v]) => k === key && v === wanted)) ?? null
    );
  }
  return null;
}

/** Every field of the body against the screen, and the screen against the body. */
function readValues(
  { face, params }: Pick<Exchange, 'face' | 'params'>,
  { fields, update }: { readonly fields: Fields; readonly update: Fields },
  { project, type }: Place,
):
  | { readonly values: ReadonlyMap<string, unknown>; readonly reporter: User | null }
  | { readonly refusal: Answer } {
  const values = new Map<string, unknown>();
  const errors: Record<string, string> = {};
  const isAdf = params['version'] !== '2' && face.kind === 'cloud';
  for (const [id, value] of Object.entries(fields)) {
    const field = type.fields.find((one) => one.id === id);
    const checked = judge(value, { face, field, id, isAdf });
    if (checked === null || field === undefined) continue;
    if (checked.kind === 'invalid-input') return { refusal: refuse(400, ['INVALID_INPUT']) };
    if (checked.kind === 'bad') errors[id] = checked.message;
    else if (field.shape !== 'project' && field.shape !== 'issue-type')
      values.set(id, checked.value);
  }
  for (const id of Object.keys(fields)) {
    if (!type.fields.some((one) => one.id === id)) errors[id] = notOnScreen(id);
  }
  for (const [id, operations] of Object.entries(update)) {
    const field = type.fields.find((one) => one.id === id);
    const checked = checkOperations(operations, { face, field });
    if (checked.kind === 'bad') errors[id] = checked.message;
    if (checked.kind === 'good') values.set(id, checked.value);
  }
  for (const field of type.fields) {
    const given = fields[field.id] ?? update[field.id];
    const isMissing = field.isRequired && !field.hasDefault && !isFilled(given);
    if (isMissing) errors[field.id] ??= missing(field, type);
  }
  const elsewhere = parentElsewhere(values, project);
  if (elsewhere !== null) errors['parent'] ??= elsewhere;
  if (Object.keys(errors).length > 0) return { refusal: refuse(400, [], errors) };
  const reporter = face.store.users.find((user) => user === values.get('reporter')) ?? null;
  return { values, reporter };
}

interface Judged {
  readonly face: JiraEdition;
  readonly field: ScreenField | undefined;
  readonly id: string;
  readonly isAdf: boolean;
}

// An explicit null means “empty” and is judged as a missing value.
function judge(value: unknown, { face, field, isAdf }: Judged): CheckedValue | null {
  return field === undefined || value === null ? null : checkValue(value, { face, field, isAdf });
}

function notOnScreen(id: string): string {
  return `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`;
}

function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  // A document without text or picture counts as empty, whatever paragraphs it has.
  if (isRecord(value) && value['type'] === 'doc') {
    return countAdfText(value) > 0 || JSON.stringify(value).includes('"media');
  }
  return value !== undefined && value !== null && value !== '';
}

function missing(field: ScreenField, type: IssueType): string {
  if (field.shape === 'summary') return 'You must specify a summary of the issue.';
  if (field.shape === 'issue' && type.isSubtask) {
    return 'Issue type is a sub-task but parent issue key or id not specified.';
  }
  return `${field.name} is required.`;
}

function parentElsewhere(values: ReadonlyMap<string, unknown>, project: Project): string | null {
  const parent = values.get('parent');
  if (!isRecord(parent) || parent['project'] === project) return null;
  return 'The parent issue is in another project.';
}
