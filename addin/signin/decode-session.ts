import * as v from 'valibot';
import { accountSchema } from '../../contract/answers/connect-answers.ts';
import { anyOf, filled, isTrue, readOrNull, textOrNull } from '../../contract/answers/read.ts';
import { signInMethods } from '../../contract/connect-api.ts';
import type { Session } from './session.ts';

const version = 2;

const session = v.object({
  siteId: filled,
  siteName: v.string(),
  siteUrl: v.string(),
  method: v.picklist(signInMethods),
  ticket: filled,
  account: accountSchema,
  expiresAt: textOrNull,
  accessExpiresAt: textOrNull,
  keptAt: filled,
});

const storedSessions = v.object({ version: v.literal(version), sessions: anyOf(session) });

const storedRecord = v.union([
  v.object({
    version: v.literal(version),
    kind: v.literal('session'),
    session,
    isOnlyHere: isTrue,
  }),
  v.object({ version: v.literal(version), kind: v.literal('forgotten'), at: filled }),
]);

/** What a device keeps of a sign-in, or of its end. */
export type LocalRecord =
  | { readonly kind: 'session'; readonly session: Session; readonly isOnlyHere: boolean }
  | { readonly kind: 'forgotten'; readonly at: string };

/** Writes sign-ins for the mailbox, without the pictures, which would fill it. */
export function encodeSessions(sessions: readonly Session[]): unknown {
  return {
    version,
    sessions: sessions.map((session) => ({
      ...session,
      account: { ...session.account, avatar: null },
    })),
  };
}

/** Reads what the mailbox has; what cannot be read counts as not signed in. */
export function decodeSessions(value: unknown): readonly Session[] {
  return readOrNull(storedSessions, value)?.sessions ?? [];
}

/** Writes what the device keeps. */
export function encodeRecord(record: LocalRecord): unknown {
  return { version, ...record };
}

/** Reads what the device has; null when it cannot be read. */
export function decodeRecord(value: unknown): LocalRecord | null {
  return readOrNull(storedRecord, value);
}
