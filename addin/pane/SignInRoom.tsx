import { useState, type ReactElement } from 'react';
import type { Site, StartOauthRequest } from '../../contract/connect-api.ts';
import { usePane } from './pane-context.ts';
import { OauthScreen } from './screens/OauthScreen.tsx';
import { SignInScreen } from './screens/SignInScreen.tsx';
import type { Greeting } from './screens/use-keep-session.ts';
import { typedMethods, type TypedMethod } from './screens/sign-in-forms.ts';
import { SecurityIndicator } from './ui/SecurityIndicator.tsx';

/** The sign-in to one Jira, below the indicator that says how safe the chosen method is. */
export function SignInRoom(props: {
  readonly site: Site;
  readonly onSignedIn: (greeting: Greeting) => void;
  readonly onBack: (() => void) | null;
}): ReactElement {
  const { site } = props;
  const [typed] = typedMethods(site.signInMethods);
  const oauth = oauthMethod(site);
  const [method, setMethod] = useState<TypedMethod | null>(typed ?? null);
  const [isOauth, setOauth] = useState(oauth !== null);
  const { services } = usePane();
  const connection = services.connection(site);

  if (isOauth && oauth !== null) {
    return (
      <>
        <SecurityIndicator site={site} connection={connection} method={oauth} />
        <OauthScreen
          site={site}
          method={oauth}
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
        <SecurityIndicator site={site} connection={connection} method={method} />
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

function oauthMethod(site: Site): StartOauthRequest['method'] | null {
  return site.signInMethods.find((method) => method === 'oauth1' || method === 'oauth2') ?? null;
}
