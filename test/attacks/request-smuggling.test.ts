import { afterEach, describe, expect, it } from '@jest/globals';
import { headers } from '../../contract/connect-api.ts';
import {
  aConfig,
  answerJson,
  aSite,
  aTicket,
  clearStage,
  sendRaw,
  startConnect,
  startJira,
} from '../support/proxy/stage.ts';

afterEach(clearStage);

/** Starts Connect in front of a Jira that notes every request and its body. */
async function stage(): Promise<{ readonly port: number; readonly reached: string[] }> {
  const reached: string[] = [];
  const jira = await startJira(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    reached.push(`${request.method} ${request.url} ${Buffer.concat(chunks).toString()}`);
    answerJson(response, {});
  });
  const { port } = await startConnect(aConfig([aSite(jira.url, { pathPolicy: 'rest' })]));
  return { port, reached };
}

const post = 'POST /jira/acme/rest/api/2/issue HTTP/1.1';
function ticketLine(): string {
  return `${headers.ticket}: ${aTicket()}`;
}
const hidden = 'GET /rest/api/2/hidden HTTP/1.1\r\nHost: x\r\n\r\n';

function raw(line: string, lines: readonly string[], body: string): string {
  return [
    line,
    'Host: connect.example',
    'Connection: close',
    ticketLine(),
    ...lines,
    '',
    body,
  ].join('\r\n');
}

/**
 * A request whose end Connect and Jira would see in different places lets its sender put a second
 * request in front of somebody else's on the connection they share.
 */
describe('smuggling a request through Connect', () => {
  it.each([
    [
      'both a length and pieces',
      post,
      ['Content-Length: 4', 'Transfer-Encoding: chunked'],
      `0\r\n\r\n${hidden}`,
    ],
    ['two lengths', post, ['Content-Length: 4', 'Content-Length: 80'], `body${hidden}`],
    ['two equal lengths', post, ['Content-Length: 4', 'Content-Length: 4'], 'body'],
    ['two lengths in one line', post, ['Content-Length: 4, 80'], `body${hidden}`],
    ['a length with a sign', post, ['Content-Length: +4'], 'body'],
    ['a negative length', post, ['Content-Length: -1'], 'body'],
    ['a length in hexadecimal', post, ['Content-Length: 0x4'], 'body'],
    [
      'pieces twice',
      post,
      ['Transfer-Encoding: chunked', 'Transfer-Encoding: chunked'],
      '0\r\n\r\n',
    ],
    ['pieces under another coding', post, ['Transfer-Encoding: gzip, chunked'], '0\r\n\r\n'],
    ['an unknown coding', post, ['Transfer-Encoding: xchunked'], `0\r\n\r\n${hidden}`],
    ['a blank before the colon', post, ['Content-Length : 4'], 'body'],
    [
      'a folded header',
      post,
      ['X-A: b', ' Content-Length: 80', 'Content-Length: 4'],
      `body${hidden}`,
    ],
    [
      'a bare line feed',
      post,
      ['X-A: b\nContent-Length: 80', 'Content-Length: 4'],
      `body${hidden}`,
    ],
    ['a piece of wrong size', post, ['Transfer-Encoding: chunked'], `zz\r\n${hidden}`],
    [
      'a body with GET',
      'GET /jira/acme/rest/api/2/myself HTTP/1.1',
      ['Content-Length: 60'],
      hidden,
    ],
    [
      'pieces with GET',
      'GET /jira/acme/rest/api/2/myself HTTP/1.1',
      ['Transfer-Encoding: chunked'],
      `5\r\nhello\r\n0\r\n\r\n`,
    ],
    [
      'a body with DELETE',
      'DELETE /jira/acme/rest/api/2/issue/A-1 HTTP/1.1',
      ['Content-Length: 60'],
      hidden,
    ],
    ['two tickets', post, [`${headers.ticket}: second`, 'Content-Length: 4'], 'body'],
    [
      'two content types',
      post,
      ['Content-Type: application/json', 'Content-Type: text/plain', 'Content-Length: 4'],
      'body',
    ],
    ['an address in the query', 'GET /jira/acme/rest/api/2/myself?a= HTTP/1.1\tx HTTP/1.1', [], ''],
  ])('fails with %s', async (_, line, lines, body) => {
    const { port, reached } = await stage();

    const answer = await sendRaw(port, raw(line, lines, body));

    expect(answer).not.toMatch(/^HTTP\/1\.1 2/);
    expect(reached).toEqual([]);
  });

  it.each([
    ['a length', ['Content-Length: 4'], 'body'],
    ['pieces', ['Transfer-Encoding: chunked'], '2\r\nbo\r\n2\r\ndy\r\n0\r\n\r\n'],
    ['pieces with an extension', ['Transfer-Encoding: chunked'], '4;a=b\r\nbody\r\n0\r\n\r\n'],
  ])('leaves an ordinary body with %s alone', async (_, lines, body) => {
    const { port, reached } = await stage();

    const answer = await sendRaw(port, raw(post, lines, body));

    expect(answer).toMatch(/^HTTP\/1\.1 200/);
    expect(reached).toEqual(['POST /rest/api/2/issue body']);
  });

  it('takes a write without any body for one with an empty body', async () => {
    const { port, reached } = await stage();

    const answer = await sendRaw(port, raw(post, [], ''));

    expect(answer).toMatch(/^HTTP\/1\.1 200/);
    expect(reached).toEqual(['POST /rest/api/2/issue ']);
  });
});
