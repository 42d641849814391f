import { afterEach, describe, expect, it } from '@jest/globals';
import type { DemoJira } from '../../../demo/jira/start.ts';
import { createOauth1Signer, type Oauth1Request } from '../../../proxy/signing/oauth1-signer.ts';
import { aLinkedJira, closeJiras, decide, oauth1 } from '../../support/proxy/oauth-stage.ts';
import { testNow } from '../../support/proxy/stage.ts';
import { ask, at, type Read } from '../../support/demo/demo-jira.ts';

afterEach(closeJiras);

const signer = createOauth1Signer(oauth1, { now: () => testNow, nonce: nextNonce });
const servlet = '/plugins/servlet/oauth';
const seconds = testNow.getTime() / 1000;

let nonces = 0;
function nextNonce(): string {
  nonces += 1;
  return `nonce-${nonces}`;
}

function authorizationFor(
  jira: DemoJira,
  path: string,
  more: Partial<Oauth1Request> = {},
): Promise<string> {
  return signer.authorize({
    method: 'GET',
    url: jira.datacenter.baseUrl + path,
    consumerKey: oauth1.consumerKey,
    token: '',
    ...more,
  });
}

async function callTokens(
  jira: DemoJira,
  path: string,
  more: Partial<Oauth1Request>,
): Promise<Read> {
  const authorization = await authorizationFor(jira, path, { method: 'POST', ...more });
  return ask(jira, 'datacenter', path, { method: 'POST', authorization });
}

async function requestToken(jira: DemoJira, callback = 'oob'): Promise<string> {
  const more = { token: null, more: { oauth_callback: callback } };
  const answer = await callTokens(jira, `${servlet}/request-token`, more);
  return new URLSearchParams(answer.text).get('oauth_token') ?? answer.text;
}

async function accessToken(jira: DemoJira): Promise<string> {
  const token = await requestToken(jira);
  const verifier = await decide(
    `${jira.datacenter.baseUrl}${servlet}/authorize?oauth_token=${token}`,
    'approve',
  );
  const more = { token, more: { oauth_verifier: verifier } };
  const answer = await callTokens(jira, `${servlet}/access-token`, more);
  return new URLSearchParams(answer.text).get('oauth_token') ?? answer.text;
}

const myself = '/rest/api/2/myself?expand=a%20b&expand=';

function askMyself(jira: DemoJira, authorization: string): Promise<Read> {
  return ask(jira, 'datacenter', myself, { authorization });
}

