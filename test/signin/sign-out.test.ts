import { describe, expect, it } from '@jest/globals';
import { createSignOut } from '../../addin/signin/sign-out.ts';
import type { ConnectClient } from '../../addin/signin/session.ts';
import { forgottenKey } from '../../addin/signin/sessions.ts';
import { AppError } from '../../contract/errors.ts';
import {
  aClock,
  aDevice,
  aMailbox,
  aSession,
  sessionsInMailbox,
} from '../support/connection/a-session.ts';

async function aUser(signOut: ConnectClient['signOut']) {
  const { now } = aClock();
  const mailbox = aMailbox();
  const local = aDevice();
  const roaming = mailbox.open();
  const sessions = sessionsInMailbox({ roaming, local, now });
  const session = aSession({ keptAt: now().toISOString() });
  await sessions.keep(session);
  const exclusive = { run: <T>(_: string, work: () => Promise<T>) => work() };
  const leave = createSignOut({
    sessions,
    connect: { signOut },
    exclusive,
    roaming,
    local,
    others: [aDevice()],
    now,
  });
  return { mailbox, local, roaming, sessions, session, leave };
}

describe('signOut', () => {
  it('ends the access at Jira, and forgets the sign-in', async () => {
    const revoked: string[] = [];
    const { leave, session, sessions } = await aUser(async (_, ticket) => {
      revoked.push(ticket);
      return { revoked: true, page: null };
    });

    expect(await leave.signOut(session)).toMatchObject({ access: 'ended', page: null });

    expect(revoked).toEqual(['t.1']);
    expect(sessions.snapshot()).toEqual([]);
  });

  it('tells the page for what only the user can end', async () => {
    const { leave, session } = await aUser(async () => ({ revoked: false, page: 'https://x/y' }));

    expect(await leave.signOut(session)).toMatchObject({ access: 'by-hand', page: 'https://x/y' });
  });

  it('signs out all the same when Connect does not answer, and tells that the access lives on', async () => {
    const { leave, session, sessions } = await aUser(() =>
      Promise.reject(new AppError('CONNECT_UNREACHABLE', { host: 'c' })),
    );

    expect(await leave.signOut(session)).toMatchObject({
      access: 'unknown',
      page: 'https://id.atlassian.com/manage-profile/security/api-tokens',
    });
    expect(sessions.snapshot()).toEqual([]);
  });

  it('revokes the ticket of a renewal that was under way, not the one before', async () => {
    const revoked: string[] = [];
    const { leave, session, sessions } = await aUser(async (_, ticket) => {
      revoked.push(ticket);
      return { revoked: true, page: null };
    });
    await sessions.keep({ ...session, ticket: 't.2' });

    await leave.signOut(session);

    expect(revoked).toEqual(['t.2']);
  });

  it('tells what Outlook did not save', async () => {
    const { leave, session, mailbox } = await aUser(async () => ({ revoked: true, page: null }));
    mailbox.failWith(new AppError('OUTLOOK_SILENT', { call: 'save', seconds: 20 }));

    expect(await leave.signOut(session)).toMatchObject({
      access: 'ended',
      mailboxError: { code: 'OUTLOOK_SILENT' },
    });
  });
});

describe('forgetEverything', () => {
  it('leaves nothing on the device and in the mailbox but the time', async () => {
    const { leave, local, roaming, mailbox, sessions } = await aUser(async () => ({
      revoked: true,
      page: null,
    }));
    await local.set('draft.1', { summary: 'not filed' });
    await roaming.set('site', 'acme');

    const { partings, mailboxError } = await leave.forgetEverything();

    expect(partings).toMatchObject([{ session: { siteId: 'acme' }, access: 'ended' }]);
    expect(mailboxError).toBeNull();
    expect(local.keys()).toEqual([forgottenKey]);
    expect(mailbox.content()).toEqual({ version: 1, values: {} });
    expect(sessions.snapshot()).toEqual([]);
  });

  it('forgets with Connect and Outlook both silent, and tells of both', async () => {
    const { leave, local, mailbox, sessions } = await aUser(() =>
      Promise.reject(new AppError('CONNECT_UNREACHABLE', { host: 'c' })),
    );
    mailbox.failWith(new AppError('OUTLOOK_SILENT', { call: 'save', seconds: 20 }));

    const { partings, mailboxError } = await leave.forgetEverything();

    expect(partings).toMatchObject([{ access: 'unknown' }]);
    expect(mailboxError).toMatchObject({ code: 'OUTLOOK_SILENT' });
    expect(local.keys()).toEqual([forgottenKey]);
    expect(sessions.snapshot()).toEqual([]);
  });
});
