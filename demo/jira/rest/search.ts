import { type Answer, json, refuse } from '../core/answer.ts';
import type { Exchange, JiraEdition } from '../core/edition.ts';
import { issueJson } from './issue-resource.ts';
import type { Issue } from '../core/model.ts';
import { readPage } from './paging.ts';
import { readJql } from './read-jql.ts';

/** `GET search` on Data Center, `GET search/jql` on Cloud: the JQL that the product writes, and no more. */
export function search(exchange: Exchange): Answer {
  const { face, caller, query } = exchange;
  const page = readPage(query, { maxResults: 50, limit: 1000 });
  if ('refusal' in page) return page.refusal;
  const where = (query.get('jql') ?? '')
    .trimEnd()
    .replace(/(?<=^|\s)ORDER BY (?:created|updated) DESC$/i, '')
    .trim();
  if (where === '' && face.kind === 'cloud') {
    return refuse(400, [
      'Unbounded JQL queries are not allowed here. Please add a search restriction.',
    ]);
  }
  const isUnchecked = face.kind === 'datacenter' && query.get('validateQuery') === 'false';
  const read = readJql(where, { face, user: caller.user, isUnchecked });
  if ('error' in read) return refuse(400, [read.error]);
  const found =
    caller.user === null
      ? []
      : face.store.issues
          .filter((issue) => isIndexed(face, issue))
          .filter(read.judge)
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
