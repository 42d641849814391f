import { afterEach, describe, expect, it } from '@jest/globals';
import { headers, routes } from '../../../contract/connect-api.ts';
import {
  aConfig,
  answerJson,
  aSite,
  clearStage,
  send,
  startConnect,
  startJira,
  type Answer,
  type Stage,
} from '../../support/proxy/stage.ts';

afterEach(clearStage);

const pages = 'https://pages.example.com';
const myself = '/jira/acme/rest/api/2/myself';

async function start(allowedOrigins: readonly string[]): Promise<Stage> {
  const jira = await startJira((_request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-credentials', 'true');
    answerJson(response, {});
  });
  return startConnect(aConfig([aSite(jira.url)], { allowedOrigins }));
}

function corsHeaders(answer: Answer): readonly string[] {
  return Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'));
}

function preflight(port: number, path: string, origin: string): Promise<Answer> {
  return send(port, path, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': `content-type,${headers.ticket}`,
    },
  });
}

describe('createCors', () => {
  it.each([myself, routes.sites, '/healthz', '/nothing'])(
    'says nothing about %s unless an origin is configured, whatever Jira says',
    async (path) => {
      const { port } = await start([]);

      const answer = await send(port, path, { headers: { origin: pages } });

      expect(corsHeaders(answer)).toEqual([]);
    },
  );

  it('lets a configured origin read answers, refusals included', async () => {
    const { port } = await start([pages]);

    const answers = [
      await send(port, myself, { headers: { origin: pages } }),
      await send(port, myself, { headers: { origin: pages, [headers.ticket]: '' } }),
      await send(port, routes.sites, { headers: { origin: pages } }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([200, 401, 200]);
    for (const answer of answers) {
      expect(answer.headers).toMatchObject({ 'access-control-allow-origin': pages });
      expect(answer.headers.vary?.toLowerCase()).toContain('origin');
      expect(answer.headers['access-control-expose-headers']?.split(', ')).toEqual(
        expect.arrayContaining([
          'retry-after',
          'x-ratelimit-remaining',
          'ratelimit-reason',
          'x-seraph-loginreason',
          'x-authentication-denied-reason',
          'x-arequestid',
          'x-ausername',
          'atl-traceid',
          headers.error,
          headers.requestId,
        ]),
      );
      expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
    }
  });

  it('answers its preflight without a ticket and without Jira', async () => {
    const connect = await start([pages]);

    const answer = await preflight(connect.port, myself, pages);

    expect(answer.status).toBe(204);
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': pages,
      'access-control-allow-methods': 'GET, POST, PUT, DELETE',
      'access-control-max-age': '600',
      vary: 'origin',
    });
    expect(answer.headers['access-control-allow-headers']?.split(', ')).toEqual(
      expect.arrayContaining(['content-type', headers.ticket]),
    );
    expect(await connect.logLines(1)).toMatchObject([{ call: 'preflight', status: 204 }]);
  });

  it.each([
    'https://pages.example.com.evil.example',
    'https://evil.example',
    'http://pages.example.com',
    'https://pages.example.com:8443',
    'https://PAGES.example.com',
    'null',
    '*',
  ])('gives %s nothing to read', async (origin) => {
    const { port } = await start([pages]);

    const answer = await send(port, myself, { headers: { origin } });
    const asked = await preflight(port, myself, origin);

    expect(corsHeaders(answer)).toEqual([]);
    expect(answer.headers.vary).toBe('origin');
    expect(corsHeaders(asked)).toEqual([]);
    expect(asked.code).toBe('CALL_NOT_ALLOWED');
  });

  it('tells a cache that the answer depends on the origin also where none came', async () => {
    const { port } = await start([pages]);

    expect((await send(port, myself)).headers.vary).toBe('origin');
  });

  it('takes an OPTIONS that is no preflight for what it is', async () => {
    const { port } = await start([pages]);

    const answer = await send(port, myself, { method: 'OPTIONS', headers: { origin: pages } });

    expect(answer.code).toBe('CALL_NOT_ALLOWED');
  });
});
