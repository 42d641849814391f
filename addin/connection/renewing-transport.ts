import { AppError, isAppError } from '../../contract/errors.ts';
import { jiraCalls } from '../../contract/jira-calls.ts';
import type { TicketSource } from './ticket-source.ts';
import type { Transport } from '../../core/jira/transport.ts';

/** Carries requests with the ticket of the moment, by a transport that is made anew for each ticket. */
export function createRenewingTransport(
  tickets: TicketSource,
  make: (ticket: string) => Transport,
): Transport {
  let made: { readonly ticket: string; readonly transport: Transport } | null = null;

  function transportOf(ticket: string): Transport {
    if (made?.ticket !== ticket) made = { ticket, transport: make(ticket) };
    return made.transport;
  }

  // The ticket of a renewal that was to cure a refused access, until Jira accepts it.
  let unproven: string | null = null;

  function mayRenew(ticket: string): boolean {
    return tickets.isRenewable() && ticket !== unproven;
  }

  return {
    send: async (request) => {
      const ticket = await tickets.current();
      try {
        const answer = await transportOf(ticket).send(request);
        if (answer.status !== 401 && ticket === unproven) unproven = null;
        if (answer.status !== 401 || !mayRenew(ticket)) return answer;
      } catch (thrown) {
        // Jira did nothing with it, so that even a write can go once more.
        if (isAppError(thrown, 'ACCESS_EXPIRED')) {
          return transportOf(await tickets.replace(ticket)).send(request);
        }
        if (!isAppError(thrown, 'CREDENTIALS_REJECTED') || !mayRenew(ticket)) throw thrown;
      }
      // The access ended before its time, for example because another device renewed the same grant.
      const renewed = await tickets.replace(ticket);
      unproven = renewed;
      // Whether Jira did nothing with a write is not certain here.
      if (jiraCalls[request.call].method !== 'GET') throw new AppError('ACCESS_EXPIRED', {});
      const answer = await transportOf(renewed).send(request);
      if (answer.status !== 401) unproven = null;
      return answer;
    },
  };
}
