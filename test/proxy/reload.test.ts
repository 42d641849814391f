import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { Server } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { decodeSignIn, decodeSites } from '../../contract/answers/connect-answers.ts';
import { isRecord } from '../../contract/connect-api.ts';
import { isAppError } from '../../contract/errors.ts';
import type { Config } from '../../proxy/config/config.ts';
import {
  aConfig,
  aMoment,
  answerJson,
  aSite,
  clearStage,
  portOf,
  send,
  startConnect,
  startJira,
} from '../support/proxy/stage.ts';

const myself = '/jira/acme/rest/api/2/myself';

afterEach(clearStage);

async function startNamed(name: string): Promise<string> {
  const { url } = await startJira((_, response) => answerJson(response, { name }));
  return url;
}

describe('reload', () => {
  it('sends the next request to where the new configuration says', async () => {
    const [first, second] = [await startNamed('first'), await startNamed('second')];
    const connect = await startConnect(aConfig([aSite(first)]));
    const before = await send(connect.port, myself);

    await connect.reload(aConfig([aSite(second)]));
    const after = await send(connect.port, myself);

    expect([before.text, after.text]).toEqual(['{"name":"first"}', '{"name":"second"}']);
  });

  it('shows new sites and forgets removed ones', async () => {
    const connect = await startConnect(aConfig([aSite('https://jira.example.com')]));

    await connect.reload(aConfig([aSite('https://jira.example.com', { id: 'other' })]));

    const listed = decodeSites(JSON.parse((await send(connect.port, '/connect/sites')).text));
    expect(listed.sites.map(({ id }) => id)).toEqual(['other']);
    expect((await send(connect.port, myself)).code).toBe('SITE_UNKNOWN');
  });

  it('lets a request end as it began, whatever became of its site', async () => {
    const arrived = aMoment();
    const enough = aMoment();
    const { url } = await startJira(async (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"half":1,');
      arrived.comes();
      await enough.came;
      response.end('"whole":2}');
    });
    const connect = await startConnect(aConfig([aSite(url)]));
    const running = send(connect.port, myself);
    await arrived.came;

    await connect.reload(aConfig([aSite('https://jira.example.com', { id: 'other' })]));
    enough.comes();

    expect((await running).text).toBe('{"half":1,"whole":2}');
  });

  it('leaves nothing on the server that would keep an old configuration in memory', async () => {
    const connect = await startConnect(aConfig([aSite(await startNamed('any'))]));
    const ears: number[] = [];
    const look = (message: unknown): void => {
      const server = isRecord(message) ? message['server'] : null;
      if (server instanceof Server && portOf(server) === connect.port) {
        ears.push(server.listenerCount('close'));
      }
    };
    subscribe('http.server.request.start', look);

    for (let count = 0; count < 3; count += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one configuration after the other
      await send(connect.port, myself);
      // oxlint-disable-next-line no-await-in-loop
      await connect.reload(aConfig([aSite(await startNamed('any'))]));
    }
    await send(connect.port, myself);
    unsubscribe('http.server.request.start', look);

    expect(ears).toEqual([0, 0, 0, 0]);
  });

  it('closes the old connections to Jira when the last request over them has ended', async () => {
    const arrived = aMoment();
    const enough = aMoment();
    const jira = await startJira(async (request, response) => {
      if (request.headers.accept === 'application/slow+json') {
        arrived.comes();
        await enough.came;
      }
      answerJson(response, {});
    });
    const sockets: Promise<unknown>[] = [];
    jira.server.on('connection', (socket) => sockets.push(once(socket, 'close')));
    const connect = await startConnect(aConfig([aSite(jira.url)]));
    const slow = send(connect.port, myself, { headers: { accept: 'application/slow+json' } });
    await arrived.came;
    await send(connect.port, myself);

    await connect.reload(aConfig([aSite(jira.url)]));
    enough.comes();
    await slow;

    await Promise.all(sockets);
    expect(sockets).toHaveLength(2);
  });

  it.each([
    ['listen.port', { port: 1 }],
    ['listen.host', { host: '0.0.0.0' }],
    ['listen.tls', { tls: { kind: 'dev-certificate' } }],
  ] as const)('keeps the old configuration when %s is another one', async (at, change) => {
    const config = aConfig([aSite(await startNamed('old'))]);
    const connect = await startConnect(config);
    const next = { ...config, sites: [], listen: { ...config.listen, ...change } };

    const thrown: unknown = await connect.reload(next).catch((reason: unknown) => reason);

    expect(isAppError(thrown, 'CONFIG_INVALID') && thrown.facts.problems).toMatchObject([
      { path: at, expected: 'no change until Connect is restarted' },
    ]);
    expect((await send(connect.port, myself)).text).toBe('{"name":"old"}');
  });

  it('warns of nothing, however often it happens', async () => {
    const config = aConfig([aSite(await startNamed('same'))]);
    const warnings: Error[] = [];
    const listen = (warning: Error): void => {
      warnings.push(warning);
    };
    process.on('warning', listen);
    const connect = await startConnect(config);

    for (let count = 0; count < 40; count += 1) {
      await connect.reload(config);
      await send(connect.port, myself);
    }

    process.off('warning', listen);
    expect(warnings).toEqual([]);
  });
});

describe('reload of the keyring', () => {
  const [old, renewed] = [
    { id: 'k1', secret: new Uint8Array(32).fill(7) },
    { id: 'k2', secret: new Uint8Array(32).fill(8) },
  ];

  it('lets nobody sign in anew while the old key is on it, and seals with the new one', async () => {
    const jira = await startJira((_, response) => {
      answerJson(response, { name: 'anna', displayName: 'Anna' });
    });
    const withKeys = (...keyring: (typeof old)[]): Config =>
      aConfig([aSite(jira.url)], { keyring });
    const connect = await startConnect(withKeys(old));
    const statusOf = async (ticket: string): Promise<number> =>
      (await send(connect.port, myself, { headers: { 'postern-ticket': ticket } })).status;
    const first = await signIn(connect.port);

    await connect.reload(withKeys(renewed, old));
    const second = await signIn(connect.port);
    const during = [await statusOf(first), await statusOf(second)];
    await connect.reload(withKeys(renewed));
    const after = [await statusOf(first), await statusOf(second)];

    expect([first, second].map((ticket) => ticket.slice(0, 6))).toEqual(['p1.k1.', 'p1.k2.']);
    expect([during, after]).toEqual([
      [200, 200],
      [401, 200],
    ]);
  });
});

async function signIn(port: number): Promise<string> {
  const { text } = await send(port, '/connect/sites/acme/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ method: 'password', user: 'anna', secret: 'annas-secret' }),
  });
  return decodeSignIn(JSON.parse(text)).ticket;
}
