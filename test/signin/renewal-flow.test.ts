import { afterEach, describe, expect, it } from '@jest/globals';
import { createConnectTransport } from '../../addin/connection/connect-transport.ts';
import { createRenewingTransport } from '../../addin/connection/renewing-transport.ts';
import type { Transport } from '../../core/jira/transport.ts';
import { createConnectClient } from '../../addin/signin/connect-client.ts';
import { sessionOf, type Session, type Sessions } from '../../addin/signin/session.ts';
import { createTickets } from '../../addin/signin/tickets.ts';
import { createExclusive } from '../../addin/storage/exclusive.ts';
import type { SiteKind } from '../../contract/connect-api.ts';
import { closeJiras } from '../support/proxy/oauth-stage.ts';
import {
  aClock,
  aRegisteredJira,
  connectByOauth2,
  signedInBy,
} from '../support/proxy/oauth2-stage.ts';
import { clearStage } from '../support/proxy/stage.ts';
import { aSite } from '../support/connection/a-site.ts';
import { aDevice, aMailbox, sessionsInMailbox } from '../support/connection/a-session.ts';

/** The user's side, Connect and a Jira that rotates its tokens, over real sockets. */
const kinds: readonly SiteKind[] = ['datacenter', 'cloud'];
const hourMs = 60 * 60_000;
const version = { datacenter: '2', cloud: '3' };

afterEach(async () => {
  await clearStage();
  await closeJiras();
});

interface Pane {
  readonly sessions: Sessions;
  readonly transport: Transport;
}

async function aWorld(kind: SiteKind) {
  // Jira's own, for an access that ends there before anybody else expects it.
  const jiraClock = aClock();
  const jira = await aRegisteredJira({ now: jiraClock.now });
  const clock = aClock();
  const { port } = await connectByOauth2(jira, kind, { clock });
  const connectOrigin = `http://127.0.0.1:${port}`;
  const site = aSite({ id: 'acme', kind, baseUrl: jira[kind].baseUrl });
  const mailbox = aMailbox();
  const device = aDevice();
  const renewals: string[] = [];
  // The user's clock stands still where a test is about what only Connect can know.
  const userNow = clock.now();
  let ids = 0;

  function openPane(on = device, now = (): Date => userNow): Pane {
    const sessions = sessionsInMailbox({
      roaming: mailbox.open(),
      mailboxAddress: 'mia@brightwater.example',
      local: on,
      now,
    });
    const connect = createConnectClient({
      connectOrigin,
      fetch: (input, init) => {
        const { pathname } = new URL(input instanceof Request ? input.url : input);
        if (pathname.endsWith('/renew')) renewals.push(pathname);
        return fetch(input, init);
      },
    });
    const exclusive = createExclusive({
      locks: undefined,
      store: on,
      now,
      newId: () => `pane-${(ids += 1)}`,
      wait: () => new Promise((resolve) => setImmediate(resolve)),
    });
    const tickets = createTickets({ sessions, connect, local: on, exclusive, now });
    const transport = createRenewingTransport(tickets('acme'), (ticket) =>
      createConnectTransport({ connectOrigin, site, ticket }),
    );
    return { sessions, transport };
  }

  async function signIn(pane: Pane): Promise<Session> {
    const answer = await signedInBy(port);
    const session = sessionOf(site, { method: 'oauth2', answer, now: userNow });
    await pane.sessions.keep(session);
    return session;
  }

  /** As the user does on Jira's own page: the pane hears nothing of it. */
  const takeBack = async (ticket: string): Promise<void> => {
    await createConnectClient({ connectOrigin }).signOut('acme', ticket);
  };
  const ask = async ({ transport }: Pane): Promise<number> => {
    const path = `/rest/api/${version[kind]}/myself`;
    return (await transport.send({ call: 'myself', path })).status;
  };
  return { jira, jiraClock, clock, openPane, signIn, takeBack, ask, renewals };
}

