import { describe, expect, it } from '@jest/globals';
import type { DirectFault } from '../../addin/connection/connection.ts';
import type { FrameConnection } from '../../addin/connection/frame-connection.ts';
import { frameUnavailable } from '../../addin/connection/greet-frame.ts';
import {
  createSiteConnection,
  type SiteConnection,
} from '../../addin/connection/site-connection.ts';
import type { ConnectionRule } from '../../contract/connect-api.ts';
import type { Site } from '../../contract/answers/connect-answers.ts';
import { AppError, isAppError } from '../../contract/errors.ts';
import { aSite } from '../support/connection/a-site.ts';

const frame: FrameConnection = {
  send: () => Promise.resolve({ status: 200, header: () => null, text: '' }),
  close: () => undefined,
};

const unreachable = new AppError('JIRA_UNREACHABLE', { host: 'jira.example.com' });

/** A connection whose frame answers as a list says, one entry an opening. */
function open(
  rule: ConnectionRule,
  openings: readonly ('answers' | 'no-handshake' | 'refused')[] = ['answers'],
  more: { readonly site?: Partial<Site>; readonly remembered?: DirectFault } = {},
): {
  readonly connection: SiteConnection;
  readonly opened: () => number;
  readonly memory: (DirectFault | null)[];
} {
  let count = 0;
  const memory: (DirectFault | null)[] = [];
  const connection = createSiteConnection(aSite({ connectionRule: rule, ...more.site }), {
    openFrame: async (site) => {
      const opening = openings[Math.min(count, openings.length - 1)] ?? 'answers';
      count += 1;
      if (opening === 'answers') return frame;
      throw frameUnavailable(site, opening);
    },
    ...(more.remembered === undefined ? {} : { remembered: more.remembered }),
    remember: (fault) => void memory.push(fault),
  });
  return { connection, opened: () => count, memory };
}

describe('createSiteConnection', () => {
  it('opens no frame for a sign-in whose secret stays in Connect, and says why', async () => {
    const memory: unknown[] = [];
    const connection = createSiteConnection(aSite({ connectionRule: 'prefer-direct' }), {
      openFrame: () => Promise.reject(new TypeError('nothing may be opened')),
      isSecretKept: true,
      remember: (fault) => void memory.push(fault),
    });

    const first = await connection.chosen();
    connection.lookAgain();
    const again = await connection.failed('connect', unreachable);

    const kept = { mode: 'connect', reason: 'secret-stays' };
    expect([first, again]).toEqual([kept, kept]);
    expect(connection.hoped()).toBe('connect');
    expect(memory).toEqual([]);
  });

  it('has no connection where only direct is allowed and the secret stays in Connect', async () => {
    const connection = createSiteConnection(aSite({ connectionRule: 'direct-only' }), {
      openFrame: () => Promise.reject(new TypeError('nothing may be opened')),
      isSecretKept: true,
    });

    await expect(connection.chosen()).rejects.toMatchObject({ code: 'NO_CONNECTION' });
  });

  it('opens the frame once, however many calls wait for it', async () => {
    const { connection, opened } = open('prefer-direct');

    connection.start();
    const all = await Promise.all([connection.chosen(), connection.chosen()]);

    expect(all).toEqual([
      { mode: 'direct', reason: 'direct-answers' },
      { mode: 'direct', reason: 'direct-answers' },
    ]);
    expect(opened()).toBe(1);
  });

  it('names a Connect that did not serve what opens the frame, and asks again at the next call', async () => {
    let isAway = true;
    const connection = createSiteConnection(aSite({ connectionRule: 'prefer-direct' }), {
      openFrame: async () => {
        if (isAway) throw new AppError('CONNECT_UNREACHABLE', { host: 'postern.example.com' });
        return frame;
      },
    });

    await expect(connection.chosen()).rejects.toMatchObject({ code: 'CONNECT_UNREACHABLE' });
    expect(connection.snapshot().status).toBe('none');
    isAway = false;

    expect(await connection.chosen()).toEqual({ mode: 'direct', reason: 'direct-answers' });
  });

  it('looks for no frame where only Connect is allowed', async () => {
    const { connection, opened } = open('connect-only');

    expect(await connection.chosen()).toEqual({ mode: 'connect', reason: 'only-connect-allowed' });
    expect(opened()).toBe(0);
  });

  it('goes through Connect when the frame is refused, remembers why, and tells who watches', async () => {
    const { connection, memory } = open('prefer-direct', ['no-handshake']);
    const seen: string[] = [];
    connection.subscribe(() => seen.push(connection.snapshot().status));

    expect(await connection.chosen()).toEqual({ mode: 'connect', reason: 'no-handshake' });
    expect(memory).toEqual(['no-handshake']);
    expect(seen).toEqual(['chosen']);
  });

  it('does not wait for a frame that was refused earlier in this session', async () => {
    const { connection, opened } = open('prefer-direct', ['answers'], { remembered: 'refused' });

    expect(connection.hoped()).toBe('connect');
    expect(await connection.chosen()).toEqual({ mode: 'connect', reason: 'refused' });
    expect(opened()).toBe(0);
  });

  it('does not even try a Jira over http, and says so', async () => {
    const site = { baseUrl: 'http://jira.example.com' };
    const { connection, opened } = open('prefer-direct', ['answers'], { site });

    expect(await connection.chosen()).toEqual({ mode: 'connect', reason: 'jira-without-https' });
    expect(opened()).toBe(0);
  });

  it('looks again when the frame stops answering, and stays direct when it is back', async () => {
    const { connection, opened } = open('prefer-direct', ['answers', 'answers']);
    await connection.chosen();

    expect(await connection.failed('direct', unreachable)).toMatchObject({ mode: 'direct' });
    expect(opened()).toBe(2);
  });

  it('moves to Connect when the frame stops answering for good', async () => {
    const { connection } = open('prefer-direct', ['answers', 'no-handshake']);
    await connection.chosen();

    const next = await connection.failed('direct', unreachable);

    expect(next).toEqual({ mode: 'connect', reason: 'no-handshake' });
  });

  it('does not ask the frame again when a login page stands behind it', async () => {
    const { connection, opened } = open('prefer-direct');
    await connection.chosen();

    const wall = new AppError('JIRA_BEHIND_LOGIN_PAGE', { host: 'jira.example.com' });

    expect(await connection.failed('direct', wall)).toEqual({
      mode: 'connect',
      reason: 'login-wall',
    });
    expect(opened()).toBe(1);
  });

  it('never moves from direct to Connect where only direct is allowed', async () => {
    const { connection } = open('direct-only', ['answers', 'refused']);
    await connection.chosen();

    const thrown = await connection.failed('direct', unreachable).catch((error: unknown) => error);

    expect(isAppError(thrown, 'FRAME_UNAVAILABLE')).toBe(true);
    expect(connection.snapshot()).toMatchObject({ status: 'none' });
  });

  it('looks anew at the next call where only direct is allowed and it failed before', async () => {
    const { connection } = open('direct-only', ['refused', 'answers'], { remembered: 'refused' });
    await connection.chosen().catch(() => undefined);

    expect(await connection.chosen()).toEqual({ mode: 'direct', reason: 'only-direct-allowed' });
  });

  it('goes direct when the preferred Connect does not reach Jira', async () => {
    const { connection, opened } = open('prefer-connect');
    expect(await connection.chosen()).toMatchObject({ mode: 'connect' });
    expect(opened()).toBe(0);

    expect(await connection.failed('connect', unreachable)).toEqual({
      mode: 'direct',
      reason: 'connect-failed',
    });
  });
});
