import { createCipheriv, randomBytes } from 'node:crypto';
import { bindingOf, cipher, nonceBytes, ticketVersion } from './format.ts';
import type { Keyring } from './keyring.ts';
import type { Ticket } from './ticket.ts';

/** Seals a ticket for one site under the keyring's first key. */
export function sealTicket(keyring: Keyring, siteId: string, ticket: Ticket): string {
  const keyId = keyring.sealingId;
  const key = keyring.keyFor(keyId, siteId);
  if (key === null) throw new TypeError('the sealing key is not on the keyring');
  // A random nonce of 96 bits is safe for 2^32 tickets per key; sign-ins are far fewer.
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, key, nonce);
  sealing.setAAD(bindingOf(keyId, siteId));
  const sealed = Buffer.concat([
    nonce,
    sealing.update(JSON.stringify(ticket), 'utf8'),
    sealing.final(),
    sealing.getAuthTag(),
  ]);
  return `${ticketVersion}.${keyId}.${sealed.toString('base64url')}`;
}
