import type { IncomingMessage } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { headers } from '../../../contract/connect-api.ts';
import {
  aConfig,
  answerJson,
  aSite,
  aTicket,
  clearStage,
  send,
  startConnect,
  startJira,
} from '../../support/proxy/stage.ts';

afterEach(clearStage);

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Starts Connect in front of a Jira that notes what it gets and answers with these headers. */
async function stage(
  answerHeaders: Record<string, string | string[]> = {},
): Promise<{ readonly port: number; readonly seen: Seen[]; readonly host: string }> {
  const seen: Seen[] = [];
  const jira = await startJira(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body = Buffer.concat(chunks).toString('utf8');
    seen.push({ method: request.method, url: request.url, headers: request.headers, body });
    for (const [name, value] of Object.entries(answerHeaders)) response.setHeader(name, value);
    answerJson(response, { fine: true });
  });
  const { port } = await startConnect(aConfig([aSite(`${jira.url}/jira`)]));
  return { port, seen, host: new URL(jira.url).host };
}

const browser = {
  'user-agent': 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/156 Safari/537.36',
  origin: 'https://mail-to-jira.example.com',
  referer: 'https://mail-to-jira.example.com/taskpane.html',
  cookie: 'JSESSIONID=stolen; other=1',
  'sec-fetch-site': 'same-origin',
  'sec-ch-ua': '"Chromium"',
  'x-forwarded-for': '10.0.0.1',
  'x-forwarded-host': 'elsewhere.example',
  forwarded: 'for=10.0.0.1',
  via: '1.1 balancer',
  'proxy-authorization': 'Basic eA==',
  authorization: 'Basic Zm9yZWlnbg==',
  'x-atlassian-token': 'check',
  'x-custom': 'anything',
  te: 'trailers',
  accept: 'application/json',
  'accept-language': 'de',
};

describe('requestHeaders', () => {
  it('sends Jira exactly what is on the list with a GET', async () => {
    const { port, seen, host } = await stage();

    await send(port, '/jira/acme/rest/api/2/myself?expand=groups', { headers: browser });

    expect(seen[0]?.url).toBe('/jira/rest/api/2/myself?expand=groups');
    expect(seen[0]?.headers).toEqual({
      host,
      connection: 'keep-alive',
      accept: 'application/json',
      'accept-language': 'de',
      'accept-encoding': 'identity',
      'user-agent': expect.stringMatching(/^Postern\/\d+\.\d+\.\d+$/),
      authorization: `Basic ${Buffer.from('anna:annas-secret').toString('base64')}`,
    });
  });

  it('sends a write with its body, its type and the mark against forgery checks', async () => {
    const { port, seen } = await stage();
    const body = JSON.stringify({ fields: { summary: 'Grüße' } });

    await send(port, '/jira/acme/rest/api/2/issue', {
      method: 'POST',
      headers: { ...browser, 'content-type': 'application/json' },
      body,
    });

    expect(seen[0]).toMatchObject({ method: 'POST', body });
    expect(Object.keys(seen[0]?.headers ?? {}).toSorted()).toEqual([
      'accept',
      'accept-encoding',
      'accept-language',
      'authorization',
      'connection',
      'content-length',
      'content-type',
      'host',
      'user-agent',
      'x-atlassian-token',
    ]);
    expect(seen[0]?.headers['x-atlassian-token']).toBe('no-check');
  });

  it('passes a file on with its boundary, byte for byte', async () => {
    const { port, seen } = await stage();
    const type = 'multipart/form-data; boundary=----x';
    const body =
      '------x\r\nContent-Disposition: form-data; name="file"\r\n\r\n\u0000ä\r\n------x--';

    await send(port, '/jira/acme/rest/api/2/issue/ABC-1/attachments', {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });

    expect(seen[0]?.headers['content-type']).toBe(type);
    expect(seen[0]?.body).toBe(body);
  });

  it('drops what Connection names and asks for no upgrade', async () => {
    const { port, seen } = await stage();

    await send(port, '/jira/acme/rest/api/2/myself', {
      headers: { connection: 'close, accept-language', upgrade: 'h2c', 'http2-settings': 'x' },
    });

    expect(seen[0]?.headers).not.toHaveProperty('upgrade');
    expect(seen[0]?.headers).not.toHaveProperty('http2-settings');
    expect(seen[0]?.headers.connection).toBe('keep-alive');
  });

  it('sends a bearer token for a personal access token', async () => {
    const { port, seen } = await stage();
    const ticket = aTicket('acme', { kind: 'bearer', token: 'pat-123' });

    await send(port, '/jira/acme/rest/api/2/myself', { headers: { [headers.ticket]: ticket } });

    expect(seen[0]?.headers.authorization).toBe('Bearer pat-123');
  });

  it('never sends the ticket itself', async () => {
    const { port, seen } = await stage();

    await send(port, '/jira/acme/rest/api/2/myself');

    expect(JSON.stringify(seen[0]?.headers)).not.toContain('p1.k1.');
  });
});

describe('responseHeaders', () => {
  it('hands back exactly what is on the list', async () => {
    const { port } = await stage({
      'set-cookie': ['JSESSIONID=1; Path=/', 'atlassian.xsrf.token=2'],
      'www-authenticate': 'OAuth realm="https%3A%2F%2Fjira.example.com"',
      'access-control-allow-origin': '*',
      'content-security-policy': 'sandbox allow-scripts',
      'x-frame-options': 'SAMEORIGIN',
      'strict-transport-security': 'max-age=1',
      server: 'Apache',
      'x-powered-by': 'x',
      location: 'https://elsewhere.example',
      'cache-control': 'public, max-age=100',
      'retry-after': '3',
      'x-ratelimit-remaining': '7',
      'x-seraph-loginreason': 'OK',
      'x-arequestid': '1x2x3',
      'x-ausername': 'anna',
      'x-asessionid': 'secret-session',
      etag: '"1"',
    });

    const answer = await send(port, '/jira/acme/rest/api/2/myself');

    expect(answer.text).toBe('{"fine":true}');
    expect(answer.headers).toEqual({
      'content-type': 'application/json;charset=UTF-8',
      'transfer-encoding': 'chunked',
      connection: 'close',
      date: expect.any(String),
      etag: '"1"',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'retry-after': '3',
      'x-ratelimit-remaining': '7',
      'x-seraph-loginreason': 'OK',
      'x-arequestid': '1x2x3',
      'x-ausername': 'anna',
      [headers.jiraAuthenticate]: 'OAuth realm="https%3A%2F%2Fjira.example.com"',
      [headers.requestId]: expect.stringMatching(/^[A-Za-z0-9_-]{12}$/),
    });
  });

  it('passes Jira’s own refusals on as they are', async () => {
    const jira = await startJira((_request, response) => {
      answerJson(response, { errorMessages: [], errors: { summary: 'Required.' } }, 400);
    });
    const { port } = await startConnect(aConfig([aSite(jira.url)]));

    const answer = await send(port, '/jira/acme/rest/api/2/issue', { method: 'POST', body: '{}' });

    expect(answer).toMatchObject({ status: 400, code: null });
    expect(JSON.parse(answer.text)).toEqual({
      errorMessages: [],
      errors: { summary: 'Required.' },
    });
  });
});
