import { isRecord } from '../../contract/connect-api.ts';
import { isAppError } from '../../contract/errors.ts';
import { jiraPath, type JiraCallName } from '../../contract/jira-calls.ts';
import type { Dialect } from './dialect.ts';
import type { JsonCalls } from './json-calls.ts';
import { mayFindPeople } from './may-find-people.ts';
import type { FieldOption, Project } from './model.ts';
import { optionOf } from './option-of.ts';

/** A way in which issues can be linked. */
interface LinkType {
  /** `Blocks`; what Jira wants to be told. */
  readonly name: string;
  /** `blocks` */
  readonly outward: string;
  /** `is blocked by` */
  readonly inward: string;
}

/** Finds what a field can be set to where create metadata does not list it. Most take what was typed. */
export interface FieldSearch {
  /** People by name, login or address; nobody for an empty text, for which Jira has no answer. */
  users(text: string, signal?: AbortSignal): Promise<readonly FieldOption[]>;
  /** People to whom issues of the project can be assigned. */
  assignees(project: Project, text: string, signal?: AbortSignal): Promise<readonly FieldOption[]>;
  /** Whether Jira lets the user search for people at all, or for those of a project; true where it does not tell. */
  mayFindPeople(project: Project | null, signal?: AbortSignal): Promise<boolean>;
  groups(text: string, signal?: AbortSignal): Promise<readonly FieldOption[]>;
  /** Labels used before in this field. */
  labels(fieldId: string, text: string, signal?: AbortSignal): Promise<readonly FieldOption[]>;
  /** Issues by key or words, those seen last first; only of one project when it is given. */
  issues(
    text: string,
    project: Project | null,
    signal?: AbortSignal,
  ): Promise<readonly FieldOption[]>;
  epics(text: string, project: Project, signal?: AbortSignal): Promise<readonly FieldOption[]>;
  /** Running and coming sprints of the boards of a project, running ones first. */
  sprints(project: Project, signal?: AbortSignal): Promise<readonly FieldOption[]>;
  linkTypes(signal?: AbortSignal): Promise<readonly LinkType[]>;
}

const maxFound = '50';
/** Projects with more boards show the sprints of the first ones. */
const maxBoards = 10;

