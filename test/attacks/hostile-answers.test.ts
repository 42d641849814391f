import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { headers } from '../../contract/connect-api.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import { sendRaw } from '../support/network/raw-client.ts';
import {
  answer,
  answerTo,
  clearHostile,
  json,
  quick,
  smuggled,
  start,
} from '../support/proxy/hostile-stage.ts';
import { get, withoutIds, withTicket } from '../support/proxy/raw-stage.ts';

/**
 * A Jira that was taken over, or something that answers in its place. What it says reaches people's panes
 * under Connect's own name, so an answer must not become a page there, leave anything in the browser, be
 * taken for the answer to somebody else, or hold Connect up. Every answer is sent byte for byte.
 */

afterEach(clearHostile);

function own(count: number): string {
  return `${answer('200 OK', json, 'Content-Length: 12')}{"count": ${count}}`;
}

describe('an answer that is not HTTP as it should be', () => {
  type Row = readonly [attack: string, bytes: string];
  const framing: readonly Row[] = [
    [
      'length and pieces',
      answer('200 OK', json, 'Content-Length: 2', 'Transfer-Encoding: chunked') + '0\r\n\r\n',
    ],
    [
      'pieces and length',
      answer('200 OK', json, 'Transfer-Encoding: chunked', 'Content-Length: 2') + '0\r\n\r\n',
    ],
    [
      'two lengths',
      answer('200 OK', json, 'Content-Length: 2', 'Content-Length: 60') + `{}${smuggled}`,
    ],
    [
      'the same length twice',
      answer('200 OK', json, 'Content-Length: 2', 'Content-Length: 2') + '{}',
    ],
    ['a list of lengths', answer('200 OK', json, 'Content-Length: 2, 2') + '{}'],
    ['a length with a sign', answer('200 OK', json, 'Content-Length: +2') + '{}'],
    ['a length below zero', answer('200 OK', json, 'Content-Length: -1') + '{}'],
    ['a hexadecimal length', answer('200 OK', json, 'Content-Length: 0x2') + '{}'],
    [
      'a length beyond 64 bits',
      answer('200 OK', json, 'Content-Length: 18446744073709551618') + '{}',
    ],
    ['a space before the colon', answer('200 OK', json, 'Content-Length : 2') + '{}'],
  ];
  const heads: readonly Row[] = [
    ['another version', answer('200 OK').replace('1.1', '9.9')],
    ['another protocol', answer('200 OK').replace('HTTP/1.1', 'ICY')],
    ['no status', answer('OK')],
    ['a status of two digits', answer('20 OK')],
    ['a status of four digits', answer('2000 OK')],
    ['a header without a colon', answer('200 OK', 'Nonsense')],
    ['a header without a name', answer('200 OK', ': value')],
    ['a space in a name', answer('200 OK', 'X Y: z')],
    ['a NUL in a value', answer('200 OK', 'ETag: a\0b')],
    ['a control character in a value', answer('200 OK', 'ETag: a\x0bSet-Cookie: planted=1')],
    ['a bare carriage return in a value', answer('200 OK', 'ETag: a\rSet-Cookie: planted=1')],
    ['a header of 20,000 bytes', answer('200 OK', `ETag: ${'x'.repeat(20_000)}`)],
    ['a header of a million bytes', answer('200 OK', `ETag: ${'x'.repeat(1_000_000)}`)],
    ['a reason of 100,000 characters', answer(`200 ${'x'.repeat(100_000)}`)],
    ['headers without end', `HTTP/1.1 200 OK\r\n${'X: y\r\n'.repeat(100_000)}`],
  ];

  it.each([...framing, ...heads])('is named and goes no further: %s', async (_, bytes) => {
    const exchange = await answerTo(bytes);

    expect(exchange.answers.map(({ status }) => status)).toEqual([502]);
    expect(exchange.answers[0]?.headers[headers.error]).toBe('JIRA_ANSWER_UNREADABLE');
    expect(withoutIds(exchange)).not.toMatch(/smuggled|planted|xxxx/);
  });

  it.each<[string, ErrorCode, string, boolean]>([
    ['nothing but 100 Continue', 'JIRA_BROKE_OFF', answer('100 Continue'), true],
    ['half a head', 'JIRA_BROKE_OFF', 'HTTP/1.1 200 OK\r\nETag: ', true],
    ['half a head, and then silence', 'JIRA_TIMED_OUT', 'HTTP/1.1 200 OK\r\nETag: ', false],
    [
      'another protocol from here on, which is no answer',
      'JIRA_ANSWER_UNREADABLE',
      answer('101 Switching Protocols', 'Connection: Upgrade', 'Upgrade: websocket'),
      false,
    ],
    [
      'another protocol, and a page in it',
      'JIRA_ANSWER_UNREADABLE',
      `${answer('101 Switching Protocols', 'Connection: Upgrade', 'Upgrade: h2c')}${smuggled}`,
      false,
    ],
  ])('is named: %s', async (_, code, bytes, isLast) => {
    const isSilent = code === 'JIRA_TIMED_OUT';
    const exchange = await answerTo(bytes, isLast, isSilent ? quick : {});

    expect(exchange.answers[0]?.headers[headers.error]).toBe(code);
    expect(exchange.answers).toHaveLength(1);
    expect(exchange.text).not.toMatch(/smuggled|upgrade/i);
  });
});

