import { createFinding, quoted } from './find-issues.ts';
import type { IssueCallsOptions, LaterIssueClient } from './issue-calls.ts';
import type { IssueClient } from './issue-client.ts';

/** Makes the calls about issues; all but the look for those of an email come with the first of them. */
export function createLaterIssues(options: IssueCallsOptions): IssueClient {
  const find = createFinding(options);
  const calls = async (): Promise<LaterIssueClient> => {
    const { createIssueCalls } = await import('./issue-calls.ts');
    return createIssueCalls(options);
  };
  return {
    linkedIssues: (globalIds, signal) => {
      if (globalIds.length === 0) return Promise.resolve([]);
      const ids = globalIds.map(quoted).join(', ');
      return find(`issue in issuesWithRemoteLinksByGlobalId(${ids}) ORDER BY created DESC`, signal);
    },
    keysAtOnce: options.dialect.keysAtOnce,
    ownIssues: async (...given) => (await calls()).ownIssues(...given),
    newestKeys: async (...given) => (await calls()).newestKeys(...given),
    issuesByKey: async (...given) => (await calls()).issuesByKey(...given),
    issueProperty: async (...given) => (await calls()).issueProperty(...given),
    linkMail: async (...given) => (await calls()).linkMail(...given),
    attachedFiles: async (...given) => (await calls()).attachedFiles(...given),
    deleteFile: async (...given) => (await calls()).deleteFile(...given),
    placePictures: async (...given) => (await calls()).placePictures(...given),
    isEmptyIssue: async (...given) => (await calls()).isEmptyIssue(...given),
    mayDelete: async (...given) => (await calls()).mayDelete(...given),
    deleteIssue: async (...given) => (await calls()).deleteIssue(...given),
  };
}
