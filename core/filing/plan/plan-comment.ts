import type { EmailDocument } from '../../convert/document.ts';
import type { CommentAudience } from '../../jira/comment-client.ts';
import type { FoundIssue } from '../../jira/issue-client.ts';
import type { FilingPlan, OfferedFile } from '../model.ts';
import { filesToSend } from './plan-filing.ts';

interface CommentPlanOptions {
  readonly filingId: string;
  readonly issue: FoundIssue;
  readonly audience: CommentAudience;
  /** What the mail or the user says, with the links of shared files. */
  readonly body: EmailDocument;
  readonly files: readonly OfferedFile[];
  readonly tickedFiles: readonly string[];
}

/** Decides everything that will be sent to an issue that is there already. */
export function planComment(options: CommentPlanOptions): FilingPlan {
  const { filingId, issue, audience, body, files, tickedFiles } = options;
  return {
    filingId,
    projectId: '',
    issueTypeId: '',
    summary: issue.summary === '' ? issue.key : issue.summary,
    description: body,
    fields: {},
    files: filesToSend(files, tickedFiles),
    watchers: [],
    comment: { issue, audience },
  };
}
