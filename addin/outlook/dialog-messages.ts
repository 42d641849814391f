import * as v from 'valibot';
import {
  decodeError,
  startOauthAnswer,
  type StartOauthAnswer,
} from '../../contract/answers/connect-answers.ts';
import { readOrNull, textOrNull } from '../../contract/answers/read.ts';
import type { ErrorAnswer } from '../../contract/connect-api.ts';
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

const dialogMessage = v.union([
  v.object({ kind: v.literal('asks-user') }),
  v.object({ kind: v.literal('started'), start: startOauthAnswer }),
  v.object({ kind: v.literal('returned'), returned: v.string() }),
  v.object({ kind: v.literal('failed'), answer: v.unknown() }),
]);

const userAnswer = v.object({ kind: v.literal('user'), token: textOrNull });

/** Writes a message as the one string that Office lets pass. */
export function encodeDialogMessage(message: DialogMessage): string {
  return JSON.stringify(
    message.kind === 'failed' ? { kind: 'failed', answer: errorAnswer(message.error) } : message,
  );
}

/** Reads a message of the sign-in window; null when it is none of ours. */
export function decodeDialogMessage(text: string): DialogMessage | null {
  const message = readOrNull(dialogMessage, parsed(text));
  if (message?.kind !== 'failed') return message;
  const error = decodeError(message.answer);
  return error === null ? null : { kind: 'failed', error };
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
  return readOrNull(userAnswer, parsed(text))?.token;
}

/** Null for what is no JSON: whatever else was sent is not for us. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
