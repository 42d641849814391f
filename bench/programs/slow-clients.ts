/** Many clients that read or send a little now and then, for as long as they are wanted. */
import net from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { answer, say } from './parent.ts';

const question = z.object({
  count: z.number(),
  port: z.number(),
  prefix: z.string(),
  headers: z.record(z.string(), z.string()),
});

type Question = z.infer<typeof question>;

const everyMs = 1_000;
const sockets: net.Socket[] = [];

answer(async (asked) => {
  const given = question.parse(asked);
  for (let index = 0; index < given.count; index += 1) {
    sockets.push(index % 2 === 0 ? readSlowly(given) : sendSlowly(given));
    // One after the other, as real ones come.
    await delay(everyMs / given.count);
  }
  return {};
});
say({});

setInterval(() => {
  const closed = sockets.filter((socket) => socket.destroyed).length;
  if (closed > 0) {
    console.error(`${closed} slow clients were cut off`);
    process.exit(1);
  }
}, everyMs);

/** Asks for 100 MB and reads at most 64 kB of it a second. */
function readSlowly(asked: Question): net.Socket {
  const socket = open(asked);
  socket.write(head(asked, 'GET', '/rest/api/2/project?bytes=100000000', {}));
  socket.on('data', () => {
    socket.pause();
    setTimeout(() => socket.resume(), everyMs);
  });
  return socket;
}

/** Announces 1 MB and sends 100 bytes of it a second. */
function sendSlowly(asked: Question): net.Socket {
  const socket = open(asked);
  const path = '/rest/api/2/issue/BENCH-1/attachments?bytesPerSecond=0';
  socket.write(head(asked, 'POST', path, { 'content-length': '1000000' }));
  const timer = setInterval(() => socket.write('x'.repeat(100)), everyMs);
  socket.on('close', () => clearInterval(timer));
  return socket;
}

function open({ port }: Question): net.Socket {
  const socket = net.connect(port, '127.0.0.1');
  socket.on('error', () => socket.destroy());
  return socket;
}

function head(
  { prefix, headers }: Question,
  method: string,
  path: string,
  more: Readonly<Record<string, string>>,
): string {
  const lines = Object.entries({ ...headers, ...more }).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${prefix}${path} HTTP/1.1`, 'host: localhost', ...lines, '', ''].join('\r\n');
}
