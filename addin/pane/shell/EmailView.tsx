import { Spinner, SpinnerSize } from '@fluentui/react/lib/Spinner';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement } from 'react';
import { emailKey } from '../../../core/filing/email-key.ts';
import type { OpenEmail } from '../../../core/email/email.ts';
import type { FilingSession } from '../../../core/filing/filing-session.ts';
import { DraftNotice } from '../new-issue/DraftNotice.tsx';
import { usePane } from '../pane-context.ts';
import { useEmailIssues } from '../existing-issues/use-email-issues.ts';
import type { OpenedSite } from '../services.ts';
import { loadLater } from '../ui/load-later.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Screen } from '../ui/Screen.tsx';
import { EmailForm } from './EmailForm.tsx';
import { useFiling } from './use-filing-session.ts';

// Most mails are not in Jira yet.
const ExistingIssues = loadLater(async () => {
  const { ExistingIssues: component } = await import('../existing-issues/ExistingIssues.tsx');
  return component;
});

// Nobody sees it before the first click on “Create”.
const ResultScreen = loadLater(async () => {
  const { ResultScreen: component } = await import('../result/ResultScreen.tsx');
  return component;
});

/** Fetches what a click on “Create” needs while Connect, which serves it, is known to answer. */
function usePreloadFiling(): void {
  useEffect(() => {
    ResultScreen.preload();
    void Promise.allSettled([
      import('../../../core/filing/creation/file-email.ts'),
      import('../../../core/filing/creation/find-duplicates.ts'),
      import('../../../core/filing/creation/find-concurrent-issues.ts'),
      import('../../../core/filing/upload/queue-for-filing.ts'),
      import('../../../core/filing/plan/plan-submission.ts'),
      import('../../../core/jira/field-search.ts'),
      import('../../../core/jira/finish-client.ts'),
      import('../../../core/jira/issue-calls.ts'),
      import('../../../core/jira/place-images.ts'),
      import('../../../core/jira/text-encoding.ts'),
    ]);
  }, []);
}

/** Whose mailbox it is and who acts in Jira: in a shared mailbox these are two. */
function MailboxOwner(props: {
  readonly mail: OpenEmail;
  readonly name: string;
}): ReactElement | null {
  const { services, language } = usePane();
  const { mail, name } = props;
  const { data } = useQuery({
    queryKey: ['mailbox-owner', emailKey(mail)],
    queryFn: () => services.mail.readOwner(mail),
    retry: false,
  });
  return data ? <p className="quiet">{language.texts.sharedMailbox(data, name)}</p> : null;
}

interface EmailViewProps {
  readonly opened: OpenedSite;
  readonly mail: OpenEmail;
  readonly session: FilingSession;
}

/** One mail: the form, or what became of it; what an earlier pane began with it is taken up. */
export function EmailView(props: EmailViewProps): ReactElement {
  const { opened, mail, session } = props;
  const { filing } = useFiling(session);
  useEffect(() => void session.select(mail), [session, mail]);
  usePreloadFiling();

  if (filing.status === 'created') {
    return (
      <ResultScreen
        opened={opened}
        filing={filing}
        onUndo={() => session.undo()}
        onAnother={() => session.createAnother()}
      />
    );
  }
  return filing.status === 'looking' ? <LookingScreen /> : <EmailToFile {...props} />;
}

function LookingScreen(): ReactElement {
  const label = usePane().language.texts.unsure.looking;
  return (
    <Screen title={label} hidesTitle>
      <Spinner size={SpinnerSize.large} label={label} />
    </Screen>
  );
}

/** The form below what is to be known first. */
function EmailToFile({ opened, mail, session }: EmailViewProps): ReactElement {
  const { services, language } = usePane();
  const { unsure } = language.texts;
  const { filing } = useFiling(session);
  const known = useEmailIssues(opened, mail);
  const [hasDraft, setHasDraft] = useState(() => services.drafts.load(emailKey(mail)) !== null);
  // Counts the beginnings: a new one draws a new form.
  const [beginning, setBeginning] = useState(0);
  const startOver = (): void => {
    session.startOver();
    setHasDraft(false);
    setBeginning(beginning + 1);
  };
  const { own, thread, threadKeys } = known.data ?? { own: [], thread: [], threadKeys: [] };
  const { issues: justNow, takenBack } =
    filing.status === 'known' ? filing : { issues: [], takenBack: null };
  const isQuiet = [...own, ...justNow, ...thread].length === 0 && known.error === null;
  const isUnsure = filing.status === 'unsure';
  return (
    <EmailForm
      key={beginning}
      opened={opened}
      mail={mail}
      session={session}
      shown={{ thread: threadKeys, issues: own.map(({ key }) => key) }}
    >
      <MailboxOwner mail={mail} name={opened.session.account.displayName} />
      {isQuiet ? null : (
        <ExistingIssues
          query={known}
          justNow={justNow}
          takenBack={takenBack}
          onAdd={(issue) => session.addTo({ issue, audience: null })}
        />
      )}
      {isUnsure ? (
        <Notice level="caution" role="alert" title={unsure.title} text={unsure.text} />
      ) : null}
      {hasDraft || isUnsure ? <DraftNotice hasDraft={hasDraft} onStartOver={startOver} /> : null}
    </EmailForm>
  );
}
