import type { ConnectionMode } from '../../contract/connect-api.ts';
import { AppError } from '../../contract/errors.ts';
import type { SiteConfig } from '../config/config.ts';
import type { TicketBinding } from './ticket-binding.ts';
import type { Keyring } from './keyring.ts';
import { openTicket } from './open-ticket.ts';
import { accessEndOf, type Ticket } from './ticket.ts';

/** What a ticket is read with. */
export interface TicketReading {
  readonly keyring: Keyring;
  readonly home: TicketBinding;
  /** As the configuration in force describes it. */
  readonly site: Pick<SiteConfig, 'baseUrl' | 'signInMethods' | 'ticketDays'>;
  readonly now: Date;
}

/**
 * Opens the ticket that a request carries in its header.
 *
 * @throws {AppError} TICKET_MISSING, or as `openTicket`; TICKET_EXPIRED also when the configuration no longer
 * allows what was allowed at the sign-in.
 */
export function readTicket(
  sealed: string | readonly string[] | undefined,
  { keyring, home, site, now }: TicketReading,
): Ticket {
  if (typeof sealed !== 'string' || sealed === '') throw new AppError('TICKET_MISSING', {});
  const ticket = openTicket(keyring, home, sealed, now);
  if (isOutdated(ticket, site, now)) throw new AppError('TICKET_EXPIRED', {});
  return ticket;
}

const dayMs = 24 * 60 * 60_000;

function isOutdated(
  { method, baseUrl, madeAt }: Ticket,
  site: TicketReading['site'],
  now: Date,
): boolean {
  return (
    !site.signInMethods.includes(method) ||
    site.baseUrl !== baseUrl ||
    now.getTime() >= madeAt + site.ticketDays * dayMs
  );
}

/**
 * Refuses a ticket that was made for another connection mode.
 *
 * @throws {AppError} TICKET_EXPIRED, so that the user signs in again for this one
 */
export function refuseOtherPurpose({ purposes }: Ticket, mode: ConnectionMode): void {
  if (!purposes.includes(mode)) throw new AppError('TICKET_EXPIRED', {});
}

/**
 * Refuses a ticket whose access has ended. It is renewed by the pane, which can keep what comes of it; ten
 * requests at once would renew it ten times here.
 *
 * @throws {AppError} ACCESS_EXPIRED
 */
export function refuseEnded(ticket: Ticket, now: Date): void {
  const accessEnd = accessEndOf(ticket);
  if (accessEnd !== null && now.getTime() >= accessEnd) throw new AppError('ACCESS_EXPIRED', {});
}
