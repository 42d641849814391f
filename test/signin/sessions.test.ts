import { describe, expect, it } from '@jest/globals';
import { createSessions } from '../../addin/signin/sessions.ts';
import type { Sessions } from '../../addin/signin/session.ts';
import { AppError } from '../../contract/errors.ts';
import type { TicketPlace } from '../../contract/connect-api.ts';
import { aClock, aDevice, aMailbox, aSession } from '../support/connection/a-session.ts';

/** Whose mailbox it is unless a test says otherwise: the one of `aSession`. */
const mailboxAddress = 'ada@example.com';

/** People's devices with one mailbox, and panes that open on them. */
function aWorld(mailbox = aMailbox()) {
  const clock = aClock();
  const device = aDevice();
  const openPane = (on = device, place: TicketPlace = 'roaming'): Sessions => {
    const roaming = mailbox.open();
    const sessions = createSessions({ roaming, mailboxAddress, local: on, now: clock.now });
    void sessions.follow(place);
    return sessions;
  };
  const kept = (session = {}) => aSession({ keptAt: clock.now().toISOString(), ...session });
  return { mailbox, clock, device, openPane, kept };
}

const tickets = (sessions: Sessions): readonly string[] =>
  sessions.snapshot().map(({ ticket }) => ticket);

describe('createSessions', () => {
  it('finds the sign-ins again, on this device and on another', async () => {
    const { openPane, kept } = aWorld();
    const other = kept({ siteId: 'vault', expiresAt: '2027-01-01T00:00:00Z' });
    const sessions = openPane();
    await sessions.keep(kept());

    expect(await sessions.keep(other)).toBe('roaming');

    expect(openPane().snapshot()).toEqual([kept(), other]);
    expect(openPane(aDevice()).snapshot()).toEqual([kept(), other]);
  });

  it('survives a cleared browser', async () => {
    const { openPane, device, kept } = aWorld();
    await openPane().keep(kept());

    await Promise.all(device.keys().map((key) => device.remove(key)));

    expect(openPane().snapshot()).toEqual([kept()]);
  });

  it('keeps one sign-in a site, the latest', async () => {
    const { openPane, kept } = aWorld();
    const sessions = openPane();
    await sessions.keep(kept({ ticket: 't.1' }));

    await sessions.keep(kept({ ticket: 't.2' }));

    expect(tickets(sessions)).toEqual(['t.2']);
  });

  it('loses none of two kept at once', async () => {
    const { openPane, kept } = aWorld();
    const sessions = openPane();

    await Promise.all([
      sessions.keep(kept({ siteId: 'a', ticket: 'a' })),
      sessions.keep(kept({ siteId: 'b', ticket: 'b' })),
    ]);

    expect(tickets(openPane())).toEqual(['a', 'b']);
  });

  it('leaves the pictures of people out of the mailbox, which they would fill', async () => {
    const { openPane, kept, mailbox } = aWorld();
    const account = { ...aSession().account, avatar: 'data:image/png;base64,AAAA' };

    await openPane().keep(kept({ account }));

    expect(JSON.stringify(mailbox.content())).not.toContain('data:');
    expect(openPane().snapshot()[0]?.account.avatar).toBe('data:image/png;base64,AAAA');
    expect(openPane(aDevice()).snapshot()[0]?.account.avatar).toBeNull();
  });

  it('leaves no ticket behind after the sign-out', async () => {
    const { openPane, device, mailbox, kept } = aWorld();
    const sessions = openPane();
    await sessions.keep(kept());

    await sessions.forget('acme');

    expect(sessions.snapshot()).toEqual([]);
    expect(JSON.stringify(mailbox.content())).not.toContain('t.1');
    expect(JSON.stringify(device.keys().map((key) => device.get(key)))).not.toContain('t.1');
    expect(openPane().snapshot()).toEqual([]);
    expect(openPane(aDevice()).snapshot()).toEqual([]);
  });

  it('takes a sign-in right after a sign-out', async () => {
    const { openPane, kept } = aWorld();
    const sessions = openPane();
    await sessions.keep(kept());
    await sessions.forget('acme');

    await sessions.keep(kept({ ticket: 't.2' }));

    expect(tickets(openPane())).toEqual(['t.2']);
  });

  it('tells listeners, and gives the same array until something changes', async () => {
    const { openPane, kept } = aWorld();
    const sessions = openPane();
    const seen: number[] = [];
    const stop = sessions.subscribe(() => seen.push(sessions.snapshot().length));
    expect(sessions.snapshot()).toBe(sessions.snapshot());

    await sessions.keep(kept());
    stop();
    await sessions.forget('acme');

    expect(seen).toEqual([1]);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'x'],
    ['another version', { version: 9, sessions: [aSession()] }],
    ['no list', { version: 2, sessions: {} }],
    ['broken sessions', { version: 2, sessions: [null, 1, {}, { ...aSession(), account: null }] }],
    ['an unknown method', { version: 2, sessions: [{ ...aSession(), method: 'telepathy' }] }],
    ['an empty ticket', { version: 2, sessions: [aSession({ ticket: '' })] }],
  ])('counts %s in the mailbox as not signed in', (_, value) => {
    const { openPane } = aWorld(aMailbox({ version: 1, values: { sessions: value } }));

    expect(openPane().snapshot()).toEqual([]);
  });

  it('reads the good ones beside a broken one', () => {
    const sessions = { version: 2, sessions: [{}, aSession()] };
    const { openPane } = aWorld(aMailbox({ version: 1, values: { sessions } }));

    expect(openPane().snapshot()).toEqual([aSession()]);
  });

  it.each([['a text'], [{ version: 2, kind: 'session', session: {} }], [{ version: 1 }]])(
    'counts %j on the device as nothing',
    async (value) => {
      const { openPane, device } = aWorld();
      await device.set('session.acme', value);

      expect(openPane().snapshot()).toEqual([]);
    },
  );
});

