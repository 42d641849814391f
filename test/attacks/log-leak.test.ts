import { afterEach, describe, expect, it } from '@jest/globals';
import { decodeSignIn } from '../../contract/answers/connect-answers.ts';
import { headers } from '../../contract/connect-api.ts';
import {
  aConfig,
  answerJson,
  aSite,
  clearStage,
  send,
  startConnect,
  startJira,
} from '../support/proxy/stage.ts';

afterEach(clearStage);

const planted = {
  password: 'planted-password',
  user: 'planted-user',
  project: 'PLANTEDPROJECT',
  issue: 'PLANTED-4711',
  query: 'planted-query',
  body: 'planted mail text',
  name: 'Planted Person',
  header: 'planted-header',
  path: 'planted-path',
  site: 'planted-site',
};

describe('reading Connect’s log', () => {
  it('tells nothing of what people do: one line a request, and only these members', async () => {
    const jira = await startJira((request, response) => {
      request.resume();
      const fails = request.url?.includes('attachments') === true;
      if (fails) response.socket?.resetAndDestroy();
      else
        answerJson(response, { name: planted.user, displayName: planted.name, key: planted.issue });
    });
    const connect = await startConnect(aConfig([aSite(jira.url)]));
    const { port } = connect;
    const json = { 'content-type': 'application/json' };

    const signedIn = await send(port, '/connect/sites/acme/sign-in', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ method: 'password', user: planted.user, secret: planted.password }),
    });
    const { ticket } = decodeSignIn(JSON.parse(signedIn.text));
    const own = {
      ...json,
      [headers.ticket]: ticket,
      'user-agent': planted.header,
      referer: planted.header,
    };
    const createMeta = `/jira/acme/rest/api/2/issue/createmeta/${planted.project}/issuetypes`;
    await send(port, `${createMeta}?q=${planted.query}`, { headers: own });
    await send(port, '/jira/acme/rest/api/2/issue', {
      method: 'POST',
      headers: own,
      body: JSON.stringify({ fields: { summary: planted.body } }),
    });
    await send(port, `/jira/acme/rest/api/2/issue/${planted.issue}/attachments`, {
      method: 'POST',
      headers: own,
      body: planted.body,
    });
    await send(port, `/jira/acme/rest/${planted.path}`, { headers: own });
    await send(port, `/jira/${planted.site}/rest/api/2/myself`, { headers: own });
    await send(port, '/jira/acme/rest/api/2/myself', {
      headers: { ...own, [headers.ticket]: `${ticket}${planted.header}` },
    });
    await send(port, `/connect/sites/acme/sign-in`, {
      method: 'POST',
      headers: json,
      body: `{${planted.body}`,
    });
    await send(port, `/${planted.path}`, { headers: own });
    await send(port, `/%${planted.path}`, { headers: own });
    const lines = await connect.logLines(10);

    for (const word of [...Object.values(planted), ticket])
      expect(connect.log()).not.toContain(word);
    expect(lines.map(({ site, call, status, error }) => [site, call, status, error])).toEqual([
      ['acme', 'sign-in', 200, null],
      ['acme', 'createMetaTypes', 200, null],
      ['acme', 'createIssue', 200, null],
      ['acme', 'attach', 502, 'JIRA_BROKE_OFF'],
      ['acme', null, 403, 'CALL_NOT_ALLOWED'],
      [null, null, 404, 'SITE_UNKNOWN'],
      ['acme', 'myself', 401, 'TICKET_INVALID'],
      [null, 'sign-in', 400, 'REQUEST_INVALID'],
      [null, 'unknown', 404, null],
      [null, 'unknown', 404, null],
    ]);
    const members = new Set(lines.flatMap((line) => Object.keys(line)));
    expect([...members].toSorted()).toEqual([
      'call',
      'durationMs',
      'error',
      'level',
      'requestBytes',
      'requestId',
      'responseBytes',
      'site',
      'status',
      'time',
    ]);
  });

  it('counts the bytes that went each way', async () => {
    const jira = await startJira((request, response) => {
      request.resume();
      request.on('end', () => answerJson(response, { id: '1' }));
    });
    const connect = await startConnect(aConfig([aSite(jira.url)]));

    await send(connect.port, '/jira/acme/rest/api/2/issue', {
      method: 'POST',
      body: '{"fields":{}}',
    });

    expect(await connect.logLines(1)).toMatchObject([{ requestBytes: 13, responseBytes: 10 }]);
  });
});
