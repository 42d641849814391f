import { once } from 'node:events';
import net from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { headers, routes } from '../../contract/connect-api.ts';
import { defaultLimits } from '../../proxy/config/default-limits.ts';
import { aConfig, aSite, clearStage, portOf, send, startConnect } from '../support/proxy/stage.ts';
import { sendRaw } from '../support/network/raw-client.ts';
import { answer, answerTo, clearHostile, json, start } from '../support/proxy/hostile-stage.ts';
import { get, withTicket } from '../support/proxy/raw-stage.ts';

/**
 * Answers that are odd in their first line or in what follows it. Some are mistakes of gateways and must
 * reach the pane; others must end one request by a name. None may end a connection that others use, or leave
 * a question of Connect's own without an end.
 */

afterEach(async () => {
  await clearHostile();
  await clearStage();
});

describe('an answer without a body', () => {
  it.each([
    ['204 with a chunked end', answer('204 No Content', 'Transfer-Encoding: chunked')],
    ['304 with a chunked end', answer('304 Not Modified', 'Transfer-Encoding: chunked')],
  ])('is delivered, and its connection is dropped: %s', async (_, head) => {
    const ports = new Set<number | undefined>();
    const connect = await start((socket, count) => {
      ports.add(socket.remotePort);
      if (count % 2 === 1) socket.write(`${head}0\r\n\r\n`);
      else socket.write(`${answer('200 OK', json, 'Content-Length: 2')}{}`);
    });

    const statuses: (number | undefined)[] = [];
    for (let round = 0; round < 20; round += 1) {
      const exchange = await sendRaw(connect, withTicket(get()));
      statuses.push(exchange.answers[0]?.status);
    }

    const status = Number(head.slice(9, 12));
    expect(statuses).toEqual(Array.from({ length: 10 }, () => [status, 200]).flat());
    // What came behind the odd answer is on none of the connections that go on.
    expect(ports.size).toBeGreaterThanOrEqual(10);
  });

  it.each([204, 304])('is never a page: %i as text/html', async (status) => {
    const exchange = await answerTo(
      answer(`${status} X`, 'Content-Type: text/html', 'Content-Length: 60'),
    );

    expect(exchange.answers).toHaveLength(1);
    expect(exchange.answers[0]?.status).toBe(status);
    expect(exchange.text).not.toMatch(/text\/html|content-length/i);
  });
});

describe('a head that is too large', () => {
  it.each([17, 24, 32, 48, 64])('is named by its limit: %i kB', async (kilobytes) => {
    const exchange = await answerTo(
      `${answer('200 OK', json, 'Content-Length: 2', `X: ${'x'.repeat(kilobytes * 1024)}`)}{}`,
    );

    const body: unknown = JSON.parse(exchange.answers[0]?.body ?? 'null');
    expect(body).toMatchObject({
      error: {
        code: 'JIRA_ANSWER_UNREADABLE',
        message: expect.stringContaining('larger than 16 kB'),
        facts: { headLimitBytes: 16_384 },
      },
    });
  });
});

describe('a sign-in', () => {
  it.each<[string, string, string, boolean]>([
    ['a status of 000', answer('000 X', json), 'JIRA_ANSWER_UNREADABLE', false],
    ['a status of 099', answer('099 X', json), 'JIRA_ANSWER_UNREADABLE', false],
    [
      'another protocol',
      answer('101 Switching Protocols', 'Connection: Upgrade', 'Upgrade: websocket'),
      'JIRA_ANSWER_UNREADABLE',
      false,
    ],
    ['another protocol that it does not name', answer('101 X'), 'JIRA_ANSWER_UNREADABLE', false],
    ['a status of 999', answer('999 X', json), 'JIRA_ANSWER_UNREADABLE', false],
    ['204 with a chunked end', `${answer('204 X')}0\r\n\r\n`, 'JIRA_ANSWER_UNREADABLE', false],
    ['half an answer', `${answer('200 X', 'Content-Length: 9')}{`, 'JIRA_BROKE_OFF', true],
    ['nothing', '', 'JIRA_BROKE_OFF', true],
  ])('ends with a name when Jira answers with %s', async (_, bytes, code, isLast) => {
    const server = net.createServer((socket) => {
      socket.on('error', () => {
        // Connect closes it, as it should.
      });
      socket.once('data', () => {
        socket.write(bytes);
        if (isLast) socket.end();
      });
      socket.unref();
    });
    server.listen(0, '127.0.0.1').unref();
    await once(server, 'listening');
    const { port } = await startConnect(
      aConfig([aSite(`http://127.0.0.1:${portOf(server)}`, { limits: defaultLimits })]),
    );

    const refused = await send(port, routes.signIn('acme'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', [headers.ticket]: '' },
      body: JSON.stringify({ method: 'password', user: 'anna', secret: 'x' }),
    });

    expect(refused.code).toBe(code);
    server.close();
  });
});
