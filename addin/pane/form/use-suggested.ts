import { useMemo, useState } from 'react';
import type { Site } from '../../../contract/connect-api.ts';
import type { MailRule } from '../../../contract/site-guidance.ts';
import { documentToText } from '../../convert/document-to-text.ts';
import type { MailDocument } from '../../convert/document.ts';
import { placeholderTexts } from '../../filing/fill-template.ts';
import { suggestStart, type SuggestedStart } from '../../filing/suggest-start.ts';
import type { OpenMail } from '../../outlook/mail.ts';
import { usePane } from '../pane-context.ts';
import type { Where } from './use-where.ts';

/** What the organisation puts into the form, and whether the user wants it. */
export interface Suggested {
  /** Null where there is nothing, and while the user does without. */
  readonly start: SuggestedStart | null;
  /** The same whether it is used or not. */
  readonly offered: SuggestedStart | null;
  readonly isUsed: boolean;
  readonly use: (isUsed: boolean) => void;
}

/** Works the templates and rules out for the chosen project and type. */
export function useSuggested(
  mail: OpenMail,
  known: {
    readonly site: Site;
    readonly rule: MailRule | null;
    readonly where: Where;
    /** Undefined while the mail is being read. */
    readonly body: MailDocument | undefined;
  },
): Suggested {
  const { language } = usePane();
  const [isUsed, use] = useState(true);
  const { site, rule, body } = known;
  const { project, issueType } = known.where;
  const fields = known.where.fields.data;
  const offered = useMemo(() => {
    if (project === null || issueType === null || fields === undefined) return null;
    if (site.guidance === undefined) return null;
    const { formatDate } = language.mailLabels;
    const texts = placeholderTexts(mail, {
      body: body === undefined ? '' : documentToText(body).trim(),
      formatDate,
    });
    const { guidance } = site;
    const start = { guidance, rule, project, issueType, fields, texts };
    return suggestStart({ ...start, body: body ?? { blocks: [] } });
  }, [mail, site, rule, project, issueType, fields, body, language]);
  return { start: isUsed ? offered : null, offered, isUsed, use };
}
