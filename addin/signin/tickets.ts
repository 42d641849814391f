import { AppError, toAppError, type ErrorCode } from '../../contract/errors.ts';
import type { TicketSource } from '../connection/ticket-source.ts';
import type { Exclusive } from '../storage/exclusive.ts';
import type { KeyValueStore } from '../storage/key-value.ts';
import type { ConnectClient, Session, Sessions } from './session.ts';

interface TicketsOptions {
  readonly sessions: Pick<Sessions, 'snapshot' | 'keep' | 'refresh' | 'candidates'>;
  readonly connect: Pick<ConnectClient, 'renew'>;
  /** Where the panes of this browser tell each other which tickets are used up. */
  readonly local: KeyValueStore;
  readonly exclusive: Pick<Exclusive, 'run'>;
  readonly now: () => Date;
}

/** Time for one request to arrive before its access ends. */
const leadMs = 60_000;

/** After these the ticket's own renewal is used up or taken back: sending it again can only harm. */
const refusals: ReadonlySet<ErrorCode> = new Set([
  'RENEWAL_REFUSED',
  'TICKET_EXPIRED',
  'TICKET_INVALID',
]);

/** Makes the source of tickets for each site; of all requests and panes one renews, the others get what it got. */
export function createTickets(options: TicketsOptions): (siteId: string) => TicketSource {
  const running = new Map<string, Promise<string>>();

  function renewOnce(siteId: string, used: string): Promise<string> {
    const already = running.get(siteId);
    if (already !== undefined) return already;
    const renewing = options.exclusive
      .run(`renew.${siteId}`, () => renewAlone(options, siteId, used))
      .finally(() => running.delete(siteId));
    running.set(siteId, renewing);
    return renewing;
  }

  return (siteId) => ({
    isRenewable: () => {
      const session = options.sessions.snapshot().find((kept) => kept.siteId === siteId);
      return session !== undefined && session.accessExpiresAt !== null;
    },
    current: async () => {
      const session = sessionOf(options, siteId);
      if (!isAboutToEnd(session, options.now())) return session.ticket;
      try {
        return await renewOnce(siteId, session.ticket);
      } catch (thrown) {
        // It was early: the access may last for this request still, or Jira says that it does not.
        if (refusals.has(toAppError(thrown).code)) throw thrown;
        return session.ticket;
      }
    },
    replace: async (used) => {
      const { ticket } = sessionOf(options, siteId);
      return ticket === used ? renewOnce(siteId, used) : ticket;
    },
  });
}

/** Renews while no other pane does. */
async function renewAlone(
  { sessions, connect, local, now }: TicketsOptions,
  siteId: string,
  used: string,
): Promise<string> {
  sessions.refresh();
  const session = sessionOf({ sessions }, siteId);
  // Another pane was first.
  if (session.ticket !== used) return session.ticket;
  if (isUsedUp(local, session)) return another(sessions, local, session);
  try {
    const renewed = await connect.renew(siteId, used);
    await markUsedUp(local, session);
    // Kept before it is used: a pane that closes now must not take the only ticket with it.
    await sessions.keep({ ...session, ...renewed, keptAt: now().toISOString() });
    return renewed.ticket;
  } catch (thrown) {
    if (!refusals.has(toAppError(thrown).code)) throw thrown;
    await markUsedUp(local, session);
    return another(sessions, local, session);
  }
}

/** Takes what another device has kept meanwhile, or asks for a new sign-in. */
async function another(
  sessions: TicketsOptions['sessions'],
  local: KeyValueStore,
  { siteId, siteName }: Session,
): Promise<string> {
  const found = sessions.candidates(siteId).find((candidate) => !isUsedUp(local, candidate));
  if (found === undefined) throw new AppError('RENEWAL_REFUSED', { site: siteName });
  await sessions.keep(found);
  return found.ticket;
}

function sessionOf({ sessions }: Pick<TicketsOptions, 'sessions'>, siteId: string): Session {
  const session = sessions.snapshot().find((kept) => kept.siteId === siteId);
  // Signed out in another pane.
  if (session === undefined) throw new AppError('TICKET_MISSING', {});
  return session;
}

function isAboutToEnd({ accessExpiresAt, keptAt }: Session, now: Date): boolean {
  if (accessExpiresAt === null) return false;
  const endsAt = Date.parse(accessExpiresAt);
  // By a clock that is far ahead every ticket has ended when it comes; Jira then says when it has.
  const wasAliveWhenKept = endsAt - Date.parse(keptAt) > leadMs;
  return wasAliveWhenKept && endsAt - now.getTime() <= leadMs;
}

// The end of a ticket tells it from others and is nothing to sign with.
const tailLength = 24;
/** As many as devices are likely to bring back from old settings. */
const tailsKept = 8;

function isUsedUp(
  local: KeyValueStore,
  { siteId, ticket }: Pick<Session, 'siteId' | 'ticket'>,
): boolean {
  return tailsOf(local, siteId).includes(ticket.slice(-tailLength));
}

async function markUsedUp(
  local: KeyValueStore,
  { siteId, ticket }: Pick<Session, 'siteId' | 'ticket'>,
): Promise<void> {
  const tails = [...tailsOf(local, siteId), ticket.slice(-tailLength)];
  await local.set(`used-up.${siteId}`, tails.slice(-tailsKept));
}

function tailsOf(local: KeyValueStore, siteId: string): readonly unknown[] {
  const tails = local.get(`used-up.${siteId}`);
  return Array.isArray(tails) ? tails : [];
}
