import { afterEach, describe, expect, it } from '@jest/globals';
import { decodeError, decodeRoute } from '../../../contract/answers/connect-answers.ts';
import { testCertificate } from '../../support/network/certificate.ts';
import {
  aConfig,
  answerJson,
  aSite,
  clearStage,
  send,
  startConnect,
  startJira,
} from '../../support/proxy/stage.ts';

afterEach(clearStage);

describe('serveRouteInfo', () => {
  it('tells how the last connection was protected, and makes none to find out', async () => {
    const { key, cert, ca } = await testCertificate();
    let connections = 0;
    const jira = await startJira((_, response) => answerJson(response, {}), { key, cert });
    jira.server.on('secureConnection', () => (connections += 1));
    const site = aSite(`https://localhost:${jira.port}`, { ca });
    const { port } = await startConnect(aConfig([site]));

    const before = await send(port, '/connect/sites/acme/route');
    expect(decodeRoute(JSON.parse(before.text))).toEqual({ tls: null });
    expect(connections).toBe(0);

    await send(port, '/jira/acme/rest/api/2/myself');
    const after = await send(port, '/connect/sites/acme/route');
    expect(decodeRoute(JSON.parse(after.text))).toEqual({
      tls: { protocol: 'TLSv1.3', cipher: expect.stringMatching(/^TLS_/) },
    });
    expect(connections).toBe(1);
  });

  it('tells nothing of a site that there is none of', async () => {
    const { port } = await startConnect(aConfig([aSite('https://jira.example.com')]));

    const answer = await send(port, '/connect/sites/other/route');

    expect(decodeError(JSON.parse(answer.text))?.code).toBe('SITE_UNKNOWN');
  });
});
