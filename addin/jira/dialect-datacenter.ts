import { jiraPath } from '../../contract/jira-calls.ts';
import { documentToWiki } from '../convert/document-to-wiki.ts';
import type { Dialect } from './dialect.ts';

/** Jira Data Center and Server: REST v2, wiki markup, user names. */
export const dataCenterDialect: Dialect = {
  version: '2',
  userIdName: 'name',
  writeDocument: (document) => documentToWiki(document),
  lengthOf: (document) => documentToWiki(document).length,
  searchCall: 'search',
  // Without pages and without a search, and no way to ask only for those in which one may create.
  listProjects: async (calls, { signal }) => {
    const projects = await calls.ask({
      call: 'projects',
      path: jiraPath('projects', { version: '2' }),
      ...(signal === undefined ? {} : { signal }),
    });
    if (!Array.isArray(projects)) throw calls.unreadable();
    return { rows: projects, isWhole: true };
  },
  recentProjects: (calls, signal) =>
    calls.ask({
      call: 'projects',
      path: jiraPath('projects', { version: '2' }),
      query: { recent: '20' },
      ...(signal === undefined ? {} : { signal }),
    }),
};
