import { headers, routes } from '../contract/connect-api.ts';
import { z } from 'zod';
import { makeCertificate } from './certificate.ts';
import { processorMs, startChild, type Child } from './child.ts';
import { startConnectProcess } from './connect-process.ts';
import { startNginx } from './nginx.ts';
import { median } from './median.ts';

/** A way from the client to Jira. */
interface Contender {
  readonly name: string;
  readonly port: number;
  readonly pid: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

interface Round {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly processorUs: number;
}

const connections = 50;
const rounds = 9;
const secondsPerRound = 2;

const jiraPath = '/rest/api/2/myself';

/** As a browser sends them from a pane. */
const browserHeaders = {
  'user-agent':
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  accept: 'application/json',
  'accept-language': 'en-GB,en;q=0.9',
  'accept-encoding': 'gzip, deflate, br, zstd',
  referer: 'https://localhost/taskpane.html',
  'sec-fetch-dest': 'empty',
  'sec-fetch-mode': 'cors',
  'sec-fetch-site': 'same-origin',
  connection: 'keep-alive',
};

const listening = z.object({ port: z.number() });
const loaded = z.object({
  requests: z.number(),
  seconds: z.number(),
  p50Ms: z.number(),
  p99Ms: z.number(),
});

/** What a GET of 2 kB costs on each way to a Jira behind TLS, one process each, in turns. */
export async function passThrough(): Promise<readonly Readonly<Record<string, string | number>>[]> {
  const certificate = await makeCertificate();
  const jira = await startChild('small-jira', certificate);
  const { port: jiraPort } = listening.parse(jira.ready);
  const target = `https://localhost:${jiraPort}`;
  const contenders: Contender[] = [];
  const load = await startChild('load', {});
  try {
    contenders.push(
      // The first one is what the others are measured against.
      await startRival('http-proxy-middleware', {
        target,
        ca: certificate.ca,
        hasPlugins: true,
      }),
      await startRival('http-proxy-middleware, no plugins', { target, ca: certificate.ca }),
      await startRival('the same inside Express', {
        target,
        ca: certificate.ca,
        hasPlugins: true,
        isInExpress: true,
      }),
      await startOurs(target, certificate.caFile),
    );
    const nginx = await startNginx({ jiraPort, caFile: certificate.caFile });
    if (nginx === null) console.log('nginx is not installed; its row is missing.');
    else contenders.push({ ...asRival, name: 'nginx proxy_pass', ...nginx });
    return table(contenders, await runRounds(contenders, load));
  } finally {
    await load.stop();
    await Promise.all(contenders.map((contender) => contender.stop()));
    await jira.stop();
    await certificate.remove();
  }
}

const asRival = {
  path: jiraPath,
  headers: { ...browserHeaders, authorization: 'Bearer bench' },
};

async function startRival(
  name: string,
  options: {
    readonly target: string;
    readonly ca: string;
    readonly hasPlugins?: boolean;
    readonly isInExpress?: boolean;
  },
): Promise<Contender> {
  const child = await startChild('rival', { hasPlugins: false, isInExpress: false, ...options });
  const { port } = listening.parse(child.ready);
  return { ...asRival, name, port, pid: child.pid, stop: () => child.stop() };
}

async function startOurs(jiraBaseUrl: string, caFile: string): Promise<Contender> {
  const connect = await startConnectProcess({ jiraBaseUrl, caFile });
  return {
    name: 'Cloud Connect',
    port: connect.port,
    pid: connect.pid,
    path: `${routes.jira('bench')}${jiraPath}`,
    headers: { ...browserHeaders, [headers.ticket]: connect.ticket },
    stop: () => connect.stop(),
  };
}

// In turns, so that what else the machine does meets all of them.
async function runRounds(
  contenders: readonly Contender[],
  load: Child,
): Promise<ReadonlyMap<Contender, readonly Round[]>> {
  const results = new Map(contenders.map((contender) => [contender, new Array<Round>()]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const contender of contenders) {
      const result = await runRound(contender, load);
      // The first one warms up.
      if (round > 0) results.get(contender)?.push(result);
    }
  }
  return results;
}

async function runRound(
  { port, pid, path, headers: sent }: Contender,
  load: Child,
): Promise<Round> {
  const before = await processorMs(pid);
  const answer = await load.ask({
    port,
    path,
    headers: sent,
    connections,
    seconds: secondsPerRound,
  });
  const { requests, seconds, p50Ms, p99Ms } = loaded.parse(answer);
  const processorUs = (((await processorMs(pid)) - before) * 1000) / requests;
  return { perSecond: requests / seconds, p50Ms, p99Ms, processorUs };
}

function table(
  contenders: readonly Contender[],
  results: ReadonlyMap<Contender, readonly Round[]>,
): readonly Readonly<Record<string, string | number>>[] {
  const roundsOf = (contender: Contender | undefined): readonly Round[] =>
    (contender === undefined ? undefined : results.get(contender)) ?? [];
  const [bare] = contenders;
  return contenders.map((contender) => {
    const own = roundsOf(contender);
    const of = (key: keyof Round): number => median(own.map((round) => round[key]));
    // Of each round with the same round of the bare one, then the middle of these.
    const times = (key: keyof Round): string =>
      median(own.map((round, index) => round[key] / (roundsOf(bare)[index]?.[key] ?? NaN))).toFixed(
        2,
      );
    return {
      way: contender.name,
      'requests/s': Math.round(of('perSecond')),
      '× bare': times('perSecond'),
      'p50, ms': of('p50Ms').toFixed(1),
      'p99, ms': of('p99Ms').toFixed(1),
      'p99 × bare': times('p99Ms'),
      'processor, µs/request': Math.round(of('processorUs')),
    };
  });
}
