import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { headers, routes } from '../contract/connect-api.ts';
import { createKeyring } from '../proxy/tickets/keyring.ts';
import { openTicket } from '../proxy/tickets/open-ticket.ts';
import { sealTicket } from '../proxy/tickets/seal-ticket.ts';
import { makeCertificate } from './certificate.ts';
import { processorMs, startChild } from './child.ts';
import { startConnectProcess } from './connect-process.ts';
import { median } from './median.ts';

const rounds = 5;
const secondsPerRound = 2;
const openingsPerRound = 50_000;

/** What opening a ticket costs beside what a whole request of 2 kB costs, in processor time, in turns. */
export async function openTicketShare(): Promise<
  readonly Readonly<Record<string, string | number>>[]
> {
  const certificate = await makeCertificate();
  const jira = await startChild('small-jira', certificate);
  const { port } = z.object({ port: z.number() }).parse(jira.ready);
  const connect = await startConnectProcess({
    jiraBaseUrl: `https://localhost:${port}`,
    caFile: certificate.caFile,
  });
  const load = await startChild('load', {});
  const openings: number[] = [];
  const requests: number[] = [];
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const before = await processorMs(connect.pid);
      const answer = await load.ask({
        port: connect.port,
        path: `${routes.jira('bench')}/rest/api/2/myself`,
        headers: { [headers.ticket]: connect.ticket },
        connections: 50,
        seconds: secondsPerRound,
      });
      const { requests: count } = z.object({ requests: z.number() }).parse(answer);
      const requestUs = (((await processorMs(connect.pid)) - before) * 1000) / count;
      const openingUs = timeOpening();
      // The first round warms up.
      if (round === 0) continue;
      requests.push(requestUs);
      openings.push(openingUs);
    }
  } finally {
    await load.stop();
    await connect.stop();
    await jira.stop();
    await certificate.remove();
  }
  const shares = openings.map((opening, round) => opening / (requests[round] ?? NaN));
  return [
    {
      'opening, µs': median(openings).toFixed(1),
      'request, µs': median(requests).toFixed(0),
      'share, %': (median(shares) * 100).toFixed(1),
    },
  ];
}

function timeOpening(): number {
  const home = { siteId: 'bench', userId: null };
  const keyring = createKeyring([{ id: 'bench', secret: randomBytes(32) }]);
  const now = new Date();
  const sealed = sealTicket(keyring, home, {
    method: 'personal-access-token',
    credential: { kind: 'bearer', token: 'x'.repeat(44) },
    cloudId: null,
    expiresAt: now.getTime() + 60_000,
    purposes: ['connect'],
    account: 'bench',
    baseUrl: 'https://jira.example.com',
    madeAt: now.getTime(),
  });
  const before = process.cpuUsage();
  for (let count = 0; count < openingsPerRound; count += 1) {
    openTicket(keyring, home, sealed, now);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / openingsPerRound;
}
