import type { RenewAnswer, SignInMethod } from '../../contract/connect-api.ts';
import { AppError } from '../../contract/errors.ts';
import type { SiteConfig } from '../config/config.ts';
import type { Keyring } from '../tickets/keyring.ts';
import { sealTicket } from '../tickets/seal-ticket.ts';
import { accessEndOf, type Credential, type Ticket } from '../tickets/ticket.ts';
import type { Place } from './sign-in-context.ts';

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

/** Makes the ticket of what was granted. */
export function ticketOf({ site, now }: Place, granted: Granted): Ticket {
  const { method, credential, cloudId, livesMs } = granted;
  const expiresAt = now().getTime() + Math.min(site.ticketDays * dayMs, livesMs);
  return { method, credential, cloudId, expiresAt };
}

/** Seals a ticket and says how long it lives. */
export function answerWith(
  keyring: Keyring,
  { home }: Place,
  ticket: Ticket,
): RenewAnswer & { readonly expiresAt: string } {
  const accessEnd = accessEndOf(ticket);
  return {
    ticket: sealTicket(keyring, home, ticket),
    expiresAt: new Date(ticket.expiresAt).toISOString(),
    accessExpiresAt: accessEnd === null ? null : new Date(accessEnd).toISOString(),
  };
}

/** Refuses a method that a site does not have. */
export function notAllowed(site: SiteConfig): AppError {
  const facts = { site: site.id, allowed: site.signInMethods };
  return new AppError('SIGN_IN_METHOD_NOT_ALLOWED', facts);
}
