import { ActionButton } from '@fluentui/react/lib/Button';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, type ReactElement } from 'react';
import type { FoundIssue } from '../../../core/jira/issue-client.ts';
import { usePane } from '../pane-context.ts';
import type { EmailIssues } from './use-email-issues.ts';
import { Notice } from '../ui/Notice.tsx';
import { OutLink } from '../ui/OutLink.tsx';
import { showTop } from '../ui/show-top.ts';
import { focusHeading } from '../ui/use-focus-back.ts';
import './existing-issues.css';

/** Issues that are there of this mail or its conversation, whoever made them. */
export function ExistingIssues(props: {
  readonly query: UseQueryResult<EmailIssues>;
  /** Found at the click; nobody had seen them before. */
  readonly justNow: readonly FoundIssue[];
  /** The issue that was made here all the same, and deleted again. */
  readonly takenBack: string | null;
  /** Adds the mail to one of them instead of making another. */
  readonly onAdd: (issue: FoundIssue) => void;
}): ReactElement | null {
  const { known } = usePane().language.texts;
  const { query, justNow, takenBack, onAdd } = props;
  // The click was made at the end of the form, and this is the answer to it.
  useEffect(() => {
    if (justNow.length === 0) return;
    showTop();
    focusHeading();
  }, [justNow]);
  const fresh = new Set(justNow.map(({ id }) => id));
  const own = (query.data?.own ?? []).filter(({ id }) => !fresh.has(id));
  const thread = query.data?.thread ?? [];
  return (
    <>
      {justNow.length === 0 ? null : (
        <Notice level="caution" role="alert" title={known.justNow} text={known.ownNext}>
          {takenBack === null ? null : <p>{known.takenBack(takenBack)}</p>}
          <Issues issues={justNow} onAdd={onAdd} />
        </Notice>
      )}
      {own.length === 0 ? null : (
        <Notice level="caution" title={known.own} text={known.ownNext}>
          <Issues issues={own} onAdd={onAdd} />
        </Notice>
      )}
      {thread.length === 0 ? null : (
        <section aria-label={known.thread}>
          <p className="thread-title">{known.thread}</p>
          <Issues issues={thread} onAdd={onAdd} />
        </section>
      )}
      {query.error === null ? null : <p className="quiet">{known.unchecked}</p>}
    </>
  );
}

/** More would push the form out of sight. */
const mostShown = 3;

function Issues(props: {
  readonly issues: readonly FoundIssue[];
  readonly onAdd: (issue: FoundIssue) => void;
}): ReactElement {
  const { known, result, add } = usePane().language.texts;
  const { issues, onAdd } = props;
  return (
    <ul className="known">
      {issues.slice(0, mostShown).map((issue) => {
        const { id, key, url, summary, status } = issue;
        return (
          <li key={id}>
            <OutLink className="known-key" url={url} text={key} label={result.open(key)} />
            <span className="known-status">{status}</span>
            <span className="known-summary" dir="auto" title={summary}>
              {summary}
            </span>
            <ActionButton
              className="section-action known-add"
              text={add.to(key)}
              onClick={() => onAdd(issue)}
            />
          </li>
        );
      })}
      {issues.length > mostShown ? <li>{known.more(issues.length - mostShown)}</li> : null}
    </ul>
  );
}
