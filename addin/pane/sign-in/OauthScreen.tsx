import { Link } from '@fluentui/react/lib/Link';
import { TextField } from '@fluentui/react/lib/TextField';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState, type ReactElement, type ReactNode, type SubmitEvent } from 'react';
import type { SignInAnswer, Site } from '../../../contract/answers/connect-answers.ts';
import type { StartOauthRequest } from '../../../contract/connect-api.ts';
import { isAppError } from '../../../contract/errors.ts';
import { createOauthFlow, type OauthFlow } from '../../signin/oauth-flow.ts';
import { usePane } from '../pane-context.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Glyph } from '../ui/icons.tsx';
import { Screen } from '../ui/Screen.tsx';
import { focusHeading } from '../ui/use-focus-back.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { SignInFooter } from './SignInFooter.tsx';
import type { Greeting } from '../greeting.ts';
import { useKeepSession } from './use-keep-session.ts';
import './sign-in.css';

interface OauthScreenProps {
  readonly site: Site;
  readonly method: StartOauthRequest['method'];
  /** The access was allowed before, at another Jira of the same consent. */
  readonly isGranted: boolean;
  /** The other kind of OAuth, where the administrator allows both. */
  readonly other: { readonly text: string; readonly onClick: () => void } | null;
  readonly onSignedIn: (greeting: Greeting) => void;
  /** Absent where nothing but OAuth is allowed. */
  readonly onOtherWays: (() => void) | null;
  /** Absent where there is only this one Jira. */
  readonly onBack: (() => void) | null;
}

/** Where the code is shown: in the sign-in window that is open already, or after Jira's page. */
type CodeSource = 'window' | 'page';

/** Signs in to one Jira on Jira's own page: in a window, or by a code that the user carries. */
export function OauthScreen(props: OauthScreenProps): ReactElement {
  const { services, language } = usePane();
  const { site, method } = props;
  const { signIn } = language.texts;
  const [flow] = useState(() =>
    createOauthFlow({
      siteId: site.id,
      method,
      again: props.isGranted,
      ...services.oauthParts(site, method),
    }),
  );
  const [code, setCode] = useState<CodeSource | null>(null);
  useEffect(() => () => flow.cancel(), [flow]);
  const finish = useFinish(props);
  const start = useMutation({ mutationFn: openCodePage });

  const failure = finish.error ?? start.error;

  async function openCodePage(): Promise<string> {
    const address = await flow.startCode();
    services.host.openLink(address);
    return address;
  }

  function showCodePage(): void {
    finish.reset();
    start.mutate();
  }

  function toCodePage(): void {
    setCode('page');
    showCodePage();
  }

  function enterCode(): void {
    finish.reset();
    // A window that never reported its start is of no use: its code fits nothing.
    if (flow.leaveWindow()) setCode('window');
    else toCodePage();
  }

  function leaveCode(): void {
    flow.cancel();
    finish.reset();
    start.reset();
    setCode(null);
  }

  if (code !== null) {
    return (
      <CodeForm
        title={signIn.title(site.name)}
        method={method}
        source={code}
        page={start.data ?? null}
        isFinishing={finish.isPending}
        onCode={(typed) => finish.mutate(flow.finishCode(typed))}
        onPage={() => {
          // Its link goes away with the other steps.
          if (code === 'window') focusHeading();
          toCodePage();
        }}
        onLeave={leaveCode}
      >
        {failure === null ? null : <ErrorNotice error={failure} offersSignIn={false} />}
      </CodeForm>
    );
  }
  return (
    <WindowChoice
      {...props}
      flow={flow}
      isWaiting={finish.isPending}
      error={finish.error}
      onWindow={() => finish.mutate(flow.throughWindow())}
      onCode={toCodePage}
      onEnterCode={enterCode}
    />
  );
}

function useFinish({ site, method, onSignedIn }: OauthScreenProps) {
  const keep = useKeepSession(site);
  return useMutation({
    // The call is made by the click itself, or the browser would block the window.
    mutationFn: async (coming: Promise<SignInAnswer>) => keep(method, await coming),
    onSuccess: onSignedIn,
  });
}

