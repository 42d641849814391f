import { DefaultButton } from '@fluentui/react/lib/Button';
import type { ReactElement, ReactNode } from 'react';
import type { Guidance } from '../../../contract/error-guide.ts';
import { routes } from '../../../contract/connect-api.ts';
import { actorOf, isRetryable } from '../../../contract/error-traits.ts';
import { AppError, toAppError, type ErrorCode } from '../../../contract/errors.ts';
import type { Language } from '../i18n/language.ts';
import { usePane } from '../pane-context.ts';
import { Notice } from './Notice.tsx';
import { OutLink } from './OutLink.tsx';

/** What a new sign-in mends. */
export const signInCodes: ReadonlySet<ErrorCode> = new Set([
  'TICKET_MISSING',
  'TICKET_INVALID',
  'TICKET_EXPIRED',
  'CREDENTIALS_REJECTED',
  'SIGNED_IN_AS_NOBODY',
  'RENEWAL_REFUSED',
]);

/** What a pane mends that reads the mailbox anew, or asks Microsoft anew. */
const reloadCodes: ReadonlySet<ErrorCode> = new Set([
  'RENEWAL_REFUSED',
  'USER_TOKEN_MISSING',
  'USER_TOKEN_REJECTED',
]);

/** Whether the page that Connect serves about a code helps: an administrator has to act, and Connect responds. */
function hasPage(error: AppError): boolean {
  return actorOf(error) !== 'user' && error.code !== 'CONNECT_UNREACHABLE';
}

/** What may exist is said below what went wrong. */
function explainWithCause({ explain }: Pick<Language, 'explain'>, error: AppError): Guidance {
  const own = explain(error);
  if (error.code !== 'FILING_UNSURE' || !(error.cause instanceof AppError)) return own;
  const { message } = explain(error.cause);
  return { message, next: `${own.message} ${own.next}` };
}

/** Tells a failure where it belongs: what happened, what to do, and the button that does it. */
export function ErrorNotice(props: {
  readonly error: unknown;
  readonly id?: string;
  readonly onRetry?: (() => void) | undefined;
  /** False on the sign-in screen itself. */
  readonly offersSignIn?: boolean;
  /** What belongs to the failure beside its words: a link. */
  readonly children?: ReactNode;
}): ReactElement | null {
  const { services, language, signInAgain } = usePane();
  const error = toAppError(props.error);
  // What a person cancelled needs no telling.
  if (error.code === 'CANCELLED') return null;
  const { message, next } = explainWithCause(language, error);
  const offersSignIn = (props.offersSignIn ?? true) && signInCodes.has(error.code);
  const offersReload = reloadCodes.has(error.code);
  const offersRetry = props.onRetry !== undefined && isRetryable(error);
  return (
    <Notice level="danger" role="alert" id={props.id} title={message} text={next}>
      {error.requestId === null ? null : (
        <p className="notice-reference">{language.texts.reference(error.requestId)}</p>
      )}
      {hasPage(error) ? (
        <p className="notice-reference">
          <OutLink
            url={`${services.isConnectHttps ? 'https' : 'http'}://${services.connectHost}${routes.troubleshooting}#${error.code}`}
            text={error.code}
          />
        </p>
      ) : null}
      {props.children}
      {offersSignIn || offersReload || offersRetry ? (
        <div className="notice-actions">
          {offersSignIn ? (
            <DefaultButton text={language.texts.signIn.submit} onClick={signInAgain} />
          ) : null}
          {offersReload ? (
            <DefaultButton text={language.texts.reload} onClick={() => services.reload()} />
          ) : null}
          {offersRetry ? (
            <DefaultButton text={language.texts.retry} onClick={props.onRetry} />
          ) : null}
        </div>
      ) : null}
    </Notice>
  );
}
