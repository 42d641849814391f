import { z } from 'zod';
import { headers, routes } from '../contract/connect-api.ts';
import { makeCertificate } from './certificate.ts';
import { residentBytes, startChild, type Child } from './child.ts';
import { startConnectProcess } from './connect-process.ts';
import { median } from './median.ts';

type Row = Readonly<Record<string, string | number>>;

/** A way from the client to Jira. */
interface Way {
  readonly port: number;
  readonly pid: number;
  readonly prefix: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** One large body. */
interface Move {
  readonly name: string;
  readonly kind: 'upload' | 'download';
  /** How fast Jira takes an upload and the client a download; 0 is as fast as they can. */
  readonly bytesPerSecond: number;
  readonly rounds: number;
}

const gigabyte = 1_000_000_000;
const slow = 100_000_000;

const moves: readonly Move[] = [
  { name: 'upload', kind: 'upload', bytesPerSecond: 0, rounds: 3 },
  { name: 'download', kind: 'download', bytesPerSecond: 0, rounds: 3 },
  { name: 'upload, slow Jira', kind: 'upload', bytesPerSecond: slow, rounds: 1 },
  { name: 'download, slow reader', kind: 'download', bytesPerSecond: slow, rounds: 1 },
];

const listening = z.object({ port: z.number() });
const moved = z.object({ moved: z.number(), seconds: z.number() });

/** What Connect's memory and speed do while 1 GB goes through it, and when the client goes away. */
export async function largeBodies(): Promise<readonly Row[]> {
  const certificate = await makeCertificate();
  const jira = await startChild('large-jira', certificate);
  const target = `https://localhost:${listening.parse(jira.ready).port}`;
  const client = await startChild('transfer', {});
  const rival = await startChild('rival', {
    target,
    ca: certificate.ca,
    hasPlugins: false,
    isInExpress: false,
  });
  const connect = await startConnectProcess({ jiraBaseUrl: target, caFile: certificate.caFile });
  const bare: Way = {
    port: listening.parse(rival.ready).port,
    pid: rival.pid,
    prefix: '',
    headers: {},
  };
  const ours: Way = {
    ...connect,
    prefix: routes.jira('bench'),
    headers: { [headers.ticket]: connect.ticket },
  };
  try {
    const rows: Row[] = [];
    for (const move of moves) rows.push(await compare(move, { ours, bare, client }));
    rows.push(await leave({ ours, client, jira }));
    return rows;
  } finally {
    await client.stop();
    await connect.stop();
    await rival.stop();
    await jira.stop();
    await certificate.remove();
  }
}

async function compare(
  move: Move,
  { ours, bare, client }: { readonly ours: Way; readonly bare: Way; readonly client: Child },
): Promise<Row> {
  // The first bytes grow the heap to its working size; they are not what is asked.
  for (const way of [ours, bare]) {
    await run(way, { ...move, bytesPerSecond: 0 }, gigabyte / 5, client);
  }
  const before = await residentBytes(ours.pid);
  let peak = before;
  const speeds = { ours: new Array<number>(), bare: new Array<number>() };
  for (let round = 0; round < move.rounds; round += 1) {
    speeds.bare.push(await run(bare, move, gigabyte, client));
    const look = setInterval(() => {
      void residentBytes(ours.pid).then((bytes) => (peak = Math.max(peak, bytes)));
    }, 20);
    speeds.ours.push(await run(ours, move, gigabyte, client));
    clearInterval(look);
  }
  const ratios = speeds.ours.map((speed, round) => speed / (speeds.bare[round] ?? NaN));
  return {
    '1 GB': move.name,
    'before, MB': Math.round(before / 1e6),
    'growth, MB': Math.round((peak - before) / 1e6),
    'MB/s': Math.round(median(speeds.ours)),
    'bare, MB/s': Math.round(median(speeds.bare)),
    '× bare': median(ratios).toFixed(2),
  };
}

/** Moves one body and gives the speed in MB/s. */
async function run(way: Way, move: Move, bytes: number, client: Child): Promise<number> {
  const path =
    move.kind === 'upload' ? '/rest/api/2/issue/BENCH-1/attachments' : '/rest/api/2/project';
  const pace = move.kind === 'upload' ? move.bytesPerSecond : 0;
  const answer = await client.ask({
    kind: move.kind,
    port: way.port,
    path: `${way.prefix}${path}?bytes=${bytes}&bytesPerSecond=${pace}`,
    headers: way.headers,
    bytes,
    bytesPerSecond: move.bytesPerSecond,
  });
  const { moved: arrived, seconds } = moved.parse(answer);
  if (arrived !== bytes) throw new Error(`${arrived} of ${bytes} bytes arrived`);
  return bytes / 1e6 / seconds;
}

async function leave(parts: {
  readonly ours: Way;
  readonly client: Child;
  readonly jira: Child;
}): Promise<Row> {
  const { ours, client, jira } = parts;
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const gone = jira.hear();
    const left = await client.ask({
      kind: 'leave',
      port: ours.port,
      path: `${ours.prefix}/rest/api/2/project?bytes=${gigabyte}`,
      headers: ours.headers,
      bytes: 0,
      bytesPerSecond: 0,
    });
    const { leftAt } = z.object({ leftAt: z.number() }).parse(left);
    const { goneAt } = z.object({ goneAt: z.number() }).parse(await gone);
    times.push(goneAt - leftAt);
  }
  return { '1 GB': 'client leaves', 'call to Jira gone, ms': Math.max(...times) };
}
