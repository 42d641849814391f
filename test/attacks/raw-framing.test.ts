import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  chunked,
  get,
  head,
  issue,
  post,
  smuggled,
  startRawStage,
  statusesOf,
  ticket,
  type RawStage,
  type Row,
} from '../support/proxy/raw-stage.ts';

/**
 * Two programs that read the same bytes as different requests: that is request smuggling, and Connect
 * stands between two such programs. Every row is sent byte for byte.
 */

let stage: RawStage;

beforeEach(async () => {
  stage = await startRawStage();
});

afterEach(() => stage.close());

const length = `Content-Length: ${smuggled.length}`;
const asChunk = `${smuggled.length.toString(16)}\r\n${smuggled}\r\n0\r\n\r\n`;

describe('a request that two programs could read differently', () => {
  const lengths: readonly Row[] = [
    ['length and pieces', post('Content-Length: 4', chunked) + `0\r\n\r\n${smuggled}`],
    ['pieces and length', post(chunked, 'Content-Length: 4') + `0\r\n\r\n${smuggled}`],
    ['two lengths', post('Content-Length: 0', length) + smuggled],
    ['the same length twice', post('Content-Length: 2', 'Content-Length: 2') + `{}${smuggled}`],
    ['a list of lengths', post('Content-Length: 2, 2') + `{}${smuggled}`],
    ['a length with a sign', post('Content-Length: +2') + `{}${smuggled}`],
    ['a length below zero', post('Content-Length: -1') + smuggled],
    ['a hexadecimal length', post('Content-Length: 0x2') + `{}${smuggled}`],
    ['a length with an exponent', post('Content-Length: 2e0') + `{}${smuggled}`],
    ['a length with a space inside', post('Content-Length: 2 2') + `{}${smuggled}`],
    ['an empty length', post('Content-Length:') + smuggled],
    ['a length beyond 64 bits', post('Content-Length: 18446744073709551618') + `{}${smuggled}`],
    ['a space before the colon', post('Content-Length : 2') + `{}${smuggled}`],
    ['a length in a folded line', post('Content-Length:\r\n 2') + `{}${smuggled}`],
  ];
  const codings: readonly Row[] = (
    [
      ['an unknown coding', 'Transfer-Encoding: xchunked'],
      ['a coding that is none', 'Transfer-Encoding: identity'],
      ['no coding at all', 'Transfer-Encoding:'],
      ['chunked twice in a list', 'Transfer-Encoding: chunked, chunked'],
      ['chunked twice in two lines', `${chunked}\r\n${chunked}`],
      ['chunked before another coding', 'Transfer-Encoding: chunked, gzip'],
      ['another coding before chunked', 'Transfer-Encoding: gzip, chunked'],
      ['chunked behind a vertical tab', 'Transfer-Encoding: \u000bchunked'],
      ['chunked in quotes', 'Transfer-Encoding: "chunked"'],
      ['chunked behind a comma', 'Transfer-Encoding: , chunked'],
      ['a space before the colon of a coding', 'Transfer-Encoding : chunked'],
      ['a coding in a folded line', 'Transfer-Encoding:\r\n chunked'],
      ['a coding behind a bare line feed', `X: y\n${chunked}`],
      ['a coding behind a bare carriage return', `X: y\r${chunked}`],
    ] as const
  ).map(([attack, line]) => [attack, post(line) + `0\r\n\r\n${smuggled}`]);
  const bodiesWhereNoneBelongs: readonly Row[] = [
    ['a GET with a length', get(length) + smuggled],
    ['a GET in pieces', get(chunked) + asChunk],
    ['a DELETE with a length', head(`DELETE ${issue}/A-1 HTTP/1.1`, length) + smuggled],
    ['a DELETE in pieces', head(`DELETE ${issue}/A-1 HTTP/1.1`, chunked) + asChunk],
    ['a refused POST', post(length).replace(issue, '/jira/acme/login') + smuggled],
    ['a POST without a ticket', post(length).replace(ticket, 'X: y') + smuggled],
    ['a POST to no site', post(length).replace('acme', 'nobody') + smuggled],
  ];

  it.each([...lengths, ...codings, ...bodiesWhereNoneBelongs])(
    'is refused once and never reaches Jira: %s',
    async (_, bytes) => {
      const exchange = await stage.sendAll(bytes);

      expect(exchange.end).not.toBe('time-up');
      expect(statusesOf(exchange).filter((status) => status < 400)).toEqual([]);
      expect(exchange.answers.length).toBeLessThanOrEqual(1);
      expect(stage.sent()).toBe('');
    },
  );

  // Node drops headers after the thousandth, but its parser goes on believing them.
  const thousand = Array.from({ length: 1_100 }, () => 'a:');
  it.each([
    ['a POST in pieces', post(...thousand, chunked) + asChunk],
    ['a POST with a length', post(...thousand, length) + smuggled],
    ['a GET in pieces', get(...thousand, chunked) + asChunk],
    ['a GET with a length', get(...thousand, length) + smuggled],
  ])('does not hide its framing behind a thousand headers: %s', async (_, bytes) => {
    const exchange = await stage.sendAll(bytes);

    expect(exchange.end).not.toBe('time-up');
    expect(stage.framed.join()).not.toContain('smuggled');
  });

  // HTTP/1.0 knows no pieces; a gateway that speaks it would take them for the body.
  it('is refused and never reaches Jira: pieces in HTTP/1.0', async () => {
    const request = post(chunked).replace('HTTP/1.1', 'HTTP/1.0');

    const exchange = await stage.sendLast(request + asChunk);

    expect(statusesOf(exchange).filter((status) => status < 400)).toEqual([]);
    expect(stage.sent()).toBe('');
  });

  it.each([
    ['a size that is no number', `zz\r\n{}\r\n0\r\n\r\n${smuggled}`],
    ['a size below zero', `-2\r\n{}\r\n0\r\n\r\n${smuggled}`],
    ['a size with a prefix', `0x2\r\n{}\r\n0\r\n\r\n${smuggled}`],
    ['a size beyond 64 bits', `10000000000000002\r\n{}\r\n0\r\n\r\n${smuggled}`],
    ['an empty size', `\r\n{}\r\n0\r\n\r\n${smuggled}`],
    ['a size behind a space', ` 2\r\n{}\r\n0\r\n\r\n${smuggled}`],
    ['a size ended by a line feed', `2\n{}\r\n0\r\n\r\n${smuggled}`],
    ['an extension with a line feed in it', `2;\nx\r\n{}\r\n0\r\n\r\n${smuggled}`],
    ['an extension without an end', `2;${'x'.repeat(100_000)}`],
    ['more bytes than the size', `2\r\n{} \r\n0\r\n\r\n${smuggled}`],
    ['a piece without an end', `2\r\n{}0\r\n\r\n${smuggled}`],
    ['a last piece that is spelled otherwise', `0x0\r\n\r\n${smuggled}`],
    ['a trailer without a colon', `0\r\nContent-Length\r\n\r\n${smuggled}`],
    ['a trailer with a NUL', `0\r\nX: a\0b\r\n\r\n${smuggled}`],
    ['trailers without end', `0\r\nX: ${'x'.repeat(100_000)}`],
  ])('never reaches Jira whole when its pieces are broken: %s', async (_, rest) => {
    const exchange = await stage.sendHalves(`${post(chunked)}2\r\n{}\r\n`, rest);

    expect(exchange.end).not.toBe('time-up');
    expect(statusesOf(exchange).filter((status) => status < 400)).toEqual([]);
    expect([stage.framed, stage.bodies]).toEqual([['POST /rest/api/2/issue'], []]);
    expect(stage.sent()).not.toContain('smuggled');
  });

  it('does not take the length from a body when Connection names it', async () => {
    const exchange = await stage.sendAll(post('Connection: Content-Length', length) + smuggled);

    expect(exchange.answers.length).toBe(1);
    expect(stage.framed).toEqual(['POST /rest/api/2/issue']);
  });
});
