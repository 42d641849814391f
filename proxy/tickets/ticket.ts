import { isRecord, signInMethods, type SignInMethod } from '../../contract/connect-api.ts';

/** What a user proves with at Jira. */
export type Credential =
  | { readonly kind: 'basic'; readonly user: string; readonly secret: string }
  | { readonly kind: 'bearer'; readonly token: string }
  /** Worth nothing without the key of the consumer that Jira gave it to. */
  | { readonly kind: 'oauth1'; readonly token: string; readonly consumerKey: string };

/** What a sealed ticket contains. */
export interface Ticket {
  readonly method: SignInMethod;
  readonly credential: Credential;
  /** Milliseconds since 1970 from which on the ticket is refused. */
  readonly expiresAt: number;
}

/** Reads the inside of an opened ticket; null when it is not one this version wrote. */
export function decodeTicket(value: unknown): Ticket | null {
  if (!isRecord(value)) return null;
  const method = signInMethods.find((candidate) => candidate === value['method']);
  const credential = decodeCredential(value['credential']);
  const expiresAt = value['expiresAt'];
  if (method === undefined || credential === null || typeof expiresAt !== 'number') return null;
  return { method, credential, expiresAt };
}

function decodeCredential(value: unknown): Credential | null {
  if (!isRecord(value)) return null;
  const { kind, user, secret, token, consumerKey } = value;
  if (kind === 'basic' && typeof user === 'string' && typeof secret === 'string') {
    return { kind, user, secret };
  }
  if (kind === 'oauth1' && typeof token === 'string' && typeof consumerKey === 'string') {
    return { kind, token, consumerKey };
  }
  return kind === 'bearer' && typeof token === 'string' ? { kind, token } : null;
}
