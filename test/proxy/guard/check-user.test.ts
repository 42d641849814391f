import { afterEach, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { headers, routes } from '../../../contract/connect-api.ts';
import { createUserCheck } from '../../../proxy/guard/check-user.ts';
import type { MicrosoftConfig } from '../../../proxy/config/config.ts';
import { closeJiras, factsOf, finish } from '../../support/proxy/oauth-stage.ts';
import { allow, anOauth2Site, aRegisteredJira } from '../../support/proxy/oauth2-stage.ts';
import {
  aConfig,
  answerJson,
  aSite,
  clearStage,
  send,
  startConnect,
  startJira,
  testNow,
  type Answer,
} from '../../support/proxy/stage.ts';

afterEach(async () => {
  await clearStage();
  await closeJiras();
});

const tenantId = '6f1d4a5e-0000-4000-8000-000000000001';
const clientId = '6f1d4a5e-0000-4000-8000-000000000002';
const other = '6f1d4a5e-0000-4000-8000-00000000ffff';
const issuer = `https://login.microsoftonline.com/${tenantId}/v2.0`;
const seconds = testNow.getTime() / 1000;

interface Key {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

async function aKey(kid: string): Promise<Key> {
  return { kid, ...(await generateKeyPair('RS256', { extractable: true })) };
}

/** Plays the place where Microsoft publishes its keys; which ones may change. */
async function microsoftWith(keys: Key[]): Promise<MicrosoftConfig> {
  const { url } = await startJira(async (_, response) => {
    const listed = keys.map(async ({ kid, publicKey }) => ({
      ...(await exportJWK(publicKey)),
      kid,
    }));
    answerJson(response, { keys: await Promise.all(listed) });
  });
  return { tenantId, clientId, keysUrl: `${url}/keys` };
}

function aToken(key: Key, claims: JWTPayload = {}, alg = 'RS256'): Promise<string> {
  const usual = { iss: issuer, aud: clientId, tid: tenantId, oid: 'mia', exp: seconds + 3600 };
  return new SignJWT({ ...usual, ...claims })
    .setProtectedHeader({ alg, kid: key.kid })
    .sign(key.privateKey);
}

function asUser(port: number, token: string | undefined, path: string): Promise<Answer> {
  return send(port, path, { headers: token === undefined ? {} : { [headers.user]: token } });
}

const call = '/jira/acme/rest/api/2/myself';

describe('Microsoft’s users', () => {
  it.each<[string, JWTPayload, number]>([
    ['an access token of a user', { azp: clientId, scp: 'access_as_user', sub: 'pairwise' }, 200],
    ['an ID token of a user', { sub: 'pairwise' }, 200],
    ['an app-only token without idtyp', { azp: clientId, sub: 'mia', roles: ['all'] }, 401],
    ['an app-only token of version 1', { appid: clientId, aud: `api://${clientId}` }, 401],
    ['a token whose subject is the program', { sub: 'mia' }, 401],
    ['an empty scope', { azp: clientId, scp: '' }, 401],
  ])('judges %s', async (_, claims, status) => {
    const key = await aKey('k');
    const microsoft = await microsoftWith([key]);
    const { port } = await startConnect(
      aConfig([aSite('https://jira.example.com')], { microsoft }),
    );

    const answer = await asUser(port, await aToken(key, claims), routes.sites);

    expect(answer.status).toBe(status);
  });

  it('lets nobody else through, tells the sites to nobody else, and takes no other ticket', async () => {
    const key = await aKey('k');
    const microsoft = await microsoftWith([key]);
    const jira = await startJira((_, response) => answerJson(response, {}));
    const { port } = await startConnect(aConfig([aSite(jira.url)], { microsoft }));
    const token = await aToken(key);

    const stranger = JSON.parse((await asUser(port, undefined, routes.sites)).text);
    const user = JSON.parse((await asUser(port, token, routes.sites)).text);

    expect(stranger).toMatchObject({ sites: [], connect: { microsoft: { tenantId, clientId } } });
    expect(user.sites).toHaveLength(1);
    expect((await asUser(port, undefined, call)).code).toBe('USER_TOKEN_MISSING');
    // Sealed for nobody, as before Microsoft’s sign-in was switched on.
    expect((await asUser(port, token, call)).code).toBe('TICKET_INVALID');
  });

  it('binds tickets and transactions to the user who began', async () => {
    const key = await aKey('k');
    const microsoft = await microsoftWith([key]);
    const jira = await aRegisteredJira();
    const site = anOauth2Site(jira, 'datacenter');
    const { port } = await startConnect(aConfig([site], { microsoft }));
    const mia = { [headers.user]: await aToken(key), 'content-type': 'application/json' };
    const jonas = { ...mia, [headers.user]: await aToken(key, { oid: 'jonas' }) };
    const post = (path: string, body: unknown, own: Record<string, string>): Promise<Answer> =>
      send(port, path, { method: 'POST', body: JSON.stringify(body), headers: own });
    const way = { method: 'oauth2', way: 'dialog' };
    const started = JSON.parse((await post(routes.startOauth('acme'), way, mia)).text);
    const returned = await allow(started.authorizeUrl);
    const end = { transaction: started.transaction, returned };

    const swapped = await post(routes.finishOauth('acme'), end, jonas);
    const nobody = await finish(port, started.transaction, returned);
    const own = await post(routes.finishOauth('acme'), end, mia);
    const ticket = { [headers.ticket]: String(JSON.parse(own.text).ticket) };

    expect(swapped.code).toBe('OAUTH_MIXED_UP');
    expect(nobody.code).toBe('USER_TOKEN_MISSING');
    expect((await send(port, call, { headers: { ...jonas, ...ticket } })).code).toBe(
      'TICKET_INVALID',
    );
    expect((await send(port, call, { headers: { ...mia, ...ticket } })).status).toBe(200);
  });

  it.each<[string, JWTPayload]>([
    ['expired', { exp: seconds - 61 }],
    ['other-tenant', { iss: `https://login.microsoftonline.com/${other}/v2.0`, tid: other }],
    ['other-tenant', { tid: other }],
    ['other-app', { aud: other }],
    ['invalid', { oid: undefined }],
    ['invalid', { idtyp: 'app' }],
    ['invalid', { nbf: seconds + 61 }],
  ])('refuses as %s: %j', async (reason, claims) => {
    const key = await aKey('k');
    const microsoft = await microsoftWith([key]);
    const { port } = await startConnect(aConfig([aSite('http://127.0.0.1:1')], { microsoft }));

    const answer = await asUser(port, await aToken(key, claims), call);

    expect([answer.code, factsOf(answer)]).toEqual(['USER_TOKEN_REJECTED', { reason }]);
  });

  it('refuses a signature of another key under a known name, and one that is none', async () => {
    const key = await aKey('k');
    const microsoft = await microsoftWith([key]);
    const { port } = await startConnect(aConfig([aSite('http://127.0.0.1:1')], { microsoft }));
    const forged = await aToken(await aKey('k'));
    const [, claims = ''] = (await aToken(key)).split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none', kid: 'k' })).toString('base64url');

    expect((await asUser(port, forged, call)).code).toBe('USER_TOKEN_REJECTED');
    expect((await asUser(port, `${none}.${claims}.`, call)).code).toBe('USER_TOKEN_REJECTED');
  });

  it('follows when Microsoft signs with another key', async () => {
    const keys = [await aKey('old')];
    const check = createUserCheck(await microsoftWith(keys), () => testNow, 0);
    const before = await check(await aToken(keys[0] ?? (await aKey('none'))));
    const next = await aKey('new');
    keys.push(next);

    expect(await check(await aToken(next))).toBe(before);
  });
});
