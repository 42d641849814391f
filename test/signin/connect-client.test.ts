import { afterEach, describe, expect, it } from '@jest/globals';
import { createConnectClient } from '../../addin/signin/connect-client.ts';
import type { ConnectClient } from '../../addin/signin/session.ts';
import { aSite } from '../support/connection/a-site.ts';
import {
  type Answering,
  startTinyServer,
  type TinyServer,
} from '../support/network/tiny-server.ts';

const open: TinyServer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function connect(
  answering: Answering,
  limits: { readonly timeoutMs?: number } = {},
): Promise<{ readonly server: TinyServer; readonly client: ConnectClient }> {
  const server = await startTinyServer(answering);
  open.push(server);
  return { server, client: createConnectClient({ connectOrigin: server.origin, ...limits }) };
}

const token = { method: 'personal-access-token', user: '', secret: 's3cret' } as const;

describe('createConnectClient', () => {
  it('reads the sites, and what an older Connect does not tell as not so', async () => {
    const about = {
      build: null,
      region: null,
      isTlsEndedInFront: false,
      contract: 0,
      keepTickets: 'device',
      microsoft: null,
    };
    const { client, server } = await connect(() => ({
      body: JSON.stringify({ sites: [aSite()], connect: { version: '1.2.3' } }),
    }));

    expect(await client.sites()).toEqual({
      sites: [aSite()],
      connect: { version: '1.2.3', ...about },
    });
    expect(server.seen[0]).toMatchObject({ method: 'GET', url: '/connect/sites' });
  });

  it('signs in with the secret in the body and nowhere else', async () => {
    const answer = {
      ticket: 't.sealed',
      account: { id: 'ada', displayName: 'Ada', emailAddress: null, avatar: null },
      expiresAt: null,
      accessExpiresAt: null,
      alsoGranted: [],
    };
    const { client, server } = await connect(() => ({ body: JSON.stringify(answer) }));

    expect(await client.signIn(aSite({ id: 'a b' }), token)).toEqual(answer);
    const [seen] = server.seen;
    expect(seen).toMatchObject({ method: 'POST', url: '/connect/sites/a%20b/sign-in' });
    expect(JSON.parse(String(seen?.body))).toEqual(token);
    expect(JSON.stringify([seen?.url, seen?.headers])).not.toContain('s3cret');
  });

  it('starts and finishes a sign-in by OAuth, with the transaction in the body only', async () => {
    const start = { authorizeUrl: 'https://jira.example/authorize', transaction: 'sealed' };
    const account = { id: 'ada', displayName: 'Ada', emailAddress: null, avatar: null };
    const answer = {
      ticket: 't.sealed',
      account,
      expiresAt: null,
      accessExpiresAt: null,
      alsoGranted: [],
    };
    const { client, server } = await connect(({ url }) => ({
      body: JSON.stringify(url?.endsWith('/start') ? start : answer),
    }));
    const request = { transaction: 'sealed', returned: '?oauth_verifier=AbC123' };

    expect(await client.startOauth('a b', { method: 'oauth1', way: 'dialog' })).toEqual(start);
    expect(await client.finishOauth('a b', request)).toEqual(answer);
    expect(server.seen).toMatchObject([
      { method: 'POST', url: '/connect/sites/a%20b/oauth/start' },
      { method: 'POST', url: '/connect/sites/a%20b/oauth/finish' },
    ]);
    expect(JSON.parse(String(server.seen[1]?.body))).toEqual(request);
  });

  it('throws what Connect refused with', async () => {
    const { client } = await connect(() => ({
      status: 401,
      headers: { 'postern-error': 'CREDENTIALS_REJECTED' },
      body: '{"error":{"code":"CREDENTIALS_REJECTED","facts":{"site":"Acme"},"requestId":"r-5"}}',
    }));

    await expect(client.signIn(aSite(), token)).rejects.toMatchObject({
      code: 'CREDENTIALS_REJECTED',
      requestId: 'r-5',
    });
  });

  it.each([
    ['a refusal it does not know', 500, '{"error":{"code":"NEW"}}', 'UNEXPECTED'],
    ['another shape', 200, '{"sites":"none"}', 'REQUEST_INVALID'],
    ['no JSON', 200, 'hello', 'REQUEST_INVALID'],
  ])('names %s', async (_, status, body, code) => {
    const { client } = await connect(() => ({ status, body }));

    await expect(client.sites()).rejects.toMatchObject({ code });
  });

  it.each([
    ['nothing', 'hang-up', 10_000],
    ['silence', 'silence', 50],
  ] as const)('says that Connect did not answer when there is %s', async (_, answer, timeoutMs) => {
    const { client, server } = await connect(() => answer, { timeoutMs });

    await expect(client.sites()).rejects.toMatchObject({
      code: 'CONNECT_UNREACHABLE',
      facts: { host: new URL(server.origin).host },
    });
  });

  it.each([200, 502])(
    'does not take a page of something else (status %d) for Connect',
    async (status) => {
      const client = createConnectClient({
        connectOrigin: 'https://connect.example.com',
        fetch: () => Promise.resolve(new Response('<html>Welcome</html>', { status })),
      });

      await expect(client.sites()).rejects.toMatchObject({
        code: 'CONNECT_UNREACHABLE',
        facts: { host: 'connect.example.com' },
      });
    },
  );

  it('does not carry the secret along a redirect', async () => {
    const elsewhere = await startTinyServer(() => ({ body: '{}' }));
    open.push(elsewhere);
    const { client } = await connect(() => ({
      status: 307,
      headers: { location: `${elsewhere.origin}/` },
    }));

    await expect(client.signIn(aSite(), token)).rejects.toMatchObject({
      code: 'CONNECT_UNREACHABLE',
    });
    expect(elsewhere.seen).toEqual([]);
  });

  it('says CANCELLED when the user gave up', async () => {
    const controller = new AbortController();
    const { client } = await connect(() => {
      controller.abort();
      return 'silence';
    });

    await expect(client.sites(controller.signal)).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
