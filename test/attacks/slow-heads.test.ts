import { afterEach, describe, expect, it } from '@jest/globals';
import { openRaw, sendRaw, type RawConnection } from '../support/network/raw-client.ts';
import {
  aConfig,
  answerJson,
  aSite,
  clearStage,
  send,
  startConnect,
  startJira,
  type Stage,
} from '../support/proxy/stage.ts';

/**
 * Slow loris: a connection costs its owner a few bytes a second, and the server a place for as long as the
 * head of the request is not whole. Two hundred of them from one machine, each with one more byte whenever
 * it could seem to have gone.
 */

const slow = 200;
const quick = { maxBytes: 16 * 1024, withinMs: 1_000, checkedEveryMs: 100 };
/** Time enough for two hundred connections and twenty requests, however busy the machine is. */
const patient = { ...quick, withinMs: 10_000 };
const halfHead = 'GET /jira/acme/rest/api/2/myself HTTP/1.1\r\nHost: x\r\nX-Slow: ';

let drips: NodeJS.Timeout[] = [];

afterEach(async () => {
  for (const drip of drips) clearInterval(drip);
  drips = [];
  await clearStage();
});

async function start(head = quick): Promise<Stage> {
  const jira = await startJira((_request, response) => answerJson(response, { name: 'anna' }));
  return startConnect(aConfig([aSite(jira.url)]), { head });
}

async function openSlowly(port: number): Promise<RawConnection> {
  const connection = await openRaw({ port }, { isEnough: () => false, withinMs: 30_000 });
  connection.send(halfHead);
  drips.push(setInterval(() => connection.send('x'), 100));
  return connection;
}

function drip(connection: RawConnection): void {
  drips.push(setInterval(() => connection.send(' '), 100));
}

describe('a request whose head never ends', () => {
  it('is cut off in time, two hundred times at once, and holds up nobody', async () => {
    const { port } = await start(patient);
    const connections = await Promise.all(Array.from({ length: slow }, () => openSlowly(port)));
    let cutOff = 0;
    const exchanging = connections.map(async (connection) => {
      const exchange = await connection.done();
      cutOff += 1;
      return exchange;
    });

    const meanwhile: number[] = [];
    for (let count = 0; count < 20; count += 1) {
      meanwhile.push((await send(port, '/jira/acme/rest/api/2/myself')).status);
    }
    const cutOffMeanwhile = cutOff;
    const exchanges = await Promise.all(exchanging);

    // All of them were answered while every slow one still had its place.
    expect(cutOffMeanwhile).toBe(0);
    expect(meanwhile.filter((status) => status !== 200)).toEqual([]);
    expect(exchanges.filter(({ end }) => end === 'time-up')).toEqual([]);
    expect(
      new Set(exchanges.flatMap(({ answers }) => answers.map(({ status }) => status))),
    ).toEqual(new Set([400]));
  });

  it('is cut off also as the second one of its connection', async () => {
    const { port } = await start();
    const connection = await openRaw({ port }, { isEnough: () => false });

    connection.send('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
    connection.send(halfHead);
    const { answers, end } = await connection.done();

    expect(answers.map(({ status }) => status)).toEqual([200, 400]);
    expect(end).not.toBe('time-up');
  });

  it('is no reason to cut off a head that takes half of the time', async () => {
    const { port } = await start({ ...quick, withinMs: 4_000 });
    const connection = await openRaw({ port });

    connection.send('GET /healthz HTTP/1.1\r\n');
    const others = await sendRaw({ port }, halfHead, { isEnough: () => false, withinMs: 2_000 });
    connection.send('Host: x\r\n\r\n');
    const { answers } = await connection.done();

    expect(others.end).toBe('time-up');
    expect(answers.map(({ status }) => status)).toEqual([200]);
  });
});

describe('a body that Connect reads itself, and that never ends', () => {
  it.each([
    ['with a length', 'Content-Length: 10000', ' '],
    ['in pieces', 'Transfer-Encoding: chunked', '2710\r\n '],
  ])('is cut off in time at the sign-in, %s', async (_, framing, beginning) => {
    const { port } = await start();
    const connection = await openRaw({ port }, { isEnough: () => false });

    connection.send(
      `POST /connect/sites/acme/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${framing}\r\n\r\n${beginning}`,
    );
    drip(connection);
    const { answers, end } = await connection.done();

    expect(answers.map(({ status, headers }) => [status, headers['postern-error']])).toEqual([
      [400, 'REQUEST_INVALID'],
    ]);
    expect(end).not.toBe('time-up');
  });

  it('is cut off in time where nobody reads it', async () => {
    const { port } = await start();
    const connection = await openRaw({ port }, { isEnough: () => false });

    connection.send('GET /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 10000\r\n\r\n');
    drip(connection);
    const { answers, end } = await connection.done();

    expect(answers.map(({ status }) => status)).toEqual([200]);
    expect(end).not.toBe('time-up');
  });
});
