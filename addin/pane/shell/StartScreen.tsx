import { PrimaryButton } from '@fluentui/react/lib/Button';
import type { ReactElement } from 'react';
import type { AppError } from '../../../contract/errors.ts';
import type { Language } from '../i18n/language.ts';
import { Notice } from '../ui/Notice.tsx';
import { OpeningScreen } from '../ui/OpeningScreen.tsx';

/** How far the start is, while there is no pane yet. */
export type Start =
  | { readonly status: 'waiting' }
  | { readonly status: 'not-in-outlook' }
  | { readonly status: 'failed'; readonly error: AppError };

/** Before there is anything else: Office is on its way, or did not come. It needs no services. */
export function StartScreen(props: {
  readonly language: Language;
  readonly start: Start;
  readonly onReload: () => void;
}): ReactElement {
  const { texts, explain } = props.language;
  const { start } = props;
  if (start.status === 'waiting') {
    return <OpeningScreen label={texts.loading} />;
  }
  const told =
    start.status === 'failed'
      ? explain(start.error)
      : { message: texts.notInOutlook, next: texts.notInOutlookNext };
  return (
    <main className="screen">
      <div className="screen-content">
        <h1 className="unseen">Postern</h1>
        <Notice level="danger" role="alert" title={told.message} text={told.next}>
          {start.status === 'failed' ? (
            <div className="notice-actions">
              <PrimaryButton text={texts.reload} onClick={props.onReload} />
            </div>
          ) : null}
        </Notice>
      </div>
    </main>
  );
}
