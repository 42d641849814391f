import { isRecord } from '../../contract/connect-api.ts';
import { AppError } from '../../contract/errors.ts';
import type { TicketBinding } from './ticket-binding.ts';
import type { Keyring } from './keyring.ts';
import { openJson, sealJson } from './sealed-json.ts';

const version = 't1';

/** What Connect has to know of a sign-in between its start and its finish. */
export type Transaction = Oauth1Transaction | Oauth2Transaction;

export interface Oauth1Transaction {
  readonly method: 'oauth1';
  /** Jira's request token. */
  readonly token: string;
  readonly consumerKey: string;
  /** Milliseconds since 1970 from which on it is refused. */
  readonly expiresAt: number;
}

export interface Oauth2Transaction {
  readonly method: 'oauth2';
  /** What Jira has to bring back with its code. */
  readonly state: string;
  /** What only who asked for the code knows (PKCE). */
  readonly verifier: string;
  readonly expiresAt: number;
}

/** Seals a transaction for one site and user under the keyring's first key. */
export function sealTransaction(
  keyring: Keyring,
  home: TicketBinding,
  transaction: Transaction,
): string {
  return sealJson(keyring, { ...home, version }, transaction);
}

/**
 * Opens a transaction for one site and user.
 *
 * @throws {AppError} OAUTH_MIXED_UP whatever is wrong with one that was not sealed here for them,
 * OAUTH_EXPIRED only of one that opened rightly.
 */
export function openTransaction(
  keyring: Keyring,
  home: TicketBinding,
  sealed: string,
  now: Date,
): Transaction {
  const transaction = decode(openJson(keyring, { ...home, version }, sealed));
  if (transaction === null) throw new AppError('OAUTH_MIXED_UP', {});
  if (now.getTime() >= transaction.expiresAt) throw new AppError('OAUTH_EXPIRED', {});
  return transaction;
}

function decode(value: unknown): Transaction | null {
  if (!isRecord(value)) return null;
  const { method, token, consumerKey, state, verifier, expiresAt } = value;
  if (typeof expiresAt !== 'number') return null;
  if (method === 'oauth1' && typeof token === 'string' && typeof consumerKey === 'string') {
    return { method, token, consumerKey, expiresAt };
  }
  if (method === 'oauth2' && typeof state === 'string' && typeof verifier === 'string') {
    return { method, state, verifier, expiresAt };
  }
  return null;
}
