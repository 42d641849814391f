/** A client that moves one large body and says how long it took. */
import { once } from 'node:events';
import http, { type ClientRequest, type IncomingMessage } from 'node:http';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { chunksOf, paced } from './chunks.ts';
import { answer, say } from './parent.ts';

const question = z.object({
  kind: z.enum(['upload', 'download', 'leave']),
  port: z.number(),
  path: z.string(),
  headers: z.record(z.string(), z.string()),
  bytes: z.number(),
  /** How fast a download is read; 0 is as fast as it comes. */
  bytesPerSecond: z.number(),
});

type Question = z.infer<typeof question>;

answer(async (asked) => move(question.parse(asked)));
say({});

async function move(asked: Question): Promise<object> {
  const startedAt = performance.now();
  if (asked.kind === 'leave') return leave(asked);
  const moved = asked.kind === 'upload' ? await upload(asked) : await download(asked);
  return { moved, seconds: (performance.now() - startedAt) / 1000 };
}

async function upload(asked: Question): Promise<number> {
  const request = send(asked, 'POST', {
    'content-type': 'multipart/form-data; boundary=bench',
    'content-length': String(asked.bytes),
  });
  const [answered] = await Promise.all([
    answerTo(request),
    pipeline(chunksOf(asked.bytes), request),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of answered) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString('utf8');
  return z.object({ bytes: z.number() }).parse(JSON.parse(text)).bytes;
}

async function download(asked: Question): Promise<number> {
  const request = send(asked, 'GET', {});
  request.end();
  const answered = await answerTo(request);
  let bytes = 0;
  const count = new Writable({
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done();
    },
  });
  await pipeline(answered, paced(asked.bytesPerSecond), count);
  return bytes;
}

/** Begins a download, reads a little and goes away. */
async function leave(asked: Question): Promise<object> {
  const request = send(asked, 'GET', {});
  request.on('error', () => {
    // Its own going.
  });
  request.end();
  const answered = await answerTo(request);
  answered.on('error', () => {
    // The same.
  });
  answered.resume();
  await delay(100);
  request.destroy();
  return { leftAt: Date.now() };
}

function send(asked: Question, method: string, more: Record<string, string>): ClientRequest {
  return http.request({
    host: '127.0.0.1',
    port: asked.port,
    path: asked.path,
    method,
    agent: false,
    headers: { ...asked.headers, ...more },
  });
}

async function answerTo(request: ClientRequest): Promise<IncomingMessage> {
  const [answered]: IncomingMessage[] = await once(request, 'response');
  if (answered?.statusCode !== 200) throw new Error(`answered ${answered?.statusCode}`);
  return answered;
}
