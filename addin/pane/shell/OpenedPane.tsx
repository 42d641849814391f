import { useEffect, useMemo, useRef, type ReactElement, type ReactNode } from 'react';
import type { Site } from '../../../contract/answers/connect-answers.ts';
import { emailKey } from '../../../core/filing/email-key.ts';
import type { OpenEmail } from '../../../core/email/email.ts';
import type { Session } from '../../signin/session.ts';
import { AccountMenu } from '../account/AccountMenu.tsx';
import { EmailView } from './EmailView.tsx';
import { usePane } from '../pane-context.ts';
import { NoEmailScreen } from './NoEmailScreen.tsx';
import type { OpenedSite } from '../services.ts';
import { SecurityIndicator } from '../security/SecurityIndicator.tsx';
import { useFilingSessions } from './use-filing-session.ts';
import { useOpenMail } from '../use-stores.ts';

/** The pane once somebody is signed in: indicator and menu on top, below them what the mail is due. */
export function OpenedPane(props: {
  readonly site: Site;
  readonly session: Session;
  readonly onOtherJira: (() => void) | null;
  /** What there is to say above the mail. */
  readonly children: ReactNode;
}): ReactElement {
  const { services } = usePane();
  const { site, session } = props;
  const opened = useMemo(() => services.openSite(site, session), [services, site, session]);

  return (
    <>
      <SecurityIndicator site={site} connection={opened.connection} method={session.method}>
        <AccountMenu site={site} session={session} onOtherJira={props.onOtherJira} />
      </SecurityIndicator>
      {props.children}
      <EmailSwitch opened={opened} />
    </>
  );
}

/** Follows the selected mail and shows how far its filing is. */
function EmailSwitch({ opened }: { readonly opened: OpenedSite }): ReactElement {
  const { services } = usePane();
  const mail = useOpenMail(services);
  const sessionOf = useFilingSessions(opened);
  useFollowing(mail);
  if (mail === null) return <NoEmailScreen />;
  // A mail has its own room: nothing of another one's is ever shown in it.
  const key = emailKey(mail);
  return <EmailView key={key} opened={opened} mail={mail} session={sessionOf(key)} />;
}

/** Says which mail the pane shows now, after the first. */
function useFollowing(mail: OpenEmail | null): void {
  const { language, announce } = usePane();
  const before = useRef(mail);
  useEffect(() => {
    if (before.current === mail) return;
    before.current = mail;
    const { form, noMail } = language.texts;
    announce(mail === null ? noMail.title : form.followed(mail.subject || form.noSubject));
  }, [mail, language, announce]);
}
