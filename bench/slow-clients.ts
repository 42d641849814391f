import { z } from 'zod';
import { headers, routes } from '../contract/connect-api.ts';
import { makeCertificate } from './certificate.ts';
import { startChild } from './child.ts';
import { startConnectProcess } from './connect-process.ts';
import { median } from './median.ts';

type Row = Readonly<Record<string, string | number>>;

const slowClients = 200;
const rounds = 9;
const seconds = 3;

const listening = z.object({ port: z.number() });
const loaded = z.object({ requests: z.number(), p50Ms: z.number(), p99Ms: z.number() });

/** What a fast client notices of 200 slow ones: half read a large answer slowly, half send a body slowly. */
export async function slowClientsBeside(): Promise<readonly Row[]> {
  const certificate = await makeCertificate();
  const jira = await startChild('large-jira', certificate);
  const target = `https://localhost:${listening.parse(jira.ready).port}`;
  const connect = await startConnectProcess({ jiraBaseUrl: target, caFile: certificate.caFile });
  const ours = {
    port: connect.port,
    prefix: routes.jira('bench'),
    headers: { [headers.ticket]: connect.ticket },
  };
  const load = await startChild('load', {});
  const measure = async (): Promise<z.infer<typeof loaded>> =>
    loaded.parse(
      await load.ask({
        ...ours,
        path: `${ours.prefix}/rest/api/2/myself`,
        connections: 1,
        seconds,
      }),
    );
  const rows: { readonly alone: number; readonly beside: number; readonly p50: number[] }[] = [];
  try {
    await measure();
    for (let round = 0; round < rounds; round += 1) {
      const alone = await measure();
      const slow = await startChild('slow-clients', {});
      try {
        await slow.ask({ ...ours, count: slowClients });
        const beside = await measure();
        rows.push({ alone: alone.p99Ms, beside: beside.p99Ms, p50: [alone.p50Ms, beside.p50Ms] });
      } finally {
        await slow.stop();
      }
    }
  } finally {
    await load.stop();
    await connect.stop();
    await jira.stop();
    await certificate.remove();
  }
  return [
    {
      'slow clients': slowClients,
      'p50 alone, ms': median(rows.map(({ p50 }) => p50[0] ?? NaN)).toFixed(2),
      'p50 beside, ms': median(rows.map(({ p50 }) => p50[1] ?? NaN)).toFixed(2),
      'p99 alone, ms': median(rows.map(({ alone }) => alone)).toFixed(2),
      'p99 beside, ms': median(rows.map(({ beside }) => beside)).toFixed(2),
      'p99 × alone': median(rows.map(({ alone, beside }) => beside / alone)).toFixed(2),
    },
  ];
}
