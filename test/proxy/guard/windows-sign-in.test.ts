import { afterEach, describe, expect, it } from '@jest/globals';
import { examineSite } from '../../../proxy/doctor/examine-site.ts';
import {
  aConfig,
  aSite,
  clearStage,
  send,
  startConnect,
  startJira,
} from '../../support/proxy/stage.ts';

afterEach(clearStage);

async function startGateway(headers: Readonly<Record<string, string>>): Promise<string> {
  const { url } = await startJira((_, response) => {
    response.writeHead(401, headers).end();
  });
  return url;
}

const path = '/jira/acme/rest/api/2/myself';

describe('a gateway that asks for a Windows sign-in', () => {
  it.each(['Negotiate', 'NTLM'])('is named when it offers %s', async (scheme) => {
    const site = aSite(await startGateway({ 'www-authenticate': scheme }));
    const config = aConfig([site]);
    const { port } = await startConnect(config);

    const answer = await send(port, path);
    const findings = await examineSite(site, { config });

    expect([answer.status, answer.code]).toEqual([502, 'JIRA_BEHIND_LOGIN_PAGE']);
    expect(JSON.parse(answer.text).error.facts).toMatchObject({ scheme });
    expect(findings.find(({ probe }) => probe === 'rest')?.found).toContain(scheme);
  });

  it('is not blamed for a refusal of Jira’s own', async () => {
    const headers = { 'www-authenticate': 'Negotiate', 'x-arequestid': '1x1x1' };
    const { port } = await startConnect(aConfig([aSite(await startGateway(headers))]));

    expect((await send(port, path)).status).toBe(401);
  });
});
