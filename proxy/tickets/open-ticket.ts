import { AppError } from '../../contract/errors.ts';
import { ticketVersion } from './format.ts';
import type { TicketBinding } from './ticket-binding.ts';
import type { Keyring } from './keyring.ts';
import { openJson } from './sealed-json.ts';
import { decodeTicket, type Ticket } from './ticket.ts';

/**
 * Opens a ticket for one site and user.
 *
 * Whatever is wrong with a ticket that was not sealed here for them, the answer is the same one;
 * expiry is told only of a ticket that opened rightly.
 *
 * @throws {AppError} TICKET_INVALID, TICKET_EXPIRED
 */
export function openTicket(
  keyring: Keyring,
  home: TicketBinding,
  sealed: string,
  now: Date,
): Ticket {
  const ticket = decodeTicket(openJson(keyring, { ...home, version: ticketVersion }, sealed));
  if (ticket === null) throw new AppError('TICKET_INVALID', {});
  if (now.getTime() >= ticket.expiresAt) throw new AppError('TICKET_EXPIRED', {});
  return ticket;
}
