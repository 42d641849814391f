import {
  connectionModes,
  isRecord,
  signInMethods,
  type ConnectionMode,
  type SignInMethod,
} from '../../contract/connect-api.ts';

/** What a user proves with at Jira. */
export type Credential =
  | { readonly kind: 'basic'; readonly user: string; readonly secret: string }
  | { readonly kind: 'bearer'; readonly token: string }
  | Oauth1Credential
  | Oauth2Credential;

/** Worth nothing without the key of the consumer that Jira gave it to. */
export interface Oauth1Credential {
  readonly kind: 'oauth1';
  readonly token: string;
  readonly consumerKey: string;
  /** What a new token is asked for with; null when Jira gave none, or the token outlives its ticket. */
  readonly renewal: { readonly sessionHandle: string; readonly accessExpiresAt: number } | null;
}

/** The pair of tokens of OAuth 2.0; the second one renews both, once, and only with the client's secret. */
export interface Oauth2Credential {
  readonly kind: 'oauth2';
  readonly token: string;
  readonly renewal: { readonly refreshToken: string; readonly accessExpiresAt: number } | null;
}

/** What a sealed ticket contains. */
export interface Ticket {
  readonly method: SignInMethod;
  readonly credential: Credential;
  /** Milliseconds since 1970 from which on the ticket is refused. */
  readonly expiresAt: number;
  /** The site's id at Atlassian where calls go by its gateway; null where they go to the site itself. */
  readonly cloudId: string | null;
  /** What it was made for. A token or password that was sealed for Cloud Connect only never leaves it. */
  readonly purposes: readonly ConnectionMode[];
  /** Jira's name of the account; null as long as Connect has not seen Jira accept the credential. */
  readonly account: string | null;
  /** The site's base URL at the sign-in; the credential is for no other Jira. */
  readonly baseUrl: string;
  /** Milliseconds since 1970 at the sign-in. */
  readonly madeAt: number;
}

/** Milliseconds since 1970 from which on the ticket has to be renewed; null when it never has to. */
export function accessEndOf({ credential }: Ticket): number | null {
  if (credential.kind !== 'oauth1' && credential.kind !== 'oauth2') return null;
  return credential.renewal?.accessExpiresAt ?? null;
}

/** Reads the inside of an opened ticket; null when it is not one this version wrote. */
export function decodeTicket(value: unknown): Ticket | null {
  if (!isRecord(value)) return null;
  const method = signInMethods.find((candidate) => candidate === value['method']);
  const credential = decodeCredential(value['credential']);
  const { expiresAt, cloudId = null, account, baseUrl, madeAt } = value;
  if (method === undefined || credential === null || typeof expiresAt !== 'number') return null;
  if (cloudId !== null && !isCloudId(cloudId)) return null;
  if (!(account === null || typeof account === 'string')) return null;
  if (typeof baseUrl !== 'string' || typeof madeAt !== 'number') return null;
  const given = value['purposes'];
  if (!Array.isArray(given)) return null;
  const purposes = connectionModes.filter((mode) => given.includes(mode));
  return { method, credential, expiresAt, cloudId, purposes, account, baseUrl, madeAt };
}

/** Tells whether a value can be a site's id at Atlassian; it becomes part of addresses. */
export function isCloudId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9-]{1,64}$/.test(value);
}

/** Tells whether a text can follow `Bearer` in a header: all else fails before anything is sent. */
export function isTokenText(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text);
}

function decodeCredential(value: unknown): Credential | null {
  if (!isRecord(value)) return null;
  const { kind, user, secret, token } = value;
  if (kind === 'basic' && typeof user === 'string' && typeof secret === 'string') {
    return { kind, user, secret };
  }
  if (typeof token !== 'string' || !isTokenText(token)) return null;
  if (kind === 'bearer') return { kind, token };
  return kind === 'oauth1' || kind === 'oauth2' ? decodeOauth(kind, token, value) : null;
}

function decodeOauth(
  kind: 'oauth1' | 'oauth2',
  token: string,
  { consumerKey, renewal = null }: Record<string, unknown>,
): Credential | null {
  if (renewal !== null && !isRecord(renewal)) return null;
  const { sessionHandle, refreshToken, accessExpiresAt } = renewal ?? {};
  const end = typeof accessExpiresAt === 'number' ? accessExpiresAt : null;
  if (renewal !== null && end === null) return null;
  if (kind === 'oauth1') {
    if (typeof consumerKey !== 'string') return null;
    if (end === null) return { kind, token, consumerKey, renewal: null };
    if (typeof sessionHandle !== 'string') return null;
    return { kind, token, consumerKey, renewal: { sessionHandle, accessExpiresAt: end } };
  }
  if (end === null) return { kind, token, renewal: null };
  if (typeof refreshToken !== 'string') return null;
  return { kind, token, renewal: { refreshToken, accessExpiresAt: end } };
}
