import { ActionButton } from '@fluentui/react/lib/Button';
import type { ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import type { Suggested } from './use-suggested.ts';
import './new-issue.css';

/** Says what the organisation's rules and templates filled in, what did not fit, and takes it back. */
export function SuggestedNote({
  suggested,
}: {
  readonly suggested: Suggested;
}): ReactElement | null {
  const { language } = usePane();
  const words = language.texts.suggested;
  const { offered, isUsed } = suggested;
  if (suggested.error !== null) {
    return <ErrorNotice error={suggested.error} onRetry={suggested.workOutAgain} />;
  }
  if (offered === null) return null;
  const { filled, skipped } = offered;
  return (
    <div className="suggested">
      <p>
        {isUsed
          ? filled.length === 0
            ? null
            : words.filled(language.listNames(filled))
          : words.without}
        {filled.length === 0 ? null : (
          <ActionButton
            className="section-action"
            text={isUsed ? words.doWithout : words.doUse}
            onClick={() => suggested.use(!isUsed)}
          />
        )}
      </p>
      {isUsed && skipped.length > 0 ? (
        <p className="row-caution">{words.skipped(language.listNames(skipped))}</p>
      ) : null}
    </div>
  );
}
