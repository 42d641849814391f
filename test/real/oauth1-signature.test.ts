import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createOauth1Signer } from '../../proxy/signing/oauth1-signer.ts';
import { canonicalUrl } from '../../proxy/signing/canonical-url.ts';
import { link, oauth1, pemOf } from '../support/proxy/oauth-stage.ts';
import { testNow } from '../support/proxy/stage.ts';
import {
  pythonWithOauthlib,
  startOauthlib,
  type Oauthlib,
  type WireRequest,
} from '../support/programs/oauthlib.ts';
import { describeWith, fileOf } from '../support/programs/real-program.ts';

const base = 'https://jira.example.com/jira/rest/api/2';
const form = 'application/x-www-form-urlencoded';
const multipart =
  '--edge\r\nContent-Disposition: form-data; name="file"; filename="ä.txt"\r\n\r\nhello & goodbye=1\r\n--edge--\r\n';

interface Case {
  readonly method?: string;
  readonly url: string;
  readonly type?: string;
  readonly body?: string;
  readonly token?: string | null;
  readonly more?: Readonly<Record<`oauth_${string}`, string>>;
}

const cases: Readonly<Record<string, Case>> = {
  'no query': { url: `${base}/myself` },
  'a query': { url: `${base}/issue/createmeta?projectKeys=WEB&expand=projects.issuetypes.fields` },
  'a form body': { method: 'POST', url: `${base}/x`, type: form, body: 'c2&a3=2+q&b=%C3%A4%26' },
  'a form body beside a query of the same names': {
    method: 'POST',
    url: `${base}/x?a=2&b=1`,
    type: form,
    body: 'a=1&a=3&b=',
  },
  'a multipart body': {
    method: 'POST',
    url: `${base}/issue/WEB-1/attachments`,
    type: 'multipart/form-data; boundary=edge',
    body: multipart,
  },
  'a JSON body': {
    method: 'POST',
    url: `${base}/issue`,
    type: 'application/json',
    body: '{"fields":{"summary":"a=b&c=d"}}',
  },
  'no context path': { url: 'https://jira.example.com/rest/api/2/myself?a=1' },
  'a port of its own': { url: 'https://jira.example.com:8443/jira/rest/api/2/myself' },
  'the default port written out': { url: 'https://jira.example.com:443/jira/rest/api/2/myself' },
  'a host in capitals': { url: 'https://JIRA.Example.com/jira/rest/api/2/myself' },
  'plain http': { url: 'http://jira.example.com:80/jira/rest/api/2/myself' },
  'odd characters': { url: `${base}/x?q=!*'();:@$,/~-._[]{}|^"<>%60%5C%25%26%3D%2B%23` },
  'odd names': { url: `${base}/x?a%5B0%5D=1&b%20c=2&d%2Be=3&constructor=4&toString=5&7=6` },
  'a raw = in a value': { url: `${base}/search?jql=project=WEB&x==` },
  'blanks in both spellings': { url: `${base}/search?jql=project+%3D%20WEB` },
  'empty values': { url: `${base}/x?a=&b&c=1&=` },
  'empty pieces': { url: `${base}/x?&a=1&&` },
  'a question mark and nothing': { url: `${base}/x?` },
  'a fragment': { url: `${base}/x?a=1#part` },
  'repeated names': { url: `${base}/x?a=z&a=b&a=&a=10&a=9&b=1` },
  'a repeated name, empty at first': { url: `${base}/x?a=&a=1` },
  'order that encoding changes': { url: `${base}/x?a=%C3%A4&a=z&a%7E=1&aa=2&a-b=3&a%20b=4` },
  'non-ASCII': { url: `${base}/search?jql=summary%20~%20%22%E6%97%A5%E6%9C%AC%F0%9F%98%80%22` },
  'non-ASCII as typed': { url: `${base}/search?jql=Änderung` },
  'an encoded path': { url: `${base}/issue/%C3%A4%20b` },
  DELETE: { method: 'DELETE', url: `${base}/issue/WEB-1?deleteSubtasks=true` },
  'an empty token': { url: `${base}/myself`, token: '' },
  'a token with odd characters': { url: `${base}/myself`, token: "a+b/c=&%'" },
  'asking for a request token': {
    method: 'POST',
    url: 'https://jira.example.com/jira/plugins/servlet/oauth/request-token',
    token: null,
    more: { oauth_callback: 'https://mail-to-jira.example.com/oauth/callback' },
  },
  'asking for an access token': {
    method: 'POST',
    url: 'https://jira.example.com/jira/plugins/servlet/oauth/access-token',
    more: { oauth_verifier: 'aB3xY9' },
  },
};

const names = Object.keys(cases);
const signer = createOauth1Signer(oauth1, { now: () => testNow });

