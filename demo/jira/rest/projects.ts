import { type Answer, json, refuse } from '../core/answer.ts';
import { avatars } from './about.ts';
import type { Exchange, JiraEdition } from '../core/edition.ts';
import type { Project } from '../core/model.ts';
import { readPage } from './paging.ts';

/** `GET project`: every project the caller may see, in one go; with `recent` those used last. */
export function listProjects(exchange: Exchange): Answer {
  const { face, caller, query } = exchange;
  if (query.has('recent')) return recentProjects(exchange);
  const visible = caller.user === null ? [] : byName(face.store.projects).filter(isOpen);
  return json(
    200,
    visible.map((project) => projectJson(face, project)),
  );
}

/** `GET project/recent` (Cloud): where the caller made issues, the latest first. */
export function recentProjects({ face, caller, query }: Exchange): Answer {
  if (caller.user === null) return json(200, []);
  const own = face.store.issues.filter(({ reporter }) => reporter === caller.user).toReversed();
  const projects = [...new Set(own.map(({ project }) => project))].filter(isOpen);
  const limit = Math.min(20, Number(query.get('recent') ?? 20));
  return json(
    200,
    projects.slice(0, limit).map((project) => projectJson(face, project)),
  );
}

/** `GET project/{project}`. */
export function oneProject({ face, caller, params }: Exchange): Answer {
  const wanted = params['project'] ?? '';
  const project = caller.user === null ? null : face.store.project(wanted);
  return project === null
    ? refuse(404, [`No project could be found with key '${wanted}'.`])
    : json(200, projectJson(face, project));
}

/** `GET project/search` (Cloud): paged, searchable, and the one that can say where issues may be made. */
export function searchProjects({ face, caller, query }: Exchange): Answer {
  const action = query.get('action') ?? 'view';
  if (!['view', 'browse', 'edit', 'create'].includes(action)) {
    return refuse(400, [`'${action}' is not a valid action.`]);
  }
  const page = readPage(query, { maxResults: 50, limit: 100 });
  if ('refusal' in page) return page.refusal;
  const text = (query.get('query') ?? '').toLowerCase();
  const found = byName(caller.user === null ? [] : face.store.projects).filter(
    ({ key, name, mayCreate, isArchived }) =>
      isArchived !== true &&
      (action !== 'create' || mayCreate) &&
      (key.toLowerCase().includes(text) || name.toLowerCase().includes(text)),
  );
  const values = found.slice(page.startAt, page.startAt + page.maxResults);
  const next = page.startAt + values.length;
  const isLast = next >= found.length;
  const self = `${face.baseUrl}/rest/api/3/project/search?maxResults=${page.maxResults}`;
  return json(200, {
    self: `${self}&startAt=${page.startAt}`,
    ...(isLast ? {} : { nextPage: `${self}&startAt=${next}` }),
    maxResults: page.maxResults,
    startAt: page.startAt,
    total: found.length,
    isLast,
    values: values.map((project) => projectJson(face, project)),
  });
}

/** A project as lists show it. */
export function projectJson(
  face: JiraEdition,
  project: Project,
): Readonly<Record<string, unknown>> {
  const version = face.kind === 'cloud' ? '3' : '2';
  return {
    expand: 'description,lead,url,projectKeys',
    self: `${face.baseUrl}/rest/api/${version}/project/${project.id}`,
    id: project.id,
    key: project.key,
    name: project.name,
    avatarUrls: avatars(face),
    projectTypeKey: project.typeKey,
    ...(face.kind === 'cloud'
      ? {
          simplified: false,
          style: 'classic',
          isPrivate: false,
          properties: {},
          favourite: project.key === 'OPS',
        }
      : {}),
    archived: project.isArchived === true,
  };
}

function isOpen({ isArchived }: Project): boolean {
  return isArchived !== true;
}

function byName(projects: readonly Project[]): readonly Project[] {
  return projects.toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
}
