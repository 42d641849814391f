import {
  allowsMode,
  connectionModes,
  fitsDirect,
  type ConnectionMode,
  type SignInMethod,
} from '../../contract/connect-api.ts';
import type { RenewAnswer } from '../../contract/answers/connect-answers.ts';
import { AppError } from '../../contract/errors.ts';
import type { SiteConfig } from '../config/config.ts';
import type { Keyring } from '../tickets/keyring.ts';
import { maxTicketLength } from '../tickets/format.ts';
import { sealTicket } from '../tickets/seal-ticket.ts';
import { accessEndOf, type Credential, type Ticket } from '../tickets/ticket.ts';
import type { SignInContext } from './sign-in-context.ts';

const dayMs = 24 * 60 * 60_000;

/** What a sign-in ended in, before anybody looked whose it is. */
export interface Granted {
  readonly method: SignInMethod;
  readonly credential: Credential;
  /** As in a ticket. */
  readonly cloudId: string | null;
  /** Milliseconds that the credential lives and cannot be renewed; Infinity when nobody told. */
  readonly livesMs: number;
  readonly alsoGranted: readonly string[];
}

/** What was granted, and to whom. */
export interface GrantedTo extends Granted {
  /** Jira's name of the account; null where Connect has not asked Jira. */
  readonly account: string | null;
}

/** Makes the ticket of what was granted. */
export function ticketOf({ site, now }: SignInContext, granted: GrantedTo): Ticket {
  const { method, credential, cloudId, livesMs, account } = granted;
  const madeAt = now().getTime();
  const expiresAt = madeAt + Math.min(site.ticketDays * dayMs, livesMs);
  const purposes = connectionModes.filter(
    (mode) => allowsMode(site, mode) && (mode === 'connect' || fitsDirect(site, method)),
  );
  const { baseUrl } = site;
  return { method, credential, cloudId, expiresAt, purposes, account, baseUrl, madeAt };
}

/**
 * Seals a ticket and says how long it lives.
 *
 * @throws {AppError} REQUEST_INVALID when the credential is too long for a ticket, which would open nowhere.
 */
export function issueTicketResponse(
  keyring: Keyring,
  { home }: SignInContext,
  ticket: Ticket,
): RenewAnswer & { readonly expiresAt: string } {
  const accessEnd = accessEndOf(ticket);
  const sealed = sealTicket(keyring, home, ticket);
  if (sealed.length > maxTicketLength) {
    throw new AppError('REQUEST_INVALID', { expected: 'a shorter password or token' });
  }
  return {
    ticket: sealed,
    expiresAt: new Date(ticket.expiresAt).toISOString(),
    accessExpiresAt: accessEnd === null ? null : new Date(accessEnd).toISOString(),
  };
}

/** Refuses what a site's connection rule forbids. @throws {AppError} CALL_NOT_ALLOWED */
export function refuseOtherMode(site: SiteConfig, mode: ConnectionMode): void {
  if (!allowsMode(site, mode)) throw new AppError('CALL_NOT_ALLOWED', { site: site.id });
}

/** Refuses a method that a site does not have. */
export function methodNotAllowed(site: SiteConfig): AppError {
  const facts = { site: site.id, allowed: site.signInMethods };
  return new AppError('SIGN_IN_METHOD_NOT_ALLOWED', facts);
}
