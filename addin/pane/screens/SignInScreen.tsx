import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { ChoiceGroup } from '@fluentui/react/lib/ChoiceGroup';
import { Link } from '@fluentui/react/lib/Link';
import { TextField } from '@fluentui/react/lib/TextField';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement, type SubmitEvent } from 'react';
import type { Site } from '../../../contract/connect-api.ts';
import type { Session } from '../../signin/session.ts';
import { usePane } from '../pane-context.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Glyph } from '../ui/icons.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Screen } from '../ui/Screen.tsx';
import { signInForms, typedMethods, type TypedMethod } from './sign-in-forms.ts';

export interface SignInScreenProps {
  readonly site: Site;
  readonly method: TypedMethod | null;
  readonly onMethod: (method: TypedMethod) => void;
  readonly onSignedIn: (session: Session) => void;
  /** Absent where this Jira has no OAuth. */
  readonly onOauth: (() => void) | null;
  /** Absent where there is only this one Jira. */
  readonly onBack: (() => void) | null;
}

/** Signs in to one Jira by what the user types; what was typed stays when it is refused. */
export function SignInScreen(props: SignInScreenProps): ReactElement {
  const { texts } = usePane().language;
  const title = texts.signIn.title(props.site.name);
  if (props.method !== null) return <SignInForm {...props} method={props.method} title={title} />;
  return (
    <Screen title={title} footer={<BackButton onBack={props.onBack} />}>
      <Notice level="caution" title={texts.signIn.noMethod} text={texts.signIn.noMethodNext} />
    </Screen>
  );
}

function SignInForm(
  props: SignInScreenProps & { readonly method: TypedMethod; readonly title: string },
): ReactElement {
  const { language } = usePane();
  const { signIn, fieldEmpty } = language.texts;
  const { site, method } = props;
  const form = signInForms[method];
  // By method: a secret typed for one is not offered for another, and is back with its own.
  const [users, setUsers] = useState<Readonly<Record<string, string>>>({});
  const [secrets, setSecrets] = useState<Readonly<Record<string, string>>>({});
  const user = users[method] ?? '';
  const secret = secrets[method] ?? '';
  const [wasTried, setTried] = useState(false);
  const mutation = useSignIn(site, props.onSignedIn);
  const tokenPage = form.tokenPage(site);
  const isUserMissing = form.user !== null && user.trim() === '';
  const isSecretMissing = secret.trim() === '';

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setTried(true);
    if (isUserMissing || isSecretMissing || mutation.isPending) return;
    // A pasted token often brings a line break along; a password may really end in a blank.
    const exact = method === 'password' ? secret : secret.trim();
    mutation.mutate({ method, user: form.user === null ? '' : user.trim(), secret: exact });
  }

  return (
    <form onSubmit={submit} noValidate>
      <Screen
        title={props.title}
        footer={
          <>
            <PrimaryButton
              type="submit"
              text={mutation.isPending ? signIn.submitting : signIn.submit}
              disabled={mutation.isPending}
              allowDisabledFocus
            />
            {props.onOauth === null ? (
              <BackButton onBack={props.onBack} />
            ) : (
              <DefaultButton text={language.texts.back} onClick={props.onOauth} />
            )}
          </>
        }
      >
        <p className="quiet">{site.baseUrl.replace(/^https:\/\//, '')}</p>
        <MethodChoice
          {...props}
          onMethod={(chosen) => {
            setTried(false);
            mutation.reset();
            props.onMethod(chosen);
          }}
        />
        {form.user === null ? null : (
          <TextField
            label={signIn[form.user]}
            required
            value={user}
            onChange={(_, value) => setUsers({ ...users, [method]: value ?? '' })}
            errorMessage={wasTried && isUserMissing ? fieldEmpty(signIn[form.user]) : ''}
            autoComplete="username"
            inputMode={form.user === 'mail' ? 'email' : 'text'}
            spellCheck={false}
            autoCapitalize="none"
          />
        )}
        <TextField
          label={signIn[form.secret]}
          required
          type="password"
          canRevealPassword
          revealPasswordAriaLabel={signIn.showSecret}
          value={secret}
          onChange={(_, value) => setSecrets({ ...secrets, [method]: value ?? '' })}
          errorMessage={wasTried && isSecretMissing ? fieldEmpty(signIn[form.secret]) : ''}
          autoComplete={method === 'password' ? 'current-password' : 'off'}
          spellCheck={false}
        />
        {tokenPage === null ? null : (
          <p>
            <TokenLink url={tokenPage} text={signIn.makeToken} />
          </p>
        )}
        {mutation.error === null ? null : (
          <ErrorNotice
            error={mutation.error}
            offersSignIn={false}
            onRetry={mutation.variables && (() => mutation.mutate(mutation.variables))}
          />
        )}
        <div className="fine-print">
          <p>{props.onOauth === null ? signIn.evaluation : signIn.evaluationOnly}</p>
          <p>{signIn.custody}</p>
        </div>
      </Screen>
    </form>
  );
}

function useSignIn(site: Site, onSignedIn: (session: Session) => void) {
  const { services, language, announce } = usePane();
  return useMutation({
    mutationFn: async (request: { method: TypedMethod; user: string; secret: string }) => {
      const answer = await services.connect.signIn(site, request);
      const session: Session = { siteId: site.id, method: request.method, ...answer };
      await services.sessions.keep(session);
      return session;
    },
    onSuccess: (session) => {
      announce(language.texts.signIn.done(session.account.displayName));
      onSignedIn(session);
    },
  });
}

function MethodChoice(props: SignInScreenProps): ReactElement | null {
  const { texts } = usePane().language;
  const methods = typedMethods(props.site.signInMethods);
  if (methods.length < 2) return null;
  return (
    <ChoiceGroup
      label={texts.signIn.method}
      selectedKey={props.method ?? ''}
      options={methods.map((key) => ({ key, text: texts.security.methods[key] }))}
      onChange={(_, option) => {
        const chosen = methods.find((method) => method === option?.key);
        if (chosen !== undefined) props.onMethod(chosen);
      }}
    />
  );
}

function TokenLink(props: { readonly url: string; readonly text: string }): ReactElement {
  const { services } = usePane();
  return (
    <Link
      href={props.url}
      target="_blank"
      rel="noreferrer"
      onClick={(event) => {
        event.preventDefault();
        services.host.openLink(props.url);
      }}
    >
      {props.text} <Glyph name="open" />
    </Link>
  );
}

function BackButton(props: { readonly onBack: (() => void) | null }): ReactElement | null {
  const { texts } = usePane().language;
  return props.onBack === null ? null : (
    <DefaultButton text={texts.sites.title} onClick={props.onBack} />
  );
}
