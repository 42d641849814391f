import type { ReactElement } from 'react';
import { AppError } from '../../../contract/errors.ts';
import { usePane } from '../pane-context.ts';
import { Notice } from '../ui/Notice.tsx';
import type { Refusal } from './read-refusal.ts';

/** Says which fields Jira did not take, and in Jira's words what stands at no field. */
export function RefusalNotice({ refusal }: { readonly refusal: Refusal }): ReactElement {
  const { language } = usePane();
  const { fields: words } = language.texts;
  const { atFields, elsewhere, isBeyond } = refusal;
  const said = language.explain(new AppError('FIELDS_REJECTED', { fields: [], messages: [] }));
  const isMarked = atFields.length > 0;
  return (
    <Notice
      level="danger"
      role="alert"
      title={isMarked ? words.refused(language.listNames(atFields)) : said.message}
    >
      {elsewhere.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {isMarked || isBeyond ? <p>{isMarked ? said.next : words.beyondNext}</p> : null}
    </Notice>
  );
}