describe('OAuth 1.0a of the stand-in', () => {
  it('knows whose signed request it is', async () => {
    const jira = await aLinkedJira();
    const token = await accessToken(jira);

    const answer = await askMyself(jira, await authorizationFor(jira, myself, { token }));

    expect([answer.status, at(answer.json, 'name')]).toEqual([200, 'mia']);
    expect(answer.headers.get('x-ausername')).toBe('mia');
  });

  it.each([
    'oauth_consumer_key',
    'oauth_token',
    'oauth_signature_method',
    'oauth_signature',
    'oauth_timestamp',
    'oauth_nonce',
  ])('runs a request without %s as nobody', async (name) => {
    const jira = await aLinkedJira();
    const token = await accessToken(jira);
    const whole = await authorizationFor(jira, myself, { token });

    const answer = await askMyself(jira, whole.replace(new RegExp(`${name}="[^"]*",? ?`), ''));

    expect(answer.headers.get('x-ausername')).toBe('anonymous');
    expect(answer.headers.get('www-authenticate')).not.toContain('oauth_problem');
  });

  it.each<[string, number, (authorization: string) => string]>([
    [
      'signature_invalid',
      401,
      (text) => text.replace(/(oauth_signature="(?:%..|[^%]){2})(?:%..|[^%])/, '$1%21'),
    ],
    ['signature_invalid', 401, (text) => text.replace(/oauth_nonce="/, '$&x')],
    ['consumer_key_unknown', 401, (text) => text.replace('postern-acme', 'somebody')],
    ['token_rejected', 401, (text) => text.replace(/oauth_token="/, '$&x')],
    ['signature_method_rejected', 400, (text) => text.replace('RSA-SHA1', 'HMAC-SHA1')],
    ['version_rejected', 400, (text) => text.replace('"1.0"', '"2.0"')],
    ['timestamp_refused', 400, (text) => text.replace(/oauth_timestamp="\d/, '$&0')],
  ])('names %s with status %d', async (problem, status, change) => {
    const jira = await aLinkedJira();
    const token = await accessToken(jira);
    const changed = change(await authorizationFor(jira, myself, { token }));

    const answer = await askMyself(jira, changed);

    expect(answer.status).toBe(status);
    expect(answer.headers.get('www-authenticate')).toContain(`oauth_problem="${problem}"`);
    expect(new URLSearchParams(answer.text).get('oauth_problem')).toBe(problem);
  });

  it('takes no signed request twice', async () => {
    const jira = await aLinkedJira();
    const token = await accessToken(jira);
    const authorization = await authorizationFor(jira, myself, { token });
    await askMyself(jira, authorization);

    expect((await askMyself(jira, authorization)).text).toBe('oauth_problem=nonce_used');
  });

  it.each([
    [300, 200],
    [-300, 200],
    [301, 400],
    [-301, 400],
  ])('takes a clock that differs by %d seconds with status %d', async (difference, status) => {
    let now = testNow;
    const jira = await aLinkedJira({ now: () => now });
    const token = await accessToken(jira);
    now = new Date(testNow.getTime() + difference * 1000);

    const answer = await askMyself(jira, await authorizationFor(jira, myself, { token }));

    expect(answer.status).toBe(status);
    const range = new URLSearchParams(answer.text).get('oauth_acceptable_timestamps');
    const expected = `${seconds + difference - 300}-${seconds + difference + 300}`;
    expect(range).toBe(status === 200 ? null : expected);
  });

  it('refuses a callback that is no address', async () => {
    expect(await requestToken(await aLinkedJira(), 'javascript:alert(1)')).toContain(
      'oauth_problem=parameter_rejected',
    );
  });

  it('forgets a request token after ten minutes', async () => {
    let now = testNow;
    const jira = await aLinkedJira({ now: () => now });
    const token = await requestToken(jira);
    now = new Date(testNow.getTime() + 10 * 60_000);
    signer.correctClock(now.getTime());

    const more = { token, more: { oauth_verifier: 'abcdef' } };
    const answer = await callTokens(jira, `${servlet}/access-token`, more);
    signer.correctClock(testNow.getTime());

    expect(answer.text).toBe('oauth_problem=token_expired');
  });

  it('sends nobody to another server after the login', async () => {
    const jira = await aLinkedJira();
    for (const elsewhere of ['//evil.example', '/\\evil.example', 'https://evil.example']) {
      const answer = await ask(jira, 'datacenter', '/login.jsp', {
        authorization: null,
        body: new URLSearchParams({
          os_username: 'mia',
          os_password: 'demo-password-mia',
          os_destination: elsewhere,
        }),
      });

      expect(answer.headers.get('location')).toBe('/jira/login.jsp');
    }
  });

  it('lets the consent form lead to its callback and nowhere else', async () => {
    const jira = await aLinkedJira();
    const token = await requestToken(jira, 'https://mail-to-jira.example.com/oauth/callback');
    const { user, password } = jira.accounts.datacenter;
    const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

    const page = await ask(jira, 'datacenter', `${servlet}/authorize?oauth_token=${token}`, {
      authorization,
    });

    expect(page.headers.get('content-security-policy')).toContain(
      "form-action 'self' https://mail-to-jira.example.com;",
    );
  });

  it('is not on Cloud', async () => {
    const answer = await ask(await aLinkedJira(), 'cloud', `${servlet}/request-token`, {
      method: 'POST',
      authorization: null,
    });

    expect(answer.status).toBe(404);
  });
});
