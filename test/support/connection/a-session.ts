import type { Session, Sessions } from '../../../addin/signin/session.ts';
import { createSessions } from '../../../addin/signin/sessions.ts';
import type { BagStore, KeyValueStore } from '../../../addin/storage/key-value.ts';
import { createMemoryStore } from '../../../addin/storage/memory-store.ts';
import { createRoamingStore } from '../../../addin/storage/roaming-store.ts';

/** A sign-in that needs no renewal. */
export function aSession(session: Partial<Session> = {}): Session {
  return {
    siteId: 'acme',
    siteName: 'Acme',
    siteUrl: 'https://jira.acme.example',
    method: 'api-token',
    ticket: 't.1',
    account: { id: '5b10', displayName: 'Ada', emailAddress: 'ada@example.com', avatar: null },
    expiresAt: null,
    accessExpiresAt: null,
    keptAt: '2026-08-18T09:00:00.000Z',
    ...session,
  };
}

/** A mailbox on Outlook's server: every pane reads it once, and writes all of it. */
export interface Mailbox {
  open(): BagStore;
  /** What the settings hold; `undefined` when nothing was ever saved. */
  content(): unknown;
  failWith(error: Error | null): void;
}

export function aMailbox(start?: unknown): Mailbox {
  let saved = start === undefined ? '{}' : JSON.stringify({ postern: start });
  let failure: Error | null = null;
  return {
    content: () => JSON.parse(saved).postern,
    failWith: (error) => {
      failure = error;
    },
    open: () => {
      const bag = new Map<string, unknown>(Object.entries(JSON.parse(saved)));
      return createRoamingStore({
        get: (name) => bag.get(name),
        set: (name, value) => void bag.set(name, value),
        save: async () => {
          if (failure !== null) throw failure;
          saved = JSON.stringify(Object.fromEntries(bag));
        },
      });
    },
  };
}

/** A pane of a person whose own mailbox it is, where the administrator keeps sign-ins in the mailbox. */
export function sessionsInMailbox(options: {
  readonly roaming: BagStore;
  readonly local: KeyValueStore;
  readonly now: () => Date;
  /** The person's; the one of `aSession` unless given. */
  readonly mailboxAddress?: string;
}): Sessions {
  const sessions = createSessions({ mailboxAddress: 'ada@example.com', ...options });
  void sessions.follow('roaming');
  return sessions;
}

/** One browser: what its panes share. */
export const aDevice = createMemoryStore;

/** A clock that the test moves. */
export function aClock(start = '2026-08-18T10:00:00.000Z'): {
  readonly now: () => Date;
  readonly pass: (ms: number) => void;
} {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    pass: (ms) => {
      time += ms;
    },
  };
}
