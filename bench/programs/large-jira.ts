/** A Jira over TLS for large bodies: gives as many bytes as it is asked for, and takes any. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { chunksOf, paced } from './chunks.ts';
import { givenOptions, listen, say } from './parent.ts';

const options = z.object({ key: z.string(), certificate: z.string() }).parse(givenOptions());

const server = https.createServer(
  { key: options.key, cert: options.certificate },
  (request, response) => {
    response.setHeader('content-type', 'application/json');
    response.setHeader('x-ausername', 'bench');
    if (request.url?.endsWith('/myself') === true) {
      response.end(JSON.stringify({ name: 'bench', displayName: 'Bench' }));
      return;
    }
    const asked = new URL(request.url ?? '', 'https://localhost').searchParams;
    const work = request.method === 'GET' ? give : take;
    work(request, response, asked).catch(() => response.destroy());
  },
);
await listen(server);

async function give(
  _request: IncomingMessage,
  response: ServerResponse,
  asked: URLSearchParams,
): Promise<void> {
  const bytes = Number(asked.get('bytes'));
  response.setHeader('content-length', bytes);
  response.once('close', () => {
    if (!response.writableFinished) say({ goneAt: Date.now() });
  });
  await pipeline(chunksOf(bytes), response);
}

async function take(
  request: IncomingMessage,
  response: ServerResponse,
  asked: URLSearchParams,
): Promise<void> {
  let bytes = 0;
  const count = new Writable({
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done();
    },
  });
  await pipeline(request, paced(Number(asked.get('bytesPerSecond'))), count);
  response.end(JSON.stringify({ bytes }));
}
