import type { OfficeMailbox } from './office-types.ts';

/**
 * Where the mailbox's Outlook on the web is, which national clouds and Exchange servers have at addresses of
 * their own: at the address of the server's interfaces. Null where the host tells none.
 */
export function webOrigin(mailbox: OfficeMailbox): string | null {
  return originOf(() => mailbox.restUrl) ?? originOf(() => mailbox.ewsUrl);
}

function originOf(address: () => string | undefined): string | null {
  try {
    const { protocol, origin } = new URL(address() ?? '');
    return protocol === 'https:' ? origin : null;
  } catch {
    // No address, or a host that refuses to tell it.
    return null;
  }
}