function WindowChoice(
  props: OauthScreenProps & {
    readonly flow: OauthFlow;
    readonly isWaiting: boolean;
    readonly error: unknown;
    readonly onWindow: () => void;
    readonly onCode: () => void;
    readonly onEnterCode: () => void;
  },
): ReactElement {
  const { texts } = usePane().language;
  const { signIn } = texts;
  const { site, isWaiting } = props;
  return (
    <Screen
      title={signIn.title(site.name)}
      footer={
        <SignInFooter
          text={signIn.withJira}
          isBusy={isWaiting}
          onForward={props.onWindow}
          out={
            isWaiting
              ? { text: texts.cancel, onClick: () => props.flow.cancel() }
              : props.onBack && { text: texts.back, onClick: props.onBack }
          }
        />
      }
    >
      <p className="quiet">{site.baseUrl.replace(/^https:\/\//, '')}</p>
      {isWaiting ? (
        <>
          <Waiting label={signIn.waitingForWindow} />
          <p className="quiet">{signIn.waitingNext}</p>
          <div className="sign-in-ways">
            <Link as="button" onClick={props.onEnterCode}>
              {signIn.enterCode}
            </Link>
          </div>
        </>
      ) : (
        <>
          <p>{signIn.oauthMeans}</p>
          {props.error === null ? null : <ErrorNotice error={props.error} offersSignIn={false} />}
          <div className="sign-in-ways">
            {isAppError(props.error, 'DIALOG_CLOSED') ? (
              <Link as="button" onClick={props.onEnterCode}>
                {signIn.enterCode}
              </Link>
            ) : null}
            <Link as="button" onClick={props.onCode}>
              {signIn.useCode}
            </Link>
            {props.other === null ? null : (
              <Link as="button" onClick={props.other.onClick}>
                {props.other.text}
              </Link>
            )}
            {props.onOtherWays === null ? null : (
              <Link as="button" onClick={props.onOtherWays}>
                {signIn.otherWays}
              </Link>
            )}
          </div>
        </>
      )}
    </Screen>
  );
}

function CodeForm(props: {
  readonly title: string;
  readonly method: StartOauthRequest['method'];
  readonly source: CodeSource;
  /** Jira's page, once it is known. */
  readonly page: string | null;
  readonly isFinishing: boolean;
  readonly onCode: (code: string) => void;
  readonly onPage: () => void;
  readonly onLeave: () => void;
  /** What went wrong. */
  readonly children: ReactNode;
}): ReactElement {
  const { texts } = usePane().language;
  const { signIn } = texts;
  const [code, setCode] = useState('');
  const [wasTried, setTried] = useState(false);
  const isMissing = code.trim() === '';

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setTried(true);
    if (!isMissing && !props.isFinishing) props.onCode(code);
  }

  return (
    <form onSubmit={submit} noValidate>
      <Screen
        title={props.title}
        footer={
          <SignInFooter
            text={props.isFinishing ? signIn.submitting : signIn.submit}
            isBusy={props.isFinishing}
            out={{ text: texts.back, onClick: props.onLeave }}
          />
        }
      >
        <CodeSteps {...props} />
        <TextField
          label={signIn.code}
          required
          value={code}
          onChange={(_, value) => setCode(value ?? '')}
          errorMessage={wasTried && isMissing ? texts.fieldEmpty(signIn.code) : ''}
          autoComplete="off"
          spellCheck={false}
          autoCapitalize="none"
        />
        {props.children}
        {props.source === 'page' && props.method === 'oauth1' ? (
          <p className="fine-print">{signIn.codeElsewhere}</p>
        ) : null}
      </Screen>
    </form>
  );
}

/** What to do until the code can be pasted. */
function CodeSteps({
  method,
  source,
  page,
  onPage,
}: Pick<Parameters<typeof CodeForm>[0], 'method' | 'source' | 'page' | 'onPage'>): ReactElement {
  const { signIn } = usePane().language.texts;
  const link = (
    <Link as="button" type="button" onClick={onPage}>
      {page === null ? signIn.openPage : signIn.openPageAgain}
      <Glyph name="open" />
    </Link>
  );
  if (source === 'window') {
    return (
      <>
        <p>{signIn.codeFromWindow}</p>
        <p className="quiet">
          {signIn.noCodeInWindow} {link}
        </p>
      </>
    );
  }
  return (
    <ol className="steps">
      <li>
        {signIn.codeAllow} {link}
      </li>
      <li>{method === 'oauth1' ? signIn.codePaste : signIn.addressPaste}</li>
    </ol>
  );
}
