import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { decodeSignIn } from '../../../contract/answers/connect-answers.ts';
import { headers } from '../../../contract/connect-api.ts';
import type { SiteConfig } from '../../../proxy/config/config.ts';
import {
  aConfig,
  answerJson,
  aSite,
  clearStage,
  send,
  startConnect,
  startJira,
  type Answer,
} from '../../support/proxy/stage.ts';

afterEach(clearStage);

const annaOnDataCenter = {
  key: 'JIRAUSER10100',
  name: 'anna',
  displayName: 'Anna Ålund',
  emailAddress: 'anna@example.com',
};
const annaOnCloud = { accountId: '5b10a2844c20165700ede21g', displayName: 'Anna Ålund' };

const byPassword = { method: 'password', user: 'anna', secret: 'annas-secret' };

async function stage(listener: RequestListener, more: Partial<SiteConfig> = {}): Promise<number> {
  const jira = await startJira(listener);
  const connect = await startConnect(aConfig([aSite(`${jira.url}/jira`, more)]));
  return connect.port;
}

function signIn(port: number, body: unknown, site = 'acme'): Promise<Answer> {
  return send(port, `/connect/sites/${site}/sign-in`, {
    method: 'POST',
    headers: { [headers.ticket]: '', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

describe('signIn', () => {
  it('asks Jira who it is, and gives back a ticket that then works', async () => {
    const seen: string[] = [];
    const port = await stage((request, response) => {
      seen.push(`${request.method} ${request.url} ${request.headers.authorization}`);
      answerJson(response, annaOnDataCenter);
    });

    const answer = await signIn(port, byPassword);
    const signedIn = decodeSignIn(JSON.parse(answer.text));
    const through = await send(port, '/jira/acme/rest/api/2/myself', {
      headers: { [headers.ticket]: signedIn.ticket },
    });

    expect(signedIn.account).toEqual({
      id: 'anna',
      displayName: 'Anna Ålund',
      emailAddress: 'anna@example.com',
      avatar: null,
    });
    expect(signedIn.expiresAt).toBe('2027-02-18T12:00:00.000Z');
    expect(through.status).toBe(200);
    const basic = `Basic ${Buffer.from('anna:annas-secret').toString('base64')}`;
    expect(seen).toEqual([
      `GET /jira/rest/api/2/myself ${basic}`,
      `GET /jira/rest/api/2/myself ${basic}`,
    ]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('signs in on Cloud with mail address and API token, in version 3', async () => {
    const seen: string[] = [];
    const port = await stage(
      (request, response) => {
        seen.push(`${request.url} ${request.headers.authorization}`);
        answerJson(response, annaOnCloud);
      },
      { kind: 'cloud', signInMethods: ['api-token'] },
    );

    const answer = await signIn(port, {
      method: 'api-token',
      user: ' anna@example.com ',
      secret: 'ATATT3x\n'.trim(),
    });

    expect(decodeSignIn(JSON.parse(answer.text)).account).toEqual({
      id: annaOnCloud.accountId,
      displayName: 'Anna Ålund',
      emailAddress: null,
      avatar: null,
    });
    expect(seen).toEqual([
      `/jira/rest/api/3/myself Basic ${Buffer.from('anna@example.com:ATATT3x').toString('base64')}`,
    ]);
  });

  it('sends a personal access token as a bearer, without a user', async () => {
    const seen: (string | undefined)[] = [];
    const port = await stage((request, response) => {
      seen.push(request.headers.authorization);
      answerJson(response, annaOnDataCenter);
    });

    await signIn(port, { method: 'personal-access-token', user: '', secret: ' pat-123 ' });

    expect(seen).toEqual(['Bearer pat-123']);
  });

  it('keeps a password exactly as typed, blanks and umlauts included', async () => {
    const seen: (string | undefined)[] = [];
    const port = await stage((request, response) => {
      seen.push(request.headers.authorization);
      answerJson(response, annaOnDataCenter);
    });

    await signIn(port, { ...byPassword, secret: ' pä:ss ' });

    expect(seen).toEqual([`Basic ${Buffer.from('anna: pä:ss ').toString('base64')}`]);
  });

  it.each<[string, string, RequestListener]>([
    [
      'a wrong password',
      'CREDENTIALS_REJECTED',
      (_request, response) => {
        response.setHeader('x-seraph-loginreason', 'AUTHENTICATED_FAILED');
        response.setHeader('www-authenticate', 'OAuth realm="x"');
        response.writeHead(401, { 'content-type': 'text/html' }).end('<html>401</html>');
      },
    ],
    [
      'a wrong token on Cloud',
      'CREDENTIALS_REJECTED',
      (_request, response) => answerJson(response, { code: 401, message: 'Unauthorized' }, 401),
    ],
    [
      'a CAPTCHA',
      'CAPTCHA_REQUIRED',
      (_request, response) => {
        response.setHeader('x-authentication-denied-reason', 'CAPTCHA_CHALLENGE; login-url=x');
        answerJson(response, {}, 403);
      },
    ],
    [
      'Basic switched off',
      'BASIC_DISABLED',
      (_request, response) => {
        const message = 'Basic Authentication has been disabled on this instance.';
        answerJson(response, { message, 'status-code': 403 }, 403);
      },
    ],
    [
      'a token that an old Jira overlooks',
      'SIGNED_IN_AS_NOBODY',
      (_request, response) => {
        response.setHeader('x-ausername', 'anonymous');
        answerJson(response, annaOnDataCenter);
      },
    ],
    [
      'an answer without a user',
      'SIGNED_IN_AS_NOBODY',
      (_request, response) => answerJson(response, {}),
    ],
    [
      'an account of the other kind of Jira',
      'SIGNED_IN_AS_NOBODY',
      (_request, response) => answerJson(response, annaOnCloud),
    ],
    [
      'a login page',
      'JIRA_BEHIND_LOGIN_PAGE',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end('<form>');
      },
    ],
    [
      'a redirect',
      'JIRA_BEHIND_LOGIN_PAGE',
      (_request, response) => {
        response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
      },
    ],
    [
      'a redirect of the same call',
      'JIRA_MOVED',
      (request, response) => {
        response.writeHead(302, { location: `https://new.example.com${request.url}` }).end();
      },
    ],
    [
      'no JSON',
      'JIRA_ANSWER_UNREADABLE',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).end('{');
      },
    ],
    [
      'a path that is not there',
      'JIRA_ANSWER_UNREADABLE',
      (_r, response) => answerJson(response, {}, 404),
    ],
    ['a limit', 'JIRA_BUSY', (_request, response) => answerJson(response, {}, 429)],
    ['a fault', 'JIRA_FAILED', (_request, response) => answerJson(response, {}, 500)],
    [
      'an answer without end',
      'JIRA_ANSWER_UNREADABLE',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(`"${'x'.repeat(1024 * 1024)}"`);
      },
    ],
  ])('names %s %s, after one try', async (_, code, listener) => {
    let tries = 0;
    const port = await stage((request, response) => {
      tries += 1;
      listener(request, response);
    });

    const answer = await signIn(port, byPassword);

    expect(answer.code).toBe(code);
    expect(answer.text).not.toContain('annas-secret');
    expect(tries).toBe(1);
  });

  it.each<[string, string, unknown]>([
    [
      'a method the site does not allow',
      'SIGN_IN_METHOD_NOT_ALLOWED',
      { ...byPassword, method: 'api-token' },
    ],
    [
      'a method that has no secret',
      'SIGN_IN_METHOD_NOT_ALLOWED',
      { ...byPassword, method: 'oauth1' },
    ],
    ['no method', 'SIGN_IN_METHOD_NOT_ALLOWED', {}],
    ['no user', 'REQUEST_INVALID', { ...byPassword, user: '' }],
    ['no secret', 'REQUEST_INVALID', { ...byPassword, secret: '' }],
    ['a secret that is no text', 'REQUEST_INVALID', { ...byPassword, secret: 7 }],
    ['a user with a colon', 'REQUEST_INVALID', { ...byPassword, user: 'bob:' }],
    ['a line break in the secret', 'REQUEST_INVALID', { ...byPassword, secret: 'a\r\nX: y' }],
    [
      'a secret too long for a ticket',
      'REQUEST_INVALID',
      { ...byPassword, secret: 'x'.repeat(2001) },
    ],
    ['a list', 'REQUEST_INVALID', []],
    [
      'a body beyond all measure',
      'REQUEST_TOO_LARGE',
      { ...byPassword, secret: 'x'.repeat(20_000) },
    ],
  ])('refuses %s before Jira hears of it', async (_, code, body) => {
    let tries = 0;
    const port = await stage(() => {
      tries += 1;
    });

    const answer = await signIn(port, body);

    expect(answer.code).toBe(code);
    expect(tries).toBe(0);
  });

  it('seals the longest user and secret it takes', async () => {
    const port = await stage((_request, response) => answerJson(response, annaOnDataCenter));
    const answer = await signIn(port, {
      ...byPassword,
      user: 'ä'.repeat(500),
      secret: 'x'.repeat(2000),
    });

    const { ticket } = decodeSignIn(JSON.parse(answer.text));
    const through = await send(port, '/jira/acme/rest/api/2/myself', {
      headers: { [headers.ticket]: ticket },
    });

    expect(through.status).toBe(200);
  });

  it('refuses a form that a foreign page may send', async () => {
    const port = await stage((_request, response) => answerJson(response, annaOnDataCenter));

    const answer = await send(port, '/connect/sites/acme/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify(byPassword),
    });

    expect(answer.code).toBe('REQUEST_INVALID');
  });

  it('says so when there is no such site', async () => {
    const port = await stage((_request, response) => answerJson(response, annaOnDataCenter));

    expect(await signIn(port, byPassword, 'other')).toMatchObject({
      status: 404,
      code: 'SITE_UNKNOWN',
    });
  });
});

describe('the picture of an account', () => {
  const picture = Buffer.from('89504e470d0a1a0a', 'hex');

  it.each([
    ['of Jira’s own', (base: string) => `${base}/secure/useravatar?ownerId=anna`, true],
    ['elsewhere', () => 'https://pictures.example/anna.png', false],
    ['beside Jira', (base: string) => base.replace('/jira', '/other.png'), false],
    ['in disguise', (base: string) => `${base}/../other.png`, false],
  ])('is asked for when it is one %s: %s', async (_, urlIn, isAsked) => {
    const seen: string[] = [];
    const port = await stage((request, response) => {
      seen.push(request.url ?? '');
      const base = `http://${request.headers.host}/jira`;
      if (request.url === '/jira/rest/api/2/myself') {
        answerJson(response, { ...annaOnDataCenter, avatarUrls: { '32x32': urlIn(base) } });
      } else response.writeHead(200, { 'content-type': 'image/png' }).end(picture);
    });

    const answer = await signIn(port, byPassword);

    const { avatar } = decodeSignIn(JSON.parse(answer.text)).account;
    expect(avatar).toBe(isAsked ? `data:image/png;base64,${picture.toString('base64')}` : null);
    expect(seen).toHaveLength(isAsked ? 2 : 1);
  });

  it('keeps nobody from signing in when it cannot be had', async () => {
    const port = await stage((request, response) => {
      const avatarUrls = { '32x32': `http://${request.headers.host}/jira/a.png` };
      if (request.url?.endsWith('/myself') === true) {
        answerJson(response, { ...annaOnDataCenter, avatarUrls });
      } else request.socket.destroy();
    });

    const answer = await signIn(port, byPassword);

    expect(decodeSignIn(JSON.parse(answer.text)).account.avatar).toBeNull();
  });
});
