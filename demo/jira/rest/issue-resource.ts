import { refuseEmoji } from './refuse-emoji.ts';
import { isRecord } from '../../../contract/connect-api.ts';
import { userJson } from './about.ts';
import { type Answer, jiraTime, json, refuse } from '../core/answer.ts';
import { attachmentJson } from './attach.ts';
import { typeJson } from './create-meta.ts';
import { checkValue } from '../values/check-value.ts';
import type { Exchange, JiraEdition } from '../core/edition.ts';
import type { Issue } from '../core/model.ts';
import { readJson } from '../core/read-body.ts';
import { markupToAdf } from '../values/markup-to-adf.ts';

const noContent: Answer = { status: 204, body: '' };

/** `GET issue/{issue}`. */
export function readIssue(exchange: Exchange): Answer {
  const issue = visibleIssue(exchange);
  if (issue === null) return noSuchIssue(exchange.face);
  return json(200, issueJson(exchange, issue));
}

const maxKeys = 100;
const maxPropertyNames = 5;

/** `POST issue/bulkfetch` of Cloud: by id or key; what there is not, is left out. */
export async function readIssues(exchange: Exchange): Promise<Answer> {
  const { face, caller, request } = exchange;
  const body = await readJson(request);
  if (body.kind === 'refused') return body.answer;
  const unstored = refuseEmoji(exchange.face, body.value);
  if (unstored !== null) return unstored;
  const asked = isRecord(body.value) ? body.value : {};
  const keys = textsOf(asked['issueIdsOrKeys']);
  const properties = textsOf(asked['properties'] ?? []);
  const fields = textsOf(asked['fields'] ?? []);
  if (keys === null || keys.length === 0 || keys.length > maxKeys) {
    return refuse(400, [`Between 1 and ${maxKeys} issue IDs or keys are expected.`]);
  }
  if (fields === null || properties === null || properties.length > maxPropertyNames) {
    return refuse(400, ['Invalid request payload. Refer to the REST API documentation.']);
  }
  const found = caller.user === null ? [] : keys.map((key) => face.store.issue(key));
  const query = new URLSearchParams({
    fields: fields.join(','),
    properties: properties.join(','),
  });
  const issues = [...new Set(found.filter((issue) => issue !== null))]
    .toSorted((one, other) => Number(one.id) - Number(other.id))
    .map((issue) => issueJson({ ...exchange, query }, issue));
  return json(200, { expand: 'names,schema', issues, issueErrors: [] });
}

function textsOf(value: unknown): readonly string[] | null {
  if (!Array.isArray(value)) return null;
  const texts = value.filter((one): one is string => typeof one === 'string');
  return texts.length === value.length ? texts : null;
}

/** `PUT issue/{issue}`: the fields of the create screen. */
export async function editIssue(exchange: Exchange): Promise<Answer> {
  const { face, request, params } = exchange;
  const body = await readJson(request);
  if (body.kind === 'refused') return body.answer;
  const unstored = refuseEmoji(exchange.face, body.value);
  if (unstored !== null) return unstored;
  const issue = visibleIssue(exchange);
  if (issue === null) return noSuchIssue(face);
  if (!issue.project.mayCreate) {
    return refuse(403, ['You do not have permission to edit this issue.']);
  }
  const fields = isRecord(body.value) ? body.value['fields'] : null;
  if (!isRecord(fields)) return refuse(400, ['one of "fields" or "update" required']);
  const isAdf = face.kind === 'cloud' && params['version'] !== '2';
  const values = new Map(issue.values);
  const errors: Record<string, string> = {};
  for (const [id, value] of Object.entries(fields)) {
    const field = issue.type.fields.find((one) => one.id === id);
    const checked = field === undefined ? null : checkValue(value, { face, field, isAdf });
    if (field === undefined || checked === null) {
      errors[id] = `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`;
    } else if (checked.kind === 'invalid-input') return refuse(400, ['INVALID_INPUT']);
    else if (checked.kind === 'bad') errors[id] = checked.message;
    else values.set(id, stored(face, issue, { shape: field.shape, value: checked.value }));
  }
  if (Object.keys(errors).length > 0) return refuse(400, [], errors);
  face.store.replaceIssue({ ...issue, values });
  return noContent;
}

