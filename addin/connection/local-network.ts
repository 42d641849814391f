/** As much of the browser as is asked. */
interface AskedBrowser {
  /** The pane's own host. */
  readonly hostname: string;
  /** Absent in older webviews. */
  readonly permissions?: { query(asked: { name: string }): Promise<{ readonly state: string }> };
}

/** What Chrome and Edge call the permission: since 145, and since 142. Others know neither. */
const names = ['local-network', 'local-network-access'] as const;

/**
 * Tells whether the browser keeps this pane from the user's own network. It says nothing about whether an
 * address is in that network; a pane of this computer itself is never kept from it.
 */
export async function isLocalNetworkBlocked({
  hostname,
  permissions,
}: AskedBrowser): Promise<boolean> {
  if (permissions === undefined || /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)) {
    return false;
  }
  for (const name of names) {
    try {
      // The older name is of interest only where the newer one is not known.
      // oxlint-disable-next-line no-await-in-loop
      return (await permissions.query({ name })).state === 'denied';
    } catch {
      // This browser has no permission of that name.
    }
  }
  return false;
}

/** The browser that this pane runs in. */
export function thisBrowser(): AskedBrowser {
  const { hostname } = window.location;
  const { permissions } = navigator;
  // The types know the permissions of today; older webviews have none at all, whatever the types say.
  const query: unknown = Reflect.get(Object(permissions), 'query');
  return typeof query === 'function'
    ? { hostname, permissions: { query: (asked) => query.call(permissions, asked) } }
    : { hostname };
}
