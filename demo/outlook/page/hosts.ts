/**
 * The Outlooks that the preview plays; the newest is the default. `stale`: the newest with a pinned pane that
 * gets neither text nor message id, as happens in the field.
 */
export const hosts = ['newer', 'stale', 'older', 'mailbox-1.6', 'mailbox-1.5'] as const;
export type HostName = (typeof hosts)[number];

/** The second number of the newest Mailbox set that each one supports. */
const mailboxMinor: Readonly<Record<HostName, number>> = {
  newer: 16,
  stale: 16,
  older: 8,
  'mailbox-1.6': 6,
  'mailbox-1.5': 5,
};

/** Whether the host supports the set `Mailbox 1.<minor>`. */
export function hasMailbox(host: HostName, minor: number): boolean {
  return mailboxMinor[host] >= minor;
}

/** The requirement sets that the host reports, which `isSetSupported` answers from. */
export function requirementSets(
  host: HostName,
  hasNestedAuth: boolean,
): Readonly<Record<string, string>> {
  const isNewer = hasMailbox(host, 16);
  return {
    Mailbox: `1.${mailboxMinor[host]}`,
    DialogApi: isNewer ? '1.2' : '1.1',
    ...(isNewer ? { DialogOrigin: '1.1' } : {}),
    ...(isNewer && hasNestedAuth ? { NestedAppAuth: '1.1' } : {}),
  };
}