describe('createSessions with several panes', () => {
  it('goes on with the ticket another pane of the browser has renewed', async () => {
    const { openPane, clock, kept } = aWorld();
    await openPane().keep(kept());
    const [one, other] = [openPane(), openPane()];
    clock.pass(1000);

    await one.keep(kept({ ticket: 't.2' }));
    other.refresh();

    expect(tickets(other)).toEqual(['t.2']);
  });

  it('does not write an older ticket back into the mailbox', async () => {
    const { openPane, clock, device, mailbox, kept } = aWorld();
    await openPane().keep(kept());
    const one = openPane();
    const bag = mailbox.open();
    const other = createSessions({ roaming: bag, mailboxAddress, local: device, now: clock.now });
    await other.follow('roaming');
    clock.pass(1000);
    await one.keep(kept({ ticket: 't.2' }));
    other.refresh();

    await bag.set('site', 'acme');

    expect(tickets(openPane(aDevice()))).toEqual(['t.2']);
  });

  it('signs out in the other panes too, even if one writes its old settings back', async () => {
    const { openPane, clock, mailbox, kept } = aWorld();
    await openPane().keep(kept());
    const one = openPane();
    const bag = mailbox.open();
    clock.pass(1000);
    await one.forget('acme');
    await bag.set('site', 'acme');

    expect(openPane().snapshot()).toEqual([]);
  });

  it('forgets the device’s copy of a sign-in that was ended on another device', async () => {
    const { openPane, clock, kept } = aWorld();
    await openPane().keep(kept());
    clock.pass(1000);
    await openPane(aDevice()).forget('acme');

    clock.pass(1000);

    expect(openPane().snapshot()).toEqual([]);
  });

  it('shows the sign-in that another pane of the browser has just kept', async () => {
    const { openPane, clock, kept } = aWorld();
    const other = openPane();
    clock.pass(1000);

    await openPane().keep(kept());
    other.refresh();

    expect(tickets(other)).toEqual(['t.1']);
  });
});

