import { DefaultButton } from '@fluentui/react/lib/Button';
import type { ReactElement } from 'react';
import type { CreatedFiling } from '../../../core/filing/filing-session.ts';
import type { FoundIssue } from '../../../core/jira/issue-client.ts';
import { usePane } from '../pane-context.ts';
import type { OpenedSite } from '../services.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Glyph } from '../ui/icons.tsx';
import { Notice } from '../ui/Notice.tsx';
import { OutLink } from '../ui/OutLink.tsx';
import { Screen } from '../ui/Screen.tsx';
import { UndoButton } from './UndoButton.tsx';
import { UploadList } from './UploadList.tsx';
import './result.css';

/** The issue is there: its key, its link, its files, and the way to another one. */
export function ResultScreen(props: {
  readonly opened: OpenedSite;
  readonly filing: CreatedFiling;
  readonly onUndo: () => Promise<void>;
  readonly onAnother: () => void;
}): ReactElement {
  const { language } = usePane();
  const { result, add, desk } = language.texts;
  const { issue, summary, queue, madeAt, duplicates, concurrentIssues, isComment } = props.filing;
  const title = isComment ? add.done : result.title;
  const twice = isComment ? add : result;
  return (
    <Screen
      title={title}
      hidesTitle
      footer={
        <>
          <DefaultButton text={result.another} onClick={props.onAnother} />
          {/* Down here nothing moves when it goes. */}
          {madeAt === null ? null : (
            <UndoButton
              opened={props.opened}
              issueKey={issue.key}
              madeAt={madeAt}
              onUndo={props.onUndo}
            />
          )}
        </>
      }
    >
      <div className="created">
        <Glyph name="done" className="created-glyph" />
        <div>
          <p className="created-title" aria-hidden="true">
            {title}
          </p>
          <OutLink
            className="created-key"
            url={issue.url}
            text={issue.key}
            label={result.open(issue.key)}
          />
          <p dir="auto">{summary}</p>
          {issue.portalUrl === undefined ? null : (
            <OutLink url={issue.portalUrl} text={desk.portal} label={desk.openPortal(issue.key)} />
          )}
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
      {duplicates.length === 0 ? null : (
        <Notice level="caution" role="alert" title={twice.doubles} text={twice.doublesNext}>
          <Links issues={duplicates} />
        </Notice>
      )}
      {concurrentIssues.length === 0 ? null : (
        <Notice level="caution" role="alert" title={result.twins} text={result.twinsNext}>
          <Links issues={concurrentIssues} />
        </Notice>
      )}
      <UploadList queue={queue} />
    </Screen>
  );
}

function Links(props: { readonly issues: readonly FoundIssue[] }): ReactElement {
  const { result } = usePane().language.texts;
  return (
    <>
      {props.issues.map(({ id, key, url }) => (
        <OutLink key={id} className="known-key" url={url} text={key} label={result.open(key)} />
      ))}
    </>
  );
}
