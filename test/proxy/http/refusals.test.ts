import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { findFreePort } from '../../../demo/free-port.ts';
import { headers } from '../../../contract/connect-api.ts';
import type { ErrorCode } from '../../../contract/errors.ts';
import type { Config, SiteConfig } from '../../../proxy/config/config.ts';
import { defaultLimits } from '../../../proxy/config/default-limits.ts';
import { createKeyring } from '../../../proxy/tickets/keyring.ts';
import { sealTransaction } from '../../../proxy/tickets/transaction.ts';
import type { ServeOptions } from '../../../proxy/serve.ts';
import { testCertificate } from '../../support/network/certificate.ts';
import { aTlsJira } from '../../support/proxy/tls-jira.ts';
import { oauth1 } from '../../support/proxy/oauth-stage.ts';
import {
  aConfig,
  anna,
  answerJson,
  aSite,
  aTicket,
  clearStage,
  send,
  startConnect,
  startJira,
  testKeyring,
  testNow,
  type Answer,
} from '../../support/proxy/stage.ts';

afterEach(clearStage);

/** Rightly made, by nobody that is known. */
const aStrangersToken = [{ alg: 'RS256', kid: 'k' }, { oid: 'o' }, 'signature']
  .map((part) =>
    Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url'),
  )
  .join('.');

/** Stands in every place of a request and of Jira's answer where somebody can put words. */
const planted = 'planted-word';

const own = {
  'content-type': 'application/json',
  'user-agent': planted,
  referer: `https://${planted}.example/`,
  origin: `https://${planted}.example`,
  cookie: planted,
  'x-forwarded-for': planted,
  'accept-language': planted,
};

const issue = `/jira/acme/rest/api/2/issue/createmeta/${planted}/issuetypes?q=${planted}`;
const elsewhere = `https://${planted}@new.example/${planted}${issue.slice('/jira/acme'.length)}`;
const signInAt = `/connect/sites/acme/sign-in?q=${planted}`;

interface Case {
  /** What plays Jira; `planted` stands in its headers already. */
  readonly jira?: (request: IncomingMessage, response: ServerResponse) => void;
  /** Where Jira is, when nobody plays it. */
  readonly site?: () => Promise<Partial<SiteConfig>>;
  readonly options?: ServeOptions;
  readonly ask?: (port: number) => Promise<Answer>;
  /** Who plays Jira plays Atlassian’s own hosts too. */
  readonly atlassianIsJira?: true;
  readonly config?: Partial<Config>;
}

function page(status: number, words = '', more: Readonly<Record<string, string>> = {}): Case {
  return {
    jira: (_request, response) => {
      response.writeHead(status, { 'content-type': 'text/html', ...more });
      response.end(`<title>${words}</title>${planted}`);
    },
  };
}

function asking(address: string, more: Parameters<typeof send>[2] = {}): Case {
  return { ask: (port) => send(port, address, { ...more, headers: { ...own, ...more.headers } }) };
}

const withOauth1 = async (): Promise<Partial<SiteConfig>> => ({
  signInMethods: ['oauth1'],
  oauth1,
});

function refusedAs(problem: string): NonNullable<Case['jira']> {
  return (_request, response) => {
    const told = `OAuth realm="${planted}", oauth_problem="${problem}", oauth_advice="${planted}"`;
    response.writeHead(400, { 'content-type': 'text/plain', 'www-authenticate': told });
    response.end(planted);
  };
}

function starting(problem: string): Case {
  const body = JSON.stringify({ method: 'oauth1', way: 'dialog', [planted]: planted });
  const address = `/connect/sites/acme/oauth/start?q=${planted}`;
  return {
    site: withOauth1,
    jira: refusedAs(problem),
    ...asking(address, { method: 'POST', body }),
  };
}

