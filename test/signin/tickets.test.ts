import { describe, expect, it } from '@jest/globals';
import { createTickets } from '../../addin/signin/tickets.ts';
import { createExclusive } from '../../addin/storage/exclusive.ts';
import type { RenewAnswer } from '../../contract/answers/connect-answers.ts';
import { AppError } from '../../contract/errors.ts';
import {
  aClock,
  aDevice,
  aMailbox,
  aSession,
  sessionsInMailbox,
} from '../support/connection/a-session.ts';

const minute = 60_000;

/** A Jira whose tickets are good once: it renews `n` to `n + 1`, and counts what it is sent. */
function aRotatingJira(clock: ReturnType<typeof aClock>) {
  const sent: string[] = [];
  let current = 't.1';
  return {
    sent,
    /** How often a ticket came that was used up before. */
    reused: () => sent.length - new Set(sent).size,
    renew: async (_: string, ticket: string): Promise<RenewAnswer> => {
      sent.push(ticket);
      if (ticket !== current) throw new AppError('RENEWAL_REFUSED', { site: 'Acme' });
      current = `t.${Number(ticket.slice(2)) + 1}`;
      const accessExpiresAt = new Date(clock.now().getTime() + 60 * minute).toISOString();
      return { ticket: current, expiresAt: null, accessExpiresAt };
    },
  };
}

function aWorld() {
  const clock = aClock();
  const mailbox = aMailbox();
  const device = aDevice();
  const jira = aRotatingJira(clock);
  let ids = 0;
  const openPane = (on = device, renew = jira.renew) => {
    const sessions = sessionsInMailbox({ roaming: mailbox.open(), local: on, now: clock.now });
    const exclusive = createExclusive({
      locks: undefined,
      store: on,
      now: clock.now,
      newId: () => `pane-${(ids += 1)}`,
      wait: async () => undefined,
    });
    const tickets = createTickets({
      sessions,
      connect: { renew },
      local: on,
      exclusive,
      now: clock.now,
    });
    return { sessions, tickets: tickets('acme') };
  };
  const signIn = (pane: ReturnType<typeof openPane>) =>
    pane.sessions.keep(
      aSession({
        method: 'oauth2',
        keptAt: clock.now().toISOString(),
        accessExpiresAt: new Date(clock.now().getTime() + 60 * minute).toISOString(),
      }),
    );
  return { clock, mailbox, device, jira, openPane, signIn };
}

