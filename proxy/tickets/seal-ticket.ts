import { ticketVersion } from './format.ts';
import type { TicketBinding } from './ticket-binding.ts';
import type { Keyring } from './keyring.ts';
import { sealJson } from './sealed-json.ts';
import type { Ticket } from './ticket.ts';

/** Seals a ticket for one site and user under the keyring's first key. */
export function sealTicket(keyring: Keyring, home: TicketBinding, ticket: Ticket): string {
  return sealJson(keyring, { ...home, version: ticketVersion }, ticket);
}
