import { describe, expect, it } from '@jest/globals';
import { createChosenTransport } from '../../addin/connection/chosen-transport.ts';
import { frameUnavailable } from '../../addin/connection/greet-frame.ts';
import { createSiteConnection } from '../../addin/connection/site-connection.ts';
import type { JiraRequest, Transport } from '../../core/jira/transport.ts';
import type { ConnectionRule } from '../../contract/connect-api.ts';
import { AppError } from '../../contract/errors.ts';
import { aSite } from '../support/connection/a-site.ts';

const reading: JiraRequest = { call: 'myself', path: '/rest/api/2/myself' };
const writing: JiraRequest = { call: 'createIssue', path: '/rest/api/2/issue' };
const site = (connectionRule: ConnectionRule) => aSite({ connectionRule });

function ignore(): void {}

/** Two transports that note what they were given; the direct one fails as told. */
function stage(rule: ConnectionRule, isFrameThere: boolean, fault?: () => AppError | null) {
  const sent: string[] = [];
  const gate: { open: () => void } = { open: ignore };
  const opening = new Promise<void>((resolve) => {
    gate.open = resolve;
  });
  const connection = createSiteConnection(site(rule), {
    openFrame: async () => {
      await opening;
      if (!isFrameThere) throw frameUnavailable(site(rule), 'no-handshake');
      return {
        send: () => Promise.resolve({ status: 200, header: () => null, text: 'direct' }),
        close: () => undefined,
      };
    },
  });
  const direct: Transport = {
    send: async ({ call }) => {
      sent.push(`direct ${call}`);
      const error = fault?.() ?? null;
      if (error !== null) throw error;
      return connection.frame.send({ method: 'GET', target: '/', headers: {}, timeoutMs: 1 });
    },
  };
  const connect: Transport = {
    send: async ({ call }) => {
      sent.push(`connect ${call}`);
      return { status: 200, header: () => null, text: 'connect' };
    },
  };
  const transport = createChosenTransport({
    host: 'jira.example.com',
    connection,
    transports: { direct, connect },
  });
  return { transport, sent, open: () => gate.open(), connection };
}

describe('createChosenTransport', () => {
  it('begins the first reading while the frame still opens', async () => {
    const { transport, sent, open } = stage('prefer-direct', true);

    const answer = transport.send(reading);
    await Promise.resolve();

    expect(sent).toEqual(['direct myself']);
    open();
    expect((await answer).text).toBe('direct');
  });

  it('repeats a reading through Connect when the frame does not come', async () => {
    const { transport, sent, open } = stage('prefer-direct', false);
    open();

    expect((await transport.send(reading)).text).toBe('connect');
    expect(sent).toEqual(['direct myself', 'connect myself']);
  });

  it('changes nothing before the way is known', async () => {
    const { transport, sent, open } = stage('prefer-direct', false);

    const answer = transport.send(writing);
    await Promise.resolve();
    expect(sent).toEqual([]);
    open();

    expect((await answer).text).toBe('connect');
  });

  it('takes a page in the place of data for a login, and reads through Connect', async () => {
    const page = { status: 200, header: () => 'text/html;charset=utf-8', text: '<form>' };
    const { connection, open } = stage('prefer-direct', true);
    const data = { status: 200, header: () => 'application/json', text: 'connect' };
    const transport = createChosenTransport({
      host: 'jira.example.com',
      connection,
      transports: {
        direct: { send: () => connection.chosen().then(() => page) },
        connect: { send: () => Promise.resolve(data) },
      },
    });
    open();

    expect((await transport.send(reading)).text).toBe('connect');
    expect(connection.snapshot()).toMatchObject({ connection: { reason: 'login-wall' } });
  });

  it('looks for the frame once, however many calls fail with it', async () => {
    let isBroken = true;
    const host = 'jira.example.com';
    const { transport, sent, open, connection } = stage('prefer-direct', true, () =>
      isBroken ? new AppError('JIRA_UNREACHABLE', { host }) : null,
    );
    open();
    await connection.chosen();
    const seen: string[] = [];
    connection.subscribe(() => seen.push(connection.snapshot().status));

    const calls = [transport.send(reading), transport.send(reading), transport.send(reading)];
    await Promise.allSettled(calls);
    isBroken = false;
    await transport.send(reading);

    expect(seen).toEqual(['choosing', 'chosen']);
    expect(sent).toHaveLength(4);
  });

  it('never repeats what changes something, but takes the other way the next time', async () => {
    let isBroken = true;
    const host = 'jira.example.com';
    const { transport, sent, open } = stage('prefer-direct', true, () =>
      isBroken ? new AppError('JIRA_BEHIND_LOGIN_PAGE', { host }) : null,
    );
    open();

    await expect(transport.send(writing)).rejects.toMatchObject({ code: 'JIRA_BEHIND_LOGIN_PAGE' });
    isBroken = false;
    await transport.send(writing);

    expect(sent).toEqual(['direct createIssue', 'connect createIssue']);
  });

  it('sends nothing through Connect where only direct is allowed', async () => {
    const { transport, sent, open } = stage('direct-only', false);
    open();

    await expect(transport.send(reading)).rejects.toMatchObject({ code: 'FRAME_UNAVAILABLE' });
    await expect(transport.send(writing)).rejects.toMatchObject({ code: 'FRAME_UNAVAILABLE' });
    expect(sent.filter((line) => line.startsWith('connect'))).toEqual([]);
  });

  it('leaves a refusal of the request itself alone', async () => {
    const { transport, sent, open } = stage(
      'prefer-direct',
      true,
      () => new AppError('TICKET_EXPIRED', {}),
    );
    open();

    await expect(transport.send(reading)).rejects.toMatchObject({ code: 'TICKET_EXPIRED' });
    expect(sent).toEqual(['direct myself']);
  });
});