describe('an answer that never begins', () => {
  it.each([
    ['a flood of 102 Processing', answer('102 Processing')],
    ['a flood of early hints', answer('103 Early Hints', 'Link: </planted.js>; rel=preload')],
    ['a flood of permissions to go on', answer('100 Continue')],
  ])('is given up when its time is over: %s', async (_, bytes) => {
    const connect = await start((socket) => {
      const flood = setInterval(() => socket.write(bytes.repeat(20)), 5);
      socket.once('close', () => clearInterval(flood));
    }, quick);

    const exchange = await sendRaw(connect, withTicket(get()));

    expect(exchange.answers[0]?.headers[headers.error]).toBe('JIRA_TIMED_OUT');
    expect(exchange.text).not.toMatch(/planted|HTTP\/1\.1 10/);
  });

  it('is given up when its head comes byte by byte', async () => {
    const connect = await start((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nETag: ');
      const drip = setInterval(() => socket.write('x'), 20);
      socket.once('close', () => clearInterval(drip));
    }, quick);

    const exchange = await sendRaw(connect, withTicket(get()));

    expect(exchange.answers[0]?.headers[headers.error]).toBe('JIRA_TIMED_OUT');
  });

  it('is waited for when hints come before it, and they stay with Connect', async () => {
    const hints = answer('103 Early Hints', 'Link: </planted.js>; rel=preload').repeat(10);
    const exchange = await answerTo(`${hints}${answer('200 OK', json, 'Content-Length: 2')}{}`);

    expect(exchange.answers.map(({ status, body }) => [status, body])).toEqual([[200, '{}']]);
    expect(withoutIds(exchange)).not.toMatch(/planted|103/);
  });
});

describe('an answer that stops in the middle', () => {
  const packed = gzipSync(JSON.stringify({ text: 'a'.repeat(5_000) }));
  const gzip = 'Content-Encoding: gzip';

  it.each([
    ['less than its length', answer('200 OK', json, 'Content-Length: 100') + '{"half":'],
    [
      'pieces without the last one',
      answer('200 OK', json, 'Transfer-Encoding: chunked') + '8\r\n{"half":\r\n',
    ],
    [
      'a piece of wrong size',
      answer('200 OK', json, 'Transfer-Encoding: chunked') + '8\r\n{"half":\r\nzz\r\n',
    ],
    [
      'a piece longer than its size',
      answer('200 OK', json, 'Transfer-Encoding: chunked') + '2\r\n{"half":\r\n0\r\n\r\n',
    ],
    [
      'half of something compressed',
      `${answer('200 OK', json, gzip, `Content-Length: ${packed.length}`)}${packed.subarray(0, 20).toString('latin1')}`,
    ],
  ])('never looks whole: %s', async (_, bytes) => {
    const exchange = await answerTo(bytes, true);

    expect(exchange.end).not.toBe('time-up');
    expect(exchange.answers.filter(({ status }) => status < 400)).toEqual([]);
  });

  it.each([
    ['a login page cut off', gzipSync('<html><form action="/planted">').subarray(0, 18), 'gzip'],
    ['a page that is not compressed at all', Buffer.from('<form action="/planted">'), 'gzip'],
    ['a page of a gigabyte in a megabyte', gzipSync(Buffer.alloc(64 * 1024 * 1024)), 'gzip'],
    ['a page in a coding that nobody asked for', Buffer.from('planted'), 'br'],
  ])('is named when it is a page: %s', async (_, body, coding) => {
    const head = answer(
      '200 OK',
      'Content-Type: text/html',
      `Content-Encoding: ${coding}`,
      `Content-Length: ${body.length}`,
    );

    const exchange = await answerTo(Buffer.concat([Buffer.from(head), body]), true);

    expect(exchange.answers[0]?.headers[headers.error]).toBe('JIRA_BEHIND_LOGIN_PAGE');
    expect(exchange.text).not.toContain('planted');
  });
});

