import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openRaw, readAnswers, sendRaw } from './raw-client.ts';

let server: Server | null = null;

afterEach(() => {
  server?.close();
  server = null;
});

describe('sendRaw', () => {
  it('sends every byte as it is and gives every byte that comes back', async () => {
    const sent = 'GET /\0\xff HTTP/1.1\nbroken\r\r\n';
    const port = await echoing();

    const connection = await openRaw({ port });
    connection.send(sent);
    connection.finish();
    const { text, end } = await connection.done();

    expect(Buffer.from(text, 'latin1')).toEqual(Buffer.from(sent, 'latin1'));
    expect(end).toBe('closed');
  });

  it('waits no longer than it is told', async () => {
    const port = await echoing();

    expect(await sendRaw({ port }, '', { withinMs: 50 })).toMatchObject({ end: 'time-up' });
  });

  it('stops as soon as one answer is whole', async () => {
    const port = await echoing();

    const { answers, end } = await sendRaw({ port }, 'HTTP/1.1 204 No Content\r\n\r\n');

    expect(answers).toEqual([{ status: 204, headers: {}, body: '' }]);
    expect(end).toBe('enough');
  });

  it('tells that the server closed', async () => {
    const port = await echoing();

    const connection = await openRaw({ port });
    connection.finish();

    expect(await connection.done()).toEqual({ text: '', answers: [], end: 'closed' });
  });
});

describe('readAnswers', () => {
  it('splits answers that follow each other, and leaves a half one out', () => {
    const text =
      'HTTP/1.1 100 Continue\r\n\r\n' +
      'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok' +
      'HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n1\r\nd\r\n0\r\n\r\n' +
      'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhal';

    expect(readAnswers(text).map(({ status, body }) => [status, body])).toEqual([
      [200, 'ok'],
      [404, 'abcd'],
    ]);
  });
});

async function echoing(): Promise<number> {
  server = createServer((socket) => socket.pipe(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
