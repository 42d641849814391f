import { generateKeyPairSync } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createDirectTransport } from '../../../addin/connection/direct-transport.ts';
import { createJiraClient } from '../../../core/jira/jira-client.ts';
import { createDirectSignIn } from '../../../addin/signin/direct-sign-in.ts';
import { headers, routes } from '../../../contract/connect-api.ts';
import type { Site } from '../../../contract/answers/connect-answers.ts';
import { decodeAuthorize, decodeDirectOauth } from '../../../contract/answers/direct-answers.ts';
import type { DemoJira, DemoJiraOptions } from '../../../demo/jira/start.ts';
import type { SiteConfig } from '../../../proxy/config/config.ts';
import { nodeFrame, type NodeFrame } from '../../support/connection/node-frame.ts';
import { startWireTap, type WireTap } from '../../support/network/wire-tap.ts';
import {
  aLinkedJira,
  anOauthSite,
  closeJiras,
  decide,
  factsOf,
  link,
  oauth1,
  post,
} from '../../support/proxy/oauth-stage.ts';
import {
  aConfig,
  aTicket,
  clearStage,
  send,
  startConnect,
  testNow,
} from '../../support/proxy/stage.ts';

const taps: WireTap[] = [];

afterEach(async () => {
  await Promise.all(taps.splice(0).map((tap) => tap.close()));
  await clearStage();
  await closeJiras();
});

interface Scene {
  readonly jira: DemoJira;
  readonly frame: NodeFrame;
  readonly site: Site;
  readonly limits: SiteConfig['limits'];
  readonly port: number;
  /** Everything that was sent to Connect. */
  readonly tap: WireTap;
  readonly connectOrigin: string;
}

/** A Jira that Connect may not reach, as it is inside the network and the site does not allow that. */
async function scene(
  more: Partial<SiteConfig> = {},
  jiraOptions: Partial<DemoJiraOptions> = {},
): Promise<Scene> {
  const jira = await aLinkedJira(jiraOptions);
  const site = anOauthSite(jira, {
    modes: ['direct'],
    connectionRule: 'direct-only',
    allowPrivateAddresses: false,
    signInMethods: ['oauth1', 'personal-access-token', 'password'],
    allowSecretsInPane: true,
    ...more,
  });
  const { port } = await startConnect(aConfig([site]));
  const tap = await startWireTap(port);
  taps.push(tap);
  const { baseUrl } = jira.datacenter;
  return {
    jira,
    frame: nodeFrame(baseUrl),
    site: { ...site, hasOwnAuthority: false, isMutualTls: false },
    limits: site.limits,
    port,
    tap,
    connectOrigin: `http://127.0.0.1:${tap.port}`,
  };
}

function signInAt({ site, frame, connectOrigin }: Scene) {
  return createDirectSignIn({
    connectOrigin,
    site,
    frame,
    whoIs: (ticket) => {
      const transport = createDirectTransport({
        connectOrigin,
        site,
        ticket,
        frame,
        now: () => testNow,
      });
      return createJiraClient({ transport, site, cutNotice: '' }).myself();
    },
  });
}

function transportOf({ site, frame, connectOrigin }: Scene, ticket: string) {
  return createDirectTransport({ connectOrigin, site, frame, ticket, now: () => testNow });
}

async function oauthTicket(at: Scene): Promise<string> {
  const ways = signInAt(at);
  const begun = await ways.startOauth('acme', { method: 'oauth1', way: 'dialog' });
  const returned = await decide(begun.authorizeUrl, 'approve');
  const { ticket } = await ways.finishOauth('acme', { transaction: begun.transaction, returned });
  return ticket;
}

