import { isRecord } from '../../contract/connect-api.ts';
import { jiraPath } from '../../contract/jira-calls.ts';
import { documentToText } from '../convert/document-to-text.ts';
import { documentToAdf } from '../convert/document-to-adf.ts';
import type { Dialect } from './dialect.ts';
import { readPages } from './read-pages.ts';

/** Jira Cloud: REST v3, Atlassian Document Format, account ids. */
export const cloudDialect: Dialect = {
  version: '3',
  userIdName: 'accountId',
  writeDocument: (document) => documentToAdf(document),
  // The text counts, not the JSON around it: far longer JSON was seen to be taken.
  lengthOf: (document) => documentToText(document).length,
  searchCall: 'searchJql',
  listProjects: (calls, signal) =>
    readPages(
      calls,
      {
        call: 'searchProjects',
        path: jiraPath('searchProjects', { version: '3' }),
        query: { action: 'create', orderBy: 'name' },
        ...(signal === undefined ? {} : { signal }),
      },
      {
        pageSize: 100,
        rowsOf: (page) => (isRecord(page) && Array.isArray(page['values']) ? page['values'] : null),
      },
    ),
};
