import type { TicketPlace } from '../../contract/connect-api.ts';
import type { BagStore, KeyValueStore } from '../storage/key-value.ts';
import {
  decodeRecord,
  decodeSessions,
  encodeRecord,
  encodeSessions,
  type LocalRecord,
} from './decode-session.ts';
import type { Session, Sessions } from './session.ts';

interface SessionsOptions {
  /** The mailbox: read once, when the pane opens. */
  readonly roaming: BagStore;
  /** This device: what other panes of the browser write there is seen at once. */
  readonly local: KeyValueStore;
  readonly now: () => Date;
}

const mailboxKey = 'sessions';
const localPrefix = 'session.';
/** Where the time of the last “forget everything” stands. */
export const forgottenKey = 'forgotten-at';

/**
 * Keeps sign-ins in the mailbox and on the device. The device's copy is what panes side by side share:
 * the mailbox is told to a pane only once, so that a pane alone would go on with a ticket that another
 * one has renewed, and would write it back.
 */
export function createSessions(options: SessionsOptions): Sessions {
  const { roaming, local, now } = options;
  const openedAt = now().toISOString();
  const listeners = new Set<() => void>();
  let place: TicketPlace = 'roaming';
  let sessions = merge();
  // Writes go one after another, or two at once would each forget the other's session.
  let lastWrite: Promise<unknown> = Promise.resolve();

  function inMailbox(): readonly Session[] {
    return decodeSessions(roaming.get(mailboxKey));
  }

  function recordOf(siteId: string): LocalRecord | null {
    return decodeRecord(local.get(localPrefix + siteId));
  }

  function keepHere(session: Session, isOnlyHere: boolean): Promise<void> {
    const record = encodeRecord({ kind: 'session', session, isOnlyHere });
    return local.set(localPrefix + session.siteId, record);
  }

  function candidates(siteId: string): readonly Session[] {
    const mailbox = inMailbox().find((session) => session.siteId === siteId);
    const record = recordOf(siteId);
    const signedOutAt = record?.kind === 'forgotten' ? record.at : '';
    return [
      // Without its fellow in the mailbox a copy counts only if it is younger than what the mailbox told:
      // an older one was signed out of on another device.
      ...(record?.kind === 'session' &&
      (mailbox !== undefined || record.isOnlyHere || record.session.keptAt >= openedAt)
        ? [record.session]
        : []),
      ...(mailbox === undefined ? [] : [mailbox]),
    ]
      .filter(({ keptAt }) => keptAt > signedOutAt && keptAt >= forgottenAt(local))
      .toSorted((one, other) => compare(other.keptAt, one.keptAt));
  }

  function merge(): readonly Session[] {
    const here = local
      .keys()
      .filter((key) => key.startsWith(localPrefix))
      .map((key) => key.slice(localPrefix.length));
    const siteIds = new Set([...inMailbox().map(({ siteId }) => siteId), ...here]);
    return [...siteIds].flatMap((siteId) => candidates(siteId).slice(0, 1));
  }

  function refresh(): void {
    const merged = merge();
    if (JSON.stringify(merged) === JSON.stringify(sessions)) return;
    sessions = merged;
    // What another pane keeps in the mailbox is in its bag, and must be in this pane's as well.
    const shared = sessions.filter(({ siteId }) => !isOnlyHere(recordOf(siteId)));
    roaming.adopt(mailboxKey, shared.length === 0 ? undefined : encodeSessions(shared));
    for (const listener of listeners) listener();
  }

  async function saveMailbox(next: readonly Session[]): Promise<void> {
    await (next.length === 0
      ? roaming.remove(mailboxKey)
      : roaming.set(mailboxKey, encodeSessions(next)));
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = lastWrite.then(work);
    // A failure is told to its caller; the next write starts all the same.
    lastWrite = done.catch(() => undefined);
    return done;
  }

  async function keep(session: Session): Promise<TicketPlace> {
    const others = inMailbox().filter(({ siteId }) => siteId !== session.siteId);
    // Here first: it is quick, and a pane that closes now has lost nothing.
    await keepHere(session, place === 'device');
    try {
      if (place === 'roaming') await saveMailbox([...others, session]);
      return place;
    } catch {
      // Full or silent: on the device it serves as well, and the caller tells.
      await keepHere(session, true);
      return 'device';
    } finally {
      refresh();
    }
  }

  async function forget(siteId: string): Promise<void> {
    const others = inMailbox().filter((session) => session.siteId !== siteId);
    // A mark in place of a removal: another pane may write its older mailbox settings back.
    const at = latestOf([now().toISOString(), ...candidates(siteId).map(({ keptAt }) => keptAt)]);
    await local.set(localPrefix + siteId, encodeRecord({ kind: 'forgotten', at }));
    try {
      await saveMailbox(others);
    } finally {
      refresh();
    }
  }

  async function moveTo(wanted: TicketPlace): Promise<void> {
    place = wanted;
    const isMisplaced =
      place === 'device'
        ? inMailbox().length > 0
        : sessions.some(({ siteId }) => isOnlyHere(recordOf(siteId)));
    if (!isMisplaced) return;
    try {
      if (place === 'device') {
        await Promise.all(sessions.map((session) => keepHere(session, true)));
        await saveMailbox([]);
      } else {
        await saveMailbox(sessions);
        await Promise.all(sessions.map((session) => keepHere(session, false)));
      }
    } catch {
      // Where they are they serve as well; the next start tries again.
    }
    refresh();
  }

  return {
    snapshot: () => sessions,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    keep: (session) => inTurn(() => keep(session)),
    forget: (siteId) => inTurn(() => forget(siteId)),
    moveTo: (wanted) => inTurn(() => moveTo(wanted)),
    refresh,
    candidates,
  };
}

function isOnlyHere(record: LocalRecord | null): boolean {
  return record?.kind === 'session' && record.isOnlyHere;
}

function forgottenAt(local: KeyValueStore): string {
  const at = local.get(forgottenKey);
  return typeof at === 'string' ? at : '';
}

// ISO times of one form, so that they compare as texts.
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function latestOf(times: readonly string[]): string {
  return times.toSorted(compare).at(-1) ?? '';
}
