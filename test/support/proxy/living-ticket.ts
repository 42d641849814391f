import { createKeyring, type Keyring } from '../../../proxy/tickets/keyring.ts';
import { sealTicket } from '../../../proxy/tickets/seal-ticket.ts';
import type { Credential, Ticket } from '../../../proxy/tickets/ticket.ts';
import { anna, testKeyring, ticketFor } from './stage.ts';

/** Seals a ticket for the site `acme` that is good now: a process has the real clock. */
export function aLivingTicket(
  baseUrl: string,
  {
    keyring = createKeyring(testKeyring),
    credential = anna,
    method = 'password',
  }: {
    readonly keyring?: Keyring;
    readonly credential?: Credential;
    readonly method?: Ticket['method'];
  } = {},
): string {
  const madeAt = Date.now();
  const ticket = ticketFor(credential, {
    method,
    baseUrl,
    madeAt,
    expiresAt: madeAt + 60 * 60_000,
  });
  return sealTicket(keyring, { siteId: 'acme', userId: null }, ticket);
}
