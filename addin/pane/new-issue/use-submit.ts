import { useState } from 'react';
import type { EmailDocument } from '../../../core/convert/document.ts';
import type { EffectiveDraft, OfferedFile } from '../../../core/filing/model.ts';
import type { Submission } from '../../../core/filing/plan/plan-submission.ts';
import type { IssueField } from '../../../core/jira/model.ts';
import type { OpenEmail } from '../../../core/email/email.ts';
import type { OpenedSite } from '../services.ts';
import type { ContinueInJiraOptions } from './use-continue-in-jira.ts';
import type { DestinationChoice } from './use-destination.ts';

/** What the click on “Create” sends, and what keeps it from being sent. */
interface SubmitOptions {
  readonly opened: OpenedSite;
  readonly mail: OpenEmail;
  readonly where: Pick<DestinationChoice, 'project' | 'issueType'>;
  readonly draft: EffectiveDraft;
  /** Jira's fields for the type. */
  readonly screen: readonly IssueField[];
  readonly files: readonly OfferedFile[];
  readonly document: EmailDocument | null;
  /** Something has to be waited for, or cannot be filled here. */
  readonly isBlocked: boolean;
  /** Something is missing or wrong. */
  readonly isRefused: boolean;
  readonly onFile: (submission: Submission) => void;
  /** Something is on its way to Jira. */
  readonly onAccepted: () => void;
}

interface Submit {
  /** How often a click was refused here since the last one that was not. */
  readonly refusals: number;
  readonly submit: () => void;
  /** For what only Jira’s own page can fill. */
  readonly handOver: ContinueInJiraOptions;
}

/** Says what is filed: at the click, or when the issue came about on Jira’s own page. */
export function useSubmit(options: SubmitOptions): Submit {
  const { opened, mail, draft, screen, files, onFile } = options;
  const { project, issueType } = options.where;
  const [refusals, setRefusals] = useState(0);
  const destination = project === null || issueType === null ? null : { project, issueType };
  const submission = {
    kind: 'new-issue' as const,
    email: mail,
    draft,
    fields: screen,
    files,
    document: options.document ?? { blocks: [] },
    destination,
  };

  return {
    refusals,
    submit: () => {
      if (options.isBlocked) return;
      if (options.isRefused) {
        setRefusals(refusals + 1);
        return;
      }
      setRefusals(0);
      options.onAccepted();
      onFile(submission);
    },
    handOver: {
      opened,
      mailKey: draft.mailKey,
      parts:
        destination === null
          ? null
          : { baseUrl: opened.site.baseUrl, ...destination, draft, fields: screen },
      onFound: (issue, handOver) => onFile({ ...submission, madeInJira: { issue, handOver } }),
    },
  };
}
