import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { ConnectionState, SiteConnection } from '../connection/site-connection.ts';

/** How far the choice of the way is; looks for it when nobody has. */
export function useConnection(connection: SiteConnection): ConnectionState {
  useEffect(() => connection.start(), [connection]);
  const subscribe = useCallback(
    (listener: () => void) => connection.subscribe(listener),
    [connection],
  );
  return useSyncExternalStore(subscribe, () => connection.snapshot());
}
