import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Site } from '../../../contract/answers/connect-answers.ts';
import type { MailRule } from '../../../contract/answers/site-guidance.ts';
import type { EmailDocument } from '../../../core/convert/document.ts';
import type { SuggestedStart } from '../../../core/filing/draft/suggest-start.ts';
import type { OpenEmail } from '../../../core/email/email.ts';
import { usePane } from '../pane-context.ts';
import type { DestinationChoice } from './use-destination.ts';

/** What the organisation puts into the form, and whether the user wants it. */
export interface Suggested {
  /** Null where there is nothing, and while the user does without. */
  readonly start: SuggestedStart | null;
  /** True while the code for it is on its way. */
  readonly isWaiting: boolean;
  /** The same whether it is used or not. */
  readonly offered: SuggestedStart | null;
  readonly isUsed: boolean;
  readonly use: (isUsed: boolean) => void;
  /** Why there is nothing of what there should be: the code for it did not come. */
  readonly error: unknown;
  readonly workOutAgain: () => void;
}

/** Works the templates and rules out for the chosen project and type. */
export function useSuggested(
  mail: OpenEmail,
  known: {
    readonly site: Site;
    readonly rule: MailRule | null;
    readonly where: DestinationChoice;
    /** Undefined while the mail is being read. */
    readonly body: EmailDocument | undefined;
  },
): Suggested {
  const { language } = usePane();
  const [isUsed, use] = useState(true);
  const { site, rule, body } = known;
  const { project, issueType } = known.where;
  const fields = known.where.fields.data;
  // Most organisations have no templates; who has waits for the code as for Jira's fields.
  const maker = useQuery({
    queryKey: ['suggest-start'],
    queryFn:
      site.guidance === undefined
        ? skipToken
        : () => import('../../../core/filing/draft/suggest-start.ts'),
    staleTime: Infinity,
  });
  const offered = useMemo(() => {
    if (project === null || issueType === null || fields === undefined) return null;
    if (site.guidance === undefined || maker.data === undefined) return null;
    const { formatDate } = language.mailLabels;
    return maker.data.suggestStart(
      { mail, body: body ?? { blocks: [] }, formatDate },
      { guidance: site.guidance, rule, project, issueType, fields },
    );
  }, [mail, site, rule, project, issueType, fields, body, language, maker.data]);
  const isWaiting = site.guidance !== undefined && maker.isLoading;
  const start = isUsed ? offered : null;
  const workOutAgain = (): void => void maker.refetch();
  return { isWaiting, start, offered, isUsed, use, error: maker.error, workOutAgain };
}
