import type { IssueClient } from '../../addin/jira/issue-client.ts';

/** A Jira in which no issue knows of any mail and everything that is done succeeds. */
export const quietIssues: IssueClient = {
  linkedIssues: () => Promise.resolve([]),
  ownIssues: () => Promise.resolve([]),
  issueProperty: () => Promise.resolve(null),
  linkMail: () => Promise.resolve(),
  attachedFiles: () => Promise.resolve([]),
  placePictures: () => Promise.resolve('placed'),
  mayDelete: () => Promise.resolve(false),
  deleteIssue: () => Promise.resolve(),
};