describe.each(kinds)('an access that has ended (%s)', (kind) => {
  it('is renewed once for ten requests at the same time, and all ten are answered', async () => {
    const { jira, clock, openPane, signIn, ask, renewals } = await aWorld(kind);
    const pane = openPane();
    const before = await signIn(pane);
    clock.passes(hourMs);

    const statuses = await Promise.all(Array.from({ length: 10 }, () => ask(pane)));

    expect(statuses).toEqual(Array.from({ length: 10 }, () => 200));
    expect(renewals).toHaveLength(1);
    expect(jira.oauth2[kind].reuses).toBe(0);
    expect(pane.sessions.snapshot()[0]?.ticket).not.toBe(before.ticket);
  });

  it('is renewed once for two panes of a browser', async () => {
    const { jira, clock, openPane, signIn, ask, renewals } = await aWorld(kind);
    const one = openPane();
    await signIn(one);
    const other = openPane();
    clock.passes(hourMs);

    expect(await Promise.all([ask(one), ask(other), ask(one), ask(other)])).toEqual([
      200, 200, 200, 200,
    ]);

    expect(renewals).toHaveLength(1);
    expect(jira.oauth2[kind].reuses).toBe(0);
  });

  it('is renewed before it ends, so that no request is refused', async () => {
    const { jira, clock, openPane, signIn, ask, renewals } = await aWorld(kind);
    const pane = openPane(undefined, clock.now);
    await signIn(pane);
    clock.passes(hourMs - 45_000);

    expect(await ask(pane)).toBe(200);

    expect(renewals).toHaveLength(1);
    expect(jira.oauth2[kind].reuses).toBe(0);
  });

  it('is renewed again and again, and another device goes on with the last ticket', async () => {
    const { jira, clock, openPane, signIn, ask } = await aWorld(kind);
    const pane = openPane(undefined, clock.now);
    await signIn(pane);
    for (let hour = 0; hour < 3; hour += 1) {
      clock.passes(hourMs);
      // One hour after the other is the point here.
      // oxlint-disable-next-line no-await-in-loop
      expect(await ask(pane)).toBe(200);
    }
    clock.passes(hourMs);

    expect(await ask(openPane(aDevice(), clock.now))).toBe(200);
    expect(jira.oauth2[kind].reuses).toBe(0);
  });
});

describe.each(kinds)('an access that Jira ended before its time (%s)', (kind) => {
  it('is renewed once for ten readings at the same time, and all ten are answered', async () => {
    const { jira, jiraClock, openPane, signIn, ask, renewals } = await aWorld(kind);
    const pane = openPane();
    await signIn(pane);
    jiraClock.passes(hourMs);

    const statuses = await Promise.all(Array.from({ length: 10 }, () => ask(pane)));

    expect(statuses).toEqual(Array.from({ length: 10 }, () => 200));
    expect(renewals).toHaveLength(1);
    expect(jira.oauth2[kind].reuses).toBe(0);
  });
});

describe('a grant that two devices share', () => {
  it('is renewed by the first, and the second one reads its ticket from the mailbox', async () => {
    const { jira, jiraClock, clock, openPane, signIn, ask } = await aWorld('datacenter');
    const one = openPane();
    await signIn(one);
    const otherDevice = aDevice();
    const other = openPane(otherDevice);
    // Jira takes back the access that both have when the first one renews it.
    jiraClock.passes(hourMs);
    expect(await ask(one)).toBe(200);
    clock.passes(60_000);

    // Not "check what you entered": nothing was entered.
    await expect(ask(other)).rejects.toMatchObject({ code: 'RENEWAL_REFUSED' });

    expect(await ask(openPane(otherDevice))).toBe(200);
    expect(await ask(one)).toBe(200);
    expect(jira.oauth2.datacenter.reuses).toBe(0);
  });
});

describe('an access that the user took back at Jira', () => {
  it('asks for a new sign-in, and is not tried again', async () => {
    const { clock, openPane, signIn, takeBack, ask, renewals } = await aWorld('datacenter');
    const pane = openPane();
    const { ticket } = await signIn(pane);
    await takeBack(ticket);
    clock.passes(hourMs);

    await expect(ask(pane)).rejects.toMatchObject({ code: 'RENEWAL_REFUSED' });
    await expect(ask(pane)).rejects.toMatchObject({ code: 'RENEWAL_REFUSED' });

    expect(renewals).toHaveLength(1);
  });
});
