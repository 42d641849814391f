import type { CommentClient } from '../../../core/jira/comment-client.ts';
import type { JiraClient } from '../../../core/jira/client.ts';
import type { IssueClient } from '../../../core/jira/issue-client.ts';

/** A Jira in which no issue knows of any mail and everything that is done succeeds. */
export const quietIssues: IssueClient & CommentClient & Pick<JiraClient, 'myself' | 'project'> = {
  myself: () =>
    Promise.resolve({ id: 'mia', displayName: 'Mia', emailAddress: null, avatar: null }),
  project: (id) => Promise.resolve({ id, key: 'ABC', name: 'ABC' }),
  linkedIssues: () => Promise.resolve([]),
  ownIssues: () => Promise.resolve([]),
  mentionedIssues: () => Promise.resolve([]),
  reportedIssues: () => Promise.resolve([]),
  similarIssues: () => Promise.resolve([]),
  newestKeys: () => Promise.resolve([]),
  keysAtOnce: 100,
  issuesByKey: () => Promise.resolve({ issues: [], isWhole: true }),
  issueProperty: () => Promise.resolve(null),
  linkMail: () => Promise.resolve(),
  deleteFile: () => Promise.resolve(),
  attachedFiles: () => Promise.resolve([]),
  placePictures: () => Promise.resolve('placed'),
  isEmptyIssue: () => Promise.resolve(false),
  mayDelete: () => Promise.resolve(false),
  deleteIssue: () => Promise.resolve(),
  addComment: () => Promise.resolve('1'),
  newestComments: () => Promise.resolve([]),
  commentProperty: () => Promise.resolve(null),
  placeCommentPictures: () => Promise.resolve('placed'),
  audiences: () => Promise.resolve({ isServiceDesk: false, groups: [], roles: [] }),
};
