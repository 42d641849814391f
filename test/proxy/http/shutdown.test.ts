import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { headers, routes } from '../../../contract/connect-api.ts';
import {
  aConfig,
  aMoment,
  answerJson,
  aSite,
  aTicket,
  clearStage,
  send,
  startConnect,
  startJira,
} from '../../support/proxy/stage.ts';

afterEach(clearStage);

const myself = '/jira/acme/rest/api/2/myself';

describe('readiness', () => {
  it('is there from the start and names nothing', async () => {
    const { port } = await startConnect(aConfig([aSite('https://jira.example.com')]));

    expect(await send(port, routes.ready)).toMatchObject({ status: 200, text: 'ready\n' });
  });

  it('ends first: balancers are told no while requests are still taken', async () => {
    const jira = await startJira((_request, response) => answerJson(response, {}));
    const connect = await startConnect(aConfig([aSite(jira.url)]));

    const closed = connect.close({ drainMs: 3000 });
    const ready = await send(connect.port, routes.ready);
    const alive = await send(connect.port, routes.health);
    const passed = await send(connect.port, myself, { headers: { connection: 'keep-alive' } });
    await closed;

    expect(ready).toMatchObject({ status: 503, text: 'shutting down\n' });
    expect(alive.status).toBe(200);
    expect(passed.status).toBe(200);
    // Whoever keeps connections open is asked to come back on another one.
    expect(passed.headers.connection).toBe('close');
    const late = net.connect(connect.port, '127.0.0.1');
    await expect(once(late, 'connect')).rejects.toThrow(/ECONNREFUSED/);
  });
});

describe('shutDownServer', () => {
  it('does not wait for a connection that is kept open after its last answer', async () => {
    const arrived = aMoment();
    const enough = aMoment();
    const jira = await startJira(async (_request, response) => {
      arrived.comes();
      await enough.came;
      answerJson(response, {});
    });
    const connect = await startConnect(aConfig([aSite(jira.url)]));
    const agent = new http.Agent({ keepAlive: true });
    const request = http.get({
      agent,
      port: connect.port,
      host: '127.0.0.1',
      path: myself,
      headers: { [headers.ticket]: aTicket() },
    });
    await arrived.came;

    // Longer than a test may take: whoever waited for the connection would be found out.
    const closed = connect.close({ withinMs: 600_000 });
    enough.comes();
    const [answer] = await once(request, 'response');
    answer.resume();

    await expect(closed).resolves.toBeUndefined();
    agent.destroy();
  });
});
