import { once } from 'node:events';
import net from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { headers } from '../../contract/connect-api.ts';
import {
  aConfig,
  aMoment,
  aSite,
  aTicket,
  clearStage,
  startConnect,
  startJira,
} from '../support/proxy/stage.ts';

afterEach(clearStage);

describe('a client that sends requests one behind the other and goes away', () => {
  it('has all of them cancelled at once, not only the first', async () => {
    const arrived = aMoment();
    const cancelled = aMoment();
    let open = 0;
    let gone = 0;
    const jira = await startJira((request, response) => {
      open += 1;
      response.on('close', () => {
        gone += 1;
        if (gone === 3) cancelled.comes();
      });
      request.resume();
      if (open === 3) arrived.comes();
    });
    const connect = await startConnect(aConfig([aSite(jira.url)]));
    const socket = net.connect(connect.port, '127.0.0.1');
    await once(socket, 'connect');
    const one = `GET /jira/acme/rest/api/2/myself HTTP/1.1\r\nHost: x\r\n${headers.ticket}: ${aTicket()}\r\n\r\n`;
    socket.write(one.repeat(3));
    await arrived.came;

    socket.destroy();

    await cancelled.came;
    const lines = await connect.logLines(3);
    expect(lines.map(({ status }) => status)).toEqual([499, 499, 499]);
  }, 20_000);
});
