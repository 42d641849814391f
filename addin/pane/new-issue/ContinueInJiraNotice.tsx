import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { ReactElement } from 'react';
import { usePane } from '../pane-context.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { useContinueInJira, type ContinueInJiraOptions } from './use-continue-in-jira.ts';

/** Says that Jira wants what cannot be filled here, and leads to Jira's own page and back. */
export function ContinueInJiraNotice(
  props: ContinueInJiraOptions & { readonly title: string },
): ReactElement {
  const { language } = usePane();
  const words = language.texts.handOver;
  const handOver = useContinueInJira(props);
  const { state } = handOver;
  switch (state.status) {
    case 'none':
      return (
        <Notice
          level="caution"
          role="alert"
          id="unsupported"
          title={props.title}
          text={words.neededNext}
        >
          <div className="notice-actions">
            <PrimaryButton text={words.begin} onClick={handOver.begin} />
          </div>
        </Notice>
      );
    case 'looking':
      return <Waiting label={words.looking} />;
    case 'away':
      return (
        <>
          {state.error === null ? null : (
            <ErrorNotice error={state.error} onRetry={handOver.look} />
          )}
          <Notice
            level="caution"
            role="alert"
            title={state.looked ? words.notFound : words.away}
            text={state.looked ? words.notFoundNext : words.awayNext}
          >
            <div className="notice-actions">
              <PrimaryButton text={words.look} onClick={handOver.look} />
              <DefaultButton text={words.openAgain} onClick={handOver.open} />
              <DefaultButton text={language.texts.cancel} onClick={handOver.cancel} />
            </div>
          </Notice>
        </>
      );
    case 'found':
      return (
        <Notice level="caution" role="alert" title={words.which} text={words.whichNext}>
          <ul className="rows">
            {state.issues.map((issue) => (
              <li key={issue.id}>
                <DefaultButton
                  text={`${issue.key} ${issue.summary}`}
                  onClick={() => handOver.take(issue)}
                />
              </li>
            ))}
          </ul>
          <div className="notice-actions">
            <DefaultButton text={words.noneOfThese} onClick={handOver.look} />
            <DefaultButton text={language.texts.cancel} onClick={handOver.cancel} />
          </div>
        </Notice>
      );
  }
}
