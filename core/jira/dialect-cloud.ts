import { isRecord } from '../../contract/connect-api.ts';
import { jiraPath } from '../../contract/jira-calls.ts';
import type { Dialect } from './dialect.ts';

/** Jira Cloud: REST v3, Atlassian Document Format, account ids. */
export const cloudDialect: Dialect = {
  version: '3',
  userIdName: 'accountId',
  userTextName: 'query',
  findEpics: null,
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
