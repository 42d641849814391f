import { seal } from '../sealing/box.ts';
import { bindingOf, ticketVersion } from './format.ts';
import type { Keyring } from './keyring.ts';
import type { Ticket } from './ticket.ts';

/** Seals a ticket for one site under the keyring's first key. */
export function sealTicket(keyring: Keyring, siteId: string, ticket: Ticket): string {
  const keyId = keyring.sealingId;
  const key = keyring.keyFor(keyId, siteId);
  if (key === null) throw new TypeError('the sealing key is not on the keyring');
  const contents = Buffer.from(JSON.stringify(ticket));
  return `${ticketVersion}.${keyId}.${seal(key, bindingOf(keyId, siteId), contents)}`;
}