/** Cloud stores rich text as ADF, whichever version of the call brought it. */
function stored(
  face: JiraEdition,
  issue: Issue,
  { shape, value }: { readonly shape: string; readonly value: unknown },
): unknown {
  return face.kind === 'cloud' && shape === 'rich-text' && typeof value === 'string'
    ? markupToAdf(value, issue.attachments)
    : value;
}

/** `DELETE issue/{issue}`. */
export function deleteIssue(exchange: Exchange): Answer {
  const issue = visibleIssue(exchange);
  if (issue === null) return noSuchIssue(exchange.face);
  if (!mayDelete(issue)) return refuse(403, ['You do not have permission to delete this issue.']);
  exchange.face.store.removeIssue(issue.key);
  return noContent;
}

/** `GET issue/{issue}/properties/{property}`. */
export function issueProperty(exchange: Exchange): Answer {
  const issue = visibleIssue(exchange);
  if (issue === null) return noSuchIssue(exchange.face);
  const key = exchange.params['property'] ?? '';
  return issue.properties.has(key)
    ? json(200, { key, value: issue.properties.get(key) })
    : refuse(404, [`The property with key '${key}' does not exist.`]);
}

const maxPropertyLength = 32_768;

/** `PUT issue/{issue}/properties/{property}`. */
export async function keepProperty(exchange: Exchange): Promise<Answer> {
  const body = await readJson(exchange.request);
  if (body.kind === 'refused') return body.answer;
  const unstored = refuseEmoji(exchange.face, body.value);
  if (unstored !== null) return unstored;
  const issue = visibleIssue(exchange);
  if (issue === null) return noSuchIssue(exchange.face);
  const key = exchange.params['property'] ?? '';
  if (key.length > 255 || JSON.stringify(body.value).length > maxPropertyLength) {
    return refuse(400, ['The property is too long.']);
  }
  const properties = new Map([...issue.properties, [key, body.value]]);
  exchange.face.store.replaceIssue({ ...issue, properties });
  return { status: issue.properties.has(key) ? 200 : 201, body: '' };
}

/** `POST issue/{issue}/remotelink`: the same `globalId` again changes the link that is there. */
export async function linkMail(exchange: Exchange): Promise<Answer> {
  const { face, request } = exchange;
  const body = await readJson(request);
  if (body.kind === 'refused') return body.answer;
  const unstored = refuseEmoji(exchange.face, body.value);
  if (unstored !== null) return unstored;
  const issue = visibleIssue(exchange);
  if (issue === null) return noSuchIssue(face);
  if (!issue.project.mayCreate) {
    return refuse(403, ['You do not have permission to link this issue.']);
  }
  const link = isRecord(body.value) ? body.value : {};
  const object = isRecord(link['object']) ? link['object'] : {};
  const { url, title } = object;
  if (typeof title !== 'string' || title === '') {
    return refuse(400, [], { title: "'title' is required." });
  }
  if (typeof url !== 'string' || !URL.canParse(url)) {
    return refuse(400, [], { url: "'url' must be an absolute address." });
  }
  const globalId = typeof link['globalId'] === 'string' ? link['globalId'] : `${url} ${title}`;
  if (globalId.length > 255) return refuse(400, [], { globalId: 'The globalId is too long.' });
  const isNew = !issue.remoteLinks.has(globalId);
  const remoteLinks = new Map([...issue.remoteLinks, [globalId, { url, title }]]);
  face.store.replaceIssue({ ...issue, remoteLinks });
  return json(isNew ? 201 : 200, { id: remoteLinks.size });
}

