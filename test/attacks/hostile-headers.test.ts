import { afterEach, describe, expect, it } from '@jest/globals';
import { headers } from '../../contract/connect-api.ts';
import { sendRaw } from '../support/network/raw-client.ts';
import { answer, answerTo, clearHostile, json, start } from '../support/proxy/hostile-stage.ts';
import { get, withTicket } from '../support/proxy/raw-stage.ts';

/**
 * What a Jira that was taken over says in its headers is read by browsers under Connect's own name: it must
 * set no cookie, open no page, send nobody elsewhere.
 */

afterEach(clearHostile);

describe('a header of Jira’s that speaks to the browser', () => {
  it.each([
    ['a cookie', 'Set-Cookie: planted=1; Path=/; SameSite=None; Secure'],
    ['an old cookie', 'Set-Cookie2: planted=1'],
    ['another place', 'Location: https://planted.example/'],
    ['a page to go to', 'Refresh: 0; url=https://planted.example/'],
    ['a script to load', 'Link: </planted.js>; rel=preload; as=script'],
    ['a wider service worker', 'Service-Worker-Allowed: /planted'],
    ['an order to forget', 'Clear-Site-Data: "planted", "storage"'],
    ['another server', 'Alt-Svc: h3="planted.example:443"'],
    ['a promise of https', 'Strict-Transport-Security: max-age=1; planted'],
    ['permission for every origin', 'Access-Control-Allow-Origin: https://planted.example'],
    ['permission with credentials', 'Access-Control-Allow-Credentials: planted'],
    ['a policy of its own', "Content-Security-Policy: script-src 'unsafe-inline' planted"],
    ['a weaker type check', 'X-Content-Type-Options: planted'],
    ['a longer life in caches', 'Cache-Control: public, max-age=31536000, planted'],
    ['a life in gateways', 'Surrogate-Control: max-age=planted'],
    ['a file to save', 'Content-Disposition: attachment; filename=planted.exe'],
    ['a place for reports', 'Report-To: {"endpoints":[{"url":"https://planted.example"}]}'],
    ['a map of sources', 'SourceMap: /planted.map'],
    ['an identity of a proxy', 'Proxy-Authenticate: Basic realm=planted'],
    ['a password box', 'WWW-Authenticate: Basic realm="planted"'],
    ['a request id of its own', `${headers.requestId}: planted`],
    ['an error of Connect’s', `${headers.error}: planted`],
    ['a header named by Connection', 'Connection: X-Planted\r\nX-Planted: planted'],
    ['an upgrade', 'Connection: Upgrade\r\nUpgrade: planted'],
  ])('stays with Connect: %s', async (_, line) => {
    const { answers } = await answerTo(answer('200 OK', json, 'Content-Length: 2', line) + '{}');

    const kept = { ...answers[0]?.headers };
    // Under another name it is text, and no browser opens a password box for it.
    if (line.startsWith('WWW-')) delete kept[headers.jiraAuthenticate];
    expect(answers.map(({ status, body }) => [status, body])).toEqual([[200, '{}']]);
    expect(JSON.stringify(kept)).not.toContain('planted');
    expect(kept).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(kept).not.toHaveProperty(headers.error);
  });

  it('stays with Connect when it stands in the first line', async () => {
    const exchange = await answerTo(`${answer('200 planted\0words', json, 'Content-Length: 2')}{}`);

    expect(exchange.answers.map(({ body }) => body)).toEqual(['{}']);
    expect(exchange.text).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  });

  it('stays with Connect when it comes as a trailer', async () => {
    const exchange = await answerTo(
      `${answer('200 OK', json, 'Transfer-Encoding: chunked', 'Trailer: Set-Cookie')}2\r\n{}\r\n0\r\nSet-Cookie: planted=1\r\n\r\n`,
    );

    expect(exchange.answers.map(({ body }) => body)).toEqual(['{}']);
    expect(exchange.text).not.toMatch(/planted|trailer/i);
  });

  it.each([
    ['JSON', 'application/json'],
    ['a picture with scripts', 'image/svg+xml'],
    ['a document with a style sheet', 'text/xml'],
    ['a script', 'text/javascript'],
    ['two types in one', 'application/json, text/html'],
    ['a type that is none', 'x'],
    ['an old web archive', 'multipart/related'],
  ])('leaves no way to run as a page: %s', async (_, type) => {
    const { answers } = await answerTo(
      `${answer('200 OK', `Content-Type: ${type}`, 'Content-Length: 2')}{}`,
    );

    expect(answers[0]?.headers).toMatchObject({
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it.each([
    'text/html',
    'TEXT/HTML; charset=utf-8',
    ' text/html',
    'text/html, application/json',
    'application/xhtml+xml',
  ])('is no page on our origin: %s', async (type) => {
    const body = '<script>planted()</script>';
    const exchange = await answerTo(
      `${answer('200 OK', `Content-Type: ${type}`, `Content-Length: ${body.length}`)}${body}`,
    );

    expect(exchange.answers[0]?.headers[headers.error]).toBe('JIRA_BEHIND_LOGIN_PAGE');
    expect(exchange.text).not.toContain('planted');
  });
});

describe('an answer that sends Connect elsewhere', () => {
  it.each([
    ['the metadata of a cloud machine', 'http://169.254.169.254/latest/meta-data/'],
    ['the same in other words', 'http://[::ffff:a9fe:a9fe]/'],
    ['a file', 'file:///etc/passwd'],
    ['this machine', 'http://127.0.0.1:1/planted'],
    ['another path of Jira', '/plugins/servlet/planted'],
    ['nowhere', ''],
  ])('is followed by nobody, pane included: %s', async (_, place) => {
    let asked = 0;
    const connect = await start((socket, count) => {
      asked = count;
      socket.write(answer('302 Found', `Location: ${place}`, 'Content-Length: 0'));
    });

    const exchange = await sendRaw(connect, withTicket(get()));

    expect(exchange.answers[0]?.headers[headers.error]).toBe('JIRA_BEHIND_LOGIN_PAGE');
    expect(exchange.text).not.toMatch(/location|planted|169\.254|passwd/i);
    expect(asked).toBe(1);
  });

  it.each([300, 304, 305, 306])('has no place in it with status %i', async (status) => {
    const exchange = await answerTo(
      answer(`${status} X`, 'Location: http://planted.example/', 'Content-Length: 0'),
    );

    expect(exchange.answers.map((one) => one.status)).toEqual([status]);
    expect(exchange.text).not.toMatch(/location|planted/i);
  });
});
