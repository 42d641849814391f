import { isAppError } from '../../contract/errors.ts';
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

  return {
    send: async (request) => {
      const ticket = await tickets.current();
      try {
        return await transportOf(ticket).send(request);
      } catch (thrown) {
        // Jira did nothing with it, so that even a write can go once more.
        if (!isAppError(thrown, 'ACCESS_EXPIRED')) throw thrown;
        return transportOf(await tickets.replace(ticket)).send(request);
      }
    },
  };
}
