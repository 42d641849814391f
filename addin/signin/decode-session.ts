import { isRecord, signInMethods } from '../../contract/connect-api.ts';
import type { Session } from './session.ts';

/** What a device keeps of a sign-in, or of its end. */
export type LocalRecord =
  | { readonly kind: 'session'; readonly session: Session; readonly isOnlyHere: boolean }
  | { readonly kind: 'forgotten'; readonly at: string };

const version = 2;

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
  if (!isRecord(value) || value['version'] !== version || !Array.isArray(value['sessions'])) {
    return [];
  }
  return value['sessions'].map(decodeSession).filter((session) => session !== null);
}

/** Writes what the device keeps. */
export function encodeRecord(record: LocalRecord): unknown {
  return { version, ...record };
}

/** Reads what the device has; null when it cannot be read. */
export function decodeRecord(value: unknown): LocalRecord | null {
  if (!isRecord(value) || value['version'] !== version) return null;
  if (value['kind'] === 'forgotten' && isFilled(value['at'])) {
    return { kind: 'forgotten', at: value['at'] };
  }
  const session = value['kind'] === 'session' ? decodeSession(value['session']) : null;
  if (session === null) return null;
  return { kind: 'session', session, isOnlyHere: value['isOnlyHere'] === true };
}

function decodeSession(value: unknown): Session | null {
  if (!isRecord(value) || !isRecord(value['account'])) return null;
  const { siteId, siteName, siteUrl, ticket, keptAt } = value;
  const { id, displayName, emailAddress, avatar } = value['account'];
  const method = signInMethods.find((known) => known === value['method']);
  if (method === undefined || !isFilled(siteId) || !isFilled(ticket) || !isFilled(keptAt)) {
    return null;
  }
  if (typeof siteName !== 'string' || typeof siteUrl !== 'string') return null;
  if (typeof id !== 'string' || typeof displayName !== 'string') return null;
  return {
    siteId,
    siteName,
    siteUrl,
    method,
    ticket,
    account: {
      id,
      displayName,
      emailAddress: textOrNull(emailAddress),
      avatar: textOrNull(avatar),
    },
    expiresAt: textOrNull(value['expiresAt']),
    accessExpiresAt: textOrNull(value['accessExpiresAt']),
    keptAt,
  };
}

function isFilled(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
