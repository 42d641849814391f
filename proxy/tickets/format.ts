/** Version mark of the ticket format: `p1.<key id>.<sealed>`. */
export const ticketVersion = 'p1';

/** A longer text is refused unread; the longest credential in use is far below. */
export const maxTicketLength = 6_000;
