import { refuseEmoji } from './refuse-emoji.ts';
import { isRecord } from '../../../contract/connect-api.ts';
import { userJson } from './about.ts';
import { type Answer, jiraTime, json, refuse } from '../core/answer.ts';
import { countAdfText, checkAdf } from '../values/check-adf.ts';
import { maxTextLength } from '../values/check-value.ts';
import type { Exchange, JiraEdition } from '../core/edition.ts';
import { markupToAdf } from '../values/markup-to-adf.ts';
import type { Comment, CommentVisibility, Issue } from '../core/model.ts';
import { readJson } from '../core/read-body.ts';

/** Roles that every project of the stand-in has. */
const projectRoleNames = ['Administrators', 'Developers', 'Service Desk Team'] as const;

/** `POST issue/{issue}/comment`. */
export async function addComment(exchange: Exchange): Promise<Answer> {
  const { face, caller, request } = exchange;
  const body = await readJson(request);
  if (body.kind === 'refused') return body.answer;
  const unstored = refuseEmoji(exchange.face, body.value);
  if (unstored !== null) return unstored;
  const issue = visibleIssue(exchange);
  if (issue === null || caller.user === null) return noSuchIssue(face);
  if (!issue.project.mayCreate) {
    const { displayName } = caller.user;
    return refuse(403, [
      `${displayName}, you do not have the permission to comment on this issue.`,
    ]);
  }
  const written = readComment(exchange, issue, body.value);
  if ('refusal' in written) return written.refusal;
  const comment = face.store.keepComment(issue.key, { ...written, author: caller.user });
  return json(201, commentJson(exchange, comment));
}

/** `GET issue/{issue}/comment`. */
export function listComments(exchange: Exchange): Answer {
  const issue = visibleIssue(exchange);
  if (issue === null) return noSuchIssue(exchange.face);
  const { query } = exchange;
  const all = query.get('orderBy') === '-created' ? issue.comments.toReversed() : issue.comments;
  const most = Number(query.get('maxResults') ?? '50');
  return json(200, {
    startAt: 0,
    maxResults: most,
    total: all.length,
    comments: all.slice(0, most).map((comment) => commentJson(exchange, comment)),
  });
}

/** `GET issue/{issue}/comment/{comment}`. */
export function oneComment(exchange: Exchange): Answer {
  const comment = commentOf(exchange);
  return comment === null ? noSuchComment(exchange) : json(200, commentJson(exchange, comment));
}

/** `PUT issue/{issue}/comment/{comment}`: visibility that is left out becomes everybody, as in Jira. */
export async function editComment(exchange: Exchange): Promise<Answer> {
  const { face, request } = exchange;
  const body = await readJson(request);
  if (body.kind === 'refused') return body.answer;
  const unstored = refuseEmoji(exchange.face, body.value);
  if (unstored !== null) return unstored;
  const issue = visibleIssue(exchange);
  const comment = commentOf(exchange);
  if (issue === null || comment === null) return noSuchComment(exchange);
  const written = readComment(exchange, issue, body.value);
  if ('refusal' in written) return written.refusal;
  const { text, visibility } = written;
  const edited = { ...comment, text, visibility };
  const comments = issue.comments.map((one) => (one.id === comment.id ? edited : one));
  face.store.replaceIssue({ ...issue, comments });
  return json(200, commentJson(exchange, edited));
}

/** `GET comment/{comment}/properties/{property}`. */
export function commentProperty(exchange: Exchange): Answer {
  const { face, caller, params } = exchange;
  const all = caller.user === null ? [] : face.store.issues.flatMap(({ comments }) => comments);
  const found = all.find(({ id }) => id === params['comment']);
  const key = params['property'] ?? '';
  return found?.properties.has(key) === true
    ? json(200, { key, value: found.properties.get(key) })
    : refuse(404, [`The property with key '${key}' does not exist.`]);
}

