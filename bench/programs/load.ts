/** Asks for one thing over and over on connections that stay open, and takes the time of each answer. */
import { once } from 'node:events';
import net from 'node:net';
import { z } from 'zod';
import { answer, say } from './parent.ts';

const question = z.object({
  port: z.number(),
  path: z.string(),
  headers: z.record(z.string(), z.string()),
  connections: z.number(),
  seconds: z.number(),
});

type Question = z.infer<typeof question>;

answer(async (asked) => load(question.parse(asked)));
say({});

async function load(asked: Question): Promise<object> {
  const sockets = await Promise.all(
    Array.from({ length: asked.connections }, () => connectTo(asked.port)),
  );
  const startedAt = performance.now();
  const endsAt = startedAt + asked.seconds * 1000;
  const times: number[] = [];
  await Promise.all(sockets.map((socket) => repeat(socket, requestOf(asked), endsAt, times)));
  const seconds = (performance.now() - startedAt) / 1000;
  for (const socket of sockets) socket.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  return { requests: times.length, seconds, p50Ms: at(0.5), p99Ms: at(0.99) };
}

async function connectTo(port: number): Promise<net.Socket> {
  const socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  return socket;
}

function requestOf({ path, headers, port }: Question): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(
    [`GET ${path} HTTP/1.1`, `host: localhost:${port}`, ...lines, '', ''].join('\r\n'),
  );
}

// Reads no more of an answer than it must: what it costs here is taken from what is measured.
function repeat(
  socket: net.Socket,
  request: Buffer,
  endsAt: number,
  times: number[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    let sentAt = 0;
    let missing = -1;
    let head = '';
    const send = (): void => {
      missing = -1;
      head = '';
      sentAt = performance.now();
      socket.write(request);
    };
    const end = (): void => {
      const now = performance.now();
      times.push(now - sentAt);
      if (now < endsAt) send();
      else resolve();
    };
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the connection was closed')));
    socket.on('data', (chunk) => {
      if (missing === -1) {
        head += chunk.toString('latin1');
        const headEnd = head.indexOf('\r\n\r\n');
        if (headEnd === -1) return;
        const length = /^HTTP\/1\.1 200 .*?\r\ncontent-length: (\d+)/is.exec(head)?.[1];
        if (length === undefined) {
          reject(new Error(`an unexpected answer: ${head.slice(0, 300)}`));
          return;
        }
        missing = Number(length) - (head.length - headEnd - 4);
      } else missing -= chunk.length;
      if (missing === 0) end();
    });
    send();
  });
}
