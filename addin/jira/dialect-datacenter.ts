import { jiraPath } from '../../contract/jira-calls.ts';
import { documentToWiki } from '../convert/document-to-wiki.ts';
import type { Dialect } from './dialect.ts';

/** Jira Data Center and Server: REST v2, wiki markup, user names. */
export const dataCenterDialect: Dialect = {
  version: '2',
  userIdName: 'name',
  writeDocument: (document) => documentToWiki(document),
  lengthOf: (document) => documentToWiki(document).length,
  // Without pages, and without a way to ask only for those in which one may create.
  searchCall: 'search',
  listProjects: async (calls, signal) => {
    const projects = await calls.ask({
      call: 'projects',
      path: jiraPath('projects', { version: '2' }),
      ...(signal === undefined ? {} : { signal }),
    });
    if (!Array.isArray(projects)) throw calls.unreadable();
    return projects;
  },
};
