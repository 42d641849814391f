import { isRecord } from '../../contract/connect-api.ts';
import { AppError } from '../../contract/errors.ts';
import type { Keyring } from './keyring.ts';
import { openJson, sealJson } from './sealed-json.ts';

const version = 't1';

/** What Connect has to know of a sign-in between its start and its finish. */
export interface Transaction {
  readonly method: 'oauth1';
  /** Jira's request token. */
  readonly token: string;
  readonly consumerKey: string;
  /** Milliseconds since 1970 from which on it is refused. */
  readonly expiresAt: number;
}

/** Seals a transaction for one site under the keyring's first key. */
export function sealTransaction(
  keyring: Keyring,
  siteId: string,
  transaction: Transaction,
): string {
  return sealJson(keyring, { version, siteId }, transaction);
}

/**
 * Opens a transaction for one site.
 *
 * @throws {AppError} OAUTH_MIXED_UP whatever is wrong with one that was not sealed here for this site,
 * OAUTH_EXPIRED only of one that opened rightly.
 */
export function openTransaction(
  keyring: Keyring,
  siteId: string,
  sealed: string,
  now: Date,
): Transaction {
  const transaction = decode(openJson(keyring, { version, siteId }, sealed));
  if (transaction === null) throw new AppError('OAUTH_MIXED_UP', {});
  if (now.getTime() >= transaction.expiresAt) throw new AppError('OAUTH_EXPIRED', {});
  return transaction;
}

function decode(value: unknown): Transaction | null {
  if (!isRecord(value)) return null;
  const { method, token, consumerKey, expiresAt } = value;
  if (method !== 'oauth1' || typeof token !== 'string') return null;
  if (typeof consumerKey !== 'string' || typeof expiresAt !== 'number') return null;
  return { method, token, consumerKey, expiresAt };
}
