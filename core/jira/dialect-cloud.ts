import { isRecord } from '../../contract/connect-api.ts';
import { jiraPath } from '../../contract/jira-calls.ts';
import { type Dialect, keyedFields } from './dialect.ts';

/** Jira Cloud: REST v3, Atlassian Document Format, account ids. */
export const cloudDialect: Dialect = {
  version: '3',
  userIdName: 'accountId',
  userTextName: 'query',
  findEpics: null,
  keysAtOnce: 100,
  issuesByKey: async (calls, { keys, property }) => {
    const answer = await calls.ask({
      call: 'readIssues',
      path: jiraPath('readIssues', { version: '3' }),
      body: {
        kind: 'json',
        value: { issueIdsOrKeys: keys, fields: keyedFields, properties: [property] },
      },
    });
    if (!isRecord(answer) || !Array.isArray(answer['issues'])) throw calls.unreadable();
    const { issues, issueErrors } = answer;
    return { rows: issues, isWhole: !Array.isArray(issueErrors) || issueErrors.length === 0 };
  },
  // Not JQL: what a search does with an unknown key is not documented, and this follows issues that moved.
  mentionedIssues: async (calls, { keys, fields, signal }) => {
    const answer = await calls.ask({
      call: 'readIssues',
      path: jiraPath('readIssues', { version: '3' }),
      body: { kind: 'json', value: { issueIdsOrKeys: keys, fields } },
      signal,
    });
    if (!isRecord(answer) || !Array.isArray(answer['issues'])) throw calls.unreadable();
    return answer['issues'];
  },
  tellsFieldHelp: true,
  searchCall: 'searchJql',
  // One page: who has thousands of projects finds them by typing, and the form does not wait.
  listProjects: async (calls, { text, signal }) => {
    const page = await calls.ask({
      call: 'searchProjects',
      path: jiraPath('searchProjects', { version: '3' }),
      query: {
        action: 'create',
        orderBy: 'name',
        maxResults: '100',
        ...(text === '' ? {} : { query: text }),
      },
      signal,
    });
    if (!isRecord(page) || !Array.isArray(page['values'])) throw calls.unreadable();
    const { values, isLast, total } = page;
    return { rows: values, isWhole: isLast === true || total === values.length };
  },
  recentProjects: (calls, signal) =>
    calls.ask({
      call: 'recentProjects',
      path: jiraPath('recentProjects', { version: '3' }),
      signal,
    }),
};
