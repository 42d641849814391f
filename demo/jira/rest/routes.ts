import { jiraCalls } from '../../../contract/jira-calls.ts';
import { myself, serverInfo } from './about.ts';
import { attach, attachmentContent, attachmentMeta, deleteAttachment } from './attach.ts';
import {
  addComment,
  commentProperty,
  editComment,
  listComments,
  oneComment,
  projectRoles,
} from './comments.ts';
import { createIssue } from './create-issue.ts';
import { createMetaFields, createMetaOld, createMetaTypes } from './create-meta.ts';
import { isFrom } from '../core/edition.ts';
import { assignableUsers, searchGroups, searchUsers } from './find-people.ts';
import { boards, boardSprints, epics, linkTypes, pickIssue, suggestValues } from './find-values.ts';
import {
  deleteIssue,
  editIssue,
  issueProperty,
  keepProperty,
  linkMail,
  permissions,
  readIssue,
  readIssues,
} from './issue-resource.ts';
import { searchFields } from './list-fields.ts';
import { listProjects, oneProject, recentProjects, searchProjects } from './projects.ts';
import type { Route } from '../core/route.ts';
import { addWatcher } from './watchers.ts';
import { search } from './search.ts';

/** The REST calls of Jira itself that the stand-in answers; one row a call. */
export const restRoutes: readonly Route[] = [
  { ...jiraCalls.addWatcher, handle: addWatcher },
  { ...jiraCalls.serverInfo, handle: serverInfo },
  { ...jiraCalls.myself, handle: myself },
  { ...jiraCalls.projects, handle: listProjects },
  { ...jiraCalls.searchProjects, only: 'cloud', handle: searchProjects },
  { ...jiraCalls.recentProjects, only: 'cloud', handle: recentProjects },
  { ...jiraCalls.project, handle: oneProject },
  { ...jiraCalls.fieldHelp, only: 'cloud', handle: searchFields },
  {
    ...jiraCalls.createMetaOld,
    // Data Center dropped it in 9.0; Cloud still has it.
    isThere: (face) => face.kind === 'cloud' || !isFrom(face, 9),
    handle: createMetaOld,
  },
  { ...jiraCalls.createMetaTypes, isThere: (face) => isFrom(face, 8, 4), handle: createMetaTypes },
  {
    ...jiraCalls.createMetaFields,
    isThere: (face) => isFrom(face, 8, 4),
    handle: createMetaFields,
  },
  { ...jiraCalls.createIssue, handle: createIssue },
  { ...jiraCalls.attachmentMeta, handle: attachmentMeta },
  { ...jiraCalls.attach, handle: attach },
  { ...jiraCalls.search, only: 'datacenter', handle: search },
  { ...jiraCalls.searchJql, only: 'cloud', handle: search },
  { ...jiraCalls.permissions, handle: permissions },
  { ...jiraCalls.readIssue, handle: readIssue },
  { ...jiraCalls.readIssues, only: 'cloud', handle: readIssues },
  { ...jiraCalls.editIssue, handle: editIssue },
  { ...jiraCalls.deleteIssue, handle: deleteIssue },
  { ...jiraCalls.issueProperty, handle: issueProperty },
  { ...jiraCalls.nameIssue, handle: keepProperty },
  { ...jiraCalls.linkMail, handle: linkMail },
  { ...jiraCalls.addComment, handle: addComment },
  { ...jiraCalls.comments, handle: listComments },
  { ...jiraCalls.readComment, handle: oneComment },
  { ...jiraCalls.editComment, handle: editComment },
  { ...jiraCalls.commentProperty, handle: commentProperty },
  { ...jiraCalls.projectRoles, handle: projectRoles },
  { ...jiraCalls.deleteAttachment, handle: deleteAttachment },
  { ...jiraCalls.searchUsers, handle: searchUsers },
  { ...jiraCalls.assignableUsers, handle: assignableUsers },
  { ...jiraCalls.searchGroups, handle: searchGroups },
  { ...jiraCalls.suggestValues, handle: suggestValues },
  { ...jiraCalls.pickIssue, handle: pickIssue },
  { ...jiraCalls.linkTypes, handle: linkTypes },
  { ...jiraCalls.epics, only: 'datacenter', handle: epics },
  { ...jiraCalls.boards, handle: boards },
  { ...jiraCalls.sprints, handle: boardSprints },
  {
    method: 'GET',
    path: '/rest/api/{version}/attachment/content/{id}',
    only: 'cloud',
    handle: attachmentContent,
  },
];
