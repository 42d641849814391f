import { DefaultButton, IconButton } from '@fluentui/react/lib/Button';
import type { ReactElement } from 'react';
import type { Site } from '../../../contract/answers/connect-answers.ts';
import { accessPage } from '../../signin/access-page.ts';
import type { Session } from '../../signin/session.ts';
import { usePane } from '../pane-context.ts';
import { typedMethods, type TypedMethod } from '../../signin/sign-in-forms.ts';
import type { Greeting } from '../greeting.ts';
import { OutLink } from '../ui/OutLink.tsx';
import { Avatar } from './Avatar.tsx';
import './account.css';

/** Tells after a sign-in whose it is, and what is to be remembered about it; the form stands below. */
export function GreetingNotice(props: {
  readonly greeting: Greeting;
  /** The administrator lets sign-ins be kept in the mailbox. */
  readonly isMailboxWanted: boolean;
  /** Other sites of the same consent that nobody is signed in to yet. */
  readonly alsoGranted: readonly Site[];
  readonly onSite: (site: Site) => void;
  readonly onClose: () => void;
}): ReactElement {
  const { language } = usePane();
  const words = language.account;
  const { session, before, place } = props.greeting;
  const { account, siteUrl } = session;
  const method = typedMethod(session);
  const old = method === null && before !== null ? typedMethod(before) : null;
  return (
    <section className="greeting" aria-label={words.signedIn(account.displayName)}>
      <Avatar account={account} />
      <div className="greeting-body">
        <p className="greeting-name">{words.signedIn(account.displayName)}</p>
        {account.emailAddress === null ? null : <p className="quiet">{account.emailAddress}</p>}
        {method === null ? null : (
          <p>
            {words.evaluation[method]}{' '}
            <OutLink url={accessPage(siteUrl, method)} text={words.atJira[method]} />
          </p>
        )}
        {old === null ? null : (
          <p>
            {words.oldSecret[old]}{' '}
            <OutLink url={accessPage(siteUrl, old)} text={words.atJira[old]} />
          </p>
        )}
        {props.isMailboxWanted && place === 'device' ? <p>{words.onDevice}</p> : null}
        {props.alsoGranted.length === 0 ? null : (
          <>
            <p>
              {words.alsoGranted(language.listNames(props.alsoGranted.map(({ name }) => name)))}
            </p>
            <div className="actions">
              {props.alsoGranted.map((site) => (
                <DefaultButton
                  key={site.id}
                  text={words.signInThere(site.name)}
                  onClick={() => props.onSite(site)}
                />
              ))}
            </div>
          </>
        )}
      </div>
      <IconButton
        iconProps={{ iconName: 'Cancel' }}
        title={words.close}
        ariaLabel={words.close}
        onClick={props.onClose}
      />
    </section>
  );
}

function typedMethod({ method }: Session): TypedMethod | null {
  return typedMethods([method])[0] ?? null;
}
