import http from 'node:http';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { headers, routes } from '../contract/connect-api.ts';
import { jiraPath } from '../contract/jira-calls.ts';
import { residentBytes } from './child.ts';
import { startConnectProcess, type ConnectProcess } from './connect-process.ts';

const sizesInMegabytes = [1, 25, 100];

/** What Connect's memory does while one file of 1, 25 and 100 MB goes through it. */
export async function uploadMemory(): Promise<
  readonly Readonly<Record<string, string | number>>[]
> {
  const jira = await startCountingJira();
  const connect = await startConnectProcess({ jiraBaseUrl: jira.baseUrl });
  try {
    // The first uploads grow the heap to its working size; they are not what is asked.
    for (let round = 0; round < 5; round += 1) await upload(connect, 5_000_000);
    const rows: Record<string, string | number>[] = [];
    for (const megabytes of sizesInMegabytes) {
      const before = await residentBytes(connect.pid);
      const received = jira.receivedBytes();
      const peak = await peakWhile(connect, () => upload(connect, megabytes * 1_000_000));
      rows.push({
        'file, MB': megabytes,
        'arrived, MB': Math.round((jira.receivedBytes() - received) / 1_000_000),
        'before, MB': toMegabytes(before),
        'most during uploads, MB': toMegabytes(peak),
        'growth, MB': toMegabytes(peak - before),
        'growth / file': ((peak - before) / (megabytes * 1_000_000)).toFixed(2),
      });
    }
    return rows;
  } finally {
    await connect.stop();
    jira.stop();
  }
}

async function peakWhile(connect: ConnectProcess, work: () => Promise<void>): Promise<number> {
  let peak = 0;
  const look = async (): Promise<void> => {
    peak = Math.max(peak, await residentBytes(connect.pid));
  };
  const timer = setInterval(() => void look(), 10);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  await look();
  return peak;
}

async function upload(connect: ConnectProcess, bytes: number): Promise<void> {
  const url = new URL(
    `${routes.jira('bench')}${jiraPath('attach', { version: '2', issue: 'BENCH-1' })}`,
    connect.origin,
  );
  const request = http.request(url, {
    method: 'POST',
    headers: {
      'content-type': 'multipart/form-data; boundary=bench',
      'content-length': bytes,
      [headers.ticket]: connect.ticket,
    },
  });
  const answered = new Promise<http.IncomingMessage>((resolve, reject) => {
    request.once('response', resolve).once('error', reject);
  });
  await pipeline(Readable.from(chunks(bytes)), request);
  const answer = await answered;
  answer.resume();
  await once(answer, 'end');
  if (answer.statusCode !== 200) {
    throw new Error(
      `upload answered ${answer.statusCode} ${String(answer.headers[headers.error])}`,
    );
  }
}

function* chunks(bytes: number): Generator<Buffer> {
  const chunk = Buffer.alloc(64 * 1024, 'x');
  for (let sent = 0; sent < bytes; sent += chunk.length) {
    yield chunk.subarray(0, Math.min(chunk.length, bytes - sent));
  }
}

/** A Jira that knows one user and counts what it is sent. */
async function startCountingJira(): Promise<{
  readonly baseUrl: string;
  receivedBytes(): number;
  stop(): void;
}> {
  let received = 0;
  const server = http.createServer((request, response) => {
    request.on('data', (chunk: Buffer) => (received += chunk.length));
    request.on('end', () => {
      response.setHeader('content-type', 'application/json');
      response.setHeader('x-ausername', 'bench');
      const isMyself = request.url?.endsWith('/myself') === true;
      response.end(isMyself ? JSON.stringify({ name: 'bench', displayName: 'Bench' }) : '[]');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    baseUrl: `http://127.0.0.1:${address.port}`,
    receivedBytes: () => received,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function toMegabytes(bytes: number): number {
  return Math.round(bytes / 100_000) / 10;
}
