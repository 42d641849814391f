import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../contract/errors.ts';
import type { FinishOauthRequest, StartOauthRequest } from '../../contract/connect-api.ts';
import {
  createOauthFlow,
  type OauthFlow,
  type OauthWindow,
} from '../../addin/signin/oauth-flow.ts';

const answer = {
  ticket: 'ticket',
  account: { id: 'ada', displayName: 'Ada', emailAddress: null, avatar: null },
  expiresAt: null,
  accessExpiresAt: null,
  alsoGranted: [],
};

/** A flow over a window and a Connect that the test plays. */
function play(parts: { window?: OauthWindow['open']; finish?: () => Promise<typeof answer> }): {
  readonly flow: OauthFlow;
  readonly starts: StartOauthRequest[];
  readonly finishes: FinishOauthRequest[];
  /** How often the flow closed a window that was left open. */
  readonly closed: () => number;
} {
  let closed = 0;
  const starts: StartOauthRequest[] = [];
  const finishes: FinishOauthRequest[] = [];
  const flow = createOauthFlow({
    siteId: 'acme',
    method: 'oauth1',
    again: false,
    connect: {
      startOauth: async (_, request) => {
        starts.push(request);
        return { authorizeUrl: `https://jira.example/${starts.length}`, transaction: 'by-code' };
      },
      finishOauth: async (_, request) => {
        finishes.push(request);
        return (await parts.finish?.()) ?? answer;
      },
    },
    window: {
      open: parts.window ?? (() => Promise.reject(new AppError('DIALOG_BLOCKED', {}))),
      close: () => void (closed += 1),
    },
  });
  return { flow, starts, finishes, closed: () => closed };
}

const byWindow = { authorizeUrl: 'https://jira.example/w', transaction: 'by-window' };

describe('createOauthFlow', () => {
  it('finishes with the transaction of the window and what Jira returned', async () => {
    const { flow, starts, finishes } = play({
      window: async ({ onStarted }) => {
        onStarted(byWindow);
        return '?oauth_verifier=x';
      },
    });

    expect(await flow.throughWindow()).toEqual(answer);
    expect(finishes).toEqual([{ transaction: 'by-window', returned: '?oauth_verifier=x' }]);
    expect(starts).toEqual([]);
  });

  it('finishes nothing when a window answers that never started', async () => {
    const { flow, finishes } = play({ window: () => Promise.resolve('?oauth_verifier=x') });

    await expect(flow.throughWindow()).rejects.toMatchObject({ code: 'OAUTH_MIXED_UP' });
    expect(finishes).toEqual([]);
  });

  it('takes a code by the way of codes, without the blanks around it', async () => {
    const { flow, starts, finishes } = play({});

    expect(await flow.startCode()).toBe('https://jira.example/1');
    expect(await flow.finishCode('  AbC123\n')).toEqual(answer);
    expect(starts).toEqual([{ method: 'oauth1', way: 'code', again: false }]);
    expect(finishes).toEqual([{ transaction: 'by-code', returned: 'AbC123' }]);
  });

  it('goes on with the start of a window that was closed: it may have shown a code', async () => {
    const { flow, starts, finishes } = play({
      window: ({ onStarted }) => {
        onStarted(byWindow);
        return Promise.reject(new AppError('DIALOG_CLOSED', {}));
      },
    });
    await expect(flow.throughWindow()).rejects.toMatchObject({ code: 'DIALOG_CLOSED' });

    expect(await flow.startCode()).toBe(byWindow.authorizeUrl);
    await flow.finishCode('AbC123');
    expect(starts).toEqual([]);
    expect(finishes).toEqual([{ transaction: 'by-window', returned: 'AbC123' }]);
  });

  it('leaves a window open that may show a code, signs in with that code, and closes it then', async () => {
    const left: boolean[] = [];
    const { flow, starts, finishes, closed } = play({
      window: ({ onStarted, signal, isLeftOpen }) => {
        onStarted(byWindow);
        return new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            left.push(isLeftOpen());
            reject(new AppError('CANCELLED', {}));
          });
        });
      },
    });
    const waiting = flow.throughWindow();
    expect(flow.leaveWindow()).toBe(true);
    await expect(waiting).rejects.toMatchObject({ code: 'CANCELLED' });

    expect(left).toEqual([true]);
    expect(closed()).toBe(0);
    expect(await flow.finishCode('AbC123')).toEqual(answer);
    expect(starts).toEqual([]);
    expect(finishes).toEqual([{ transaction: 'by-window', returned: 'AbC123' }]);
    expect(closed()).toBe(1);
  });

  it('says that a window which never reported its start has no code to enter', async () => {
    const { flow } = play({
      window: ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(new AppError('CANCELLED', {})));
        }),
    });
    const waiting = flow.throughWindow();

    expect(flow.leaveWindow()).toBe(false);
    await expect(waiting).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await flow.startCode()).toBe('https://jira.example/1');
  });

  it('lets a mistyped code be corrected', async () => {
    let attempt = 0;
    const { flow, finishes } = play({
      finish: async () => {
        attempt += 1;
        if (attempt === 1) throw new AppError('OAUTH_CODE_REJECTED', {});
        return answer;
      },
    });
    await flow.startCode();
    await expect(flow.finishCode('wrong')).rejects.toMatchObject({ code: 'OAUTH_CODE_REJECTED' });

    expect(await flow.finishCode('right')).toEqual(answer);
    expect(finishes.map(({ transaction }) => transaction)).toEqual(['by-code', 'by-code']);
  });

  it('starts anew after a sign-in that expired', async () => {
    const { flow, starts } = play({
      finish: () => Promise.reject(new AppError('OAUTH_EXPIRED', {})),
    });
    await flow.startCode();
    await expect(flow.finishCode('late')).rejects.toMatchObject({ code: 'OAUTH_EXPIRED' });

    expect(await flow.startCode()).toBe('https://jira.example/2');
    expect(starts).toHaveLength(2);
  });

  it('runs one sign-in at a time: the later one ends the earlier', async () => {
    const { flow } = play({
      window: ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(new AppError('DIALOG_CLOSED', {})));
        }),
    });
    const earlier = flow.throughWindow();

    expect(await flow.startCode()).toBe('https://jira.example/1');
    await expect(earlier).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await flow.finishCode('AbC123')).toEqual(answer);
  });

  it('keeps nothing after a cancel', async () => {
    const { flow } = play({});
    await flow.startCode();
    flow.cancel();

    await expect(flow.finishCode('AbC123')).rejects.toMatchObject({ code: 'OAUTH_MIXED_UP' });
  });
});