describe('an answer with another one behind it', () => {
  it.each([
    ['a whole answer too many', (count: number) => own(count) + smuggled],
    ['a body with 204', () => `${answer('204 No Content')}${smuggled}`],
    ['a body with 304', () => `${answer('304 Not Modified')}${smuggled}`],
    ['more than its length', (count: number) => `${own(count)}${'x'.repeat(1_000)}`],
    [
      'pieces, and more behind the last',
      () =>
        `${answer('200 OK', json, 'Transfer-Encoding: chunked')}2\r\n{}\r\n0\r\n\r\n${smuggled}`,
    ],
  ])('answers nobody else: %s', async (_, bytes) => {
    const connect = await start((socket, count) => {
      socket.write(count === 1 ? bytes(count) : own(count));
    });
    const first = await sendRaw(connect, withTicket(get()));
    const second = await sendRaw(connect, withTicket(get()));

    expect(second.answers[0]).toMatchObject({ status: 200, body: '{"count": 2}' });
    expect(first.text + second.text).not.toMatch(/smuggled|xxxx/);
  });

  it('answers nobody else when it is split over two packets', async () => {
    const connect = await start((socket, count) => {
      socket.write(own(count));
      if (count === 1) setImmediate(() => socket.write(smuggled));
    });
    const first = await sendRaw(connect, withTicket(get()));
    const second = await sendRaw(connect, withTicket(get()));

    expect(first.answers[0]?.body).toBe('{"count": 1}');
    expect(second.answers[0]?.body).toBe('{"count": 2}');
  });
});

describe('an ordinary answer beside them', () => {
  it.each([
    ['with a length', answer('200 OK', json, 'Content-Length: 2') + '{}', false],
    [
      'in pieces',
      answer('200 OK', json, 'Transfer-Encoding: chunked') + '2\r\n{}\r\n0\r\n\r\n',
      false,
    ],
    [
      'in pieces with an extension',
      answer('200 OK', json, 'Transfer-Encoding: chunked') + '2;a=b\r\n{}\r\n0\r\n\r\n',
      false,
    ],
    ['that ends with its connection', answer('200 OK', json, 'Connection: close') + '{}', true],
    ['of HTTP/1.0', answer('200 OK', json).replace('1.1', '1.0') + '{}', true],
    ['without a reason', answer('200 ', json, 'Content-Length: 2') + '{}', false],
    [
      'after 100 Continue',
      answer('100 Continue') + answer('200 OK', json, 'Content-Length: 2') + '{}',
      false,
    ],
    [
      'with a header of 8,000 bytes',
      answer('200 OK', json, 'Content-Length: 2', `X: ${'x'.repeat(8_000)}`) + '{}',
      false,
    ],
    [
      'with a name beyond ASCII',
      answer('200 OK', json, 'Content-Length: 2', 'X-AUSERNAME: andr\xe9') + '{}',
      false,
    ],
    [
      'with ninety headers',
      answer(
        '200 OK',
        json,
        'Content-Length: 2',
        ...Array.from({ length: 90 }, (_, index) => `X-${index}: y`),
      ) + '{}',
      false,
    ],
  ])('passes: %s', async (_, bytes, isLast) => {
    const { answers } = await answerTo(bytes, isLast);

    expect(answers.map(({ status, body }) => [status, body])).toEqual([[200, '{}']]);
    expect(answers[0]?.headers).not.toHaveProperty(headers.error);
  });
});
