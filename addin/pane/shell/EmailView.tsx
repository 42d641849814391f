import { Spinner, SpinnerSize } from '@fluentui/react/lib/Spinner';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { emailKey } from '../../../core/filing/email-key.ts';
import type { FoundIssue } from '../../../core/jira/issue-client.ts';
import type { OpenEmail } from '../../../core/email/email.ts';
import { DraftNotice } from '../new-issue/DraftNotice.tsx';
import { FormScreen } from '../new-issue/FormScreen.tsx';
import { usePane } from '../pane-context.ts';
import { useEmailIssues } from '../existing-issues/use-email-issues.ts';
import type { OpenedSite } from '../services.ts';
import { loadLater } from '../ui/load-later.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Screen } from '../ui/Screen.tsx';
import type { Filings } from './use-filings.ts';

// Most mails are not in Jira yet.
const KnownIssues = loadLater(async () => {
  const { ExistingIssues: known } = await import('../existing-issues/ExistingIssues.tsx');
  return known;
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
      import('../../../core/filing/plan/plan-filing.ts'),
      import('../../../core/jira/field-search.ts'),
      import('../../../core/jira/finish-client.ts'),
      import('../../../core/jira/issue-calls.ts'),
      import('../../../core/jira/place-images.ts'),
      import('../../../core/jira/text-encoding.ts'),
    ]);
  }, []);
}

/** One mail: the form, or what became of it; what an earlier pane began with it is taken up. */
export function EmailView(props: {
  readonly opened: OpenedSite;
  readonly mail: OpenEmail;
  readonly filings: Filings;
}): ReactElement {
  const { services, language } = usePane();
  const { opened, mail, filings } = props;
  const key = emailKey(mail);
  const filing = filings.of(key);
  const known = useEmailIssues(opened, mail);
  useResumeOnOpen(props, key);
  usePreloadFiling();

  if (filing?.status === 'created') {
    return (
      <ResultScreen
        opened={opened}
        filing={filing}
        onUndo={() => filings.undo(key)}
        onAnother={() => filings.forget(key)}
      />
    );
  }
  if (filing?.status === 'looking') {
    return <LookingScreen label={language.texts.unsure.looking} />;
  }
  const { issues: justNow, takenBack } =
    filing?.status === 'known' ? filing : { issues: [], takenBack: null };
  const seen = [...(known.data?.own ?? []), ...justNow].map((issue) => issue.key);
  const isQuiet =
    seen.length === 0 && known.error === null && (known.data?.thread ?? []).length === 0;
  return (
    <EmailForm
      {...props}
      isCreating={filing?.status === 'creating'}
      error={filing?.status === 'failed' ? filing.error : null}
      renderKnown={(onAdd) =>
        isQuiet ? null : <KnownIssues {...{ query: known, justNow, takenBack, onAdd }} />
      }
      isUnsure={filing?.status === 'unsure'}
      onStartOver={() => {
        services.drafts.discard(key);
        filings.forget(key);
      }}
      onFile={(makePlan) =>
        void filings.start(
          { mailKey: key, mail, thread: known.data?.threadKeys ?? [], seen },
          makePlan,
        )
      }
    />
  );
}

function LookingScreen({ label }: { readonly label: string }): ReactElement {
  return (
    <Screen title={label} hidesTitle>
      <Spinner size={SpinnerSize.large} label={label} />
    </Screen>
  );
}

/** The form below what is to be known first. */
function EmailForm(
  props: Omit<Parameters<typeof FormScreen>[0], 'renderTop'> & {
    readonly renderKnown: (onAdd: (issue: FoundIssue) => void) => ReactElement | null;
    readonly isUnsure: boolean;
    readonly onStartOver: () => void;
  },
): ReactElement {
  const { services, language } = usePane();
  const { renderKnown, isUnsure, onStartOver, ...form } = props;
  const [hasDraft, setHasDraft] = useState(
    () => services.drafts.load(emailKey(form.mail)) !== null,
  );
  // Counts the beginnings: a new one draws a new form.
  const [beginning, setBeginning] = useState(0);
  const startOver = (): void => {
    onStartOver();
    setHasDraft(false);
    setBeginning(beginning + 1);
  };
  return (
    <FormScreen
      {...form}
      key={beginning}
      renderTop={(onAdd) => (
        <>
          {renderKnown(onAdd)}
          {isUnsure ? (
            <Notice
              level="caution"
              role="alert"
              title={language.texts.unsure.title}
              text={language.texts.unsure.text}
            />
          ) : null}
          {hasDraft || isUnsure ? (
            <DraftNotice hasDraft={hasDraft} onStartOver={startOver} />
          ) : null}
        </>
      )}
    />
  );
}

/** Takes up, once, what an earlier pane or sign-in left open, and what waited for this mail. */
function useResumeOnOpen(
  { opened, mail, filings }: Parameters<typeof EmailView>[0],
  key: string,
): void {
  const { services } = usePane();
  const isTaken = useRef(false);
  useEffect(() => {
    if (isTaken.current) return;
    isTaken.current = true;
    if (filings.of(key) !== null) {
      void filings.continueUploads(key);
      return;
    }
    const record = services.filings.load(opened.site.id, key);
    if (record !== null) void filings.resume(record, mail);
  }, [opened, mail, filings, key, services]);
}
