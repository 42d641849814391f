import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isAppError } from '../../../contract/errors.ts';
import { gatewayBase, ownHeaders } from '../../../proxy/config/config.ts';
import { readConfig } from '../../../proxy/config/read-config.ts';
import { headerPlace, sealSecret } from '../../../proxy/config/sealed-secret.ts';
import { createConfigFolder, type ConfigFolder } from '../../support/proxy/config-folder.ts';
import {
  answerJson,
  aTicket,
  clearStage,
  send,
  startConnect,
  startJira,
} from '../../support/proxy/stage.ts';

const secret = Buffer.alloc(32, 7);
const keyring = [{ id: 'k1', secret }];

let written: ConfigFolder;

beforeEach(async () => {
  written = await createConfigFolder();
  await written.write('gateway-key', 'from-a-file\n');
});

afterEach(async () => {
  await clearStage();
  await written.remove();
});

function read(headers: string, baseUrl = 'http://127.0.0.1:1') {
  const text = `publicUrl: https://mail-to-jira.example.com
listen: { host: 127.0.0.1, port: 0, tls: off }
keyring: [{ id: k1, secret: ${secret.toString('base64')} }]
sites:
  - id: acme
    name: Acme Jira
    kind: datacenter
    baseUrl: ${baseUrl}
    signInMethods: [password]
    allowPrivateAddresses: true
    allowInsecureHttp: true
    headers: ${headers}
`;
  const env = { GATEWAY_KEY: 'from-a-variable', TWO_LINES: 'a\r\nX-Other: b', EMPTY: '' };
  return readConfig(text, { directory: written.folder, env });
}

function problemsOf(headers: string): readonly string[] {
  try {
    read(headers);
    return [];
  } catch (thrown) {
    if (!isAppError(thrown, 'CONFIG_INVALID')) throw thrown;
    return thrown.facts.problems.map(({ path, found }) => `${path}: ${found}`);
  }
}

function sealedFor(name: string): string {
  return sealSecret(keyring, { siteId: 'acme', place: headerPlace(name) }, Buffer.from('sealed!'));
}

const myself = '/jira/acme/rest/api/2/myself';

describe('headers of a site', () => {
  it('reach Jira from a file, a variable and sealed, with every request and sign-in', async () => {
    const seen: unknown[] = [];
    const jira = await startJira((request, response) => {
      const { headers } = request;
      seen.push([headers['x-file'], headers['x-variable'], headers['x-sealed']]);
      answerJson(response, { name: 'anna', displayName: 'Anna', active: true });
    });
    const sealed = sealedFor('X-Sealed');
    const headers = `{ X-File: { file: gateway-key }, X-Variable: { env: GATEWAY_KEY }, X-Sealed: '${sealed}' }`;
    const { port } = await startConnect(read(headers, jira.url));

    await send(port, myself);
    await send(port, '/connect/sites/acme/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ method: 'password', user: 'anna', secret: 'annas-secret' }),
    });

    expect(seen.length).toBeGreaterThanOrEqual(2);
    expect(new Set(seen.map(String))).toEqual(new Set(['from-a-file,from-a-variable,sealed!']));
  });

  it('never come from the pane, and never go back to it', async () => {
    const seen: unknown[] = [];
    const jira = await startJira((request, response) => {
      seen.push([request.headers['x-gateway-key'], request.headers['x-other']]);
      answerJson(response, {});
    });
    const connect = await startConnect(read('{ X-Gateway-Key: { env: GATEWAY_KEY } }', jira.url));

    const answer = await send(connect.port, myself, {
      headers: {
        'postern-ticket': aTicket(),
        'x-gateway-key': 'from-the-pane',
        'x-other': 'from-the-pane',
      },
    });

    expect(seen).toEqual([['from-a-variable', undefined]]);
    expect(JSON.stringify(answer) + connect.log()).not.toContain('from-a-variable');
  });

  it('go to the site itself only, not to Atlassian’s hosts', () => {
    const [site] = read('{ X-Gateway-Key: { env: GATEWAY_KEY } }').sites;
    if (site === undefined) throw new Error('there is a site');

    expect(ownHeaders(site)).toEqual({ 'X-Gateway-Key': 'from-a-variable' });
    expect(ownHeaders({ ...site, baseUrl: site.atlassian.apiUrl })).toEqual({});
    expect(ownHeaders({ ...site, baseUrl: gatewayBase(site, 'abc') })).toEqual({});
  });

  it.each([
    'Authorization',
    'cookie',
    'Host',
    'Connection',
    'Transfer-Encoding',
    'Content-Length',
    'Proxy-Authorization',
    'TE',
    'Upgrade',
    'Expect',
    'X-Forwarded-For',
    'X-Atlassian-Token',
    'Origin',
    'Postern-Ticket',
    'Sec-Fetch-Site',
    '"X Key"',
    '"X-Key:"',
    '"X.Key"',
  ])('may not be named %s', (name) => {
    expect(problemsOf(`{ ${name}: { env: GATEWAY_KEY } }`)).toHaveLength(1);
  });

  it.each([
    ['stands in the clear', '{ X-Key: my-secret }'],
    ['has two lines', '{ X-Key: { env: TWO_LINES } }'],
    ['is empty', '{ X-Key: { env: EMPTY } }'],
    ['is in a file that is not there', '{ X-Key: { file: gone } }'],
    ['is there twice', '{ X-Key: { env: GATEWAY_KEY }, x-key: { env: GATEWAY_KEY } }'],
  ])('are a problem when a value %s, which is not shown', (_, headers) => {
    const problems = problemsOf(headers);

    expect(problems).toHaveLength(1);
    expect(problems.join('')).not.toMatch(/my-secret|X-Other|from-a-variable/);
  });

  it('are a problem when a value was sealed for another header', () => {
    expect(problemsOf(`{ X-Key: '${sealedFor('X-Other')}' }`)).toEqual([
      'sites[0].headers.X-Key: a value that was sealed for a different site, key or keyring, or was changed',
    ]);
  });
});
