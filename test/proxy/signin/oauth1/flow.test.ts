import { generateKeyPairSync } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { decodeSignIn } from '../../../../contract/answers/connect-answers.ts';
import { headers, routes } from '../../../../contract/connect-api.ts';
import { createKeyring } from '../../../../proxy/tickets/keyring.ts';
import { openTicket } from '../../../../proxy/tickets/open-ticket.ts';
import { openTransaction } from '../../../../proxy/tickets/transaction.ts';
import {
  aLinkedJira,
  anOauthSite,
  askToStart,
  closeJiras,
  connectTo,
  decide,
  factsOf,
  finish,
  link,
  oauth1,
  pemOf,
  post,
  revokeAll,
  start,
} from '../../../support/proxy/oauth-stage.ts';
import {
  aConfig,
  aTicket,
  clearStage,
  send,
  startConnect,
  testKeyring,
  testNow,
} from '../../../support/proxy/stage.ts';

afterEach(async () => {
  await clearStage();
  await closeJiras();
});

function whoAmI(port: number, ticket: string) {
  return send(port, '/jira/acme/rest/api/2/myself?expand=a+b&expand=', {
    headers: { [headers.ticket]: ticket },
  });
}

const keyring = createKeyring(testKeyring);
const home = { siteId: 'acme', userId: null };

