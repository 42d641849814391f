import type { TicketPlace } from '../../contract/connect-api.ts';
import type { BagStore, KeyValueStore } from '../storage/key-value.ts';
import {
  decodeMailbox,
  decodeRecord,
  encodeMailbox,
  encodeRecord,
  type LocalRecord,
  type MailboxContent,
  type SessionRecord,
} from './decode-session.ts';
import { isOwnMailbox } from './own-mailbox.ts';
import type { Session, Sessions } from './session.ts';

interface SessionsOptions {
  /** The mailbox: read once, when the pane opens. */
  readonly roaming: BagStore;
  /** The address that Office.js reports for the user: the mailbox's, also of a shared one. */
  readonly mailboxAddress: string | null;
  /** This device: what other panes of the browser write there is seen at once. */
  readonly local: KeyValueStore;
  readonly now: () => Date;
}

const mailboxKey = 'sessions';
const localPrefix = 'session.';
/** Where the time of the last “forget everything” stands. */
export const forgottenKey = 'forgotten-at';

/**
 * Keeps sign-ins on the device, and in the mailbox where the administrator wants that and the mailbox is the
 * person's own. Every colleague who opens a shared mailbox reads its settings: a ticket in them proves nothing
 * about the person who reads it. Only the device's own record does.
 *
 * The device's copy is also what panes side by side share: a pane reads the mailbox only once, so that alone it
 * would keep using a ticket that another one has renewed, and would write it back.
 */
