import { DefaultButton } from '@fluentui/react/lib/Button';
import { ChoiceGroup } from '@fluentui/react/lib/ChoiceGroup';
import { TextField } from '@fluentui/react/lib/TextField';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement, type SubmitEvent } from 'react';
import type { Site } from '../../../contract/answers/connect-answers.ts';
import type { SignInRequest } from '../../../contract/connect-api.ts';
import { isAppError } from '../../../contract/errors.ts';
import { usePane } from '../pane-context.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { OutLink } from '../ui/OutLink.tsx';
import { Screen } from '../ui/Screen.tsx';
import { SignInFooter } from './SignInFooter.tsx';
import { signInForms, typedMethods, type TypedMethod } from '../../signin/sign-in-forms.ts';
import type { Greeting } from '../greeting.ts';
import { useKeepSession } from './use-keep-session.ts';
import './sign-in.css';

interface SignInScreenProps {
  readonly site: Site;
  readonly method: TypedMethod | null;
  readonly onMethod: (method: TypedMethod) => void;
  readonly onSignedIn: (greeting: Greeting) => void;
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
    <Screen
      title={title}
      footer={props.onBack && <DefaultButton text={texts.back} onClick={props.onBack} />}
    >
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
  const back = props.onOauth ?? props.onBack;
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
          <SignInFooter
            text={mutation.isPending ? signIn.submitting : signIn.submit}
            isBusy={mutation.isPending}
            out={back && { text: language.texts.back, onClick: back }}
          />
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
            <OutLink url={tokenPage} text={signIn.makeToken} />
          </p>
        )}
        {mutation.error === null ? null : (
          <ErrorNotice
            error={mutation.error}
            offersSignIn={false}
            onRetry={mutation.variables && (() => mutation.mutate(mutation.variables))}
          >
            {isAppError(mutation.error, 'CAPTCHA_REQUIRED') ? (
              <p>
                <OutLink url={`${site.baseUrl}/login.jsp`} text={signIn.openLogin} />
              </p>
            ) : null}
          </ErrorNotice>
        )}
        <div className="fine-print">
          <p>{props.onOauth === null ? signIn.evaluation : signIn.evaluationOnly}</p>
          <p>{signIn.custody}</p>
        </div>
      </Screen>
    </form>
  );
}

function useSignIn(site: Site, onSignedIn: (greeting: Greeting) => void) {
  const { services } = usePane();
  const keep = useKeepSession(site);
  return useMutation({
    mutationFn: async (request: SignInRequest) =>
      keep(request.method, await services.connect.signIn(site, request)),
    onSuccess: onSignedIn,
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