describe('signing in where Connect does not reach Jira', () => {
  it('goes with OAuth 1.0a: Connect signs, the frame sends, Connect seals', async () => {
    const at = await scene();
    const ways = signInAt(at);

    const begun = await ways.startOauth('acme', { method: 'oauth1', way: 'dialog' });
    const returned = await decide(begun.authorizeUrl, 'approve');
    const signedIn = await ways.finishOauth('acme', { transaction: begun.transaction, returned });

    expect(signedIn.account).toMatchObject({ id: 'mia' });
    expect(at.frame.sent.map(({ method, target }) => `${method} ${target}`)).toEqual([
      'POST /plugins/servlet/oauth/request-token',
      'POST /plugins/servlet/oauth/access-token',
      'GET /rest/api/2/myself',
    ]);
  });

  it('goes by the code that Jira shows', async () => {
    const at = await scene();
    const ways = signInAt(at);
    const begun = await ways.startOauth('acme', { method: 'oauth1', way: 'code' });
    const returned = await decide(begun.authorizeUrl, 'approve');

    const { account } = await ways.finishOauth('acme', {
      transaction: begun.transaction,
      returned,
    });

    expect(account.id).toBe('mia');
  });

  it('goes with a token, whose owner Jira tells the pane', async () => {
    const at = await scene();
    const secret = at.jira.accounts.datacenter.personalAccessToken;

    const signedIn = await signInAt(at).signIn(at.site, {
      method: 'personal-access-token',
      user: '',
      secret,
    });

    expect(signedIn.account.id).toBe('mia');
  });

  it('hands out no sign-in for a token that Jira does not know', async () => {
    const at = await scene();
    const wrong = { method: 'personal-access-token', user: '', secret: 'wrong' } as const;

    await expect(signInAt(at).signIn(at.site, wrong)).rejects.toMatchObject({
      code: 'CREDENTIALS_REJECTED',
    });
  });

  it('hands out no sign-in where Jira takes the token for nobody', async () => {
    const at = await scene({}, { datacenterVersion: '8.13.0' });
    const ignored = { method: 'personal-access-token', user: '', secret: 'any' } as const;

    await expect(signInAt(at).signIn(at.site, ignored)).rejects.toMatchObject({
      code: 'CREDENTIALS_REJECTED',
    });
  });

  it('names a refusal, a wrong code and an unknown consumer as Connect does', async () => {
    const at = await scene();
    const ways = signInAt(at);
    const begun = await ways.startOauth('acme', { method: 'oauth1', way: 'dialog' });
    const { transaction } = begun;

    await expect(
      ways.finishOauth('acme', { transaction, returned: 'denied' }),
    ).rejects.toMatchObject({ code: 'OAUTH_DENIED' });
    await expect(
      ways.finishOauth('acme', { transaction, returned: 'wrong1' }),
    ).rejects.toMatchObject({ code: 'OAUTH_CODE_REJECTED' });
    const stranger = await scene({}, { applicationLinks: [] });
    await expect(
      signInAt(stranger).startOauth('acme', { method: 'oauth1', way: 'dialog' }),
    ).rejects.toMatchObject({ code: 'OAUTH_CONSUMER_UNKNOWN' });
  });

  it('takes the consumer that Jira knows while keys are changed', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const next = { consumerKey: 'postern-acme-2', privateKey };
    const at = await scene({ oauth1: { ...oauth1, next } }, { applicationLinks: [link] });

    await expect(oauthTicket(at)).resolves.toMatch(/^p1\./);
    // The consumer to come, the one in force, and then the exchange.
    expect(at.frame.sent.map(({ target }) => target.slice(-13))).toEqual([
      'request-token',
      'request-token',
      '/access-token',
      '/api/2/myself',
    ]);
  });

  it('signs by Jira’s clock when Jira refuses ours, for this sign-in only', async () => {
    const minutes = 20;
    const later = new Date(testNow.getTime() + minutes * 60_000);
    const at = await scene({}, { now: () => later });

    await expect(oauthTicket(at)).resolves.toMatch(/^p1\./);
    // Each of the three calls once with our clock and once with Jira's.
    expect(at.frame.sent).toHaveLength(6);
  });

  it('takes no transaction of another kind, site or time', async () => {
    const at = await scene();
    const started = decodeDirectOauth(
      JSON.parse(
        (await post(at.port, routes.directOauth('acme'), { step: 'start', way: 'dialog' })).text,
      ),
    );
    const transaction = started.kind === 'ask' ? started.transaction : '';

    // What is to be answered cannot be finished with.
    const mixed = await post(at.port, routes.directOauth('acme'), {
      step: 'finish',
      transaction,
      returned: 'abc123',
    });
    const forged = await post(at.port, routes.directOauth('acme'), {
      step: 'answer',
      transaction: `${transaction.slice(0, -2)}xx`,
      answer: { status: 200, authenticate: null, text: 'oauth_token=stolen' },
    });

    expect([mixed, forged].map(({ text }) => JSON.parse(text).error.code)).toEqual([
      'OAUTH_MIXED_UP',
      'OAUTH_MIXED_UP',
    ]);
  });
});

