import { once } from 'node:events';
import net from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { decodeSignIn } from '../../../contract/answers/connect-answers.ts';
import { headers, routes } from '../../../contract/connect-api.ts';
import {
  buildConnectProgram,
  type ConnectProgram,
} from '../../support/programs/connect-program.ts';
import {
  aMoment,
  answerJson,
  clearStage,
  send,
  startJira,
  type Answer,
} from '../../support/proxy/stage.ts';

let program: ConnectProgram;

beforeAll(async () => {
  program = await buildConnectProgram();
}, 60_000);

afterAll(() => program.remove());
afterEach(clearStage);

function configurationFor(jiraUrl: string, drainMs = 0): string {
  return [
    'publicUrl: https://connect.example.com',
    "listen: { port: 0, tls: 'off' }",
    `shutDown: { drainMs: ${drainMs}, withinMs: 60000 }`,
    `keyring: [{ id: k1, secret: ${Buffer.alloc(32, 7).toString('base64')} }]`,
    'sites:',
    '  - id: acme',
    '    name: Acme',
    '    kind: datacenter',
    `    baseUrl: ${jiraUrl}`,
    '    signInMethods: [personal-access-token]',
    '    allowInsecureHttp: true',
    '    allowPrivateAddresses: true',
    '',
  ].join('\n');
}

async function signIn(port: number): Promise<{ readonly [name: string]: string }> {
  const answer = await send(port, routes.signIn('acme'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ method: 'personal-access-token', user: '', secret: 'token' }),
  });
  return { [headers.ticket]: decodeSignIn(JSON.parse(answer.text)).ticket };
}

describe('Connect as a process', () => {
  it('writes its lines in batches, and the last ones before it ends', async () => {
    const connect = await program.start(configurationFor('https://jira.example.com'));
    const ids: unknown[] = [];
    for (let count = 0; count < 20; count += 1) {
      const answer = await send(connect.port, routes.sites);
      ids.push(answer.headers[headers.requestId]);
    }

    connect.signal('SIGTERM');
    await connect.ended;

    const lines = connect.stdout().trim().split('\n');
    expect(
      lines.map((line) => z.object({ requestId: z.string() }).parse(JSON.parse(line)).requestId),
    ).toEqual(ids);
  });

  it('finishes what runs when it is told to end, and says so by its code', async () => {
    const arrived = aMoment();
    const enough = aMoment();
    const { connect, running } = await startWithRunningRequest(arrived, enough);

    connect.signal('SIGTERM');
    await untilRefused(connect.port);
    enough.comes();

    expect((await running).text).toBe('{"late":true}');
    expect(await connect.ended).toBe(0);
  });

  it.each([
    ['SIGTERM', 'SIGTERM'],
    ['SIGINT', 'SIGTERM'],
  ] as const)('ends at once when %s is followed by %s', async (first, second) => {
    const arrived = aMoment();
    const { connect, running } = await startWithRunningRequest(arrived, aMoment());
    const cut = expect(running).rejects.toThrow(/socket hang up|ECONNRESET/);

    connect.signal(first);
    await untilRefused(connect.port);
    connect.signal(second);

    expect(await connect.ended).toBe(1);
    await cut;
  });
});

// The signal has arrived when nobody listens any more.
async function untilRefused(port: number): Promise<void> {
  for (;;) {
    const socket = net.connect(port, '127.0.0.1');
    const isRefused = await once(socket, 'connect').then(
      () => false,
      () => true,
    );
    socket.destroy();
    if (isRefused) return;
  }
}

async function startWithRunningRequest(
  arrived: ReturnType<typeof aMoment>,
  enough: ReturnType<typeof aMoment>,
): Promise<{
  readonly connect: Awaited<ReturnType<ConnectProgram['start']>>;
  readonly running: Promise<Answer>;
}> {
  const jira = await startJira(async (request, response) => {
    if (request.url?.endsWith('/myself') === true) return answerJson(response, { name: 'anna' });
    arrived.comes();
    await enough.came;
    answerJson(response, { late: true });
  });
  const connect = await program.start(configurationFor(jira.url));
  const running = send(connect.port, '/jira/acme/rest/api/2/project', {
    headers: await signIn(connect.port),
  });
  await arrived.came;
  return { connect, running };
}