/** Makes the search of one Jira. */
export function createFieldSearch(calls: JsonCalls, dialect: Dialect): FieldSearch {
  const { version } = dialect;
  const ask = (
    call: JiraCallName,
    path: string,
    query: Readonly<Record<string, string>>,
    signal: AbortSignal | undefined,
  ): Promise<unknown> => calls.ask({ call, path, query, signal });
  const rows = (answer: unknown, name: string): readonly unknown[] => {
    const found = name === '' ? answer : isRecord(answer) ? answer[name] : null;
    if (!Array.isArray(found)) throw calls.unreadable();
    return found;
  };
  const people = (answer: unknown): readonly FieldOption[] =>
    rows(answer, '').flatMap((row) => decodePerson(row, dialect));

  const search: FieldSearch = {
    users: async (text, signal) => {
      if (text === '') return [];
      const path = jiraPath('searchUsers', { version });
      const query = { [dialect.userTextName]: text, maxResults: maxFound };
      return people(await ask('searchUsers', path, query, signal));
    },

    assignees: async (project, text, signal) => {
      const path = jiraPath('assignableUsers', { version });
      const query = {
        project: project.key,
        maxResults: maxFound,
        ...(text === '' ? {} : { [dialect.userTextName]: text }),
      };
      return people(await ask('assignableUsers', path, query, signal));
    },

    mayFindPeople: (project, signal) => mayFindPeople(calls, { version, project, signal }),

    groups: async (text, signal) => {
      const path = jiraPath('searchGroups', { version });
      const answer = await ask('searchGroups', path, { query: text, maxResults: maxFound }, signal);
      return rows(answer, 'groups').flatMap((row) => optionOf(row, { id: 'name', label: 'name' }));
    },

    labels: async (fieldId, text, signal) => {
      const path = jiraPath('suggestValues', { version });
      const fieldName = fieldId.replace(/^customfield_(\d+)$/, 'cf[$1]');
      const answer = await ask('suggestValues', path, { fieldName, fieldValue: text }, signal);
      const found = rows(answer, 'results').flatMap((row) =>
        optionOf(row, { id: 'value', label: 'value' }),
      );
      // Some come quoted, as they would stand in a query.
      return found.map(({ id }) => id.replace(/^"(.*)"$/, '$1')).map((id) => ({ id, label: id }));
    },

    issues: async (text, project, signal) => {
      const path = jiraPath('pickIssue', { version });
      const query = {
        query: text,
        showSubTasks: 'false',
        showSubTaskParent: 'true',
        ...(project === null
          ? {}
          : { currentProjectId: project.id, currentJQL: `project = "${project.key}"` }),
      };
      const answer = await ask('pickIssue', path, query, signal);
      const found = rows(answer, 'sections')
        .flatMap((section) => (isRecord(section) ? listOf(section['issues']) : []))
        .flatMap((row) => optionOf(row, { id: 'key', label: 'key', detail: 'summaryText' }))
        // The issues seen last come from everywhere, whatever was asked.
        .filter(({ id }) => project === null || id.startsWith(`${project.key}-`));
      return unique(found);
    },

    epics: (text, project, signal) =>
      dialect.findEpics === null
        ? search.issues(text, project, signal)
        : dialect.findEpics(calls, { text, projectKey: project.key }, signal),

    sprints: async (project, signal) => {
      const query = { projectKeyOrId: project.key, maxResults: maxFound };
      const boards = rows(await ask('boards', jiraPath('boards', {}), query, signal), 'values')
        .flatMap((row) => optionOf(row, { id: 'id', label: 'name' }))
        .slice(0, maxBoards);
      const answers = await Promise.all(
        boards.map(({ id }) =>
          ask(
            'sprints',
            jiraPath('sprints', { board: id }),
            { state: 'active,future', maxResults: maxFound },
            signal,
          ).catch(withoutSprints),
        ),
      );
      const found = answers.flatMap((answer) => rows(answer, 'values'));
      return unique(
        [...found.filter(isRunning), ...found.filter((row) => !isRunning(row))].flatMap((row) =>
          optionOf(row, { id: 'id', label: 'name' }),
        ),
      );
    },

    linkTypes: async (signal) => {
      const path = jiraPath('linkTypes', { version });
      const answer = await ask('linkTypes', path, {}, signal);
      return rows(answer, 'issueLinkTypes').flatMap(decodeLinkType);
    },
  };
  return search;
}

/** Boards that plan without sprints refuse to list any; that is no fault. */
function withoutSprints(thrown: unknown): unknown {
  if (!isAppError(thrown, 'PERMISSION_MISSING')) throw thrown;
  return { values: [] };
}

function isRunning(row: unknown): boolean {
  return isRecord(row) && row['state'] === 'active';
}

function decodePerson(row: unknown, { userIdName }: Dialect): readonly FieldOption[] {
  // Robots of apps and people who left can be found, but not be given anything.
  if (!isRecord(row) || row['active'] === false || row['accountType'] === 'app') return [];
  const { emailAddress, name } = row;
  const id = row[userIdName];
  if (typeof id !== 'string' || id === '') return [];
  // Where Jira hides addresses the login tells namesakes apart; Cloud has none.
  const detail = [emailAddress, name].find((text) => typeof text === 'string' && text !== '');
  return optionOf({ ...row, detail }, { id: userIdName, label: 'displayName', detail: 'detail' });
}

function decodeLinkType(row: unknown): readonly LinkType[] {
  if (!isRecord(row)) return [];
  const { name, outward, inward } = row;
  const isWhole =
    typeof name === 'string' && typeof outward === 'string' && typeof inward === 'string';
  return isWhole ? [{ name, outward, inward }] : [];
}

function unique(options: readonly FieldOption[]): readonly FieldOption[] {
  return [...new Map(options.map((option) => [option.id, option])).values()];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