describe('createSessions and the place of tickets', () => {
  it('keeps on the device what the mailbox has no room for, and says so', async () => {
    const { openPane, mailbox, kept } = aWorld();
    mailbox.failWith(new AppError('OUTLOOK_FAILED', { call: 'save', outlookCode: 9057 }));
    const sessions = openPane();

    expect(await sessions.keep(kept())).toBe('device');

    expect(tickets(openPane())).toEqual(['t.1']);
    expect(openPane(aDevice()).snapshot()).toEqual([]);
  });

  it('keeps four sites with long tickets in the mailbox, and the one too many on the device', async () => {
    const { openPane, kept } = aWorld();
    const sessions = openPane();
    const places = [];
    for (const siteId of ['a', 'b', 'c', 'd', 'e', 'f']) {
      // One after the other, as a person signs in.
      // oxlint-disable-next-line no-await-in-loop
      places.push(await sessions.keep(kept({ siteId, ticket: siteId.padEnd(6000, 'x') })));
    }

    expect(places).toEqual(['roaming', 'roaming', 'roaming', 'roaming', 'roaming', 'device']);
    expect(openPane().snapshot()).toHaveLength(6);
    expect(openPane(aDevice()).snapshot()).toHaveLength(5);
  });

  it('keeps nothing in the mailbox when the administrator wants tickets on the device', async () => {
    const { openPane, mailbox, kept } = aWorld();
    const sessions = openPane();
    await sessions.follow('device');

    expect(await sessions.keep(kept())).toBe('device');

    expect(JSON.stringify(mailbox.content() ?? '')).not.toContain('t.1');
    expect(tickets(openPane())).toEqual(['t.1']);
  });

  it('takes tickets out of the mailbox when the administrator changes the setting', async () => {
    const { openPane, mailbox, kept } = aWorld();
    await openPane().keep(kept());

    await openPane().follow('device');

    expect(JSON.stringify(mailbox.content())).not.toContain('t.1');
    expect(tickets(openPane())).toEqual(['t.1']);
  });

  it('puts tickets into the mailbox when the administrator changes the setting back', async () => {
    const { openPane, kept } = aWorld();
    const sessions = openPane();
    await sessions.follow('device');
    await sessions.keep(kept());

    await openPane().follow('roaming');

    expect(tickets(openPane(aDevice()))).toEqual(['t.1']);
  });

  it('signs out here even if Outlook does not save, says so, and can be asked again', async () => {
    const { openPane, mailbox, kept } = aWorld();
    const sessions = openPane();
    await sessions.keep(kept());
    mailbox.failWith(new AppError('OUTLOOK_SILENT', { call: 'save', seconds: 20 }));

    await expect(sessions.forget('acme')).rejects.toMatchObject({ code: 'OUTLOOK_SILENT' });
    expect(sessions.snapshot()).toEqual([]);

    mailbox.failWith(null);
    await sessions.forget('acme');
    expect(openPane(aDevice()).snapshot()).toEqual([]);
  });
});

/** A mailbox as earlier versions left it, with Ada's sign-in in it. */
function anEarlierMailbox(session = {}) {
  const sessions = [aSession({ ticket: 't.ada', ...session })];
  return aMailbox({ version: 1, values: { sessions: { version: 2, sessions } } });
}

/** What an earlier version wrote on a device. */
function anEarlierRecord(session = {}, isOnlyHere = false) {
  return {
    version: 2,
    kind: 'session',
    isOnlyHere,
    session: aSession({ ticket: 't.ada', ...session }),
  };
}

const avatar = 'data:image/png;base64,AAAA';

/** A pane on a mailbox that is nobody's own. */
function openAs(
  mailbox: ReturnType<typeof aMailbox>,
  device: ReturnType<typeof aDevice>,
  place: TicketPlace = 'device',
) {
  const roaming = mailbox.open();
  const { now } = aClock();
  const address = 'support@example.com';
  const sessions = createSessions({ roaming, mailboxAddress: address, local: device, now });
  return { sessions, settled: sessions.follow(place) };
}

