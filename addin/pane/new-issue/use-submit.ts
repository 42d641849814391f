import { useState } from 'react';
import type { EmailDocument } from '../../../core/convert/document.ts';
import { withFinalText } from '../../../core/filing/files/text-file.ts';
import { withCloudLinks } from '../../../core/filing/plan/describe-email.ts';
import type { Draft, FilingPlan, OfferedFile } from '../../../core/filing/model.ts';
import { readCloudLinks } from '../../../core/filing/plan/read-cloud-links.ts';
import type { IssueField } from '../../../core/jira/model.ts';
import type { OpenEmail } from '../../../core/email/email.ts';
import { usePane } from '../pane-context.ts';
import type { OpenedSite } from '../services.ts';
import type { PlanFactory } from '../shell/use-filings.ts';
import type { ContinueInJiraOptions } from './use-continue-in-jira.ts';
import type { DestinationChoice } from './use-destination.ts';

/** What the click on “Create” sends, and what keeps it from being sent. */
interface SubmitOptions {
  readonly opened: OpenedSite;
  readonly mail: OpenEmail;
  readonly where: Pick<DestinationChoice, 'project' | 'issueType'>;
  readonly draft: Draft;
  /** Jira's fields for the type. */
  readonly screen: readonly IssueField[];
  readonly files: readonly OfferedFile[];
  readonly document: EmailDocument | null;
  /** Something has to be waited for, or cannot be filled here. */
  readonly isBlocked: boolean;
  /** Something is missing or wrong. */
  readonly isRefused: boolean;
  readonly onFile: (makePlan: PlanFactory) => void;
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

/** Makes the plan of what is sent: at the click, or when the issue came about on Jira’s own page. */
export function useSubmit(options: SubmitOptions): Submit {
  const { services, language } = usePane();
  const { opened, mail, draft, screen, files, onFile } = options;
  const { project, issueType } = options.where;
  const [refusals, setRefusals] = useState(0);

  async function makePlan(filingId: string, fields = screen): Promise<FilingPlan> {
    // Not needed before the first click.
    const { planFiling } = await import('../../../core/filing/plan/plan-filing.ts');
    const ticked = files.filter(({ id }) => draft.tickedFiles.includes(id));
    const links = await readCloudLinks(mail, ticked, services.mail);
    const own = options.document ?? { blocks: [] };
    const description = withCloudLinks(own, links, language.mailLabels);
    const labels = language.texts.form;
    const sent = withFinalText(files, description);
    const common = { draft, fields, files: sent, description, filingId, labels };
    return project === null || issueType === null
      ? planFiling(common)
      : planFiling({ ...common, place: { baseUrl: opened.site.baseUrl, project, issueType } });
  }

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
      onFile(makePlan);
    },
    handOver: {
      opened,
      mailKey: draft.mailKey,
      parts:
        project === null || issueType === null
          ? null
          : { baseUrl: opened.site.baseUrl, project, issueType, draft, fields: screen },
      onFound: (issue, handOver) =>
        onFile(async (filingId) => {
          const { planExistingIssue } =
            await import('../../../core/filing/plan/plan-existing-issue.ts');
          const plan = await makePlan(filingId, screen.map(asOptional));
          return planExistingIssue(plan, { issue, handOver, screen });
        }),
    },
  };
}

/** Jira's own page has seen to it that what is required is there. */
function asOptional(field: IssueField): IssueField {
  return { ...field, isRequired: false };
}
