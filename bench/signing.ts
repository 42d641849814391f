import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { headers, routes } from '../contract/connect-api.ts';
import { makeCertificate } from './certificate.ts';
import { startChild, type Child } from './child.ts';
import { startConnectProcess, type ConnectProcess } from './connect-process.ts';
import { median } from './median.ts';

const rounds = 5;
const secondsPerRound = 2;
const connections = 50;

/** Share of what unsigned requests and bare signatures allow together that signed requests must reach. */
const bar = 0.75;

/** How many times slower the slowest unsigned requests may become beside signed ones. */
const p99Bar = 1.5;

const listening = z.object({ port: z.number() });
const loaded = z.object({ requests: z.number(), seconds: z.number(), p99Ms: z.number() });

type Row = Readonly<Record<string, string | number>>;

/** What signing by OAuth 1.0a costs beside bare RSA, with one Connect and with two, and who else notices. */
export async function signing(): Promise<readonly Row[]> {
  const certificate = await makeCertificate();
  const jira = await startChild('small-jira', certificate);
  const { port } = listening.parse(jira.ready);
  const target = { jiraBaseUrl: `https://localhost:${port}`, caFile: certificate.caFile };
  const connects = [await startConnectProcess(target), await startConnectProcess(target)];
  const loads = [await startChild('load', {}), await startChild('load', {})];
  try {
    const [connect, ...others] = connects;
    const [load, besideLoad] = loads;
    if (connect === undefined || load === undefined || besideLoad === undefined) return [];
    return [
      await compare('one process', [connect], loads),
      await compare('two processes', [connect, ...others], loads),
      await beside(connect, load, besideLoad),
    ];
  } finally {
    await Promise.all([...connects, ...loads].map((one) => one.stop()));
    await jira.stop();
    await certificate.remove();
  }
}

async function compare(
  what: string,
  connects: readonly ConnectProcess[],
  loads: readonly Child[],
): Promise<Row> {
  const unsigned: number[] = [];
  const signed: number[] = [];
  const bare: number[] = [];
  // In turns, so that what else the machine does meets all of them.
  for (let round = 0; round <= rounds; round += 1) {
    const u = await perSecond(connects, loads, ({ ticket }) => ticket);
    const s = await signaturesPerSecond(connects.length);
    const both = await perSecond(connects, loads, ({ signedTicket }) => signedTicket);
    // The first round warms up.
    if (round === 0) continue;
    unsigned.push(u);
    bare.push(s);
    signed.push(both);
  }
  const shares = signed.map(
    (both, round) => both * (1 / (unsigned[round] ?? NaN) + 1 / (bare[round] ?? NaN)),
  );
  return {
    what,
    'unsigned/s (U)': Math.round(median(unsigned)),
    'openssl, signatures/s (S)': Math.round(median(bare)),
    'signed/s': Math.round(median(signed)),
    'of 1/(1/U+1/S)': median(shares).toFixed(2),
    bar: `≥ ${bar}`,
  };
}

async function perSecond(
  connects: readonly ConnectProcess[],
  loads: readonly Child[],
  ticketOf: (connect: ConnectProcess) => string,
): Promise<number> {
  const results = await Promise.all(
    connects.map(async (connect, index) => {
      const answer = await loads[index]?.ask(questionFor(connect, ticketOf(connect), connections));
      const { requests, seconds } = loaded.parse(answer);
      return requests / seconds;
    }),
  );
  return results.reduce((sum, one) => sum + one, 0);
}

// A few unsigned requests, beside many unsigned ones and beside as many signed ones.
async function beside(connect: ConnectProcess, load: Child, other: Child): Promise<Row> {
  const quiet: number[] = [];
  const noisy: number[] = [];
  const few = questionFor(connect, connect.ticket, 5);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [ticket, times] of [
      [connect.ticket, quiet],
      [connect.signedTicket, noisy],
    ] as const) {
      const [answer] = await Promise.all([
        load.ask(few),
        other.ask(questionFor(connect, ticket, connections)),
      ]);
      if (round > 0) times.push(loaded.parse(answer).p99Ms);
    }
  }
  const factors = noisy.map((ms, round) => ms / (quiet[round] ?? NaN));
  return {
    what: 'p99 of unsigned requests next to others',
    'next to unsigned, ms': median(quiet).toFixed(1),
    'next to signed, ms': median(noisy).toFixed(1),
    times: median(factors).toFixed(2),
    bar: `≤ ${p99Bar}`,
  };
}

function questionFor(connect: ConnectProcess, ticket: string, count: number): object {
  return {
    port: connect.port,
    path: `${routes.jira('bench')}/rest/api/2/myself`,
    headers: { [headers.ticket]: ticket, connection: 'keep-alive' },
    connections: count,
    seconds: secondsPerRound,
  };
}

/** Asks `openssl speed` for RSA-2048, in as many processes. @throws when it is not installed. */
async function signaturesPerSecond(processes: number): Promise<number> {
  const many = processes === 1 ? [] : ['-multi', String(processes)];
  const args = ['speed', '-seconds', String(secondsPerRound), '-mr', ...many, 'rsa2048'];
  const { stdout } = await promisify(execFile)('openssl', args);
  // `+F2:<number>:<bits>:<signatures per second>:<verifications per second>`; until OpenSSL 1.1 seconds each.
  const [, told] = /^\+F2:\d+:2048:([\d.e-]+):/m.exec(stdout) ?? [];
  if (told === undefined) throw new Error('openssl speed said something else');
  return Number(told) < 1 ? 1 / Number(told) : Number(told);
}
