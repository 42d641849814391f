import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { makeCertificate } from './certificate.ts';
import { startChild } from './child.ts';
import { startConnectProcess } from './connect-process.ts';
import { median } from './median.ts';

const rounds = 7;

/** How long Connect takes until it serves may be. */
const barMs = 1000;

/** How long Connect takes until it serves, beside a Node that does nothing, in turns. */
export async function start(): Promise<readonly Readonly<Record<string, string | number>>[]> {
  const certificate = await makeCertificate();
  const jira = await startChild('small-jira', certificate);
  const { port } = z.object({ port: z.number() }).parse(jira.ready);
  const target = { jiraBaseUrl: `https://localhost:${port}`, caFile: certificate.caFile };
  const bare: number[] = [];
  const connect: number[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      bare.push(await timeEmptyNode());
      const running = await startConnectProcess(target);
      connect.push(running.startedWithinMs);
      await running.stop();
    }
  } finally {
    await jira.stop();
    await certificate.remove();
  }
  const factors = connect.map((ms, round) => ms / (bare[round] ?? NaN));
  return [
    {
      'an empty Node, ms': Math.round(median(bare)),
      'Connect serves after, ms': Math.round(median(connect)),
      times: median(factors).toFixed(1),
      bar: `< ${barMs} ms`,
    },
  ];
}

async function timeEmptyNode(): Promise<number> {
  const before = performance.now();
  await promisify(execFile)(process.execPath, ['--eval', '0']);
  return performance.now() - before;
}
