import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openRaw } from '../support/network/raw-client.ts';
import {
  chunked,
  get,
  head,
  path,
  post,
  startRawStage,
  statusesOf,
  ticket,
  withoutIds,
  type RawStage,
  withTicket,
  type Row,
} from '../support/proxy/raw-stage.ts';

let stage: RawStage;

beforeEach(async () => {
  stage = await startRawStage();
});

afterEach(() => stage.close());

describe('a request that is not HTTP as it should be', () => {
  const requestLines: readonly Row[] = [
    ['no version', head(`GET ${path}`)],
    ['a version that is none', head(`GET ${path} HTTP/9.9`)],
    ['another protocol', head(`GET ${path} ICAP/1.0`)],
    ['the beginning of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['a space in the path', head(`GET ${path} x HTTP/1.1`)],
    ['a NUL in the path', head(`GET ${path}\0 HTTP/1.1`)],
    ['a NUL in the method', head(`GE\0T ${path} HTTP/1.1`)],
    ['a byte beyond ASCII in the path', head(`GET ${path}/\xe9 HTTP/1.1`)],
    ['a tab for a space', head(`GET\t${path}\tHTTP/1.1`)],
    ['a method in small letters', head(`get ${path} HTTP/1.1`)],
    ['a method that nobody knows', head(`BREW ${path} HTTP/1.1`)],
    [
      'the start of a TLS handshake',
      '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'.padEnd(200, '\0'),
    ],
    ['a fragment', head(`GET ${path}#x HTTP/1.1`)],
  ];
  const headerLines: readonly Row[] = [
    ['a NUL in a value', get('X: a\0b')],
    ['a NUL in a name', get('X\0: a')],
    ['a bare carriage return in a value', get('X: a\rY: b')],
    ['a header without a colon', get('Nonsense')],
    ['a header without a name', get(': value')],
    ['a space in a name', get('X Y: z')],
    ['a space before the first name', get().replace('\r\nHost', '\r\n Host')],
    ['a byte beyond ASCII in a name', get('Xé: y')],
    ['a control character in a value', get('X: a\x01b')],
    ['no host', get().replace('Host: connect.example\r\n', '')],
    ['two hosts', get('Host: elsewhere.example')],
    ['two tickets', get(ticket)],
    ['an expectation that nobody can meet', get('Expect: the-impossible')],
  ];
  const forms: readonly Row[] = [
    ['the address of another server', head('GET http://elsewhere.example/ HTTP/1.1')],
    ['its own address', head(`GET http://connect.example${path} HTTP/1.1`)],
    ['a tunnel', 'CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: 127.0.0.1:22\r\n\r\nSSH-2.0-x\r\n'],
    ['a tunnel through a site', head(`CONNECT ${path} HTTP/1.1`)],
    ['TRACE', head(`TRACE ${path} HTTP/1.1`)],
    ['TRACK', head(`TRACK ${path} HTTP/1.1`)],
    ['OPTIONS', head(`OPTIONS ${path} HTTP/1.1`)],
    ['PATCH', head(`PATCH ${path} HTTP/1.1`)],
    ['PROPFIND', head(`PROPFIND ${path} HTTP/1.1`)],
    ['an asterisk', head('OPTIONS * HTTP/1.1')],
    ['a line break in the path, encoded', head(`GET ${path}%0d%0aX:%20smuggled HTTP/1.1`)],
  ];
  const sizes: readonly Row[] = [
    ['a path of 9,000 characters', head(`GET ${path}?${'x'.repeat(9_000)} HTTP/1.1`)],
    ['a path of 200,000 characters', head(`GET ${path}?${'x'.repeat(200_000)} HTTP/1.1`)],
    ['a header of 20,000 bytes', get(`X: ${'x'.repeat(20_000)}`)],
    ['a header of a million bytes', get(`X: ${'x'.repeat(1_000_000)}`)],
    ['headers without end', get(...Array.from({ length: 10_000 }, (_, index) => `X-${index}: y`))],
    [
      'a ticket of 12,000 characters',
      get().replace(ticket, `Postern-Ticket: ${'x'.repeat(12_000)}`),
    ],
    ['a method of 100,000 characters', head(`${'G'.repeat(100_000)} ${path} HTTP/1.1`)],
  ];

  it.each([...requestLines, ...headerLines, ...forms, ...sizes])(
    'is refused and never reaches Jira: %s',
    async (_, bytes) => {
      const exchange = await stage.sendAll(bytes);

      expect(exchange.end).not.toBe('time-up');
      expect(statusesOf(exchange).filter((status) => status < 400)).toEqual([]);
      expect(withoutIds(exchange)).not.toMatch(/smuggled|elsewhere|SSH|xxxx/);
      expect(stage.sent()).toBe('');
    },
  );

  it('does not stop Connect from answering the next one', async () => {
    for (const [, bytes] of [...requestLines, ...headerLines, ...forms]) await stage.sendAll(bytes);

    expect(statusesOf(await stage.sendAll(get()))).toEqual([200]);
  });
});

describe('a header that speaks to programs on the way', () => {
  it.each([
    [
      'an upgrade to WebSocket',
      ['Connection: Upgrade, close', 'Upgrade: websocket', 'Sec-WebSocket-Key: eA=='],
    ],
    [
      'an upgrade to HTTP/2',
      ['Connection: Upgrade, HTTP2-Settings, close', 'Upgrade: h2c', 'HTTP2-Settings: eA'],
    ],
    ['a header named by Connection', ['Connection: X-Smuggled', 'X-Smuggled: smuggled']],
    ['the signature named by Connection', ['Connection: keep-alive, Authorization']],
    ['a signature of its own', ['Authorization: Bearer smuggled']],
    ['another method', ['X-HTTP-Method-Override: DELETE', 'X-Method: smuggled']],
    ['another path', ['X-Original-URL: /smuggled', 'X-Rewrite-URL: /smuggled']],
    ['another host', ['X-Forwarded-Host: smuggled', 'X-Host: smuggled']],
    ['a coding under another name', ['Transfer_Encoding: smuggled']],
    ['trailers', ['TE: trailers', 'Trailer: smuggled']],
  ])('stays with Connect: %s', async (_, lines) => {
    const exchange = await stage.sendAll(get(...lines));

    expect(statusesOf(exchange)).toEqual([200]);
    expect(stage.framed).toEqual(['GET /rest/api/2/myself']);
    expect(stage.sent()).not.toMatch(/smuggled|upgrade|^te:|override|settings|websocket/im);
    expect(stage.sent()).toMatch(/^authorization: Basic /m);
  });
});

describe('an ordinary request beside them', () => {
  const body = '{"fields":{"summary":"Grüße"}}';
  const bytes = Buffer.from(body).toString('latin1');
  const half = 10;
  const pieces = (extension = '', trailer = ''): string =>
    `${half.toString(16)}${extension}\r\n${bytes.slice(0, half)}\r\n` +
    `${(bytes.length - half).toString(16).toUpperCase()}\r\n${bytes.slice(half)}\r\n0\r\n${trailer}\r\n`;

  it.each([
    ['a GET', get()],
    ['an empty line before it', `\r\n${get()}`],
    ['names in capitals', get().replace('Postern-Ticket', 'POSTERN-TICKET')],
    ['no space behind a colon', get().replace(/: /g, ':')],
    ['many spaces behind a colon', get().replace(/: /g, ':      ')],
    ['an empty value', get('X-Empty:')],
    ['a byte beyond ASCII in a value', get('X: caf\xe9')],
    ['a header of 8,000 bytes', get(`X: ${'x'.repeat(8_000)}`)],
    ['ninety headers', get(...Array.from({ length: 90 }, (_, index) => `X-${index}: y`))],
    ['a query of 7,000 characters', get().replace(path, `${path}?${'x'.repeat(7_000)}`)],
    ['an encoded space in the query', get().replace(path, `${path}?jql=a%20%2B%20b`)],
    ['a GET that says its body is empty', get('Content-Length: 0')],
  ])('passes: %s', async (_, request) => {
    const exchange = await stage.sendAll(request);

    expect(exchange.answers.map(({ status, body }) => [status, body])).toEqual([
      [200, '{"fine":true}'],
    ]);
    expect(stage.framed).toHaveLength(1);
  });

  it.each([
    ['a GET that ends its connection', get('Connection: close')],
    ['a GET in HTTP/1.0', get().replace('HTTP/1.1', 'HTTP/1.0')],
  ])('passes, and its connection ends: %s', async (_, request) => {
    const exchange = await stage.sendLast(request);

    expect([statusesOf(exchange), exchange.end]).toEqual([[200], 'closed']);
  });

  it.each([
    ['with a length', post(`Content-Length: ${bytes.length}`) + bytes],
    ['with a length behind zeros', post(`Content-Length: 000${bytes.length}`) + bytes],
    ['in pieces', post(chunked) + pieces()],
    ['in pieces, spelled in capitals', post('Transfer-Encoding: CHUNKED') + pieces()],
    ['in pieces with an extension', post(chunked) + pieces(';name="a value"')],
    ['in pieces with a trailer', post(chunked) + pieces('', 'X-Trailer: y\r\n')],
    ['after 100 Continue', post(`Content-Length: ${bytes.length}`, 'Expect: 100-continue') + bytes],
  ])('passes with its body, byte for byte: %s', async (_, request) => {
    const exchange = await stage.sendAll(request);

    expect(statusesOf(exchange)).toEqual([200]);
    expect(stage.bodies).toEqual([bytes]);
  });

  it('passes one after the other when they come in one packet', async () => {
    const write = post(`Content-Length: ${bytes.length}`) + bytes;

    const exchange = await stage.sendAll(get() + write + get());

    expect(statusesOf(exchange)).toEqual([200, 200, 200]);
    expect(stage.framed).toEqual([
      'GET /rest/api/2/myself',
      'POST /rest/api/2/issue',
      'GET /rest/api/2/myself',
    ]);
  });

  it('passes when every byte comes by itself', async () => {
    const connection = await openRaw(stage);
    for (const byte of withTicket(get())) {
      connection.send(byte);
      await setImmediate();
    }

    expect(statusesOf(await connection.done())).toEqual([200]);
  });
});

describe('a client that is slow on purpose', () => {
  const limits = { firstByteMs: 1_000, idleMs: 1_000, totalMs: 2_000 };

  async function startHurried(): Promise<void> {
    await stage.close();
    stage = await startRawStage(limits);
  }

  it('is cut off when the rest of its body never comes', async () => {
    await startHurried();
    const connection = await openRaw(stage);

    connection.send(withTicket(`${post('Content-Length: 100')}{"half":`));
    const exchange = await connection.done();

    expect(statusesOf(exchange)).toEqual([400]);
    expect(exchange.answers[0]?.headers['postern-error']).toBe('REQUEST_INVALID');
    expect(stage.bodies).toEqual([]);
  });

  it('is cut off when its body comes byte by byte for longer than a request may live', async () => {
    await startHurried();
    const connection = await openRaw(stage);
    connection.send(withTicket(post('Content-Length: 100000')));
    const drip = setInterval(() => connection.send('x'), 50);

    const exchange = await connection.done();
    clearInterval(drip);

    expect(statusesOf(exchange).filter((status) => status < 400)).toEqual([]);
    expect(exchange.end).not.toBe('time-up');
    expect(stage.bodies).toEqual([]);
  });

  it('does not hold up the others', async () => {
    const slow = await Promise.all(Array.from({ length: 200 }, () => openRaw(stage)));
    for (const connection of slow) connection.send(`GET ${path} HTTP/1.1\r\nX: `);

    const exchange = await stage.sendAll(get());
    for (const connection of slow) connection.finish();
    await Promise.all(slow.map((connection) => connection.done()));

    expect(statusesOf(exchange)).toEqual([200]);
  });
});
