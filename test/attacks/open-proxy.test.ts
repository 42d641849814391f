import { afterEach, describe, expect, it } from '@jest/globals';
import { headers } from '../../contract/connect-api.ts';
import {
  aConfig,
  answerJson,
  aSite,
  aTicket,
  clearStage,
  send,
  sendRaw,
  startConnect,
  startJira,
} from '../support/proxy/stage.ts';

afterEach(clearStage);

async function stage(): Promise<{ readonly port: number; readonly reached: string[] }> {
  const reached: string[] = [];
  const jira = await startJira((request, response) => {
    reached.push(`${request.method} ${request.url}`);
    answerJson(response, {});
  });
  const { port } = await startConnect(
    aConfig([
      aSite(`${jira.url}/jira`),
      aSite(`${jira.url}/other`, { id: 'wide', pathPolicy: 'rest' }),
    ]),
  );
  return { port, reached };
}

const head = (line: string, ...more: string[]): string =>
  [
    line,
    'Host: connect.example',
    `${headers.ticket}: ${aTicket()}`,
    ...more,
    'Connection: close',
    '',
    '',
  ].join('\r\n');

describe('using Connect as an open proxy', () => {
  it.each([
    ['an absolute address', 'GET http://elsewhere.example/rest/api/2/myself HTTP/1.1'],
    [
      'an absolute address with our path',
      'GET http://elsewhere.example/jira/acme/rest/api/2/myself HTTP/1.1',
    ],
    ['two slashes', 'GET //elsewhere.example/jira/acme/rest/api/2/myself HTTP/1.1'],
    ['a tunnel', 'CONNECT elsewhere.example:443 HTTP/1.1'],
    ['an asterisk', 'OPTIONS * HTTP/1.1'],
    ['an address inside the path', 'GET /jira/http://elsewhere.example/rest/api/2/myself HTTP/1.1'],
    ['a user in the site', 'GET /jira/acme@elsewhere.example/rest/api/2/myself HTTP/1.1'],
    ['no site', 'GET /jira//rest/api/2/myself HTTP/1.1'],
    ['an encoded site', 'GET /jira/%61cme/rest/api/2/myself HTTP/1.1'],
    ['another letter case', 'GET /jira/ACME/rest/api/2/myself HTTP/1.1'],
    ['a way up to another site', 'GET /jira/acme/../wide/rest/api/2/myself HTTP/1.1'],
    ['a way up out of the base', 'GET /jira/acme/rest/api/2/../../../other HTTP/1.1'],
    ['an encoded way up', 'GET /jira/acme/rest/%2e%2e/secure HTTP/1.1'],
    ['an encoded slash', 'GET /jira/acme/rest/api/2/issue%2f..%2f..%2fsecure HTTP/1.1'],
    ['backslashes', 'GET /jira/acme\\..\\..\\secure HTTP/1.1'],
    ['a matrix parameter', 'GET /jira/acme/rest/..;/secure HTTP/1.1'],
    ['TRACE', 'TRACE /jira/wide/rest/api/2/myself HTTP/1.1'],
    ['PATCH', 'PATCH /jira/wide/rest/api/2/issue/ABC-1 HTTP/1.1'],
    ['a path beside REST', 'GET /jira/wide/secure/admin/ViewApplicationProperties.jspa HTTP/1.1'],
    ['the base itself', 'GET /jira/acme HTTP/1.1'],
  ])('reaches nobody with %s', async (_, line) => {
    const { port, reached } = await stage();

    const answer = await sendRaw(port, head(line));

    expect(answer).not.toMatch(/^HTTP\/1\.1 [123]/);
    expect(reached).toEqual([]);
  });

  it('still passes the ordinary request in the same words', async () => {
    const { port, reached } = await stage();

    const answer = await sendRaw(port, head('GET /jira/acme/rest/api/2/myself HTTP/1.1'));

    expect(answer).toMatch(/^HTTP\/1\.1 200/);
    expect(reached).toEqual(['GET /jira/rest/api/2/myself']);
  });

  it('takes no host from the Host header', async () => {
    const { port, reached } = await stage();

    await send(port, '/jira/acme/rest/api/2/myself', { headers: { host: 'elsewhere.example' } });

    expect(reached).toEqual(['GET /jira/rest/api/2/myself']);
  });
});

describe('using a ticket where it does not belong', () => {
  it.each([
    ['no ticket', '', 'TICKET_MISSING'],
    ['a ticket of another site', aTicket('wide'), 'TICKET_INVALID'],
    ['a made-up ticket', 'p1.k1.AAAA', 'TICKET_INVALID'],
  ])('reaches nobody with %s', async (_, ticket, code) => {
    const { port, reached } = await stage();

    const answer = await send(port, '/jira/acme/rest/api/2/myself', {
      headers: { [headers.ticket]: ticket },
    });

    expect(answer).toMatchObject({ status: 401, code });
    expect(reached).toEqual([]);
  });

  it('reaches nobody by a way the administrator has not allowed', async () => {
    const jira = await startJira((_request, response) => answerJson(response, {}));
    const { port } = await startConnect(aConfig([aSite(jira.url, { modes: ['direct'] })]));

    expect((await send(port, '/jira/acme/rest/api/2/myself')).code).toBe('CALL_NOT_ALLOWED');
  });
});

describe('following a redirect', () => {
  it.each([301, 302, 303, 307, 308])('does not happen with status %i', async (status) => {
    let followed = 0;
    const inside = await startJira((_request, response) => {
      followed += 1;
      answerJson(response, { secret: true });
    });
    const jira = await startJira((_request, response) => {
      response.writeHead(status, { location: `${inside.url}/latest/meta-data` }).end();
    });
    const { port } = await startConnect(aConfig([aSite(jira.url)]));

    const answer = await send(port, '/jira/acme/rest/api/2/myself');

    expect(answer.code).toBe('JIRA_BEHIND_LOGIN_PAGE');
    expect(followed).toBe(0);
  });
});
