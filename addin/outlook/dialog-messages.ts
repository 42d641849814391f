import {
  decodeError,
  decodeStartOauth,
  isRecord,
  type ErrorAnswer,
  type StartOauthAnswer,
} from '../../contract/connect-api.ts';
import { explain } from '../../contract/error-guide.ts';
import type { AppError } from '../../contract/errors.ts';

/** What the sign-in window tells the pane. */
export type DialogMessage =
  /** The window asks whose it is, before it starts. */
  | { readonly kind: 'asks-user' }
  | { readonly kind: 'started'; readonly start: StartOauthAnswer }
  /** Jira sent the window back, with this query. */
  | { readonly kind: 'returned'; readonly returned: string }
  | { readonly kind: 'failed'; readonly error: AppError };

/** Writes a message as the one string that Office lets pass. */
export function encodeDialogMessage(message: DialogMessage): string {
  return JSON.stringify(
    message.kind === 'failed' ? { kind: 'failed', answer: errorAnswer(message.error) } : message,
  );
}

/** Reads a message of the sign-in window; null when it is none of ours. */
export function decodeDialogMessage(text: string): DialogMessage | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value)) return null;
    const { kind, returned } = value;
    if (kind === 'asks-user') return { kind };
    if (kind === 'started') return { kind, start: decodeStartOauth(value['start']) };
    if (kind === 'returned' && typeof returned === 'string') return { kind, returned };
    const error = kind === 'failed' ? decodeError(value['answer']) : null;
    return error === null ? null : { kind: 'failed', error };
  } catch {
    // Whatever else was sent is not for us.
    return null;
  }
}

function errorAnswer(error: AppError): ErrorAnswer {
  const { code, facts, requestId } = error;
  return { error: { code, ...explain(error), facts, requestId: requestId ?? '' } };
}

/** Writes what the pane answers to a window that asks whose it is. */
export function encodeUser(token: string | null): string {
  return JSON.stringify({ kind: 'user', token });
}

/** Reads that answer in the window; undefined when it is none. */
export function decodeUser(text: string): string | null | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || value['kind'] !== 'user') return undefined;
    return typeof value['token'] === 'string' ? value['token'] : null;
  } catch {
    // Whatever else was sent is not for us.
    return undefined;
  }
}
