import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { FilingSession, type FilingSnapshot } from '../../../core/filing/filing-session.ts';
import { usePane } from '../pane-context.ts';
import type { OpenedSite } from '../services.ts';
import { filingSessionParts } from './filing-session-parts.ts';

/** Keeps the filing of each email as long as the sign-in, whichever email is selected. */
export function useFilingSessions(opened: OpenedSite): (mailKey: string) => FilingSession {
  const pane = usePane();
  const queryClient = useQueryClient();
  const [sessions] = useState(() => new Map<string, FilingSession>());
  return useCallback(
    (mailKey) => {
      const session =
        sessions.get(mailKey) ??
        new FilingSession(mailKey, filingSessionParts(opened, pane, queryClient));
      sessions.set(mailKey, session);
      return session;
    },
    [sessions, opened, pane, queryClient],
  );
}

/** How far the filing of an email is. */
export function useFiling({ subscribe, getSnapshot }: FilingSession): FilingSnapshot {
  return useSyncExternalStore(subscribe, getSnapshot);
}
