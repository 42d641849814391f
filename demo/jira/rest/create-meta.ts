import type { Answer } from '../core/answer.ts';
import { json, refuse } from '../core/answer.ts';
import type { Exchange, JiraEdition } from '../core/edition.ts';
import type { Choice, IssueType, Project, ScreenField } from '../core/model.ts';
import { readPage } from './paging.ts';
import { projectJson } from './projects.ts';

/** `GET issue/createmeta/{project}/issuetypes`: the types in which the caller may create. */
export function createMetaTypes(exchange: Exchange): Answer {
  const project = findProject(exchange);
  if ('refusal' in project) return project.refusal;
  const types = project.found.mayCreate ? project.found.issueTypes : [];
  return paged(exchange, {
    items: types.map((type) => typeJson(exchange.face, type)),
    cloudName: 'issueTypes',
  });
}

/** `GET issue/createmeta/{project}/issuetypes/{issueType}`: the fields of one create screen. */
export function createMetaFields(exchange: Exchange): Answer {
  const project = findProject(exchange);
  if ('refusal' in project) return project.refusal;
  const type = project.found.issueTypes.find(({ id }) => id === exchange.params['issueType']);
  if (type === undefined || !project.found.mayCreate) return unknownIn(exchange.face);
  const { face } = exchange;
  return paged(exchange, {
    items: type.fields.map((field) => ({
      ...fieldJson(face, field, project.found),
      fieldId: field.id,
      ...(face.kind === 'cloud' ? { key: field.id } : {}),
    })),
    cloudName: 'fields',
  });
}

/** `GET issue/createmeta`: the old shape, gone from Data Center since 9.0. */
export function createMetaOld({ face, caller, query }: Exchange): Answer {
  const keys = (query.get('projectKeys') ?? '').split(',').filter((key) => key !== '');
  const ids = (query.get('projectIds') ?? '').split(',').filter((id) => id !== '');
  const typeIds = (query.get('issuetypeIds') ?? '').split(',').filter((id) => id !== '');
  const hasFields = (query.get('expand') ?? '').split(',').includes('projects.issuetypes.fields');
  const visible = caller.user === null ? [] : face.store.projects;
  const wanted = visible.filter(
    ({ id, key, mayCreate }) =>
      mayCreate &&
      ((keys.length === 0 && ids.length === 0) || keys.includes(key) || ids.includes(id)),
  );
  const projects = wanted.map((project) => ({
    ...projectJson(face, project),
    expand: 'issuetypes',
    issuetypes: project.issueTypes
      .filter(({ id }) => typeIds.length === 0 || typeIds.includes(id))
      .map((type) => ({
        ...typeJson(face, type),
        expand: 'fields',
        ...(hasFields ? { fields: fieldMap(face, type, project) } : {}),
      })),
  }));
  return json(200, { expand: 'projects', projects });
}

function fieldMap(face: JiraEdition, type: IssueType, project: Project): Record<string, unknown> {
  return Object.fromEntries(
    type.fields.map((field) => [
      field.id,
      { ...fieldJson(face, field, project), key: field.id, fieldId: field.id },
    ]),
  );
}

function findProject({
  face,
  caller,
  params,
}: Exchange): { readonly found: Project } | { readonly refusal: Answer } {
  const found = caller.user === null ? null : face.store.project(params['project'] ?? '');
  // Data Center treats “may not create” like “not there”; Cloud shows it with an empty list.
  const isHidden =
    found?.isArchived === true || (found?.mayCreate === false && face.kind === 'datacenter');
  return found === null || isHidden ? { refusal: unknownIn(face) } : { found };
}

// Data Center answers 400 for a project that is hidden or not there, Cloud 404.
function unknownIn(face: JiraEdition): Answer {
  return face.kind === 'cloud'
    ? refuse(404, ['Issue type or project not found, or you do not have permission to view it.'])
    : refuse(400, [
        'The project or issue type is not valid, or you do not have permission to create issues in it.',
      ]);
}

function paged(
  { face, query }: Exchange,
  { items, cloudName }: { readonly items: readonly unknown[]; readonly cloudName: string },
): Answer {
  const page = readPage(query, { maxResults: 50, limit: 200 });
  if ('refusal' in page) return page.refusal;
  const shown = items.slice(page.startAt, page.startAt + page.maxResults);
  const frame = { maxResults: page.maxResults, startAt: page.startAt, total: items.length };
  if (face.kind === 'cloud') return json(200, { ...frame, [cloudName]: shown });
  const isLast = page.startAt + shown.length >= items.length;
  return json(200, { ...frame, isLast, values: shown });
}

/** An issue type as Jira lists it. */
export function typeJson(face: JiraEdition, type: IssueType): Record<string, unknown> {
  const version = face.kind === 'cloud' ? '3' : '2';
  return {
    self: `${face.baseUrl}/rest/api/${version}/issuetype/${type.id}`,
    id: type.id,
    description: type.description,
    iconUrl: `${face.baseUrl}/secure/viewavatar?size=xsmall&avatarId=10318&avatarType=issuetype`,
    name: type.name,
    subtask: type.isSubtask,
    ...(face.kind === 'cloud' ? { hierarchyLevel: type.isSubtask ? -1 : 0 } : {}),
  };
}

function fieldJson(
  face: JiraEdition,
  field: ScreenField,
  project: Project,
): Record<string, unknown> {
  const picker = pickerUrl(face, field);
  const allowed = allowedValues(face, field, project);
  return {
    required: field.isRequired,
    schema: field.schema,
    name: field.name,
    hasDefaultValue: field.hasDefault,
    operations: field.operations,
    ...(picker === null ? {} : { autoCompleteUrl: picker }),
    ...(allowed === null ? {} : { allowedValues: allowed }),
  };
}

function allowedValues(
  face: JiraEdition,
  field: ScreenField,
  project: Project,
): readonly unknown[] | null {
  if (field.shape === 'project') return [projectJson(face, project)];
  if (field.shape === 'issue-type') return project.issueTypes.map((type) => typeJson(face, type));
  return field.choices?.map((choice) => choiceJson(face, field, choice)) ?? null;
}

function choiceJson(
  face: JiraEdition,
  field: ScreenField,
  choice: Choice,
): Record<string, unknown> {
  return {
    self: `${face.baseUrl}/rest/api/2/${field.labelKey === 'value' ? 'customFieldOption' : field.id}/${choice.id}`,
    id: choice.id,
    [field.labelKey]: choice.label,
    ...(choice.children === undefined
      ? {}
      : { children: choice.children.map((child) => choiceJson(face, field, child)) }),
  };
}

function pickerUrl(face: JiraEdition, field: ScreenField): string | null {
  if (field.shape === 'labels') return `${face.baseUrl}/rest/api/1.0/labels/suggest?query=`;
  if (field.shape !== 'user' && field.shape !== 'users') return null;
  return face.kind === 'cloud'
    ? `${face.baseUrl}/rest/api/3/user/search?query=`
    : `${face.baseUrl}/rest/api/latest/user/search?username=`;
}
