import { AppError } from '../../contract/errors.ts';
import type { Home } from './ticket-binding.ts';
import type { Keyring } from './keyring.ts';
import { openTicket } from './open-ticket.ts';
import { accessEndOf, type Ticket } from './ticket.ts';

/**
 * Opens the ticket that a request carries in its header.
 *
 * @throws {AppError} TICKET_MISSING, or as `openTicket`
 */
export function readTicket(
  sealed: string | readonly string[] | undefined,
  { keyring, home, now }: { readonly keyring: Keyring; readonly home: Home; readonly now: Date },
): Ticket {
  if (typeof sealed !== 'string' || sealed === '') throw new AppError('TICKET_MISSING', {});
  return openTicket(keyring, home, sealed, now);
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