export function createSessions(options: SessionsOptions): Sessions {
  const { roaming, local, mailboxAddress, now } = options;
  const openedAt = now().toISOString();
  const listeners = new Set<() => void>();
  // Until Connect has answered, nothing in the mailbox counts by itself.
  let place: TicketPlace = 'device';
  let sessions = merge();
  // Writes go one after another, or two at once would each forget the other's session.
  let lastWrite: Promise<unknown> = Promise.resolve();

  function inMailbox(): MailboxContent {
    return decodeMailbox(roaming.get(mailboxKey));
  }

  function isForMailbox(session: Session): boolean {
    return place === 'roaming' && isOwnMailbox(mailboxAddress, session.account);
  }

  /** What the device keeps for a site; null also for an earlier record that may be a colleague's. */
  function recordOf(siteId: string): LocalRecord | null {
    const record = decodeRecord(local.get(localPrefix + siteId));
    return record?.kind === 'session' && record.isEarlier && !isProven(record.session)
      ? null
      : record;
  }

  /**
   * Earlier versions also copied sign-ins that they found in the mailbox to the device. Those copies have no
   * picture: only a sign-in on this very device stored one. Where Jira has none, the mailbox must be the account's own.
   */
  function isProven({ account }: Session): boolean {
    return account.avatar !== null || isOwnMailbox(mailboxAddress, account);
  }

  function keepHere(session: Session, isOnlyHere: boolean): Promise<void> {
    const record = encodeRecord({ kind: 'session', session, isOnlyHere });
    return local.set(localPrefix + session.siteId, record);
  }

  function candidates(siteId: string): readonly Session[] {
    const { sessions: stored, moved } = inMailbox();
    const mailbox = stored.find((session) => session.siteId === siteId);
    const record = recordOf(siteId);
    const here = record?.kind === 'session' ? record : null;
    const signedOutAt = record?.kind === 'forgotten' ? record.at : '';
    return [
      // A copy that the mailbox doesn't have counts only if the mailbox never had it, if it was moved out, or if it
      // is newer than the mailbox's data: an older one was signed out of on another device.
      ...(here !== null &&
      (mailbox !== undefined ||
        here.isOnlyHere ||
        moved.includes(siteId) ||
        here.session.keptAt >= openedAt)
        ? [here.session]
        : []),
      ...(mailbox !== undefined && isUsable(mailbox, here) ? [mailbox] : []),
    ]
      .filter(({ keptAt }) => keptAt > signedOutAt && keptAt >= forgottenAt(local))
      .toSorted((one, other) => compare(other.keptAt, one.keptAt));
  }

  /**
   * The mailbox's sign-in is this person's if it is their own mailbox, or if this device has a copy of the same
   * account that follows the mailbox.
   */
  function isUsable(mailbox: Session, here: SessionRecord | null): boolean {
    if (here?.isOnlyHere === true) return false;
    return isForMailbox(mailbox) || here?.session.account.id === mailbox.account.id;
  }

  function merge(): readonly Session[] {
    const here = local
      .keys()
      .filter((key) => key.startsWith(localPrefix))
      .map((key) => key.slice(localPrefix.length));
    const stored = inMailbox().sessions.map(({ siteId }) => siteId);
    const siteIds = new Set([...stored, ...here]);
    return [...siteIds].flatMap((siteId) => candidates(siteId).slice(0, 1));
  }

  function refresh(): void {
    const merged = merge();
    if (JSON.stringify(merged) === JSON.stringify(sessions)) return;
    sessions = merged;
    // What another pane keeps in the mailbox is in its bag, and must be in this pane's as well.
    const shared = ownSessions().filter(({ siteId }) => !isOnlyHere(recordOf(siteId)));
    const { sessions: before, moved } = inMailbox();
    const strays = before.filter((session) => !isForMailbox(session));
    roaming.adopt(mailboxKey, toStored({ sessions: [...strays, ...ofOthers(), ...shared], moved }));
    for (const listener of listeners) listener();
  }

  function ownSessions(): readonly Session[] {
    return sessions.filter(isForMailbox);
  }

  /** A delegate signs in here with an account of their own; the owner's sign-in stays in the mailbox. */
  function ofOthers(): readonly Session[] {
    return inMailbox().sessions.filter(
      (stored) =>
        isForMailbox(stored) &&
        sessions.some((session) => session.siteId === stored.siteId && !isForMailbox(session)),
    );
  }

  async function saveMailbox(next: MailboxContent): Promise<void> {
    // A site whose sign-in is in the mailbox again follows the mailbox again.
    const moved = next.moved.filter((id) => !next.sessions.some(({ siteId }) => siteId === id));
    const content = toStored({ ...next, moved });
    await (content === undefined ? roaming.remove(mailboxKey) : roaming.set(mailboxKey, content));
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = lastWrite.then(work);
    // A failure is told to its caller; the next write starts all the same.
    lastWrite = done.catch(() => undefined);
    return done;
  }

  async function keep(session: Session): Promise<TicketPlace> {
    const isForDevice = !isForMailbox(session);
    const { sessions: before, moved } = inMailbox();
    const others = before.filter(({ siteId }) => siteId !== session.siteId);
    // Here first: it is quick, and a pane that closes now has lost nothing.
    await keepHere(session, isForDevice);
    try {
      if (!isForDevice) await saveMailbox({ sessions: [...others, session], moved });
      return isForDevice ? 'device' : 'roaming';
    } catch {
      // Full or silent: on the device it serves as well, and the caller tells.
      await keepHere(session, true);
      return 'device';
    } finally {
      refresh();
    }
  }

  async function forget(siteId: string): Promise<void> {
    const { sessions: before, moved } = inMailbox();
    const account = sessions.find((session) => session.siteId === siteId)?.account;
    const others = before.filter(
      (stored) =>
        stored.siteId !== siteId || (account !== undefined && account.id !== stored.account.id),
    );
    // A mark in place of a removal: another pane may write its older mailbox settings back.
    const at = latestOf([now().toISOString(), ...candidates(siteId).map(({ keptAt }) => keptAt)]);
    await local.set(localPrefix + siteId, encodeRecord({ kind: 'forgotten', at }));
    try {
      if (place === 'roaming' || others.length < before.length) {
        await saveMailbox({ sessions: others, moved });
      }
    } finally {
      refresh();
    }
  }

  function follow(wanted: TicketPlace): Promise<void> {
    place = wanted;
    refresh();
    return inTurn(tidy);
  }

  /** Puts every sign-in where it belongs, once: what the mailbox must not have goes to the device that proves it. */
  async function tidy(): Promise<void> {
    try {
      const { sessions: before, moved } = inMailbox();
      const strays = before.filter((session) => !isForMailbox(session));
      const coming = ownSessions().filter(({ siteId }) => isOnlyHere(recordOf(siteId)));
      const staying = before.filter(
        (stored) => isForMailbox(stored) && !coming.some(({ siteId }) => siteId === stored.siteId),
      );
      await Promise.all(sessions.filter((session) => !isForMailbox(session)).map(settleHere));
      if (strays.length > 0 || coming.length > 0) {
        const left = strays.map(({ siteId }) => siteId);
        const content = {
          sessions: [...staying, ...coming],
          moved: [...new Set([...moved, ...left])],
        };
        await saveMailbox(content);
      }
      await Promise.all(coming.map((session) => keepHere(session, false)));
    } catch {
      // Nothing in the mailbox counts that must not be there; the next start tries again.
    }
    refresh();
  }

  async function settleHere(session: Session): Promise<void> {
    const record = recordOf(session.siteId);
    const isSettled =
      record?.kind === 'session' &&
      record.isOnlyHere &&
      !record.isEarlier &&
      record.session.keptAt === session.keptAt;
    if (isSettled) return;
    const avatar = record?.kind === 'session' ? record.session.account.avatar : null;
    const account = { ...session.account, avatar: session.account.avatar ?? avatar };
    await keepHere({ ...session, account }, true);
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
    follow,
    refresh,
    candidates,
  };
}

function toStored(content: MailboxContent): unknown {
  return content.sessions.length + content.moved.length === 0 ? undefined : encodeMailbox(content);
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
