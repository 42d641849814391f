import { type Answer, json } from '../core/answer.ts';
import type { Exchange } from '../core/edition.ts';
import { readPage } from './paging.ts';

/** `GET field/search` (Cloud): custom fields with what they are for, of the projects asked about. */
export function searchFields({ face, caller, query }: Exchange): Answer {
  const page = readPage(query, { maxResults: 50, limit: 100 });
  if ('refusal' in page) return page.refusal;
  const ids = (query.get('projectIds') ?? '').split(',').filter((id) => id !== '');
  const projects = caller.user === null ? [] : face.store.projects;
  const fields = projects
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .flatMap(({ issueTypes }) => issueTypes.flatMap((type) => type.fields))
    .filter(({ id }) => id.startsWith('customfield_'));
  const all = [...new Map(fields.map((field) => [field.id, field])).values()];
  const shown = all.slice(page.startAt, page.startAt + page.maxResults);
  return json(200, {
    maxResults: page.maxResults,
    startAt: page.startAt,
    total: all.length,
    isLast: page.startAt + shown.length >= all.length,
    values: shown.map(({ id, name, schema, description }) => ({
      id,
      key: id,
      name,
      schema,
      description: description ?? '',
      isLocked: false,
    })),
  });
}
