import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openRaw, sendRaw } from '../support/network/raw-client.ts';
import { answer, clearHostile, json, quick, start } from '../support/proxy/hostile-stage.ts';
import { get, post, withTicket } from '../support/proxy/raw-stage.ts';

afterEach(clearHostile);

const chunks = answer('200 OK', json, 'Transfer-Encoding: chunked');

describe('a Jira that breaks off in the middle of chunks', () => {
  it('resets a client of HTTP/1.0, for which the end of the connection is the end of the answer', async () => {
    const jira: Socket[] = [];
    const connect = await start((socket) => {
      jira.push(socket);
      socket.write(`${chunks}5\r\n{"a":\r\n`);
    });
    const client = await openRaw(connect, {
      isEnough() {
        jira[0]?.destroy();
        return false;
      },
    });

    client.send(withTicket(get().replace('HTTP/1.1', 'HTTP/1.0')));

    expect((await client.done()).end).toBe('reset');
  });
});

describe('a Jira that answers before it has read the body', () => {
  it('leaves nobody a connection on which bytes drip for ever', async () => {
    const connect = await start((socket) => {
      socket.write(`${answer('401 Unauthorized', json, 'Content-Length: 2')}{}`);
    }, quick);
    const client = await openRaw(connect, { withinMs: 30_000, isEnough: () => false });
    client.send(`${withTicket(post('Content-Length: 1000000'))}{`);
    const drip = setInterval(() => client.send('x'), 100);
    try {
      const { answers, end } = await client.done();

      expect(answers.map(({ status }) => status)).toEqual([401]);
      expect(end).not.toBe('time-up');
    } finally {
      clearInterval(drip);
    }
  }, 40_000);
});

describe('an answer of HTTP/1.0 that came whole', () => {
  it('ends as it should', async () => {
    const connect = await start((socket) => socket.write(`${chunks}2\r\n{}\r\n0\r\n\r\n`));
    const bytes = withTicket(get().replace('HTTP/1.1', 'HTTP/1.0'));

    const { text, end } = await sendRaw(connect, bytes, { isEnough: () => false });

    expect(text).toMatch(/\r\n\r\n\{\}$/);
    expect(end).toBe('closed');
  });
});
