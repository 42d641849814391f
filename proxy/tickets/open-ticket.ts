import { AppError } from '../../contract/errors.ts';
import { open } from '../sealing/box.ts';
import { bindingOf, maxTicketLength, ticketVersion } from './format.ts';
import type { Keyring } from './keyring.ts';
import { decodeTicket, type Ticket } from './ticket.ts';

const shape = /^(?<version>[a-z0-9]+)\.(?<keyId>[A-Za-z0-9_-]{1,32})\.(?<sealed>[A-Za-z0-9_-]+)$/;

/**
 * Opens a ticket for one site.
 *
 * Whatever is wrong with a ticket that was not sealed here for this site, the answer is the same one;
 * expiry is told only of a ticket that opened rightly.
 *
 * @throws {AppError} TICKET_INVALID, TICKET_EXPIRED
 */
export function openTicket(keyring: Keyring, siteId: string, sealed: string, now: Date): Ticket {
  const ticket = tryOpen(keyring, siteId, sealed);
  if (ticket === null) throw new AppError('TICKET_INVALID', {});
  if (now.getTime() >= ticket.expiresAt) throw new AppError('TICKET_EXPIRED', {});
  return ticket;
}

function tryOpen(keyring: Keyring, siteId: string, text: string): Ticket | null {
  if (text.length > maxTicketLength) return null;
  const groups = shape.exec(text)?.groups;
  if (groups?.['version'] !== ticketVersion) return null;
  const keyId = groups['keyId'] ?? '';
  // An unknown key id costs the same work as a known one, so time tells nothing about the keyring.
  const key = keyring.keyFor(keyId, siteId) ?? keyring.keyFor(keyring.sealingId, siteId);
  if (key === null) return null;
  const opened = open(key, bindingOf(keyId, siteId), groups['sealed'] ?? '');
  if (opened === null) return null;
  try {
    return decodeTicket(JSON.parse(opened.toString('utf8')));
  } catch {
    // Sealed here, but no JSON: another version's, under the same keys.
    return null;
  }
}