describe('createSessions in a shared mailbox', () => {
  it.each<TicketPlace>(['device', 'roaming'])(
    'keeps each person’s sign-in on their device, with tickets in %s',
    async (place) => {
      const mailbox = aMailbox();
      const [ada, ben] = [aDevice(), aDevice()];
      await openAs(mailbox, ada, place).sessions.keep(aSession({ ticket: 't.ada' }));

      expect(openAs(mailbox, ben, place).sessions.snapshot()).toEqual([]);
      await openAs(mailbox, ben, place).sessions.keep(aSession({ ticket: 't.ben' }));

      expect(tickets(openAs(mailbox, ada, place).sessions)).toEqual(['t.ada']);
      expect(tickets(openAs(mailbox, ben, place).sessions)).toEqual(['t.ben']);
      expect(mailbox.content()).toBeUndefined();
    },
  );

  it.each<TicketPlace>(['device', 'roaming'])(
    'never uses a ticket that it finds there, and removes it, with tickets in %s',
    async (place) => {
      const mailbox = anEarlierMailbox();
      const { sessions, settled } = openAs(mailbox, aDevice(), place);

      expect(sessions.snapshot()).toEqual([]);
      await settled;

      expect(sessions.snapshot()).toEqual([]);
      expect(JSON.stringify(mailbox.content())).not.toContain('t.ada');
    },
  );

  it('never uses it before Connect has answered', () => {
    const roaming = anEarlierMailbox().open();
    const { now } = aClock();

    const sessions = createSessions({
      roaming,
      mailboxAddress: 'ada@example.com',
      local: aDevice(),
      now,
    });

    expect(sessions.snapshot()).toEqual([]);
  });

  it('does not use a copy that a colleague’s device made by renewing what it found there', async () => {
    const device = aDevice();
    await device.set('session.acme', anEarlierRecord());
    const { sessions, settled } = openAs(anEarlierMailbox(), device);

    await settled;

    expect(sessions.snapshot()).toEqual([]);
  });

  it('keeps the sign-in of the device on which it was made, whoever opened the mailbox first', async () => {
    const mailbox = anEarlierMailbox();
    const device = aDevice();
    const account = { ...aSession().account, avatar };
    await device.set('session.acme', anEarlierRecord({ account }));
    await openAs(mailbox, aDevice()).settled;

    const { sessions, settled } = openAs(mailbox, device);
    await settled;

    expect(tickets(sessions)).toEqual(['t.ada']);
    expect(tickets(openAs(mailbox, device).sessions)).toEqual(['t.ada']);
  });
});

describe('createSessions with tickets of an earlier version in the person’s own mailbox', () => {
  it('moves them to the device once, with no new sign-in, and takes the newest', async () => {
    const mailbox = anEarlierMailbox({ ticket: 't.renewed', keptAt: '2026-08-18T09:30:00.000Z' });
    const { openPane, device } = aWorld(mailbox);
    await device.set('session.acme', anEarlierRecord());

    await openPane(device, 'device').follow('device');

    expect(JSON.stringify(mailbox.content())).not.toContain('t.');
    expect(tickets(openPane(device, 'device'))).toEqual(['t.renewed']);
  });

  it('keeps the sign-in of a second device after the first one moved its own', async () => {
    const mailbox = anEarlierMailbox();
    const { openPane } = aWorld(mailbox);
    const [first, second] = [aDevice(), aDevice()];
    await first.set('session.acme', anEarlierRecord());
    await second.set('session.acme', anEarlierRecord());

    await openPane(first, 'device').follow('device');

    expect(tickets(openPane(second, 'device'))).toEqual(['t.ada']);
  });

  it('asks on a device that has no copy', async () => {
    const { openPane } = aWorld(anEarlierMailbox());

    expect(openPane(aDevice(), 'device').snapshot()).toEqual([]);
  });

  it('does not bring back a sign-in that was ended on another device before', () => {
    const { openPane, device } = aWorld();
    void device.set('session.acme', anEarlierRecord());

    expect(openPane(device, 'device').snapshot()).toEqual([]);
  });

  it('does not use them while Outlook refuses to save, and tries again at the next start', async () => {
    const mailbox = anEarlierMailbox();
    const { openPane } = aWorld(mailbox);
    const device = aDevice();
    mailbox.failWith(new AppError('OUTLOOK_SILENT', { call: 'save', seconds: 20 }));
    const sessions = openPane(device, 'device');
    await sessions.follow('device');
    expect(sessions.snapshot()).toEqual([]);

    mailbox.failWith(null);
    await openPane(device, 'device').follow('device');

    expect(JSON.stringify(mailbox.content())).not.toContain('t.ada');
  });
});

describe('createSessions of a delegate in somebody’s own mailbox', () => {
  it('leaves the owner’s sign-in alone when the delegate signs in and out', async () => {
    const { openPane, mailbox, kept } = aWorld();
    await openPane().keep(kept({ ticket: 't.ada' }));
    const ben = { id: 'ben', displayName: 'Ben', emailAddress: 'ben@example.com', avatar: null };
    const device = aDevice();
    const sessions = openPane(device);

    expect(await sessions.keep(kept({ ticket: 't.ben', account: ben }))).toBe('device');
    expect(tickets(openPane(device))).toEqual(['t.ben']);
    await openPane(device).forget('acme');

    expect(JSON.stringify(mailbox.content())).toContain('t.ada');
    expect(JSON.stringify(mailbox.content())).not.toContain('t.ben');
    expect(tickets(openPane(aDevice()))).toEqual(['t.ada']);
  });
});
