import type { SignOutAnswer } from '../../contract/answers/connect-answers.ts';
import type { Exclusive } from '../storage/exclusive.ts';
import type { BagStore, KeyValueStore } from '../storage/key-value.ts';
import { accessPage } from './access-page.ts';
import type { ConnectClient, Session, Sessions } from './session.ts';
import { forgottenKey } from './sessions.ts';

/** How one sign-in ended. */
export interface SignOutResult {
  readonly session: Session;
  /** `unknown`: Connect or Jira did not answer, so that the access may live on. */
  readonly access: 'ended' | 'by-hand' | 'unknown';
  /** Where the user ends the rest; null when nothing is left. */
  readonly page: string | null;
  /** Why the mailbox still has the ticket; null when it has it no more. */
  readonly mailboxError: unknown;
}

/** What “forget everything” did. */
interface Forgotten {
  readonly partings: readonly SignOutResult[];
  readonly mailboxError: unknown;
}

interface SignOutOptions {
  readonly sessions: Pick<Sessions, 'snapshot' | 'forget' | 'refresh'>;
  readonly connect: Pick<ConnectClient, 'signOut'>;
  readonly exclusive: Pick<Exclusive, 'run'>;
  readonly roaming: BagStore;
  readonly local: KeyValueStore;
  /** What else is kept on the device, to be emptied as well. */
  readonly others: readonly KeyValueStore[];
  readonly now: () => Date;
  /** How long to wait for the revocation, in milliseconds; 20,000 unless told. */
  readonly timeoutMs?: number;
}

/** The ways out. None of them rejects: what could not be done is told, and the rest is done. */
export interface SignOut {
  signOut(session: Session): Promise<SignOutResult>;
  /** Signs out everywhere and removes drafts, preferences and all else that is kept on the user's side. */
  forgetEverything(): Promise<Forgotten>;
}

/** Makes the ways out of one user's side. */
export function createSignOut(options: SignOutOptions): SignOut {
  const { sessions, exclusive, roaming, local, now } = options;

  // A renewal that is under way ends first: it would bring the sign-in back.
  const signOut = (asked: Session): Promise<SignOutResult> =>
    exclusive.run(`renew.${asked.siteId}`, async () => {
      sessions.refresh();
      const session = sessions.snapshot().find(({ siteId }) => siteId === asked.siteId) ?? asked;
      const [answer, mailboxError] = await Promise.all([
        revoke(options, session),
        failureOf(sessions.forget(session.siteId)),
      ]);
      return { session, ...telling(session, answer), mailboxError };
    });

  return {
    signOut,
    forgetEverything: async () => {
      const partings = await Promise.all(sessions.snapshot().map(signOut));
      await Promise.all([local, ...options.others].map(empty));
      // Other panes have it all in memory: they see the mark, and start anew.
      await local.set(forgottenKey, now().toISOString());
      const mailboxError = await failureOf(roaming.clear());
      sessions.refresh();
      return { partings, mailboxError };
    },
  };
}

async function revoke(
  { connect, timeoutMs = 20_000 }: SignOutOptions,
  { siteId, ticket }: Session,
): Promise<SignOutAnswer | null> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeoutMs);
  try {
    return await connect.signOut(siteId, ticket, controller.signal);
  } catch {
    // Whatever the reason, the user has to end it at Jira; the page for that is told.
    return null;
  } finally {
    clearTimeout(timer);
  }
}

function telling(
  { siteUrl, method }: Session,
  answer: SignOutAnswer | null,
): Pick<SignOutResult, 'access' | 'page'> {
  if (answer === null) return { access: 'unknown', page: accessPage(siteUrl, method) };
  return { access: answer.revoked ? 'ended' : 'by-hand', page: answer.page };
}

async function empty(store: KeyValueStore): Promise<void> {
  await Promise.all(store.keys().map((key) => store.remove(key)));
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return null;
  } catch (thrown) {
    return thrown;
  }
}
