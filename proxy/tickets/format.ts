/** Version mark of the ticket format: `p1.<key id>.<sealed>`. */
export const ticketVersion = 'p1';

/** A longer text is refused unread; Atlassian’s pairs of tokens come to some 5,000 characters. */
export const maxTicketLength = 9_000;
