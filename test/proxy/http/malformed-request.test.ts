import { once } from 'node:events';
import net from 'node:net';
import tls from 'node:tls';
import { afterEach, describe, expect, it } from '@jest/globals';
import { headers } from '../../../contract/connect-api.ts';
import { testCertificate } from '../../support/network/certificate.ts';
import { openRaw, sendRaw, type RawExchange } from '../../support/network/raw-client.ts';
import {
  aConfig,
  aMoment,
  answerJson,
  aSite,
  aTicket,
  clearStage,
  startConnect,
  startJira,
  type Stage,
} from '../../support/proxy/stage.ts';

afterEach(clearStage);

const planted = 'planted-word';
const head = { maxBytes: 16 * 1024, withinMs: 1_000, checkedEveryMs: 50 };
const toTheEnd = { isEnough: () => false };
function get(): string {
  return `GET /jira/acme/rest/api/2/myself HTTP/1.1\r\nHost: x\r\n${headers.ticket}: ${aTicket()}\r\n\r\n`;
}
const broken = `GET /${planted} HTTP/9.9\r\n\r\n`;

function start(jiraUrl = 'https://jira.example.com'): Promise<Stage> {
  return startConnect(aConfig([aSite(jiraUrl)]), { head });
}

function errorOf(exchange: RawExchange): Record<string, unknown> {
  return JSON.parse(exchange.answers.at(-1)?.body ?? '').error;
}

describe('refuseMalformed', () => {
  it.each([
    ['1', 'PROXY TCP4 192.0.2.1 192.0.2.2 56324 443\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['2', '\r\n\r\n\0\r\nQUIT\n\x21\x11\0\x0cGET / HTTP/1.1\r\nHost: x\r\n\r\n'],
  ])('names version %s of the PROXY protocol as not supported', async (_, bytes) => {
    const exchange = await sendRaw(await start(), bytes, toTheEnd);

    expect(errorOf(exchange)).toMatchObject({ code: 'REQUEST_INVALID' });
    expect(JSON.stringify(errorOf(exchange))).toContain('PROXY protocol');
  });

  it.each([
    ['no version', `GET /${planted}\r\nHost: x\r\n\r\n`, 400, 'REQUEST_INVALID'],
    ['another version', broken, 400, 'REQUEST_INVALID'],
    ['a method that is none', `${planted} / HTTP/1.1\r\n\r\n`, 400, 'REQUEST_INVALID'],
    ['a header without a colon', `GET / HTTP/1.1\r\n${planted}\r\n\r\n`, 400, 'REQUEST_INVALID'],
    ['no host', `GET /${planted} HTTP/1.1\r\n\r\n`, 400, 'REQUEST_INVALID'],
    [
      'an expectation of its own',
      `GET / HTTP/1.1\r\nHost: x\r\nExpect: ${planted}\r\n\r\n`,
      400,
      'REQUEST_INVALID',
    ],
    ['a tunnel', `CONNECT ${planted}:22 HTTP/1.1\r\nHost: x\r\n\r\n`, 400, 'REQUEST_INVALID'],
    [
      'headers beyond 16 kB',
      `GET / HTTP/1.1\r\nX: ${planted.repeat(2_000)}\r\n\r\n`,
      431,
      'HEADERS_TOO_LARGE',
    ],
    ['half a head', `GET /${planted} HTTP/1.1\r\nHo`, 400, 'REQUEST_INVALID'],
  ])('refuses %s like everything else, once, and closes', async (_, bytes, status, code) => {
    const connect = await start();

    const exchange = await sendRaw(connect, bytes, toTheEnd);

    const [answer] = exchange.answers;
    expect([exchange.answers.length, exchange.end]).toEqual([1, 'closed']);
    expect(answer).toMatchObject({
      status,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        connection: expect.stringMatching(/^close$/i),
        [headers.error]: code,
      },
    });
    expect(errorOf(exchange)).toMatchObject({
      code,
      message: expect.stringMatching(/.{20}/),
      next: expect.stringMatching(/.{20}/),
      requestId: answer?.headers[headers.requestId],
    });
    const [line] = await connect.logLines(1);
    expect(line).toMatchObject({ error: code, status, site: null, requestBytes: 0 });
    expect(line?.['requestId']).toBe(answer?.headers[headers.requestId]);
    expect(exchange.text + connect.log()).not.toContain(planted);
    expect(connect.log().trim().split('\n')).toHaveLength(1);
  });

  it('says how long a head may take', async () => {
    const exchange = await sendRaw(await start(), 'GET / HTTP/1.1\r\n', toTheEnd);

    expect(errorOf(exchange)).toMatchObject({
      facts: { expected: 'the request headers within 1 seconds' },
    });
  });

  it('answers the requests before a broken one first', async () => {
    const arrived = aMoment();
    const enough = aMoment();
    const jira = await startJira(async (_request, response) => {
      arrived.comes();
      await enough.came;
      answerJson(response, { late: true });
    });
    const connection = await openRaw(await start(jira.url), toTheEnd);

    connection.send(get() + get() + broken);
    await arrived.came;
    enough.comes();
    const { answers, end } = await connection.done();

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 400]);
    expect(end).toBe('closed');
  });

  it('gives a request whose body is broken its own answer, and one line', async () => {
    const arrived = aMoment();
    const jira = await startJira((request) => {
      request.once('data', () => arrived.comes());
    });
    const connect = await start(jira.url);
    const connection = await openRaw(connect, toTheEnd);

    connection.send(
      get()
        .replace('GET', 'POST')
        .replace('/myself', '/issue')
        .replace('\r\n\r\n', '\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n'),
    );
    await arrived.came;
    connection.send('zz\r\n');
    const { answers, end } = await connection.done();

    expect(answers.map(({ status }) => status)).toEqual([400]);
    expect(end).toBe('closed');
    const [line] = await connect.logLines(1);
    expect(line).toMatchObject({ site: 'acme', call: 'createIssue', error: 'REQUEST_INVALID' });
    expect(connect.log().trim().split('\n')).toHaveLength(1);
  });

  it('closes a connection that was never used without a word', async () => {
    const connect = await start();

    const exchange = await (await openRaw(connect, toTheEnd)).done();

    expect(exchange).toMatchObject({ text: '', end: 'closed' });
    expect(connect.log()).toBe('');
  });

  it('closes a connection without TLS, or whose handshake never ends, without a word', async () => {
    const { key, cert } = await testCertificate();
    const connect = await startConnect(aConfig([aSite('https://jira.example.com')]), {
      head,
      certificate: { certificate: cert, key },
    });
    const handshake = await firstBytesOfTls();

    const plain = await sendRaw(connect, get(), toTheEnd);
    const halfDone = await sendRaw(connect, handshake.subarray(0, 50), toTheEnd);

    expect([plain.answers, halfDone.answers]).toEqual([[], []]);
    expect([plain.end, halfDone.end]).not.toContain('time-up');
    expect(connect.log()).toBe('');
  });
});

async function firstBytesOfTls(): Promise<Buffer> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const arriving: Promise<Buffer> = new Promise((resolve) => {
    server.once('connection', (socket) => socket.once('data', resolve));
  });
  const client = tls.connect({ port, host: '127.0.0.1' }).on('error', () => {
    // It is cut off once its first bytes are there.
  });
  const bytes = await arriving;
  client.destroy();
  server.close();
  return bytes;
}
