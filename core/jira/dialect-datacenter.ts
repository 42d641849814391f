import { isRecord } from '../../contract/connect-api.ts';
import { isAppError } from '../../contract/errors.ts';
import { jiraPath } from '../../contract/jira-calls.ts';
import { type Dialect, keyedFields } from './dialect.ts';
import { optionOf } from './option-of.ts';

/** Jira Data Center and Server: REST v2, wiki markup, user names. */
export const dataCenterDialect: Dialect = {
  version: '2',
  userIdName: 'name',
  userTextName: 'username',
  searchCall: 'search',
  tellsFieldHelp: false,
  // Without pages and without a search, and no way to ask only for those in which one may create.
  listProjects: async (calls, { signal }) => {
    const projects = await calls.ask({
      call: 'projects',
      path: jiraPath('projects', { version: '2' }),
      signal,
    });
    if (!Array.isArray(projects)) throw calls.unreadable();
    return { rows: projects, isWhole: true };
  },
  recentProjects: (calls, signal) =>
    calls.ask({
      call: 'projects',
      path: jiraPath('projects', { version: '2' }),
      query: { recent: '20' },
      signal,
    }),
  keysAtOnce: 5,
  issuesByKey: async (calls, { keys, property }) => {
    const read = async (issue: string): Promise<readonly unknown[]> => {
      try {
        const path = jiraPath('readIssue', { version: '2', issue });
        const query = { fields: keyedFields.join(','), properties: property };
        return [await calls.ask({ call: 'readIssue', path, query })];
      } catch (thrown) {
        // There is none, or none that the user may see: Jira does not tell which.
        const isNone = isAppError(thrown, 'JIRA_NOT_FOUND');
        if (isNone || isAppError(thrown, 'PERMISSION_MISSING')) return [];
        throw thrown;
      }
    };
    return { rows: (await Promise.all(keys.map(read))).flat(), isWhole: true };
  },
  // One unknown key would fail the whole search; unchecked, it answers with the others.
  mentionedIssues: async (calls, { keys, fields, signal }) => {
    const answer = await calls.ask({
      call: 'search',
      path: jiraPath('search', { version: '2' }),
      query: {
        jql: `key in (${keys.map((key) => `"${key}"`).join(', ')})`,
        fields: fields.join(','),
        validateQuery: 'false',
        maxResults: String(keys.length),
      },
      signal,
    });
    if (!isRecord(answer) || !Array.isArray(answer['issues'])) throw calls.unreadable();
    return answer['issues'];
  },
  findEpics: async (calls, { text, projectKey }, signal) => {
    const answer = await calls.ask({
      call: 'epics',
      path: jiraPath('epics', {}),
      query: { searchQuery: text, projectKey, maxResults: '50', hideDone: 'true' },
      signal,
    });
    return epicRows(answer).flatMap((row) =>
      optionOf(row, { id: 'key', label: 'name', detail: 'key' }),
    );
  },
};

/** Jira 6 has one list at the top; later ones a list for each project. */
function epicRows(answer: unknown): readonly unknown[] {
  if (!isRecord(answer)) return [];
  const lists: readonly unknown[] = Array.isArray(answer['epicLists'])
    ? answer['epicLists']
    : [answer];
  return lists.flatMap((list: unknown): readonly unknown[] =>
    isRecord(list) && Array.isArray(list['epicNames']) ? list['epicNames'] : [],
  );
}