function finishing(verifier: string, token: string, expiresAt = testNow.getTime() + 1): Case {
  const transaction = sealTransaction(
    createKeyring(testKeyring),
    { siteId: 'acme', userId: null },
    {
      method: 'oauth1',
      token: planted,
      consumerKey: oauth1.consumerKey,
      expiresAt,
    },
  );
  const returned = `https://x.example/?oauth_token=${token}&oauth_verifier=${verifier}`;
  return {
    site: withOauth1,
    jira: refusedAs('token_rejected'),
    ...asking('/connect/sites/acme/oauth/finish', {
      method: 'POST',
      body: JSON.stringify({ transaction, returned }),
    }),
  };
}

function signingIn(body: unknown, jira?: Case['jira']): Case {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    ...asking(signInAt, { method: 'POST', body: text }),
    ...(jira === undefined ? {} : { jira }),
  };
}

const oauth2 = { clientId: planted, clientSecret: planted, scopes: ['WRITE'] };
const withOauth2 = async (): Promise<Partial<SiteConfig>> => ({
  signInMethods: ['oauth2'],
  oauth2,
});

const ended = {
  kind: 'oauth2',
  token: planted,
  renewal: { refreshToken: planted, accessExpiresAt: testNow.getTime() },
} as const;

/** A finish of OAuth 2.0, with what the host that gives tokens answers first, and what comes after it. */
function exchanging(answers: readonly (readonly [number, unknown])[], kind?: 'cloud'): Case {
  const transaction = sealTransaction(
    createKeyring(testKeyring),
    { siteId: 'acme', userId: null },
    { method: 'oauth2', state: planted, verifier: planted, expiresAt: testNow.getTime() + 1 },
  );
  const left = [...answers];
  return {
    site: async () => ({ ...(await withOauth2()), ...(kind === undefined ? {} : { kind }) }),
    atlassianIsJira: true,
    jira: (_request, response) => {
      const [status, body] = left.shift() ?? [200, []];
      answerJson(response, body, status);
    },
    ...asking('/connect/sites/acme/oauth/finish', {
      method: 'POST',
      body: JSON.stringify({ transaction, returned: `?state=${planted}&code=${planted}` }),
    }),
  };
}

// Made late: a ticket is for the Jira of its test.
function askingWhenEnded(address: string, method: string): Case {
  return {
    ask: (port) =>
      send(port, address, {
        method,
        headers: { ...own, [headers.ticket]: aTicket('acme', ended) },
      }),
  };
}

function renewing(status: number, body: unknown): Case {
  return {
    site: withOauth2,
    jira: (_request, response) => answerJson(response, body, status),
    ...askingWhenEnded('/connect/sites/acme/renew', 'POST'),
  };
}

const microsoft = {
  tenantId: '6f1d4a5e-0000-4000-8000-000000000001',
  clientId: '6f1d4a5e-0000-4000-8000-000000000002',
  keysUrl: 'http://127.0.0.1:1/keys',
};

/** Behind a proxy that ends TLS and does not tell: it takes what is signed for `http://`. */
async function believingOtherwise(): Promise<Partial<SiteConfig>> {
  const { key, cert, ca } = await testCertificate();
  let asked = 0;
  const stand = await startJira(
    (request, response) => {
      request.resume();
      asked += 1;
      if (asked === 1) refusedAs('signature_invalid')(request, response);
      else response.end(`oauth_token=${planted}&oauth_token_secret=${planted}`);
    },
    { key, cert },
  );
  return { ...(await withOauth1()), baseUrl: `https://localhost:${stand.port}`, ca };
}

const token = { method: 'personal-access-token', user: '' };
const password = { method: 'password', user: planted, secret: planted };

function expired(): string {
  return aTicket('acme', anna, { expiresAt: testNow.getTime() - 1 });
}