/** `GET mypermissions`, for those that the product asks about. */
export function permissions({ face, caller, query }: Exchange): Answer {
  if (caller.user === null && face.kind === 'datacenter') {
    return refuse(401, ['You are not authenticated.']);
  }
  const names = query.get('permissions');
  if (face.kind === 'cloud' && names === null) {
    return refuse(400, ["The 'permissions' query parameter is required."]);
  }
  const issueKey = query.get('issueKey');
  const issue = issueKey === null ? null : face.store.issue(issueKey);
  if (issueKey !== null && issue === null) return noSuchIssue(face);
  const projectKey = query.get('projectKey');
  const project = issue?.project ?? (projectKey === null ? null : face.store.project(projectKey));
  const may: Readonly<Record<string, boolean>> = {
    BROWSE_PROJECTS: true,
    CREATE_ISSUES: project?.mayCreate ?? true,
    ADD_COMMENTS: project?.mayCreate ?? true,
    ASSIGN_ISSUES: project?.mayCreate ?? true,
    USER_PICKER: face.store.peopleSearch === 'allowed',
    CREATE_ATTACHMENTS: project?.mayCreate ?? true,
    DELETE_ISSUES: issue !== null && mayDelete(issue),
  };
  return json(200, {
    permissions: Object.fromEntries(
      Object.entries(may)
        .filter(([name]) => names === null || names.split(',').includes(name))
        .map(([key, havePermission]) => [key, { key, havePermission }]),
    ),
  });
}

/** The platform's board belongs to its team: everybody files there, only the team deletes. */
function mayDelete({ project }: Issue): boolean {
  return project.mayCreate && project.key !== 'PLT';
}

function visibleIssue({ face, caller, params }: Exchange): Issue | null {
  return caller.user === null ? null : face.store.issue(params['issue'] ?? '');
}

function noSuchIssue(face: JiraEdition): Answer {
  return refuse(404, [
    face.kind === 'cloud'
      ? 'Issue does not exist or you do not have permission to see it.'
      : 'Issue Does Not Exist',
  ]);
}

/** Who was chosen in the form; an account that is gone counts as nobody. */
function assigneeJson(face: JiraEdition, { values }: Issue): unknown {
  const stored = values.get('assignee');
  const id = isRecord(stored) ? (stored['accountId'] ?? stored['name']) : null;
  const user = face.store.users.find(({ accountId, name }) => accountId === id || name === id);
  return user === undefined ? null : userJson(face, user);
}

/** An issue as far as the product reads it; `fields` and `properties` of the query choose. */
export function issueJson(
  { face, params, query }: Exchange,
  issue: Issue,
): Readonly<Record<string, unknown>> {
  const fields: Readonly<Record<string, unknown>> = {
    summary: issue.values.get('summary') ?? '',
    description: issue.values.get('description') ?? null,
    status: { id: '1', name: 'To Do', statusCategory: { id: 2, key: 'new', name: 'To Do' } },
    issuetype: typeJson(face, issue.type),
    assignee: assigneeJson(face, issue),
    created: jiraTime(issue.created),
    updated: jiraTime(issue.created),
    creator: userJson(face, issue.creator),
    project: { id: issue.project.id, key: issue.project.key, name: issue.project.name },
    attachment: issue.attachments.map((one) => attachmentJson(face, one)),
    comment: { total: issue.comments.length },
    worklog: { total: 0 },
    subtasks: [],
    issuelinks: issue.values.get('issuelinks') ?? [],
  };
  const chosen = query.get('fields')?.split(',') ?? Object.keys(fields);
  const named = query.get('properties')?.split(',') ?? null;
  const version = params['version'] ?? '2';
  return {
    ...(named === null
      ? {}
      : {
          properties: Object.fromEntries(
            [...issue.properties].filter(([name]) => named.includes(name)),
          ),
        }),
    id: issue.id,
    key: issue.key,
    self: `${face.baseUrl}/rest/api/${version}/issue/${issue.id}`,
    fields: Object.fromEntries(Object.entries(fields).filter(([name]) => chosen.includes(name))),
  };
}
