import { notSignedIn, userJson } from './about.ts';
import { type Answer, json, refuse } from '../core/answer.ts';
import type { Exchange, JiraEdition } from '../core/edition.ts';
import type { User } from '../core/model.ts';
import { readPage } from './paging.ts';
import { groups } from '../seed/seed-every-field.ts';

/** `GET user/search`: people by name, login or address. */
export function searchUsers(exchange: Exchange): Answer {
  const text = readText(exchange);
  if (typeof text !== 'string') return text.refusal;
  if (text === '') return refuse(400, [missingText(exchange.face)]);
  const { peopleSearch } = exchange.face.store;
  if (peopleSearch === 'refused') return refuse(403, [notAllowed]);
  if (peopleSearch === 'empty') return json(200, []);
  return peopleAnswer(exchange, text);
}

/** `GET user/assignable/search`: the same among those who may work on issues of a project. */
export function assignableUsers(exchange: Exchange): Answer {
  const { face, query } = exchange;
  const text = readText(exchange);
  if (typeof text !== 'string') return text.refusal;
  const project = query.get('project') ?? '';
  if (face.store.project(project) === null) {
    return refuse(404, [`No project could be found with key '${project}'.`]);
  }
  return peopleAnswer(exchange, text);
}

/** `GET groups/picker`. */
export function searchGroups({ face, caller, query }: Exchange): Answer {
  if (caller.user === null) return notSignedIn();
  if (face.store.peopleSearch === 'refused') return refuse(403, [notAllowed]);
  const text = (query.get('query') ?? '').toLowerCase();
  const known = face.store.peopleSearch === 'empty' ? [] : groups;
  const found = known.filter((name) => name.toLowerCase().includes(text));
  return json(200, {
    header: `Showing ${found.length} of ${found.length} matching groups`,
    total: found.length,
    groups: found.map((name) => ({ name, html: `<b>${name}</b>`, labels: [] })),
  });
}

const notAllowed = 'You do not have the permission to browse users and groups.';

/** The text searched for; either face refuses the parameter of the other. */
function readText({ face, caller, query }: Exchange): string | { readonly refusal: Answer } {
  if (caller.user === null) return { refusal: notSignedIn() };
  const [own, other] = face.kind === 'cloud' ? ['query', 'username'] : ['username', 'query'];
  if (query.has(other)) return { refusal: refuse(400, [missingText(face)]) };
  return (query.get(own) ?? '').trim().toLowerCase();
}

function missingText(face: JiraEdition): string {
  return face.kind === 'cloud'
    ? "At least one query parameter is expected. Parameters 'username' and 'userKey' are not supported."
    : 'The username query parameter was not provided';
}

function peopleAnswer({ face, query }: Exchange, text: string): Answer {
  const page = readPage(query, { maxResults: 50, limit: 1000 });
  if ('refusal' in page) return page.refusal;
  const found = face.store.users.filter((user) => names(face, user).some(startsWith(text)));
  return json(
    200,
    found.slice(page.startAt, page.startAt + page.maxResults).map((user) => userJson(face, user)),
  );
}

function names(face: JiraEdition, user: User): readonly string[] {
  const words = user.displayName.split(' ');
  return [
    ...words,
    user.displayName,
    user.emailAddress,
    ...(face.kind === 'cloud' ? [] : [user.name]),
  ];
}

function startsWith(text: string) {
  return (name: string): boolean => name.toLowerCase().startsWith(text);
}