describe('createTickets', () => {
  it('gives the ticket as it is while its access lasts', async () => {
    const { openPane, signIn, jira } = aWorld();
    const pane = openPane();
    await signIn(pane);

    expect(await pane.tickets.current()).toBe('t.1');
    expect(jira.sent).toEqual([]);
  });

  it('renews shortly before the access ends, and keeps the new ticket before it gives it', async () => {
    const { openPane, signIn, jira, clock } = aWorld();
    const pane = openPane();
    await signIn(pane);
    clock.pass(59.5 * minute);

    expect(await pane.tickets.current()).toBe('t.2');

    expect(jira.sent).toEqual(['t.1']);
    expect(openPane().sessions.snapshot()).toMatchObject([{ ticket: 't.2', method: 'oauth2' }]);
    expect(openPane(aDevice()).sessions.snapshot()).toMatchObject([{ ticket: 't.2' }]);
  });

  it('renews once for ten requests that were all told that the access has ended', async () => {
    const { openPane, signIn, jira } = aWorld();
    const pane = openPane();
    await signIn(pane);

    const got = await Promise.all(Array.from({ length: 10 }, () => pane.tickets.replace('t.1')));

    expect(new Set(got)).toEqual(new Set(['t.2']));
    expect(jira.sent).toEqual(['t.1']);
  });

  it('renews once for two panes of a browser, without the browser’s locks', async () => {
    const { openPane, signIn, jira } = aWorld();
    const one = openPane();
    await signIn(one);
    const other = openPane();

    const got = await Promise.all([one.tickets.replace('t.1'), other.tickets.replace('t.1')]);

    expect(got).toEqual(['t.2', 't.2']);
    expect(jira.sent).toEqual(['t.1']);
  });

  it('gives a late answer the ticket that is there already', async () => {
    const { openPane, signIn, jira } = aWorld();
    const pane = openPane();
    await signIn(pane);
    await pane.tickets.replace('t.1');

    expect(await pane.tickets.replace('t.1')).toBe('t.2');
    expect(jira.sent).toEqual(['t.1']);
  });

  it('asks for a new sign-in when another device has renewed, and sends the used ticket no second time', async () => {
    const { openPane, signIn, jira, clock } = aWorld();
    const here = openPane();
    await signIn(here);
    const there = openPane(aDevice());
    clock.pass(minute);
    await there.tickets.replace('t.1');

    await expect(here.tickets.replace('t.1')).rejects.toMatchObject({ code: 'RENEWAL_REFUSED' });
    await expect(here.tickets.replace('t.1')).rejects.toMatchObject({ code: 'RENEWAL_REFUSED' });
    clock.pass(61 * minute);
    await expect(openPane().tickets.current()).resolves.toBe('t.3');

    // Once by each device; the pane that opened later read the winner's ticket in the mailbox.
    expect(jira.sent).toEqual(['t.1', 't.1', 't.2']);
  });

  it('goes on with the other device’s ticket after a reload, although this device’s copy looks newer', async () => {
    const { openPane, signIn, jira, clock } = aWorld();
    const here = openPane();
    await signIn(here);
    const there = openPane(aDevice());
    // The other device's clock is late.
    clock.pass(-5 * minute);
    await there.tickets.replace('t.1');
    clock.pass(5 * minute);

    expect(await openPane().tickets.replace('t.1')).toBe('t.2');
    expect(jira.sent).toEqual(['t.1', 't.1']);
  });

  it('keeps the ticket when the answer was lost on the way, since Jira may not have seen it', async () => {
    const { openPane, signIn, jira, device } = aWorld();
    let isDown = true;
    const pane = openPane(device, (siteId, ticket) =>
      isDown
        ? Promise.reject(new AppError('CONNECT_UNREACHABLE', { host: 'c' }))
        : jira.renew(siteId, ticket),
    );
    await signIn(pane);
    await expect(pane.tickets.replace('t.1')).rejects.toMatchObject({
      code: 'CONNECT_UNREACHABLE',
    });

    isDown = false;

    expect(await pane.tickets.replace('t.1')).toBe('t.2');
  });

  it('goes on with the ticket it has when the early renewal did not work out', async () => {
    const { openPane, signIn, clock, device } = aWorld();
    const pane = openPane(device, () =>
      Promise.reject(new AppError('CONNECT_UNREACHABLE', { host: 'c' })),
    );
    await signIn(pane);
    clock.pass(59.5 * minute);

    expect(await pane.tickets.current()).toBe('t.1');
  });

  it('does not renew at every request by a clock that is hours ahead', async () => {
    const { openPane, signIn, jira, clock } = aWorld();
    const pane = openPane();
    await signIn(pane);
    const session = aSession({
      method: 'oauth2',
      keptAt: clock.now().toISOString(),
      accessExpiresAt: new Date(clock.now().getTime() - 60 * minute).toISOString(),
    });
    await pane.sessions.keep(session);

    expect(await pane.tickets.current()).toBe('t.1');
    expect(jira.sent).toEqual([]);
  });

  it('asks for a sign-in after a sign-out in another pane', async () => {
    const { openPane, signIn, jira, clock } = aWorld();
    const pane = openPane();
    await signIn(pane);
    clock.pass(1);
    await openPane().sessions.forget('acme');

    await expect(pane.tickets.replace('t.1')).rejects.toMatchObject({ code: 'TICKET_MISSING' });
    expect(jira.sent).toEqual([]);
  });
});
