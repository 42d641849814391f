import { useEffect, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import type { OpenEmail } from '../../../core/email/email.ts';
import type { FilingSession } from '../../../core/filing/filing-session.ts';
import { useEmailContent } from '../email-content/use-email-content.ts';
import { showFirstWrong } from '../new-issue/show-first-wrong.ts';
import { useForm } from '../new-issue/use-form.ts';
import type { OpenedSite } from '../services.ts';
import { loadLater } from '../ui/load-later.tsx';
import { NewIssueView } from './NewIssueView.tsx';
import { useFiling } from './use-filing-session.ts';

// Most mails become new issues.
const CommentView = loadLater(async () => {
  const { CommentView: component } = await import('./CommentView.tsx');
  return component;
});

/** What is entered for one mail: a new issue, or a comment on one that is there. */
export function EmailForm(props: {
  readonly opened: OpenedSite;
  readonly mail: OpenEmail;
  readonly session: FilingSession;
  /** What the form says of the mail in Jira. */
  readonly shown: Parameters<FilingSession['file']>[1];
  /** What is to be known before the form of a new issue is filled. */
  readonly children: ReactNode;
}): ReactElement {
  const { opened, mail, session, shown } = props;
  const { mode, filing } = useFiling(session);
  const element = useRef<HTMLDivElement>(null);
  const error = filing.status === 'failed' ? filing.error : null;
  const common = {
    opened,
    mail,
    isCreating: filing.status === 'creating',
    error,
    onFile: (submission: Parameters<FilingSession['file']>[0]) =>
      void session.file(submission, shown),
  };
  const target = mode.kind === 'comment' ? mode.target : null;
  const content = useEmailContent(opened, mail);
  const form = useForm({ ...common, content, target });

  // What was refused may have gone with its field, and the focus with it; or the button still has it,
  // and the answer to the click is further up.
  useEffect(() => {
    const { activeElement } = document;
    const isUnread =
      activeElement === document.body ||
      (activeElement instanceof HTMLElement && activeElement.closest('.screen-footer') !== null);
    if (form.changes !== null && isUnread) showFirstWrong(element.current);
  }, [form.changes]);

  // After a refused try the first wrong field gets the focus, so that its message is read out.
  useEffect(() => {
    if (form.refusals > 0 || error !== null) showFirstWrong(element.current);
  }, [form.refusals, error]);

  function press(event: KeyboardEvent): void {
    if (mode.kind === 'comment' || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey))
      return;
    event.preventDefault();
    form.submit();
  }

  return (
    // The shortcut works from every field; it is not a control of its own.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="form" ref={element} onKeyDown={press}>
      {mode.kind === 'comment' ? (
        <CommentView
          {...common}
          form={form}
          target={mode.target}
          onTarget={(chosen) => session.addTo(chosen)}
          onBack={() => session.makeNewIssue()}
        />
      ) : (
        <NewIssueView {...common} form={form} onAdd={() => session.chooseIssue()}>
          {props.children}
        </NewIssueView>
      )}
    </div>
  );
}
