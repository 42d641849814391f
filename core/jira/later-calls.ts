import { lazy } from '../lazy.ts';
import type { CommentClient } from './comment-client.ts';
import type { FieldSearch } from './field-search.ts';
import type { FinishClient } from './finish-client.ts';
import type { LaterIssueClient } from './issue-calls.ts';
import type { ServiceDeskOptions } from './service-desk-calls.ts';
import type { ServiceDeskClient } from './service-desk-client.ts';
import type { TextEncoding } from './text-encoding.ts';

/** The calls that no form needs before the user does something. */
interface LaterCalls {
  readonly issues: LaterIssueClient;
  readonly comments: CommentClient;
  readonly finish: FinishClient;
  readonly search: FieldSearch;
  readonly desk: ServiceDeskClient;
}

interface LaterCallsOptions extends Omit<ServiceDeskOptions, 'personOf' | 'loadWriting'> {
  readonly loadWriting: () => Promise<TextEncoding>;
}

/** Makes those calls; the code of each group comes with the first of its calls. */
export function createLaterCalls({
  calls,
  dialect,
  site,
  loadWriting,
  createMeta,
}: LaterCallsOptions): LaterCalls {
  const finish = lazy<FinishClient>(
    { fillIssue: true, addWatcher: true, personOf: true },
    async () => {
      const { createFinishCalls } = await import('./finish-client.ts');
      return createFinishCalls({ calls, dialect, loadWriting });
    },
  );
  const desk = lazy<ServiceDeskClient>(
    {
      types: true,
      requestFields: true,
      customers: true,
      customerOf: true,
      organizations: true,
      createCustomer: true,
      createRequest: true,
      nameIssue: true,
    },
    async () => {
      const { createServiceDeskCalls: createDeskCalls } = await import('./service-desk-calls.ts');
      return createDeskCalls({
        calls,
        dialect,
        site,
        loadWriting,
        createMeta,
        personOf: (address, scope) => finish.personOf(address, scope),
      });
    },
  );
  const issues = lazy<LaterIssueClient>(
    {
      ownIssues: true,
      mentionedIssues: true,
      reportedIssues: true,
      similarIssues: true,
      newestKeys: true,
      issuesByKey: true,
      issueProperty: true,
      linkMail: true,
      attachedFiles: true,
      deleteFile: true,
      placePictures: true,
      isEmptyIssue: true,
      mayDelete: true,
      deleteIssue: true,
    },
    async () => {
      const { createIssueCalls } = await import('./issue-calls.ts');
      return createIssueCalls({ calls, dialect, site, loadWriting });
    },
  );
  const comments = lazy<CommentClient>(
    {
      addComment: true,
      newestComments: true,
      commentProperty: true,
      placeCommentPictures: true,
      audiences: true,
    },
    async () => {
      const { createCommentCalls } = await import('./comment-calls.ts');
      return createCommentCalls({ calls, dialect, loadWriting });
    },
  );
  const search = lazy<FieldSearch>(
    {
      users: true,
      assignees: true,
      mayFindPeople: true,
      groups: true,
      labels: true,
      issues: true,
      epics: true,
      sprints: true,
      linkTypes: true,
    },
    async () => {
      const { createFieldSearch } = await import('./field-search.ts');
      return createFieldSearch(calls, dialect);
    },
  );
  return { issues, comments, finish, search, desk };
}
