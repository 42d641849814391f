import { afterEach, describe, expect, it } from '@jest/globals';
import { decodeSignIn } from '../../contract/answers/connect-answers.ts';
import { headers, routes } from '../../contract/connect-api.ts';
import { decodeAuthorize } from '../../contract/answers/direct-answers.ts';
import type { SiteConfig } from '../../proxy/config/config.ts';
import type { Credential } from '../../proxy/tickets/ticket.ts';
import { oauth1, pair } from '../support/proxy/oauth-stage.ts';
import {
  aConfig,
  answerJson,
  aSite,
  aTicket,
  clearStage,
  send,
  startConnect,
  startJira,
  testNow,
  type Answer,
} from '../support/proxy/stage.ts';

afterEach(clearStage);

const both: Partial<SiteConfig> = {
  modes: ['direct', 'connect'],
  connectionRule: 'prefer-direct',
  signInMethods: ['oauth1', 'personal-access-token', 'password'],
  oauth1,
};
const token = 'annas-token';
const typed = { method: 'personal-access-token', user: '', secret: token };

async function start(site: Partial<SiteConfig>): Promise<{ port: number; asked: string[] }> {
  const asked: string[] = [];
  const jira = await startJira((request, response) => {
    asked.push(request.url ?? '');
    answerJson(response, { name: 'anna', displayName: 'Anna' });
  });
  const { port } = await startConnect(aConfig([aSite(jira.url, { ...both, ...site })]));
  return { port, asked };
}

function post(port: number, path: string, body: unknown, ticket = ''): Promise<Answer> {
  return send(port, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [headers.ticket]: ticket },
    body: JSON.stringify(body),
  });
}

function authorize(port: number, ticket: string): Promise<Answer> {
  const requests = [{ method: 'GET', target: '/rest/api/2/myself' }];
  return post(port, routes.authorize('acme'), { requests }, ticket);
}

async function signIn(port: number): Promise<string> {
  const answer = await post(port, routes.signIn('acme'), typed);
  return decodeSignIn(JSON.parse(answer.text)).ticket;
}

describe('a stolen ticket', () => {
  it('gives neither token nor password where the administrator has not allowed it', async () => {
    const { port } = await start({});
    const basic: Credential = { kind: 'basic', user: 'anna', secret: 'annas-password' };

    const answers = [
      await authorize(port, await signIn(port)),
      await authorize(port, aTicket('acme', basic, { purposes: ['direct', 'connect'] })),
      await post(port, routes.seal('acme'), typed),
    ];

    expect(answers.map(({ code }) => code)).toEqual(Array(3).fill('CALL_NOT_ALLOWED'));
    for (const { text } of answers) expect(text).not.toMatch(/Basic|Bearer|annas/);
  });

  it('gives no secret when it was made for Cloud Connect, also where it is allowed now', async () => {
    const { port } = await start({ allowSecretsInPane: true });
    const old = aTicket('acme', { kind: 'bearer', token });

    const answer = await authorize(port, old);

    expect(answer.code).toBe('TICKET_EXPIRED');
    expect(answer.text).not.toContain(token);
  });

  it('gives the secret only where the administrator allowed it before the sign-in', async () => {
    const { port } = await start({ allowSecretsInPane: true });

    const answer = await authorize(port, await signIn(port));

    expect(decodeAuthorize(JSON.parse(answer.text)).authorizations).toEqual([`Bearer ${token}`]);
  });

  it('gives signatures of OAuth 1.0a, each for one request', async () => {
    const { port } = await start({});
    const credential = {
      kind: 'oauth1',
      token: 'access',
      consumerKey: oauth1.consumerKey,
      renewal: null,
    } as const;

    const answer = await authorize(port, aTicket('acme', credential));

    expect(pair.privateKey.type).toBe('private');
    expect(decodeAuthorize(JSON.parse(answer.text))).toMatchObject({
      isOneTime: true,
      authorizations: [expect.stringMatching(/^OAuth .*oauth_signature=/)],
    });
  });

  it('that was made for direct mode opens nothing through Cloud Connect', async () => {
    const { port, asked } = await start({});
    const ticket = aTicket('acme', { kind: 'bearer', token }, { purposes: ['direct'] });

    const answer = await send(port, '/jira/acme/rest/api/2/myself', {
      headers: { [headers.ticket]: ticket },
    });

    expect([answer.code, asked]).toEqual(['TICKET_EXPIRED', []]);
  });
});

describe('a ticket whose site has changed', () => {
  const madeAt = testNow.getTime() - 10 * 24 * 60 * 60_000;
  it.each<[string, Partial<SiteConfig>, Parameters<typeof aTicket>[2]]>([
    ['without its sign-in method', { signInMethods: ['oauth1'] }, {}],
    ['after ticketDays became shorter', { ticketDays: 9 }, { madeAt }],
    ['at another base URL', {}, { baseUrl: 'https://jira.example.com' }],
  ])('ends %s, and Jira is not asked', async (_, site, more) => {
    const { port, asked } = await start(site);
    const ticket = aTicket('acme', { kind: 'bearer', token }, more);

    const answers = [
      await send(port, '/jira/acme/rest/api/2/myself', { headers: { [headers.ticket]: ticket } }),
      await post(port, routes.renew('acme'), {}, ticket),
      await authorize(port, ticket),
    ];

    expect(answers.map(({ code }) => code).slice(0, 2)).toEqual(Array(2).fill('TICKET_EXPIRED'));
    expect(answers[2]?.status).toBeGreaterThanOrEqual(400);
    expect(asked).toEqual([]);
  });
});

describe('a site with connectionRule direct-only', () => {
  it.each([
    ['sign-in', routes.signIn('acme'), typed],
    ['start', routes.startOauth('acme'), { method: 'oauth1', way: 'dialog' }],
    ['finish', routes.finishOauth('acme'), { transaction: 'x', returned: 'x' }],
    ['renew', routes.renew('acme'), {}],
    ['sign-out', routes.signOut('acme'), {}],
    ['pass-through', '/jira/acme/rest/api/2/issue', {}],
  ])('never lets Connect ask Jira: %s', async (name, path, body) => {
    const { port, asked } = await start({
      // The rule decides, whatever the list of modes says.
      modes: ['direct', 'connect'],
      connectionRule: 'direct-only',
      signInMethods: ['oauth1', 'oauth2', 'personal-access-token'],
      oauth2: { clientId: 'client', clientSecret: 'secret', scopes: ['WRITE'] },
    });
    const renewal = { refreshToken: 'refresh', accessExpiresAt: testNow.getTime() + 60_000 };
    const ticket = aTicket('acme', { kind: 'oauth2', token: 'access', renewal });

    const answer = await post(port, path, body, ticket);

    const expected =
      name === 'renew' ? 'RENEWAL_REFUSED' : name === 'sign-out' ? null : 'CALL_NOT_ALLOWED';
    expect(answer.code).toBe(expected);
    if (name === 'sign-out') expect(JSON.parse(answer.text)).toMatchObject({ revoked: false });
    expect(asked).toEqual([]);
  });
});

describe('a Jira that gives an account names without end', () => {
  it('reaches the pane with names of at most 255 characters', async () => {
    const jira = await startJira((_, response) => {
      const long = 'x'.repeat(100_000);
      answerJson(response, { name: 'anna', displayName: long, emailAddress: long });
    });
    const { port } = await startConnect(aConfig([aSite(jira.url, both)]));

    const { text } = await post(port, routes.signIn('acme'), typed);

    const { account } = decodeSignIn(JSON.parse(text));
    expect(account.displayName).toHaveLength(255);
    expect(account.emailAddress).toBeNull();
  });
});
