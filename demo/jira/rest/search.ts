import { type Answer, json, refuse } from '../core/answer.ts';
import type { Exchange, JiraEdition } from '../core/edition.ts';
import { issueJson } from './issue-resource.ts';
import type { Issue, User } from '../core/model.ts';
import { readPage } from './paging.ts';

/** `GET search` on Data Center, `GET search/jql` on Cloud: the JQL that the product writes, and no more. */
export function search(exchange: Exchange): Answer {
  const { face, caller, query } = exchange;
  const page = readPage(query, { maxResults: 50, limit: 1000 });
  if ('refusal' in page) return page.refusal;
  const judges = readJql(query.get('jql') ?? '', { face, user: caller.user });
  if ('refusal' in judges) return judges.refusal;
  const found =
    caller.user === null
      ? []
      : face.store.issues
          .filter((issue) => isIndexed(face, issue))
          .filter((issue) => judges.all.every((isWanted) => isWanted(issue)))
          .toReversed();
  const shown = found.slice(page.startAt, page.startAt + page.maxResults);
  // Cloud gives ids only unless it is asked for more.
  const issues = shown.map((issue) =>
    face.kind === 'cloud' && !query.has('fields') ? { id: issue.id } : issueJson(exchange, issue),
  );
  return face.kind === 'cloud'
    ? json(200, { issues, isLast: shown.length === found.length })
    : json(200, { ...page, total: found.length, issues });
}

/** Whether the search knows an issue by now. */
function isIndexed({ now, habits }: JiraEdition, { created }: Issue): boolean {
  return created.getTime() <= now().getTime() - habits().searchLagMs;
}

type Judge = (issue: Issue) => boolean;

interface Asking {
  readonly face: JiraEdition;
  readonly user: User | null;
}

function readJql(
  jql: string,
  asking: Asking,
): { readonly all: readonly Judge[] } | { readonly refusal: Answer } {
  const where = jql
    .trimEnd()
    .replace(/(?<=^|\s)ORDER BY created DESC$/i, '')
    .trim();
  if (where === '' && asking.face.kind === 'cloud') {
    const message = 'Unbounded JQL queries are not allowed here. Please add a search restriction.';
    return { refusal: refuse(400, [message]) };
  }
  const all: Judge[] = [];
  for (const clause of where === '' ? [] : where.split(/\sAND\s/i).map((one) => one.trim())) {
    const judge = readClause(clause, asking);
    if (judge === null) {
      return {
        refusal: refuse(400, [`Error in the JQL Query: the demo does not know '${clause}'.`]),
      };
    }
    all.push(judge);
  }
  return { all };
}

function readClause(clause: string, { face, user }: Asking): Judge | null {
  const links = /^issue in issuesWithRemoteLinksByGlobalId\((.+)\)$/i.exec(clause)?.[1];
  if (links !== undefined) {
    const ids = [...links.matchAll(/"((?:[^"\\]|\\.){0,500})"/g)].map(([, id = '']) => id);
    // Jira's own limit.
    if (ids.length === 0 || ids.length > 100) return null;
    return ({ remoteLinks }) => ids.some((id) => remoteLinks.has(id));
  }
  const project = /^project = "?([^"]+)"?$/i.exec(clause)?.[1];
  if (project !== undefined) return (issue) => issue.project === face.store.project(project);
  if (/^creator = currentUser\(\)$/i.test(clause)) return ({ creator }) => creator === user;
  const [, sign, minutes] = /^created (>=|<) -(\d+)m$/i.exec(clause) ?? [];
  if (minutes === undefined) return null;
  const since = face.now().getTime() - Number(minutes) * 60_000;
  return ({ created }) => created.getTime() >= since === (sign === '>=');
}
