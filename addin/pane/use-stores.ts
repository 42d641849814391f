import { useCallback, useSyncExternalStore } from 'react';
import type { AddedFile } from '../../core/filing/model.ts';
import type { OpenEmail } from '../../core/email/email.ts';
import type { Session } from '../signin/session.ts';
import type { Services } from './services.ts';

/** The mail Outlook shows now; null when it shows none. */
export function useOpenMail({ mail }: Services): OpenEmail | null {
  const subscribe = useCallback((listener: () => void) => mail.subscribe(listener), [mail]);
  return useSyncExternalStore(subscribe, () => mail.current());
}

/** The sign-ins kept on the user's side. */
export function useSessions({ sessions }: Services): readonly Session[] {
  const subscribe = useCallback((listener: () => void) => sessions.subscribe(listener), [sessions]);
  return useSyncExternalStore(subscribe, () => sessions.snapshot());
}

/** The files that were added to a mail. */
export function useAddedFiles({ addedFiles }: Services, mailKey: string): readonly AddedFile[] {
  const subscribe = useCallback(
    (listener: () => void) => addedFiles.subscribe(listener),
    [addedFiles],
  );
  return useSyncExternalStore(subscribe, () => addedFiles.of(mailKey));
}
