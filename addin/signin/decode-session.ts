import * as v from 'valibot';
import { accountSchema } from '../../contract/answers/connect-answers.ts';
import { anyOf, filled, isTrue, readOrNull, textOrNull } from '../../contract/answers/read.ts';
import { signInMethods } from '../../contract/connect-api.ts';
import type { Session } from './session.ts';

const version = 2;
/** Version 2 of a device's record may also have come out of the mailbox; this one never does. */
const recordVersion = 3;

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

const storedSessions = v.object({
  version: v.literal(version),
  sessions: anyOf(session),
  moved: anyOf(v.string()),
});

const anyVersion = v.picklist([version, recordVersion]);

const storedRecord = v.union([
  v.pipe(
    v.object({
      version: anyVersion,
      kind: v.literal('session'),
      session,
      isOnlyHere: isTrue,
    }),
    v.transform(({ version: written, ...record }) => ({
      ...record,
      isEarlier: written !== recordVersion,
    })),
  ),
  v.object({ version: anyVersion, kind: v.literal('forgotten'), at: filled }),
]);

/** What a device keeps of a sign-in. */
export interface SessionRecord {
  readonly kind: 'session';
  readonly session: Session;
  /** The mailbox doesn't have it. */
  readonly isOnlyHere: boolean;
}

/** A record as it is read; `isEarlier`: written when every sign-in was in the mailbox. */
export type LocalRecord =
  | (SessionRecord & { readonly isEarlier: boolean })
  | { readonly kind: 'forgotten'; readonly at: string };

/** What a mailbox has. */
export interface MailboxContent {
  readonly sessions: readonly Session[];
  /** Ids of the sites whose sign-ins were moved to the devices that they were made on. */
  readonly moved: readonly string[];
}

/** Writes sign-ins for the mailbox, without the pictures, which would fill it. */
export function encodeMailbox({ sessions, moved }: MailboxContent): unknown {
  return {
    version,
    sessions: sessions.map((session) => ({
      ...session,
      account: { ...session.account, avatar: null },
    })),
    ...(moved.length === 0 ? {} : { moved }),
  };
}

/** Reads what the mailbox has; what cannot be read counts as not signed in. */
export function decodeMailbox(value: unknown): MailboxContent {
  return readOrNull(storedSessions, value) ?? { sessions: [], moved: [] };
}

/** Writes what the device keeps. */
export function encodeRecord(
  record: SessionRecord | { readonly kind: 'forgotten'; readonly at: string },
): unknown {
  return { version: recordVersion, ...record };
}

/** Reads what the device has; null when it cannot be read. */
export function decodeRecord(value: unknown): LocalRecord | null {
  return readOrNull(storedRecord, value);
}