/** `GET project/{project}/role`: names and addresses. */
export function projectRoles({ face, caller, params }: Exchange): Answer {
  const project = caller.user === null ? null : face.store.project(params['project'] ?? '');
  if (project === null) return refuse(404, ['No project could be found with that key.']);
  const path = `${face.baseUrl}/rest/api/2/project/${project.id}/role`;
  return json(
    200,
    Object.fromEntries(projectRoleNames.map((name, index) => [name, `${path}/1000${index}`])),
  );
}

type Written = Pick<Comment, 'text' | 'visibility' | 'properties'>;

function readComment(
  { face, params }: Exchange,
  issue: Issue,
  value: unknown,
): Written | { readonly refusal: Answer } {
  const given = isRecord(value) ? value : {};
  const read = readText({ face, issue, isAdf: params['version'] === '3' }, given['body']);
  if ('refusal' in read) return read;
  const visibility = readVisibility(given['visibility']);
  if (visibility === 'wrong') {
    return { refusal: refuse(400, [], { commentLevel: 'The visibility is not valid.' }) };
  }
  const list: unknown = given['properties'] ?? [];
  const pairs = (Array.isArray(list) ? list : []).flatMap((one: unknown) =>
    isRecord(one) && typeof one['key'] === 'string' ? [[one['key'], one['value']] as const] : [],
  );
  return { text: read.text, visibility, properties: new Map(pairs) };
}

function readText(
  context: { readonly face: JiraEdition; readonly issue: Issue; readonly isAdf: boolean },
  body: unknown,
): { readonly text: unknown } | { readonly refusal: Answer } {
  const { face, issue, isAdf } = context;
  if (isAdf) {
    const problem = checkAdf(body);
    if (problem !== null) return { refusal: refuse(400, ['INVALID_INPUT']) };
    if (countAdfText(body) > maxTextLength) return tooLong();
    return { text: body };
  }
  if (typeof body !== 'string' || body.trim() === '') {
    return { refusal: refuse(400, [], { comment: 'Comment body can not be empty!' }) };
  }
  if (body.length > maxTextLength) return tooLong();
  return { text: face.kind === 'cloud' ? markupToAdf(body, issue.attachments) : body };
}

function tooLong(): { readonly refusal: Answer } {
  const limit = maxTextLength.toLocaleString('en');
  return {
    refusal: refuse(400, [], {
      comment: `The entered text is too long. It exceeds the allowed limit of ${limit} characters.`,
    }),
  };
}

function readVisibility(value: unknown): CommentVisibility | null | 'wrong' {
  if (value === undefined) return null;
  if (!isRecord(value)) return 'wrong';
  const { type, value: name } = value;
  if ((type !== 'group' && type !== 'role') || typeof name !== 'string') return 'wrong';
  return type === 'group' || projectRoleNames.some((role) => role === name)
    ? { type, value: name }
    : 'wrong';
}

function visibleIssue({ face, caller, params }: Exchange): Issue | null {
  return caller.user === null ? null : face.store.issue(params['issue'] ?? '');
}

function commentOf(exchange: Exchange): Comment | null {
  const { params } = exchange;
  return visibleIssue(exchange)?.comments.find(({ id }) => id === params['comment']) ?? null;
}

function noSuchIssue(face: JiraEdition): Answer {
  return refuse(404, [
    face.kind === 'cloud'
      ? 'Issue does not exist or you do not have permission to see it.'
      : 'Issue Does Not Exist',
  ]);
}

function noSuchComment({ params }: Exchange): Answer {
  return refuse(404, [`Can not find a comment for the id: ${params['comment'] ?? ''}.`]);
}

/** A comment as Jira tells it. */
function commentJson({ face, params }: Exchange, comment: Comment): Record<string, unknown> {
  const { id, author, text, visibility, created } = comment;
  return {
    self: `${face.baseUrl}/rest/api/${params['version'] ?? '2'}/comment/${id}`,
    id,
    author: userJson(face, author),
    updateAuthor: userJson(face, author),
    body: text,
    created: jiraTime(created),
    ...(visibility === null ? {} : { visibility }),
  };
}
