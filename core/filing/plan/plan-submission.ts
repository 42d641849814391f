import type { EmailDocument } from '../../convert/document.ts';
import type { EmailReader, OpenEmail } from '../../email/email.ts';
import type { CommentAudience } from '../../jira/comment-client.ts';
import type { FoundIssue } from '../../jira/issue-client.ts';
import type { IssueField, IssueType, Project } from '../../jira/model.ts';
import { withFinalText } from '../files/text-file.ts';
import type { EffectiveDraft, FilingPlan, OfferedFile } from '../model.ts';
import type { ContinueInJira } from './continue-in-jira.ts';
import { withCloudLinks, type MailLabels } from './describe-email.ts';
import { planComment } from './plan-comment.ts';
import { planExistingIssue } from './plan-existing-issue.ts';
import { planFiling, type PlanOptions } from './plan-filing.ts';
import { readCloudLinks } from './read-cloud-links.ts';

/** What the form holds at the click. */
interface Entered {
  readonly email: OpenEmail;
  /** As it is shown: with what was suggested, and the ticks of all files. */
  readonly draft: EffectiveDraft;
  readonly files: readonly OfferedFile[];
  /** The text of the email or of the user, without the links of shared files. */
  readonly document: EmailDocument;
}

interface NewIssueSubmission extends Entered {
  readonly kind: 'new-issue';
  /** Jira's fields for the chosen type. */
  readonly fields: readonly IssueField[];
  /** Null while project or type is not chosen. */
  readonly destination: { readonly project: Project; readonly issueType: IssueType } | null;
  /** The issue that the user made on Jira's own page; absent for one that is to be made. */
  readonly madeInJira?: { readonly issue: FoundIssue; readonly handOver: ContinueInJira };
}

interface CommentSubmission extends Entered {
  readonly kind: 'comment';
  readonly issue: FoundIssue;
  readonly audience: CommentAudience;
}

/** What one click files, as data. */
export type Submission = NewIssueSubmission | CommentSubmission;

/** What planning needs beside what was entered. */
export interface PlanningParts {
  readonly filingId: string;
  /** Of the site. */
  readonly baseUrl: string;
  readonly reader: EmailReader;
  readonly labels: PlanOptions['labels'];
  readonly mailLabels: MailLabels;
}

/**
 * Decides everything that one click sends.
 *
 * @throws {AppError} as `planFiling`, and what reading the email met.
 */
export async function planSubmission(
  submission: Submission,
  parts: PlanningParts,
): Promise<FilingPlan> {
  const { email, draft } = submission;
  const { filingId, reader, mailLabels } = parts;
  const { tickedFiles } = draft;
  const ticked = submission.files.filter(({ id }) => tickedFiles.includes(id));
  const links = await readCloudLinks(email, ticked, reader);
  const description = withCloudLinks(submission.document, links, mailLabels);
  const files = withFinalText(submission.files, description);
  if (submission.kind === 'new-issue') {
    return planNewIssue(submission, { ...parts, files, description });
  }
  const { issue, audience } = submission;
  return planComment({ filingId, issue, audience, body: description, files, tickedFiles });
}

function planNewIssue(
  { draft, fields, destination, madeInJira }: NewIssueSubmission,
  parts: PlanningParts & Pick<PlanOptions, 'files' | 'description'>,
): FilingPlan {
  const { filingId, labels, baseUrl, files, description } = parts;
  const plan = planFiling({
    draft,
    fields: madeInJira === undefined ? fields : fields.map(asOptional),
    files,
    description,
    filingId,
    labels,
    ...(destination === null ? {} : { place: { baseUrl, ...destination } }),
  });
  return madeInJira === undefined
    ? plan
    : planExistingIssue(plan, { ...madeInJira, screen: fields });
}

/** Jira's own page has seen to it that what is required is there. */
function asOptional(field: IssueField): IssueField {
  return { ...field, isRequired: false };
}