async function sign(name: string): Promise<WireRequest> {
  const {
    method = 'GET',
    url,
    type,
    body = '',
    token = 'request+token',
    more = {},
  } = cases[name] ?? { url: '' };
  const isForm = type === form;
  const authorization = await signer.authorize({
    method,
    url,
    consumerKey: oauth1.consumerKey,
    token,
    more,
    ...(isForm ? { form: body } : {}),
  });
  const headers: Record<string, string> = { Authorization: authorization };
  if (type !== undefined) headers['Content-Type'] = type;
  return { method, url: canonicalUrl(url), headers, body };
}

function withAuthorization(request: WireRequest, from: RegExp, to: string): WireRequest {
  const before = request.headers['Authorization'] ?? '';
  const Authorization = before.replace(from, to);
  expect(Authorization).not.toBe(before);
  return { ...request, headers: { ...request.headers, Authorization } };
}

const mutations: Readonly<Record<string, (request: WireRequest) => WireRequest>> = {
  'another method': (request) => ({
    ...request,
    method: request.method === 'PUT' ? 'POST' : 'PUT',
  }),
  'another scheme': (request) => ({
    ...request,
    url: request.url.startsWith('https')
      ? request.url.replace('https', 'http')
      : request.url.replace('http', 'https'),
  }),
  'another host': (request) => ({
    ...request,
    url: request.url.replace('example.com', 'example.org'),
  }),
  'another port': (request) => ({
    ...request,
    url: request.url.replace(/(example\.com)(:\d+)?/, '$1:8444'),
  }),
  'another path': (request) => ({ ...request, url: request.url.replace(/(\?|$)/, 'x$1') }),
  'one parameter more': (request) => ({
    ...request,
    url: `${request.url}${request.url.includes('?') ? '&' : '?'}zz=1`,
  }),
  'another consumer': (request) => withAuthorization(request, /postern-acme/, 'postern-acmf'),
  'another time': (request) => withAuthorization(request, /(oauth_timestamp="\d+)\d"/, '$1x"'),
  'another nonce': (request) => withAuthorization(request, /(oauth_nonce=")./, '$1Z'),
  'one parameter of OAuth more': (request) =>
    withAuthorization(request, /oauth_version="1.0"/, 'oauth_version="1.0", oauth_session="x"'),
  'another signature': (request) =>
    withAuthorization(request, /(oauth_signature=".{10})./, '$1%21'),
};

describeWith([pythonWithOauthlib], 'a signature of OAuth 1.0a, judged by oauthlib', () => {
  let oauthlib: Oauthlib;

  beforeAll(() => {
    oauthlib = startOauthlib(fileOf(pythonWithOauthlib), link);
  });

  afterAll(() => oauthlib.stop());

  it.each(names)('is accepted: %s', async (name) => {
    expect(await oauthlib.accepts(await sign(name))).toBe(true);
  });

  it.each(Object.entries(mutations))('is refused with %s, in every case', async (_, mutate) => {
    for (const name of names) {
      const request = await sign(name);
      expect([name, await oauthlib.accepts(request)]).toEqual([name, true]);
      expect([name, await oauthlib.accepts(mutate(request))]).toEqual([name, false]);
    }
  });

  it.each(names.filter((name) => (cases[name]?.url ?? '').includes('=')))(
    'is refused when a value of the query is another one: %s',
    async (name) => {
      const request = await sign(name);
      const [address, query = ''] = request.url.split('?');
      for (const [index] of query.split('&').entries()) {
        const pieces = query.split('&').map((piece, at) => (at === index ? `${piece}0` : piece));
        const changed = { ...request, url: `${address ?? ''}?${pieces.join('&')}` };
        expect([index, await oauthlib.accepts(changed)]).toEqual([index, false]);
      }
    },
  );

  it.each(['a form body', 'a form body beside a query of the same names'])(
    'is refused when %s is another one',
    async (name) => {
      const request = await sign(name);

      expect(await oauthlib.accepts({ ...request, body: `${request.body}1` })).toBe(false);
      expect(await oauthlib.accepts({ ...request, body: '' })).toBe(false);
    },
  );

  it.each(['a JSON body', 'a multipart body'])(
    'does not cover %s: only the connection protects it',
    async (name) => {
      const request = await sign(name);

      expect(await oauthlib.accepts({ ...request, body: `${request.body} ` })).toBe(true);
    },
  );

  it('is refused with another key', async () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const expected = { ...link, publicKey: pemOf(publicKey) };
    const stranger = startOauthlib(fileOf(pythonWithOauthlib), expected);

    expect(await stranger.accepts(await sign('a query'))).toBe(false);
    stranger.stop();
  });
});