const cases: readonly (readonly [ErrorCode, string, Case])[] = [
  [
    'CONNECT_BUSY',
    'too many requests',
    {
      site: async () => ({ limits: { ...defaultLimits, requestsPerMinute: 1, requestBurst: 1 } }),
      ask: async (port) => {
        await send(port, issue, { headers: own });
        return send(port, issue, { headers: own });
      },
    },
  ],
  [
    'SITE_UNKNOWN',
    'a site by the name of an attack',
    asking(`/jira/${planted}..%2f/rest/api/2/myself`),
  ],
  [
    'SITE_UNKNOWN',
    'the same at the sign-in',
    asking(`/connect/sites/${planted}.../sign-in`, { method: 'POST', body: '{}' }),
  ],
  [
    'JIRA_UNREACHABLE',
    'nobody at the port',
    { site: async () => ({ baseUrl: `http://127.0.0.1:${await findFreePort(0)}` }) },
  ],
  [
    'JIRA_UNREACHABLE',
    'an address that is not allowed',
    { site: async () => ({ baseUrl: 'https://127.0.0.1', allowPrivateAddresses: false }) },
  ],
  [
    'JIRA_TIMED_OUT',
    'silence',
    {
      site: async () => ({ limits: { ...defaultLimits, firstByteMs: 30 } }),
      jira: () => {},
    },
  ],
  ['JIRA_BEHIND_LOGIN_PAGE', 'a redirect', page(302, '', { location: `/${planted}` })],
  ['JIRA_BEHIND_LOGIN_PAGE', 'a login page', page(200, '<form>')],
  ['JIRA_MOVED', 'the same call elsewhere', page(301, '', { location: elsewhere })],
  ['JIRA_CERTIFICATE_REJECTED', 'an unknown authority', { site: () => aTlsJira() }],
  [
    'JIRA_TLS_FAILED',
    'no common cipher',
    { site: () => aTlsJira({ ciphers: 'PSK-AES128-GCM-SHA256', maxVersion: 'TLSv1.2' }) },
  ],
  ['JIRA_CLIENT_CERTIFICATE_REJECTED', 'a gateway’s page', page(400, 'The SSL certificate error')],
  ['JIRA_ANSWER_UNREADABLE', 'a page', page(404)],
  [
    'JIRA_ANSWER_UNREADABLE',
    'what is not HTTP',
    { jira: (request) => request.socket.end(`${planted} ${planted}\r\n\r\n`) },
  ],
  [
    'JIRA_ANSWER_UNREADABLE',
    'a sign-in answered with nonsense',
    signingIn(password, (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(planted);
    }),
  ],
  ['JIRA_BROKE_OFF', 'a reset', { jira: (request) => request.socket.resetAndDestroy() }],
  ['JIRA_BUSY', 'a page', page(429, '', { 'retry-after': '7' })],
  [
    'JIRA_BUSY',
    'a pause',
    {
      jira: (_request, response) => {
        response.setHeader('retry-after', '7');
        answerJson(response, { errorMessages: [planted] }, 429);
      },
      ask: async (port) => {
        await send(port, issue, { headers: own });
        return send(port, issue, { headers: own });
      },
    },
  ],
  ['JIRA_FAILED', 'a page', page(500)],
  [
    'JIRA_FAILED',
    'a sign-in',
    signingIn(password, (_request, response) =>
      answerJson(response, { errorMessages: [planted] }, 500),
    ),
  ],
  ['JIRA_XSRF_REFUSED', 'a page', page(403, 'XSRF check failed')],
  ['CREDENTIALS_REJECTED', 'a page of Jira’s own', page(401, '', { 'x-ausername': planted })],
  [
    'CREDENTIALS_REJECTED',
    'a sign-in',
    signingIn(password, (_request, response) =>
      answerJson(response, { errorMessages: [planted] }, 401),
    ),
  ],
  [
    'CAPTCHA_REQUIRED',
    'a page',
    page(403, '', {
      'x-authentication-denied-reason': `CAPTCHA_CHALLENGE; login-url=https://${planted}/`,
    }),
  ],
  ['BASIC_DISABLED', 'a page', page(403, 'Basic Authentication has been disabled')],
  [
    'SIGNED_IN_AS_NOBODY',
    'a sign-in',
    signingIn(password, (_request, response) => answerJson(response, { displayName: planted })),
  ],
  ['SIGN_IN_METHOD_NOT_ALLOWED', 'a method of one’s own', signingIn({ method: planted })],
  ['TOKEN_MALFORMED', 'a token with a blank', signingIn({ ...token, secret: `${planted} x` })],
  ['TICKET_MISSING', 'no ticket', asking(issue, { headers: { [headers.ticket]: '' } })],
  ['TICKET_INVALID', 'a forged ticket', asking(issue, { headers: { [headers.ticket]: planted } })],
  [
    'TICKET_INVALID',
    'a ticket of a key by this name',
    asking(issue, { headers: { [headers.ticket]: `p1.${planted}.${planted}` } }),
  ],
  ['TICKET_EXPIRED', 'an old ticket', asking(issue, { headers: { [headers.ticket]: expired() } })],
  ['CALL_NOT_ALLOWED', 'another path', asking(`/jira/acme/rest/${planted}?${planted}`)],
  ['CALL_NOT_ALLOWED', 'a trick', asking(`/jira/acme/rest/api/2/..%2f${planted}`)],
  ['CALL_NOT_ALLOWED', 'another method', asking(issue, { method: 'PROPFIND' })],
  [
    'REQUEST_INVALID',
    'a body where none belongs',
    asking(issue, { body: planted, headers: { 'content-length': planted.length } }),
  ],
  ['REQUEST_INVALID', 'an absolute address', asking(`http://${planted}.example/`)],
  ['REQUEST_INVALID', 'a sign-in that is not JSON', signingIn(`{${planted}`)],
  [
    'REQUEST_INVALID',
    'a sign-in with a line break',
    signingIn({ ...password, user: `${planted}\n` }),
  ],
  ['REQUEST_INVALID', 'a sign-in with a colon', signingIn({ ...password, user: `${planted}:` })],
  [
    'REQUEST_INVALID',
    'a path that is not one',
    asking(`/connect/sites/%${planted}/sign-in`, { method: 'POST' }),
  ],
  [
    'REQUEST_TOO_LARGE',
    'an upload',
    {
      site: async () => ({ limits: { ...defaultLimits, maxBodyBytes: 5 } }),
      ...asking(`/jira/acme/rest/api/2/issue/${planted}/attachments`, {
        method: 'POST',
        body: planted,
      }),
    },
  ],
  ['HEADERS_TOO_LARGE', 'a header', asking(issue, { headers: { 'x-long': planted.repeat(2000) } })],
  ['REQUEST_TOO_LARGE', 'a sign-in', signingIn({ ...password, secret: planted.repeat(2000) })],
  ['REQUEST_TOO_LARGE', 'a page', page(413)],
  [
    'PERMISSION_MISSING',
    'a sign-in',
    signingIn(password, (_request, response) =>
      answerJson(response, { errorMessages: [planted] }, 403),
    ),
  ],
  ['OAUTH_DENIED', 'the address of a refusal', finishing('denied', planted)],
  ['OAUTH_EXPIRED', 'an old transaction', finishing(planted, planted, testNow.getTime())],
  ['OAUTH_CODE_REJECTED', 'a code of one’s own', finishing(planted, planted)],
  ['OAUTH_MIXED_UP', 'the address of another sign-in', finishing(planted, `${planted}2`)],
  ['OAUTH_CONSUMER_UNKNOWN', 'no application link', starting('consumer_key_unknown')],
  ['OAUTH_SIGNATURE_REFUSED', 'another key', starting('signature_invalid')],
  ['OAUTH_CLOCK_WRONG', 'another time', starting('timestamp_refused')],
  ['OAUTH_FAILED', 'another problem', starting('user_refused')],
  ['JIRA_ANSWER_UNREADABLE', 'a problem that is none', starting(planted)],
  [
    'ACCESS_EXPIRED',
    'an access that has ended',
    { site: withOauth2, ...askingWhenEnded(issue, 'GET') },
  ],
  ['RENEWAL_REFUSED', 'a refresh token used before', renewing(400, { error: 'invalid_grant' })],
  [
    'OAUTH_CODE_REJECTED',
    'a code too old',
    exchanging([[400, { error: 'invalid_grant', error_description: planted }]]),
  ],
  ['OAUTH_CLIENT_REJECTED', 'another secret', exchanging([[401, { error: 'invalid_client' }]])],
  ['OAUTH_FAILED', 'a problem that is none', exchanging([[400, { error: `${planted}!` }]])],
  ['JIRA_ANSWER_UNREADABLE', 'no tokens', exchanging([[200, { access_token: `${planted}\n` }]])],
  [
    'OAUTH_SITE_NOT_GRANTED',
    'another site chosen',
    exchanging(
      [
        [200, { access_token: planted }],
        [200, []],
        [404, {}],
      ],
      'cloud',
    ),
  ],
  [
    'OAUTH_ADDRESS_DIFFERS',
    'a Jira that believes in another address',
    { ...starting('signature_invalid'), site: believingOtherwise },
  ],
  ['USER_TOKEN_MISSING', 'nobody of Microsoft’s', { config: { microsoft } }],
  [
    'USER_TOKEN_REJECTED',
    'a forged token',
    { config: { microsoft }, ...asking(issue, { headers: { [headers.user]: planted } }) },
  ],
  [
    'MICROSOFT_UNREACHABLE',
    'nobody at the keys',
    { config: { microsoft }, ...asking(issue, { headers: { [headers.user]: aStrangersToken } }) },
  ],
  [
    'UNEXPECTED',
    'a mistake of ours',
    {
      options: {
        now: () => {
          throw new Error(`a message that quotes ${planted}`);
        },
      },
    },
  ],
];