describe('authorize', () => {
  it('signs each request for itself, once, and learns nothing but method and address', async () => {
    const at = await scene();
    const transport = transportOf(at, await oauthTicket(at));

    const [one, other] = await Promise.all([
      transport.send({ call: 'myself', path: '/rest/api/2/myself', query: { expand: 'a b' } }),
      transport.send({ call: 'serverInfo', path: '/rest/api/2/serverInfo' }),
    ]);
    const created = await transport.send({
      call: 'createIssue',
      path: '/rest/api/2/issue',
      body: {
        kind: 'json',
        value: {
          fields: {
            project: { key: 'WEB' },
            issuetype: { id: '10002' },
            summary: 'Summary-of-a-mail',
            description: 'Text-of-a-mail',
          },
        },
      },
    });
    const key: unknown = JSON.parse(created.text).key;
    const attached = await transport.send({
      call: 'attach',
      path: `/rest/api/2/issue/${String(key)}/attachments`,
      body: { kind: 'file', file: new Blob(['Content-of-a-file']), name: 'Name-of-a-file "1".txt' },
    });

    expect([one.status, other.status, created.status, attached.status]).toEqual([
      200, 200, 201, 200,
    ]);
    expect(JSON.parse(attached.text)[0].filename).toContain('Name-of-a-file');
    const told = at.tap.sent();
    expect(told).toContain('/rest/api/2/issue');
    expect(told).not.toMatch(/Summary-of|Text-of|Content-of|Name-of|-of-a-/);
    const signatures = at.frame.sent.map((call) => call.headers['authorization']);
    expect(new Set(signatures).size).toBe(signatures.length);
    // The two readings went to Connect together, and brought the signature for the issue along.
    expect(told.match(/POST \/connect\/sites\/acme\/authorize/g)).toHaveLength(3);
  });

  it('hands out the user’s own token where there is nothing to sign, and says so', async () => {
    const at = await scene();
    const credential = { kind: 'bearer', token: 'my-token' } as const;
    const answer = await send(at.port, routes.authorize('acme'), {
      method: 'POST',
      headers: {
        [headers.ticket]: aTicket('acme', credential, { purposes: ['direct'] }),
        'content-type': 'application/json',
      },
      body: JSON.stringify({ requests: [{ method: 'GET', target: '/rest/api/2/myself' }] }),
    });

    expect(decodeAuthorize(JSON.parse(answer.text))).toEqual({
      authorizations: ['Bearer my-token'],
      isOneTime: false,
    });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['a path that is not on the list', { method: 'GET', target: '/secure/admin' }, 403],
    ['a way up', { method: 'GET', target: '/rest/api/2/../../x' }, 403],
    ['an absolute URL', { method: 'GET', target: 'https://evil.example/' }, 403],
    ['another method', { method: 'PATCH', target: '/rest/api/2/issue' }, 403],
    ['the token calls', { method: 'POST', target: '/plugins/servlet/oauth/access-token' }, 403],
    [
      'acting for somebody else',
      { method: 'GET', target: '/rest/api/2/myself?xoauth_requestor_id=admin' },
      400,
    ],
    ['something else', { url: '/' }, 400],
  ])('refuses %s', async (_, asked, status) => {
    const at = await scene();
    const answer = await authorizeAs(at, await oauthTicket(at), [asked]);

    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain('oauth_signature');
  });

  it.each([
    [0, 400],
    [50, 200],
    [51, 400],
  ])('answers %i requests at a time with %i', async (count, status) => {
    const at = await scene();
    const asked = Array.from({ length: count }, () => ({
      method: 'GET',
      target: '/rest/api/2/myself',
    }));

    expect((await authorizeAs(at, await oauthTicket(at), asked)).status).toBe(status);
  });

  it('signs for no day that is far ahead', async () => {
    const at = await scene();
    const ticket = await oauthTicket(at);
    const asked = [{ method: 'GET', target: '/rest/api/2/myself' }];

    const answer = await authorizeAs(at, ticket, asked, { clockAheadSeconds: 86_400 });

    expect(answer.status).toBe(400);
  });

  it('counts signatures like the requests that they are for', async () => {
    const limits = { ...(await scene()).limits, requestBurst: 60 };
    const at = await scene({ limits });
    const ticket = await oauthTicket(at);
    const many = Array.from({ length: 50 }, () => ({
      method: 'GET',
      target: '/rest/api/2/myself',
    }));

    await authorizeAs(at, ticket, many);
    const second = await authorizeAs(at, ticket, many);

    expect(second.status).toBe(429);
  });

  it('signs nothing and seals nothing for a site whose only way is Connect', async () => {
    const at = await scene({ modes: ['connect'], connectionRule: 'connect-only' });
    const credential = { kind: 'bearer', token: 'x' } as const;
    const ticket = aTicket('acme', credential);
    const asked = [{ method: 'GET', target: '/rest/api/2/myself' }];

    const answers = [
      await authorizeAs(at, ticket, asked),
      await post(at.port, routes.seal('acme'), {
        method: 'personal-access-token',
        user: '',
        secret: 'x',
      }),
      await post(at.port, routes.directOauth('acme'), { step: 'start', way: 'dialog' }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(answers.map(factsOf)).toEqual([{ site: 'acme' }, { site: 'acme' }, { site: 'acme' }]);
  });

  it('tells strangers that the ticket is missing, and gives them nothing', async () => {
    const at = await scene();
    const asked = [{ method: 'GET', target: '/rest/api/2/myself' }];

    expect((await authorizeAs(at, '', asked)).text).toContain('TICKET_MISSING');
    expect((await authorizeAs(at, 'p1.k1.AAAA', asked)).text).toContain('TICKET_INVALID');
  });
});

function authorizeAs(
  { port }: Scene,
  ticket: string,
  requests: readonly unknown[],
  more: Readonly<Record<string, unknown>> = {},
) {
  return send(port, routes.authorize('acme'), {
    method: 'POST',
    headers: { [headers.ticket]: ticket, 'content-type': 'application/json' },
    body: JSON.stringify({ requests, ...more }),
  });
}
