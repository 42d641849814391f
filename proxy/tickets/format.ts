/** Version mark of the ticket format: `p1.<key id>.<sealed>`. */
export const ticketVersion = 'p1';

/** A longer text is refused unread; the longest credential in use is far below. */
export const maxTicketLength = 6_000;

/**
 * What a ticket is bound to without containing it: format, key and site. The Microsoft user joins
 * here when Microsoft sign-in does.
 */
export function bindingOf(keyId: string, siteId: string): string {
  return `${ticketVersion} ${keyId} ${siteId}`;
}
