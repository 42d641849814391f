/** Version mark of the ticket format: `p1.<key id>.<base64url of nonce, ciphertext and tag>`. */
export const ticketVersion = 'p1';

export const cipher = 'aes-256-gcm';

export const nonceBytes = 12;

export const tagBytes = 16;

/** A longer text is refused unread; the longest credential in use is far below. */
export const maxTicketLength = 6_000;

/**
 * What a ticket is bound to without containing it: format, key and site. The Microsoft user joins
 * here when Microsoft sign-in does.
 */
export function bindingOf(keyId: string, siteId: string): Uint8Array {
  return Buffer.from(`${ticketVersion} ${keyId} ${siteId}`);
}
