import { once } from 'node:events';
import net from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { headers, routes } from '../../contract/connect-api.ts';
import {
  aConfig,
  aSite,
  clearStage,
  portOf,
  send,
  startConnect,
  testKeyring,
  testNow,
  type Stage,
} from '../support/proxy/stage.ts';
import { createKeyring } from '../../proxy/tickets/keyring.ts';
import { sealTransaction } from '../../proxy/tickets/transaction.ts';
import { answer, json } from '../support/proxy/hostile-stage.ts';

const closing: (() => void)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) close();
  await clearStage();
});

const openMs = 10_000;
const myself = '/jira/acme/rest/api/2/myself';
const oauth2 = { clientId: 'outlook', clientSecret: 'secret', scopes: ['WRITE'], again: [] };

/** A Connect that leaves a Jira alone which was away and is back, with a clock that a test moves. */
async function startBesideReturned(): Promise<{
  readonly connect: Stage;
  readonly pass: (ms: number) => void;
}> {
  const port = await aFreePort();
  let nowMs = 0;
  const site = aSite(`http://127.0.0.1:${port}`, {
    signInMethods: ['personal-access-token', 'password', 'oauth2'],
    oauth2,
  });
  const listen = { host: '127.0.0.1', port: 0, tls: { kind: 'off' } } as const;
  const connect = await startConnect(
    aConfig([site], { listen: { ...listen, trustedProxies: ['127.0.0.1'] } }),
    { clock: () => nowMs },
  );
  for (let count = 0; count < 5; count += 1) await send(connect.port, myself);
  const jira = net.createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', () => {
      socket.write(`${answer('200 OK', json, 'Content-Length: 2')}{}`);
    });
  });
  closing.push(() => jira.close());
  await once(jira.listen(port, '127.0.0.1'), 'listening');
  return {
    connect,
    pass(ms) {
      nowMs += ms;
    },
  };
}

async function aFreePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  return port;
}

const stranger = { 'x-forwarded-for': '198.51.100.66', 'content-type': 'application/json' };

async function post(port: number, path: string, body: unknown): Promise<string> {
  const answered = await send(port, path, {
    method: 'POST',
    headers: { ...stranger, [headers.ticket]: 'none' },
    body: JSON.stringify(body),
  });
  return answered.code ?? String(answered.status);
}

function begin({ port }: Stage): Promise<string> {
  return post(port, routes.startOauth('acme'), { method: 'oauth2', way: 'dialog' });
}

/** A sign-in that was begun while Jira was still there. */
function begun(state: string): string {
  const expiresAt = testNow.getTime() + 60_000;
  const home = { siteId: 'acme', userId: null };
  const transaction = { method: 'oauth2', state, verifier: 'any', expiresAt } as const;
  return sealTransaction(createKeyring(testKeyring), home, transaction);
}

describe('a stranger who takes every probe of a site that is left alone and asks Jira nothing', () => {
  it('cannot keep it closed for users by beginning sign-ins', async () => {
    const { connect, pass } = await startBesideReturned();
    expect((await send(connect.port, myself)).code).toBe('JIRA_UNREACHABLE');
    pass(openMs);
    expect(await begin(connect)).toBe('200');
    expect((await send(connect.port, myself)).code).toBe('JIRA_UNREACHABLE');

    pass(openMs);
    expect(await begin(connect)).toBe('JIRA_UNREACHABLE');

    expect((await send(connect.port, myself)).status).toBe(200);
  });

  it('stays one client, however many sign-ins are ended with nonsense', async () => {
    const { connect, pass } = await startBesideReturned();
    const end = (state: string): Promise<string> =>
      post(connect.port, routes.finishOauth('acme'), {
        transaction: begun(state),
        returned: 'nonsense',
      });
    pass(openMs);
    expect(await end('first')).toBe('OAUTH_CODE_REJECTED');

    pass(openMs);
    expect(await end('second')).toBe('JIRA_UNREACHABLE');

    expect((await send(connect.port, myself)).status).toBe(200);
  });
});
