import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import {
  aConfig,
  aSite,
  clearStage,
  send,
  startConnect,
  startJira,
} from '../../support/proxy/stage.ts';

afterEach(clearStage);

const loginPage = '<html><title>Log in</title><form action="/login.jsp"></form></html>';
const pageOf = (title: string): string => `<html><head><title>${title}</title></head></html>`;
const html = { 'content-type': 'text/html;charset=UTF-8' };

interface Row {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string | Buffer;
}

async function answerTo({ status, headers, body }: Row): ReturnType<typeof send> {
  const jira = await startJira((_request, response) => {
    response.writeHead(status, headers);
    response.end(body);
  });
  const { port } = await startConnect(aConfig([aSite(jira.url)]));
  return send(port, '/jira/acme/rest/api/2/myself', { headers: { 'accept-encoding': 'gzip' } });
}

describe('deliverResponse', () => {
  it.each<[string, string, Row]>([
    [
      'a login page with status 200',
      'JIRA_BEHIND_LOGIN_PAGE',
      { status: 200, headers: html, body: loginPage },
    ],
    [
      'a page named in capital letters',
      'JIRA_BEHIND_LOGIN_PAGE',
      { status: 200, headers: { 'content-type': 'TEXT/HTML' }, body: loginPage },
    ],
    [
      'a page in XHTML',
      'JIRA_BEHIND_LOGIN_PAGE',
      { status: 200, headers: { 'content-type': 'application/xhtml+xml' }, body: loginPage },
    ],
    [
      'a redirect to a login page',
      'JIRA_BEHIND_LOGIN_PAGE',
      { status: 302, headers: { location: 'https://sso.example/saml' }, body: '' },
    ],
    [
      'a permanent redirect',
      'JIRA_BEHIND_LOGIN_PAGE',
      { status: 308, headers: { location: '/jira' }, body: '' },
    ],
    [
      'a gateway that misses a client certificate',
      'JIRA_CLIENT_CERTIFICATE_REJECTED',
      { status: 400, headers: html, body: pageOf('400 No required SSL certificate was sent') },
    ],
    [
      'a gateway that rejects a client certificate',
      'JIRA_CLIENT_CERTIFICATE_REJECTED',
      { status: 400, headers: html, body: pageOf('400 The SSL certificate error') },
    ],
    [
      'a gateway that rejects a client certificate, compressed',
      'JIRA_CLIENT_CERTIFICATE_REJECTED',
      {
        status: 400,
        headers: { ...html, 'content-encoding': 'gzip' },
        body: gzipSync(pageOf('400 The SSL certificate error')),
      },
    ],
    [
      'another bad request as a page',
      'JIRA_ANSWER_UNREADABLE',
      { status: 400, headers: html, body: pageOf('400 Bad Request') },
    ],
    [
      'Jira’s own page of a wrong password',
      'CREDENTIALS_REJECTED',
      {
        status: 401,
        headers: { ...html, 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' },
        body: pageOf('Unauthorized (401)'),
      },
    ],
    [
      'Jira’s own 401 that names its realm',
      'CREDENTIALS_REJECTED',
      {
        status: 401,
        headers: { ...html, 'www-authenticate': 'OAuth realm="https%3A%2F%2Fjira.example"' },
        body: pageOf('Unauthorized (401)'),
      },
    ],
    [
      'a gateway that asks for its own login',
      'JIRA_BEHIND_LOGIN_PAGE',
      { status: 401, headers: { ...html, 'www-authenticate': 'Basic realm="vpn"' }, body: '' },
    ],
    [
      'a CAPTCHA',
      'CAPTCHA_REQUIRED',
      {
        status: 403,
        headers: {
          ...html,
          'x-seraph-loginreason': 'AUTHENTICATION_DENIED',
          'x-authentication-denied-reason':
            'CAPTCHA_CHALLENGE; login-url=https://jira.example/login.jsp',
        },
        body: pageOf('Forbidden (403)'),
      },
    ],
    [
      'Basic switched off',
      'BASIC_DISABLED',
      {
        status: 403,
        headers: html,
        body: pageOf('Basic Authentication has been disabled on this instance.'),
      },
    ],
    [
      'a failed XSRF check',
      'JIRA_XSRF_REFUSED',
      { status: 403, headers: html, body: 'XSRF check failed' },
    ],
    [
      'a firewall’s page',
      'JIRA_ANSWER_UNREADABLE',
      { status: 403, headers: html, body: pageOf('Request Rejected') },
    ],
    [
      'a single sign-on page with status 403',
      'JIRA_BEHIND_LOGIN_PAGE',
      { status: 403, headers: html, body: loginPage },
    ],
    [
      'a path that is not there',
      'JIRA_ANSWER_UNREADABLE',
      { status: 404, headers: html, body: pageOf('404') },
    ],
    [
      'a gateway’s limit for bodies',
      'REQUEST_TOO_LARGE',
      { status: 413, headers: html, body: pageOf('413 Request Entity Too Large') },
    ],
    [
      'a rate limit told as a page',
      'JIRA_BUSY',
      { status: 429, headers: { ...html, 'retry-after': '7' }, body: pageOf('Slow down') },
    ],
    [
      'a Jira that starts',
      'JIRA_FAILED',
      { status: 503, headers: html, body: pageOf('Jira is starting') },
    ],
  ])('names %s %s', async (_, code, row) => {
    const answer = await answerTo(row);

    expect(answer.code).toBe(code);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.headers).not.toHaveProperty('location');
    expect(JSON.parse(answer.text)).toMatchObject({
      error: { code, message: expect.any(String), next: expect.any(String) },
    });
    expect(answer.text).not.toMatch(/<html|<form|sso\.example|login\.jsp/);
  });

  it('tells how long a busy Jira wants to be left alone', async () => {
    const answer = await answerTo({
      status: 429,
      headers: { ...html, 'retry-after': '7' },
      body: '',
    });

    expect(JSON.parse(answer.text)).toMatchObject({ error: { facts: { retryAfterSeconds: 7 } } });
  });

  it('tells where Jira moved by its origin, and no more of the address', async () => {
    const jira = await startJira((request, response) => {
      const location = `https://new.example.com/planted${request.url}&planted=1`;
      response.writeHead(301, { location }).end();
    });
    const { port } = await startConnect(aConfig([aSite(`${jira.url}/old`)]));

    const answer = await send(port, '/jira/acme/rest/api/2/myself?expand=groups');

    expect(JSON.parse(answer.text).error).toMatchObject({
      code: 'JIRA_MOVED',
      message: `Jira has moved from 127.0.0.1:${jira.port} to https://new.example.com.`,
    });
    expect(answer.text).not.toContain('planted');
  });

  it('looks at the beginning of an endless page only', async () => {
    const jira = await startJira((_request, response) => {
      response.writeHead(200, html);
      const pour = (): void => {
        while (response.write('<p>more</p>'.repeat(1000)));
      };
      response.on('drain', pour);
      pour();
    });
    const { port } = await startConnect(aConfig([aSite(jira.url)]));

    const answer = await send(port, '/jira/acme/rest/api/2/myself');

    expect(answer.code).toBe('JIRA_BEHIND_LOGIN_PAGE');
  });

  it.each([204, 304])('passes a status %i without a body', async (status) => {
    const answer = await answerTo({ status, headers: { etag: '"1"' }, body: '' });

    expect(answer).toMatchObject({ status, code: null, text: '' });
  });

  it('passes a compressed answer as it is', async () => {
    const packed = gzipSync('{"name":"anna"}');
    const answer = await answerTo({
      status: 200,
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: packed,
    });

    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(answer.code).toBeNull();
  });
});