describe('signing in with OAuth 1.0a', () => {
  it('goes by the dialog: start, consent, the address Jira returns to, a ticket that works', async () => {
    const jira = await aLinkedJira();
    const { port } = await connectTo(jira);

    const { authorizeUrl, transaction } = await start(port);
    const returned = await decide(authorizeUrl, 'approve');
    const answer = await finish(port, transaction, returned);
    const signedIn = decodeSignIn(JSON.parse(answer.text));
    const through = await whoAmI(port, signedIn.ticket);

    expect(authorizeUrl).toMatch(
      `${jira.datacenter.baseUrl}/plugins/servlet/oauth/authorize?oauth_token=`,
    );
    expect(returned).toMatch(/^https:\/\/localhost:3000\/oauth\/callback\?oauth_token=/);
    expect(signedIn.account.id).toBe('mia');
    expect(signedIn.expiresAt).toBe('2027-02-18T12:00:00.000Z');
    expect(JSON.parse(through.text)).toMatchObject({ name: 'mia' });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('goes by the code that Jira shows', async () => {
    const { port } = await connectTo(await aLinkedJira());

    const { authorizeUrl, transaction } = await start(port, 'code');
    const code = await decide(authorizeUrl, 'approve');
    const answer = await finish(port, transaction, ` ${code}\n`);

    expect(code).toMatch(/^\w{6}$/);
    expect(decodeSignIn(JSON.parse(answer.text)).account.id).toBe('mia');
  });

  it('takes the query of the address alone', async () => {
    const { port } = await connectTo(await aLinkedJira());

    const { authorizeUrl, transaction } = await start(port);
    const returned = await decide(authorizeUrl, 'approve');

    expect((await finish(port, transaction, new URL(returned).search)).status).toBe(200);
  });

  it.each(['dialog', 'code'])('tells that access was denied, by the way %s', async (way) => {
    const { port } = await connectTo(await aLinkedJira());

    const { authorizeUrl, transaction } = await start(port, way);
    const returned = await decide(authorizeUrl, 'deny');
    const answer = await finish(port, transaction, way === 'code' ? 'abcdef' : returned);

    expect(answer.code).toBe('OAUTH_DENIED');
  });

  it('refuses a callback that is replayed', async () => {
    const { port } = await connectTo(await aLinkedJira());
    const { authorizeUrl, transaction } = await start(port);
    const returned = await decide(authorizeUrl, 'approve');
    await finish(port, transaction, returned);

    expect((await finish(port, transaction, returned)).code).toBe('OAUTH_CODE_REJECTED');
  });

  it.each([
    ['a wrong code', 'abcdef'],
    ['no code', ''],
    ['an address without one', 'https://localhost:3000/oauth/callback?x=1'],
    ['an address without a token', '?oauth_verifier=abcdef'],
    ['a whole sentence', 'the code is abcdef'],
  ])('refuses %s', async (_, returned) => {
    const { port } = await connectTo(await aLinkedJira());
    const { transaction } = await start(port);

    expect((await finish(port, transaction, returned)).code).toBe('OAUTH_CODE_REJECTED');
  });

  it('refuses the code before it was allowed', async () => {
    const { port } = await connectTo(await aLinkedJira());
    const { transaction } = await start(port, 'code');

    expect((await finish(port, transaction, 'abcdef')).code).toBe('OAUTH_CODE_REJECTED');
  });

  it('refuses a transaction after ten minutes', async () => {
    const jira = await aLinkedJira();
    let now = testNow;
    const connect = await startConnect(aConfig([anOauthSite(jira)]), { now: () => now });
    const { authorizeUrl, transaction } = await start(connect.port);
    const returned = await decide(authorizeUrl, 'approve');

    now = new Date(testNow.getTime() + 10 * 60_000);

    expect((await finish(connect.port, transaction, returned)).code).toBe('OAUTH_EXPIRED');
  });

  it('seals the transaction: no token is to be read in it', async () => {
    const { port } = await connectTo(await aLinkedJira());
    const { authorizeUrl, transaction } = await start(port);
    const token = new URL(authorizeUrl).searchParams.get('oauth_token') ?? 'none';

    expect(transaction).toMatch(/^t1\.k1\.[\w-]+$/);
    expect(Buffer.from(transaction.split('.')[2] ?? '', 'base64url').toString()).not.toContain(
      token,
    );
    expect(openTransaction(keyring, home, transaction, testNow)).toMatchObject({ token });
  });

  it('leaves neither code nor token in the log', async () => {
    const connect = await connectTo(await aLinkedJira());
    const { authorizeUrl, transaction } = await start(connect.port);
    const returned = new URL(await decide(authorizeUrl, 'approve'));
    await send(connect.port, returned.pathname + returned.search);
    await finish(connect.port, transaction, returned.href);

    await connect.logLines(3);

    for (const name of ['oauth_token', 'oauth_verifier']) {
      expect(connect.log()).not.toContain(returned.searchParams.get(name));
    }
  });
});

describe('an attack on a sign-in with OAuth 1.0a', () => {
  it('cannot swap the answers of two users', async () => {
    const { port } = await connectTo(await aLinkedJira());
    const anna = await start(port);
    const thief = await start(port);
    const returned = await decide(thief.authorizeUrl, 'approve');

    expect((await finish(port, anna.transaction, returned)).code).toBe('OAUTH_MIXED_UP');
  });

  it('cannot bring the code of another sign-in', async () => {
    const { port } = await connectTo(await aLinkedJira());
    const anna = await start(port, 'code');
    const thief = await start(port, 'code');
    await decide(anna.authorizeUrl, 'approve');
    const code = await decide(thief.authorizeUrl, 'approve');

    expect((await finish(port, anna.transaction, code)).code).toBe('OAUTH_CODE_REJECTED');
  });

  it('cannot take a transaction to another site', async () => {
    const sites = [
      anOauthSite(await aLinkedJira()),
      anOauthSite(await aLinkedJira(), { id: 'other' }),
    ];
    const { port } = await startConnect(aConfig(sites));
    const { authorizeUrl, transaction } = await start(port, 'code', 'other');
    const code = await decide(authorizeUrl, 'approve');

    expect((await finish(port, transaction, code)).code).toBe('OAUTH_MIXED_UP');
    expect((await finish(port, transaction, code, 'other')).status).toBe(200);
  });

  it('cannot change a transaction, or pass a ticket off as one, or the other way round', async () => {
    const { port } = await connectTo(await aLinkedJira());
    const { transaction } = await start(port);
    const changed = transaction.replace(/.(?=.{20}$)/, (one) => (one === 'A' ? 'B' : 'A'));
    const sealed = transaction.slice(2);

    for (const forged of [changed, aTicket(), aTicket().replace('p1', 't1'), `t2${sealed}`, '']) {
      expect((await finish(port, forged, 'abcdef')).code).toBe('OAUTH_MIXED_UP');
    }
    expect((await whoAmI(port, transaction)).code).toBe('TICKET_INVALID');
    expect((await whoAmI(port, `p1${sealed}`)).code).toBe('TICKET_INVALID');
  });

  it.each(['oauth_token=stolen', 'xoauth_requestor_id=admin', '__proto__=x', 'a=%E4', 'a=%'])(
    'cannot have a query signed that would mean something else: %s',
    async (query) => {
      const { port } = await connectTo(await aLinkedJira());
      const ticket = aTicket('acme', {
        kind: 'oauth1',
        token: 't',
        consumerKey: 'postern-acme',
        renewal: null,
      });

      const answer = await send(port, `/jira/acme/rest/api/2/myself?${query}`, {
        headers: { [headers.ticket]: ticket },
      });

      expect(answer.code).toBe('REQUEST_INVALID');
    },
  );

  it('cannot make Jira take a form for signed', async () => {
    const { port } = await connectTo(await aLinkedJira());
    const ticket = aTicket('acme', {
      kind: 'oauth1',
      token: 't',
      consumerKey: 'postern-acme',
      renewal: null,
    });

    const answer = await send(port, '/jira/acme/rest/api/2/issue', {
      method: 'POST',
      headers: {
        [headers.ticket]: ticket,
        'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
      },
      body: 'a=b',
    });

    expect(answer.code).toBe('REQUEST_INVALID');
  });
});

describe('what an administrator has to mend', () => {
  it('is named: a consumer that Jira does not know', async () => {
    const { port } = await connectTo(await aLinkedJira({ applicationLinks: [] }));

    expect((await askToStart(port)).code).toBe('OAUTH_CONSUMER_UNKNOWN');
  });

  it('is named: the public key of another pair', async () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const links = [{ ...link, publicKey: pemOf(other.publicKey) }];
    const { port } = await connectTo(await aLinkedJira({ applicationLinks: links }));

    expect((await askToStart(port)).code).toBe('OAUTH_SIGNATURE_REFUSED');
  });

  it.each([400, -4000])('is not a clock that differs by %d seconds', async (seconds) => {
    const later = new Date(testNow.getTime() + seconds * 1000);
    const seen: string[] = [];
    const faults = (_: unknown, { path }: { readonly path: string }) => {
      seen.push(path);
      return null;
    };
    const jira = await aLinkedJira({ now: () => later, faults });
    const { port } = await connectTo(jira);

    const { authorizeUrl, transaction } = await start(port, 'code');
    const answer = await finish(port, transaction, await decide(authorizeUrl, 'approve'));

    expect(answer.status).toBe(200);
    // Corrected once and for all.
    expect(seen.filter((path) => path.includes('request-token'))).toHaveLength(2);
    expect(seen.filter((path) => path.includes('access-token'))).toHaveLength(1);
  });

  it('is named: a clock that goes on differing', async () => {
    let asked = 0;
    const jira = await aLinkedJira({
      now: () => new Date(testNow.getTime() + 1_000_000 * (asked += 1)),
    });
    const { port } = await connectTo(jira);

    const answer = await askToStart(port);

    expect(answer.code).toBe('OAUTH_CLOCK_WRONG');
    expect(factsOf(answer)).toMatchObject({ site: 'acme', seconds: expect.any(Number) });
  });

  it.each([
    ['nonce_used', 401, 'OAUTH_FAILED', 2],
    ['permission_denied', 401, 'OAUTH_FAILED', 1],
    ['parameter_rejected', 400, 'OAUTH_FAILED', 1],
    ['signature_invalid', 401, 'OAUTH_SIGNATURE_REFUSED', 1],
  ])('is named: %s', async (problem, status, code, tries) => {
    let asked = 0;
    const faults = () => {
      asked += 1;
      const told = `OAuth realm="x", oauth_problem="${problem}"`;
      const headers = { 'www-authenticate': told, 'content-type': 'text/html' };
      return { status, headers, body: '<html>' };
    };
    const { port } = await connectTo(await aLinkedJira({ faults }));

    const answer = await askToStart(port);

    expect([answer.code, asked]).toEqual([code, tries]);
  });

  it('is named: somebody in front of Jira who asks for a login', async () => {
    const jira = await aLinkedJira({ faults: () => ({ status: 401, body: 'who are you?' }) });
    const { port } = await connectTo(jira);

    expect((await askToStart(port)).code).toBe('JIRA_BEHIND_LOGIN_PAGE');
  });
});

async function signedIn(more: Parameters<typeof connectTo>[1] = {}) {
  const jira = await aLinkedJira({
    applicationLinks: [link, { ...link, consumerKey: 'postern-new' }],
  });
  const connect = await connectTo(jira, more);
  const { authorizeUrl, transaction } = await start(connect.port, 'code');
  const code = await decide(authorizeUrl, 'approve');
  const answer = await finish(connect.port, transaction, code);
  return { jira, connect, ticket: decodeSignIn(JSON.parse(answer.text)).ticket };
}

describe('a ticket of OAuth 1.0a', () => {
  it('says to sign in again once the user took the access back in Jira', async () => {
    const { jira, connect, ticket } = await signedIn();

    expect((await whoAmI(connect.port, ticket)).status).toBe(200);
    expect(await revokeAll(jira)).toBe(1);
    expect((await whoAmI(connect.port, ticket)).code).toBe('CREDENTIALS_REJECTED');
  });

  it('uses the second consumer during a change, and goes on with the first one', async () => {
    const next = { consumerKey: 'postern-new', privateKey: oauth1.privateKey };
    const before = await signedIn();
    const { port } = await connectTo(before.jira, { oauth1: { ...oauth1, next } });
    const { authorizeUrl, transaction } = await start(port, 'code');
    const code = await decide(authorizeUrl, 'approve');
    const { ticket } = decodeSignIn(JSON.parse((await finish(port, transaction, code)).text));

    expect(openTicket(keyring, home, ticket, testNow).credential).toMatchObject({
      consumerKey: 'postern-new',
    });
    expect((await whoAmI(port, ticket)).status).toBe(200);
    expect((await whoAmI(port, before.ticket)).status).toBe(200);
  });

  it('falls back on the first consumer while Jira does not know the second one', async () => {
    const next = { consumerKey: 'postern-unknown', privateKey: oauth1.privateKey };

    const { connect, ticket } = await signedIn({ oauth1: { ...oauth1, next } });

    expect((await whoAmI(connect.port, ticket)).status).toBe(200);
  });

  it('has expired when its consumer is gone', async () => {
    const { jira, ticket } = await signedIn();
    const { port } = await connectTo(jira, { oauth1: { ...oauth1, consumerKey: 'postern-new' } });

    expect((await whoAmI(port, ticket)).code).toBe('TICKET_EXPIRED');
  });

  it('finds the right time by itself after one refusal', async () => {
    const { jira, ticket } = await signedIn();
    const later = new Date(testNow.getTime() - 1_000_000);
    const connect = await startConnect(aConfig([anOauthSite(jira)]), { now: () => later });

    expect((await whoAmI(connect.port, ticket)).code).toBe('OAUTH_CLOCK_WRONG');
    expect((await whoAmI(connect.port, ticket)).status).toBe(200);
  });
});

describe('startOauth1', () => {
  it.each([
    ['SIGN_IN_METHOD_NOT_ALLOWED', { method: 'oauth2', way: 'dialog' }],
    ['REQUEST_INVALID', { method: 'oauth1', way: 'elsewhere' }],
  ])('refuses with %s: %j', async (code, body) => {
    const { port } = await connectTo(await aLinkedJira());

    expect((await post(port, routes.startOauth('acme'), body)).code).toBe(code);
  });

  it('is there only for sites that allow it', async () => {
    const { port } = await connectTo(await aLinkedJira(), { signInMethods: ['password'] });

    expect((await askToStart(port)).code).toBe('SIGN_IN_METHOD_NOT_ALLOWED');
    expect((await finish(port, 'x', 'y')).code).toBe('SIGN_IN_METHOD_NOT_ALLOWED');
    expect((await askToStart(port, 'dialog', 'nowhere')).code).toBe('SITE_UNKNOWN');
  });

  it('counts as a sign-in', async () => {
    const site = anOauthSite(await aLinkedJira());
    const limits = { ...site.limits, signInsPerMinute: 1 };
    const { port } = await startConnect(aConfig([{ ...site, limits }]));
    await start(port);

    expect((await askToStart(port)).code).toBe('CONNECT_BUSY');
    expect((await finish(port, 'x', 'y')).code).toBe('CONNECT_BUSY');
  });
});
