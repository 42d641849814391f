import { isRecord } from '../../contract/connect-api.ts';
import { AppError } from '../../contract/errors.ts';
import type { TicketBinding } from './ticket-binding.ts';
import type { Keyring } from './keyring.ts';
import { openJson, sealJson } from './sealed-json.ts';

const version = 'd1';

/** A token call that the pane was given to send, as Connect has to know it when the answer comes. */
export interface DirectTransaction {
  readonly stage: 'start' | 'finish';
  readonly consumerKey: string;
  /** Jira's request token; null while it is asked for. */
  readonly token: string | null;
  /** What else is signed: the callback at the start, the verifier at the finish. */
  readonly more: string;
  /** Whether this is a repetition already. */
  readonly isRepeated: boolean;
  /** Milliseconds since 1970 from which on it is refused. */
  readonly expiresAt: number;
}

/** Seals a transaction for one site and user; it opens as nothing else. */
export function sealDirectTransaction(
  keyring: Keyring,
  home: TicketBinding,
  transaction: DirectTransaction,
): string {
  return sealJson(keyring, { ...home, version }, transaction);
}

/** Opens a transaction. @throws {AppError} OAUTH_MIXED_UP, OAUTH_EXPIRED only of one that opened rightly. */
export function openDirectTransaction(
  keyring: Keyring,
  home: TicketBinding,
  sealed: string,
  now: Date,
): DirectTransaction {
  const transaction = decode(openJson(keyring, { ...home, version }, sealed));
  if (transaction === null) throw new AppError('OAUTH_MIXED_UP', {});
  if (now.getTime() >= transaction.expiresAt) throw new AppError('OAUTH_EXPIRED', {});
  return transaction;
}

function decode(value: unknown): DirectTransaction | null {
  if (!isRecord(value)) return null;
  const { stage, consumerKey, token, more, isRepeated, expiresAt } = value;
  if ((stage !== 'start' && stage !== 'finish') || typeof consumerKey !== 'string') return null;
  if (!(token === null || typeof token === 'string') || typeof more !== 'string') return null;
  if (typeof isRepeated !== 'boolean' || typeof expiresAt !== 'number') return null;
  return { stage, consumerKey, token, more, isRepeated, expiresAt };
}
