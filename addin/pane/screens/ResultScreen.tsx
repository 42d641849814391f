import { DefaultButton } from '@fluentui/react/lib/Button';
import type { ReactElement } from 'react';
import type { UploadQueue } from '../../filing/model.ts';
import type { CreatedIssue } from '../../jira/model.ts';
import { usePane } from '../pane-context.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Glyph } from '../ui/icons.tsx';
import { Notice } from '../ui/Notice.tsx';
import { OutLink } from '../ui/OutLink.tsx';
import { Screen } from '../ui/Screen.tsx';
import { UploadList } from './UploadList.tsx';

/** The issue is there: its key, its link, its files, and the way to another one. */
export function ResultScreen(props: {
  readonly issue: CreatedIssue;
  readonly summary: string;
  readonly queue: UploadQueue;
  readonly onAnother: () => void;
}): ReactElement {
  const { language } = usePane();
  const { result } = language.texts;
  const { issue } = props;
  return (
    <Screen
      title={result.title}
      hidesTitle
      footer={<DefaultButton text={result.another} onClick={props.onAnother} />}
    >
      <div className="created">
        <Glyph name="done" className="created-glyph" />
        <div>
          <p className="created-title" aria-hidden="true">
            {result.title}
          </p>
          <OutLink
            className="created-key"
            url={issue.url}
            text={issue.key}
            label={result.open(issue.key)}
          />
          <p className="created-summary">{props.summary}</p>
        </div>
      </div>
      <div className="actions">
        <CopyButton label={result.copyKey} text={issue.key} />
        <CopyButton label={result.copyLink} text={issue.url} />
      </div>
      {issue.missed === undefined ? null : (
        <Notice
          level="caution"
          role="alert"
          title={result.missed(language.listNames(issue.missed))}
        />
      )}
      <UploadList queue={props.queue} />
    </Screen>
  );
}
