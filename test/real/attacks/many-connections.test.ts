import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { headers } from '../../../contract/connect-api.ts';
import { openRaw, sendRaw, type RawConnection } from '../../support/network/raw-client.ts';
import { aLivingTicket } from '../../support/proxy/living-ticket.ts';
import { createConfigFolder, type ConfigFolder } from '../../support/proxy/config-folder.ts';
import { startProcess, type ConnectProcess } from '../../support/programs/start-process.ts';
import {
  atOnce,
  configurationFor,
  startHostileJira,
  type HostileJira,
} from '../../support/proxy/hostile-process.ts';

/**
 * Many clients stay connected, some of them with half a request or a tunnel that nobody gives them, while an
 * administrator reloads the configuration again and again. Nobody may lose an answer by that.
 */
let jira: HostileJira;
let written: ConfigFolder;
let connect: ConnectProcess;

beforeEach(async () => {
  jira = await startHostileJira(() => ({
    bytes: 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}',
    isLast: false,
  }));
  written = await createConfigFolder();
  await written.write('postern.yaml', configuration());
  connect = await startProcess(written.file);
});

afterEach(async () => {
  await connect.kill();
  jira.close();
  await written.remove();
});

/** A busy machine answers later than the clients send: all of them may wait at once. */
function configuration(): string {
  return configurationFor(jira.port).replace(
    'requestsAtOnce: 200',
    'requestsAtOnce: 2000, maxSockets: 2000',
  );
}

const request = `GET /jira/acme/rest/api/2/myself HTTP/1.1\r\nHost: connect.example.com\r\n`;

it('1,500 connections outlive ten reloads, and all are answered', async () => {
  const ticket = aLivingTicket(`http://127.0.0.1:${jira.port}`);
  const whole = `${request}${headers.ticket}: ${ticket}\r\n\r\n`;
  const connections = Array.from({ length: 1_500 }, (_, index) => index);
  const kept: RawConnection[] = [];
  let reloads = 0;

  await atOnce(16, connections, async (index) => {
    const connection = await openRaw(connect, {
      withinMs: 110_000,
      isEnough: (answers) => answers.length >= (index % 3 === 0 ? 2 : 1),
    });
    // The first of three asks twice, the second in two pieces, and the third for a tunnel.
    if (index % 3 === 0) connection.send(whole);
    else if (index % 3 === 1) connection.send(request);
    else connection.send('CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n');
    kept[index] = connection;
    if (index % 150 === 1) {
      const said = await connect.reload();
      if (said.includes('now in effect')) reloads += 1;
    }
    if (index % 3 === 1) connection.send(`${headers.ticket}: ${ticket}\r\n\r\n`);
  });
  const ends = new Map<string, number>();
  await atOnce(16, connections, async (index) => {
    const connection = kept[index];
    if (index % 3 === 0) connection?.send(whole);
    const exchange = await connection?.done();
    const end = (exchange?.answers ?? []).map(({ status }) => status).join(' ');
    ends.set(end, (ends.get(end) ?? 0) + 1);
  });
  const health = await sendRaw(connect, 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');

  expect(reloads).toBe(10);
  expect(Object.fromEntries(ends)).toEqual({ '200 200': 500, '200': 500, '400': 500 });
  expect(health.answers[0]?.status).toBe(200);
});
