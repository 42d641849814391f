import { useState, type ReactElement } from 'react';
import type { Site } from '../../../contract/answers/connect-answers.ts';
import type { StartOauthRequest } from '../../../contract/connect-api.ts';
import { AccountMenu } from '../account/AccountMenu.tsx';
import { usePane } from '../pane-context.ts';
import { OauthScreen } from '../sign-in/OauthScreen.tsx';
import { SignInScreen } from '../sign-in/SignInScreen.tsx';
import type { Greeting } from '../greeting.ts';
import { typedMethods, type TypedMethod } from '../../signin/sign-in-forms.ts';
import { SecurityIndicator } from '../security/SecurityIndicator.tsx';

/** The sign-in to one Jira, below the indicator that says how safe the chosen method is. */
export function SignInView(props: {
  readonly site: Site;
  readonly onSignedIn: (greeting: Greeting) => void;
  readonly onBack: (() => void) | null;
  /** The access was allowed before, at another Jira of the same consent. */
  readonly isGranted: boolean;
}): ReactElement {
  const { site } = props;
  const [typed] = typedMethods(site.signInMethods);
  const oauths = oauthMethods(site);
  const [oauth, setOauthMethod] = useState(oauths[0] ?? null);
  const [method, setMethod] = useState<TypedMethod | null>(typed ?? null);
  const [isOauth, setOauth] = useState(oauth !== null);
  const { services, language } = usePane();
  const menu = <AccountMenu site={site} session={null} onOtherJira={props.onBack} />;

  if (isOauth && oauth !== null) {
    const other = oauths.find((allowed) => allowed !== oauth);
    const { security, signIn } = language.texts;
    return (
      <>
        <SecurityIndicator site={site} connection={services.connection(site, oauth)} method={oauth}>
          {menu}
        </SecurityIndicator>
        <OauthScreen
          key={oauth}
          site={site}
          method={oauth}
          isGranted={props.isGranted}
          other={
            other === undefined
              ? null
              : {
                  text: signIn.otherOauth(security.methods[other]),
                  onClick: () => setOauthMethod(other),
                }
          }
          onSignedIn={props.onSignedIn}
          onOtherWays={typed === undefined ? null : () => setOauth(false)}
          onBack={props.onBack}
        />
      </>
    );
  }
  return (
    <>
      {method === null ? null : (
        <SecurityIndicator
          site={site}
          connection={services.connection(site, method)}
          method={method}
        >
          {menu}
        </SecurityIndicator>
      )}
      <SignInScreen
        site={site}
        method={method}
        onMethod={setMethod}
        onSignedIn={props.onSignedIn}
        onOauth={oauth === null ? null : () => setOauth(true)}
        onBack={props.onBack}
      />
    </>
  );
}

/** In the administrator's order: the first one is offered first. */
function oauthMethods(site: Site): readonly StartOauthRequest['method'][] {
  return site.signInMethods.filter((method) => method === 'oauth1' || method === 'oauth2');
}
