import type { CommentClient } from '../../core/jira/comment-client.ts';
import type { IssueClient } from '../../core/jira/issue-client.ts';

/** A Jira in which no issue knows of any mail and everything that is done succeeds. */
export const quietIssues: IssueClient & CommentClient = {
  linkedIssues: () => Promise.resolve([]),
  ownIssues: () => Promise.resolve([]),
  issueProperty: () => Promise.resolve(null),
  linkMail: () => Promise.resolve(),
  deleteFile: () => Promise.resolve(),
  attachedFiles: () => Promise.resolve([]),
  placePictures: () => Promise.resolve('placed'),
  mayDelete: () => Promise.resolve(false),
  deleteIssue: () => Promise.resolve(),
  addComment: () => Promise.resolve('1'),
  newestComments: () => Promise.resolve([]),
  commentProperty: () => Promise.resolve(null),
  placeCommentPictures: () => Promise.resolve('placed'),
  audiences: () => Promise.resolve({ isServiceDesk: false, groups: [], roles: [] }),
};
