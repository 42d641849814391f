import { ticketVersion } from './format.ts';
import type { Keyring } from './keyring.ts';
import { sealJson } from './sealed-json.ts';
import type { Ticket } from './ticket.ts';

/** Seals a ticket for one site under the keyring's first key. */
export function sealTicket(keyring: Keyring, siteId: string, ticket: Ticket): string {
  return sealJson(keyring, { version: ticketVersion, siteId }, ticket);
}
