import { afterEach, describe, expect, it } from '@jest/globals';
import { decodeRenewal, decodeSignIn } from '../../../../contract/answers/connect-answers.ts';
import { headers, routes, type SiteKind } from '../../../../contract/connect-api.ts';
import { createKeyring } from '../../../../proxy/tickets/keyring.ts';
import { sealTransaction } from '../../../../proxy/tickets/transaction.ts';
import { closeJiras, factsOf, finish, post } from '../../../support/proxy/oauth-stage.ts';
import {
  aClock,
  allow,
  anOauth2Site,
  aRegisteredJira,
  askToRenew,
  client,
  connectByOauth2,
  renewed,
  signedInBy,
  start2,
  whoAmI2,
} from '../../../support/proxy/oauth2-stage.ts';
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

const kinds: readonly SiteKind[] = ['datacenter', 'cloud'];
const hourMs = 60 * 60_000;

describe.each(kinds)('signing in with OAuth 2.0 (%s)', (kind) => {
  it('goes from consent to a ticket that works, and binds the code to who asked (PKCE)', async () => {
    const jira = await aRegisteredJira();
    const { port } = await connectByOauth2(jira, kind);

    const { authorizeUrl, transaction } = await start2(port);
    const answer = await finish(port, transaction, await allow(authorizeUrl));
    const signedIn = decodeSignIn(JSON.parse(answer.text));
    const through = await whoAmI2(port, signedIn.ticket);

    const asked = new URL(authorizeUrl).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('code_challenge')).toMatch(/^[\w-]{43}$/);
    expect(asked.get('state')).toMatch(/^[\w-]{43}$/);
    expect(signedIn.account.displayName).toBe('Mia Lindqvist');
    expect(signedIn.accessExpiresAt).toBe('2026-11-20T12:59:30.000Z');
    expect(signedIn.expiresAt).toBe('2027-02-18T12:00:00.000Z');
    expect(JSON.parse(through.text)).toMatchObject({ displayName: 'Mia Lindqvist' });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('tells a refusal', async () => {
    const { port } = await connectByOauth2(await aRegisteredJira(), kind);
    const { authorizeUrl, transaction } = await start2(port);

    const returned = await allow(authorizeUrl, { choice: 'deny' });

    expect((await finish(port, transaction, returned)).code).toBe('OAUTH_DENIED');
  });

  it('refuses a tampered state, a code without one, and a code that came back before', async () => {
    const jira = await aRegisteredJira();
    const { port } = await connectByOauth2(jira, kind);
    const { authorizeUrl, transaction } = await start2(port);
    const returned = await allow(authorizeUrl);
    const tampered = returned.replace(
      /state=(.)/,
      (_, first) => `state=${first === 'A' ? 'B' : 'A'}`,
    );

    expect((await finish(port, transaction, tampered)).code).toBe('OAUTH_MIXED_UP');
    const alone = returned.replace(/[?&]state=[^&]*/, '');
    expect((await finish(port, transaction, alone)).code).toBe('OAUTH_CODE_REJECTED');
    const first = await finish(port, transaction, returned);
    expect(first.status).toBe(200);
    expect((await finish(port, transaction, returned)).code).toBe('OAUTH_CODE_REJECTED');
    const { ticket } = decodeSignIn(JSON.parse(first.text));
    expect((await whoAmI2(port, ticket)).status).toBe(401);
  });

  it('refuses the code of another sign-in', async () => {
    const { port } = await connectByOauth2(await aRegisteredJira(), kind);
    const mine = await start2(port);
    const theirs = await start2(port);
    const returned = await allow(theirs.authorizeUrl);

    expect((await finish(port, mine.transaction, returned)).code).toBe('OAUTH_MIXED_UP');
    // Their code under my state: whoever slipped it in does not know what my code was asked with.
    const state = new URL(mine.authorizeUrl).searchParams.get('state') ?? '';
    const slipped = returned.replace(/state=[^&]*/, `state=${state}`);
    expect((await finish(port, mine.transaction, slipped)).code).toBe('OAUTH_CODE_REJECTED');
  });

  it('tells an access that has ended, and goes on with the renewed ticket', async () => {
    const clock = aClock();
    const jira = await aRegisteredJira({ now: clock.now });
    const { port } = await connectByOauth2(jira, kind, { clock });
    const { ticket } = await signedInBy(port);
    clock.passes(hourMs);

    const late = await whoAmI2(port, ticket);
    const next = await renewed(port, ticket);

    expect(late.code).toBe('ACCESS_EXPIRED');
    expect(next).not.toBe(ticket);
    expect((await whoAmI2(port, next)).status).toBe(200);
  });

  it('refreshes once for ten panes at once, and never sends a used refresh token', async () => {
    const clock = aClock();
    const refreshes: string[] = [];
    const jira = await aRegisteredJira({
      now: clock.now,
      faults: (_, { method, path }) => {
        if (method === 'POST' && path.endsWith('/token')) refreshes.push(path);
        return null;
      },
    });
    const { port } = await connectByOauth2(jira, kind, { clock });
    const { ticket } = await signedInBy(port);
    refreshes.length = 0;
    clock.passes(hourMs);

    const calls = await Promise.all(Array.from({ length: 10 }, () => whoAmI2(port, ticket)));
    const answers = await Promise.all(Array.from({ length: 10 }, () => askToRenew(port, ticket)));
    const late = await askToRenew(port, ticket);
    const won = answers.filter(({ status }) => status === 200);
    const [next = ''] = won.map(({ text }) => decodeRenewal(JSON.parse(text)).ticket);

    expect(new Set(calls.map(({ code }) => code))).toEqual(new Set(['ACCESS_EXPIRED']));
    expect(new Set(won.map(({ text }) => text)).size).toBe(1);
    // Who comes when it is over is told to look for what another pane has kept.
    const lost = [...answers, late].filter(({ status }) => status !== 200);
    expect(new Set(lost.map(({ code }) => code))).toEqual(new Set(['CONNECT_BUSY']));
    expect(refreshes).toHaveLength(1);
    expect(jira.oauth2[kind].reuses).toBe(0);
    expect((await whoAmI2(port, next)).status).toBe(200);
  });

  it('does not send a used refresh token later either, where it would end the sign-in', async () => {
    const clock = aClock();
    const jira = await aRegisteredJira({ now: clock.now });
    const { port } = await connectByOauth2(jira, kind, { clock });
    const { ticket } = await signedInBy(port);
    clock.passes(hourMs);
    const next = await renewed(port, ticket);
    clock.passes(hourMs);

    const late = await askToRenew(port, ticket);

    expect(late.code).toBe('RENEWAL_REFUSED');
    expect(jira.oauth2[kind].reuses).toBe(0);
    expect((await whoAmI2(port, await renewed(port, next))).status).toBe(200);
  });

  it('says that a sign-in which was taken back cannot be renewed', async () => {
    const clock = aClock();
    const jira = await aRegisteredJira({ now: clock.now });
    const { port } = await connectByOauth2(jira, kind, { clock });
    const { ticket } = await signedInBy(port);
    const user = jira.store[kind].users.find(({ name }) => name === 'mia');
    if (user === undefined) throw new Error('no Mia');
    for (const { id } of jira.oauth2[kind].familiesOf(user))
      jira.oauth2[kind].revokeFamily(id, user);
    clock.passes(hourMs);

    expect((await askToRenew(port, ticket)).code).toBe('RENEWAL_REFUSED');
  });

  it('names a client secret that is not the one', async () => {
    const oauth2 = { clientId: client.clientId, clientSecret: 'another', scopes: ['WRITE'] };
    const { port } = await connectByOauth2(await aRegisteredJira(), kind, { more: { oauth2 } });
    const { authorizeUrl, transaction } = await start2(port);

    const answer = await finish(port, transaction, await allow(authorizeUrl));

    expect(answer.code).toBe('OAUTH_CLIENT_REJECTED');
  });
});

describe('a transaction of OAuth 2.0', () => {
  it('is worth nothing at another site, and neither is its code', async () => {
    const [one, other] = [await aRegisteredJira(), await aRegisteredJira()];
    const { port } = await startConnect(
      aConfig([
        anOauth2Site(one, 'datacenter'),
        anOauth2Site(other, 'datacenter', { id: 'vault' }),
      ]),
    );
    const atOne = await start2(port);
    const atOther = await start2(port, { site: 'vault' });
    const returned = await allow(atOne.authorizeUrl);

    expect((await finish(port, atOne.transaction, returned, 'vault')).code).toBe('OAUTH_MIXED_UP');
    expect((await finish(port, atOther.transaction, returned, 'vault')).code).toBe(
      'OAUTH_MIXED_UP',
    );
    // A hostile Jira that sent the user on to the other one, with its own state.
    const state = new URL(atOther.authorizeUrl).searchParams.get('state') ?? '';
    const mixed = returned.replace(/state=[^&]*/, `state=${state}`);
    expect((await finish(port, atOther.transaction, mixed, 'vault')).code).toBe(
      'OAUTH_CODE_REJECTED',
    );
    expect((await finish(port, atOne.transaction, returned)).status).toBe(200);
  });

  it('is refused when it is old, changed, or a ticket', async () => {
    const { port } = await connectByOauth2(await aRegisteredJira(), 'datacenter');
    const { authorizeUrl, transaction } = await start2(port);
    const returned = await allow(authorizeUrl);
    const old = sealTransaction(
      createKeyring(testKeyring),
      { siteId: 'acme', userId: null },
      { method: 'oauth2', state: 's', verifier: 'v', expiresAt: testNow.getTime() },
    );
    const changed = transaction.slice(0, -4) + (transaction.endsWith('AAAA') ? 'BBBB' : 'AAAA');

    expect((await finish(port, old, '?state=s&code=c')).code).toBe('OAUTH_EXPIRED');
    for (const forged of [changed, aTicket(), '']) {
      expect((await finish(port, forged, returned)).code).toBe('OAUTH_MIXED_UP');
    }
  });

  it('is refused where another method is all that is allowed', async () => {
    const jira = await aRegisteredJira();
    const { port } = await connectByOauth2(jira, 'datacenter', {
      more: { signInMethods: ['password'] },
    });

    const body = { method: 'oauth2', way: 'dialog' };
    expect((await post(port, routes.startOauth('acme'), body)).code).toBe(
      'SIGN_IN_METHOD_NOT_ALLOWED',
    );
  });
});

describe('Atlassian’s sites', () => {
  const sandbox = { id: 'c0ffee00-0000', url: 'http://sandbox.example', name: 'sandbox' };

  it('names those that were chosen when the wanted one is not among them', async () => {
    const jira = await aRegisteredJira({ otherSites: [sandbox] });
    const { port } = await connectByOauth2(jira, 'cloud');
    const { authorizeUrl, transaction } = await start2(port);

    const answer = await finish(port, transaction, await allow(authorizeUrl, { site: sandbox.id }));

    expect(answer.code).toBe('OAUTH_SITE_NOT_GRANTED');
    expect(factsOf(answer)).toMatchObject({ granted: ['sandbox.example'] });
  });

  it('tells of other configured sites that the consent covers, and asks nothing there again', async () => {
    const jira = await aRegisteredJira({ otherSites: [sandbox] });
    const own = anOauth2Site(jira, 'cloud');
    const { port } = await startConnect(
      aConfig([own, { ...own, id: 'sandbox', baseUrl: sandbox.url }]),
    );
    const first = await start2(port, { site: 'sandbox' });
    await finish(
      port,
      first.transaction,
      await allow(first.authorizeUrl, { site: sandbox.id }),
      'sandbox',
    );
    const { alsoGranted } = await signedInBy(port);

    const again = await start2(port, { again: true });
    const returned = await allow(again.authorizeUrl, { choice: 'nobody-is-asked' });

    expect(alsoGranted).toEqual(['sandbox']);
    expect(new URL(again.authorizeUrl).searchParams.has('prompt')).toBe(false);
    expect((await finish(port, again.transaction, returned)).status).toBe(200);
  });

  it('sends calls to the gateway, for the sealed site only', async () => {
    const seen: string[] = [];
    const jira = await aRegisteredJira({
      faults: (_, { path }) => {
        seen.push(path);
        return null;
      },
    });
    const { port } = await connectByOauth2(jira, 'cloud');
    const { ticket } = await signedInBy(port);
    seen.length = 0;

    await whoAmI2(port, ticket);
    const sneaky = await send(port, '/jira/acme/../../elsewhere/rest/api/2/myself', {
      headers: { [headers.ticket]: ticket },
    });

    expect(seen).toEqual([
      expect.stringMatching(/^\/-\/api\/ex\/jira\/[\w-]+\/rest\/api\/2\/myself$/),
    ]);
    expect(sneaky.code).toBe('CALL_NOT_ALLOWED');
  });
});
