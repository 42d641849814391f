import type { Request } from 'express';
import { headers } from '../../contract/connect-api.ts';
import { readTicket } from '../tickets/read-ticket.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { SignInContext } from './sign-in-context.ts';
import type { SignInParts } from './sign-in-parts.ts';

/** Opens the ticket of a request; guessing costs nobody else anything. */
export async function requestTicket(
  { keyring }: SignInParts,
  { site, home, gate, address, now }: SignInContext,
  request: Request,
): Promise<{ readonly sealed: string; readonly ticket: Ticket }> {
  const sealed = request.headers[headers.ticket];
  try {
    const ticket = readTicket(sealed, { keyring, home, site, now: now() });
    return { sealed: String(sealed), ticket };
  } catch (refused) {
    await gate.admitUnauthenticated(address);
    throw refused;
  }
}
