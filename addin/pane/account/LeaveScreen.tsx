import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { SignOutResult } from '../../signin/sign-out.ts';
import { usePane, type Leaving } from '../pane-context.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { OutLink } from '../ui/OutLink.tsx';
import { Screen } from '../ui/Screen.tsx';
import { useSessions } from '../use-stores.ts';
import type { Messages } from '../i18n/messages.ts';

/** What a way out did, as far as it is to be told. */
interface Outcome {
  readonly partings: readonly SignOutResult[];
  readonly mailboxError: unknown;
}

/** Asks before it signs out or forgets, does it, and tells what is left to do at Jira. */
export function LeaveScreen(props: {
  readonly leaving: Leaving;
  readonly onDone: () => void;
}): ReactElement {
  const { leaving } = props;
  const { services, language, announce } = usePane();
  const queryClient = useQueryClient();
  const sessions = useSessions(services);
  const words = language.account;
  const isEverything = leaving.kind === 'everything';
  const leave = useMutation({
    // After a mailbox that did not save, it is done again; what was told of Jira stays told.
    mutationFn: async (earlier: readonly SignOutResult[]): Promise<Outcome> => {
      if (isEverything) {
        const forgotten = await services.leave.forgetEverything();
        return { ...forgotten, partings: [...earlier, ...forgotten.partings] };
      }
      const leaves =
        leaving.kind === 'one'
          ? [leaving.session]
          : [...sessions, ...earlier.map(({ session }) => session)];
      const partings = await Promise.all(leaves.map((session) => services.leave.signOut(session)));
      const mailboxError = partings.find((parting) => parting.mailboxError !== null)?.mailboxError;
      return { partings, mailboxError: mailboxError ?? null };
    },
    onSuccess: () => {
      // What one account was shown is nothing for the next.
      queryClient.removeQueries({ queryKey: ['jira'] });
      announce(isEverything ? words.forgottenTitle : words.doneTitle);
    },
  });

  if (leave.data !== undefined) {
    return (
      <Outcomes
        outcome={leave.data}
        title={isEverything ? words.forgottenTitle : words.doneTitle}
        text={isEverything ? words.forgotten : null}
        onRetry={() => leave.mutate(leave.data.partings)}
        onDone={isEverything ? () => services.reload() : props.onDone}
      />
    );
  }
  const question = questionOf(
    leaving,
    words,
    language.listNames(sessions.map(({ siteName }) => siteName)),
  );
  return (
    <Screen
      title={question.title}
      footer={
        <>
          <PrimaryButton
            text={leave.isPending ? words.working : question.act}
            disabled={leave.isPending}
            allowDisabledFocus
            onClick={() => leave.mutate([])}
          />
          <DefaultButton
            text={language.texts.cancel}
            disabled={leave.isPending}
            onClick={props.onDone}
          />
        </>
      }
    >
      {question.text.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {leave.error === null ? null : <ErrorNotice error={leave.error} />}
    </Screen>
  );
}

function questionOf(
  leaving: Leaving,
  words: Messages['account'],
  sites: string,
): ReturnType<Messages['account']['one']> {
  switch (leaving.kind) {
    case 'one':
      return words.one(leaving.session.siteName);
    case 'all':
      return words.all(sites);
    case 'everything':
      return words.everything;
  }
}

function Outcomes(props: {
  readonly outcome: Outcome;
  readonly title: string;
  readonly text: string | null;
  readonly onRetry: () => void;
  readonly onDone: () => void;
}): ReactElement {
  const { language } = usePane();
  const words = language.account;
  const { partings, mailboxError } = props.outcome;
  return (
    <Screen title={props.title} footer={<PrimaryButton text={words.done} onClick={props.onDone} />}>
      {props.text === null || mailboxError !== null ? null : <p>{props.text}</p>}
      {mailboxError === null ? null : (
        <>
          <p>{words.inMailbox}</p>
          <ErrorNotice error={mailboxError} />
          <div className="actions">
            <DefaultButton text={language.texts.retry} onClick={props.onRetry} />
          </div>
        </>
      )}
      {partings.map((parting) => (
        <PartingNotice key={parting.session.siteId} parting={parting} words={words} />
      ))}
    </Screen>
  );
}

function PartingNotice(props: {
  readonly parting: SignOutResult;
  readonly words: Messages['account'];
}): ReactElement {
  const { words } = props;
  const { session, access, page } = props.parting;
  const { siteName } = session;
  const tell = { ended: words.ended, 'by-hand': words.byHand, unknown: words.unknown };
  return (
    <Notice
      level={access === 'ended' ? 'good' : 'caution'}
      title={words.signedOut(siteName)}
      text={tell[access](siteName)}
    >
      {page === null ? null : (
        <p>
          <OutLink url={page} text={words.endThere} />
        </p>
      )}
    </Notice>
  );
}