describe('a refusal', () => {
  it.each(cases)(
    '%s (%s) repeats nothing of the request or of Jira’s answer',
    async (code, _what, { jira, site, options, ask, atlassianIsJira, config }) => {
      const stand = await startJira((request, response) => {
        request.resume();
        response.setHeader('x-planted', planted);
        response.setHeader('set-cookie', planted);
        response.setHeader('atl-traceid', planted);
        (jira ?? answerJsonTo)(request, response);
      });
      const more = (await site?.()) ?? {};
      const { url } = stand;
      const atlassian = { authUrl: url, apiUrl: url, accountUrl: url };
      const described = { ...more, ...(atlassianIsJira === true ? { atlassian } : {}) };
      const connect = await startConnect(aConfig([aSite(url, described)], config), options);

      const answer = await (ask ?? ((port: number) => send(port, issue, { headers: own })))(
        connect.port,
      );

      expect(answer.code).toBe(code);
      expect(JSON.parse(answer.text).error).toMatchObject({
        code,
        message: expect.stringMatching(/.{10}/),
        next: expect.stringMatching(/.{10}/),
        requestId: answer.headers[headers.requestId],
      });
      expect(answer.text).not.toContain(planted);
      expect(JSON.stringify(answer.headers)).not.toContain(planted);
      expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'/);
      expect(connect.log()).not.toContain(planted);
    },
  );

  it('has a row here for every code that Connect answers with', () => {
    const folder = path.resolve('proxy');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      // A configuration is refused on standard error or in the doctor's findings, not to a client.
      .filter((file) => file.endsWith('.ts') && !/^(?:config|cli|doctor)\b|^serve\.ts$/.test(file))
      .map((file) => path.join(folder, file))
      .concat(path.resolve('contract', 'oauth-problem.ts'))
      .map((file) => readFileSync(file, 'utf8'));
    const thrown = sources.flatMap((source) => [
      ...source.matchAll(/new AppError\(\s*'([A-Z_]+)'/g),
    ]);

    const named = new Set([...thrown.map(([, code = '']) => code), 'UNEXPECTED']);

    expect([...named].toSorted()).toEqual([...new Set(cases.map(([code]) => code))].toSorted());
  });
});

function answerJsonTo(_request: IncomingMessage, response: ServerResponse): void {
  answerJson(response, {});
}
