import { isRecord, signInMethods } from '../../contract/connect-api.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import type { Session, Sessions } from './session.ts';

const key = 'sessions';
const version = 1;

type Edit = (sessions: readonly Session[]) => readonly Session[];

/** Keeps sign-ins in a store; what cannot be read there counts as not signed in. */
export function createSessions(store: KeyValueStore): Sessions {
  const listeners = new Set<() => void>();
  let sessions = decodeSessions(store.get(key));
  // Writes go one after another, or two at once would each forget the other's session.
  let lastWrite: Promise<void> = Promise.resolve();

  async function change(edit: Edit, earlier: Promise<void>): Promise<void> {
    await earlier;
    const next = edit(sessions);
    await (next.length === 0 ? store.remove(key) : store.set(key, { version, sessions: next }));
    sessions = next;
    for (const listener of listeners) listener();
  }

  function write(edit: Edit): Promise<void> {
    const written = change(edit, lastWrite);
    // A full store is told to its caller; the next write starts all the same.
    lastWrite = written.catch(() => undefined);
    return written;
  }

  return {
    snapshot: () => sessions,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    keep: (session) =>
      write((kept) => [...kept.filter(({ siteId }) => siteId !== session.siteId), session]),
    forget: (siteId) => write((kept) => kept.filter((session) => session.siteId !== siteId)),
  };
}

function decodeSessions(value: unknown): readonly Session[] {
  if (!isRecord(value) || value['version'] !== version || !Array.isArray(value['sessions'])) {
    return [];
  }
  return value['sessions'].map(decodeSession).filter((session) => session !== null);
}

function decodeSession(value: unknown): Session | null {
  if (!isRecord(value) || !isRecord(value['account'])) return null;
  const { siteId, ticket, expiresAt } = value;
  const { id, displayName, emailAddress, avatar } = value['account'];
  const method = signInMethods.find((known) => known === value['method']);
  if (method === undefined || !isFilled(siteId) || !isFilled(ticket)) return null;
  if (typeof id !== 'string' || typeof displayName !== 'string') return null;
  return {
    siteId,
    method,
    ticket,
    account: {
      id,
      displayName,
      emailAddress: textOrNull(emailAddress),
      avatar: textOrNull(avatar),
    },
    expiresAt: textOrNull(expiresAt),
  };
}

function isFilled(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
