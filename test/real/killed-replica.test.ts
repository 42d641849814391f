import { once } from 'node:events';
import https from 'node:https';
import { setTimeout as delay } from 'node:timers/promises';
import type { IncomingMessage } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeSignIn } from '../../contract/answers/connect-answers.ts';
import { headers } from '../../contract/connect-api.ts';
import { createConfigFolder, type ConfigFolder } from '../support/proxy/config-folder.ts';
import { startProcess, type ConnectProcess } from '../support/programs/start-process.ts';
import {
  aMoment,
  answerJson,
  clearStage,
  send,
  startJira,
  type Moment,
} from '../support/proxy/stage.ts';
import { balancerExamples } from '../support/programs/balancer-examples.ts';
import { testCertificate } from '../support/network/certificate.ts';
import { describeWith, type RunningProgram } from '../support/programs/real-program.ts';

/**
 * Two replicas behind a balancer as `deploy/` has it, a hundred requests a second, and one of the two is
 * killed. What it had begun is lost with it: nobody may send a create a second time. What it had not begun
 * goes to the other one, with the same ticket.
 */

const everyMs = 10;
const sentBefore = 100;
const sentAfter = 200;
const jiraMs = 100;
/** So many writes are at Jira when the replica is killed: the balancer gives each of the two some of them. */
const heldWrites = 8;

interface Sent {
  readonly id: string;
  readonly sentAt: number;
  readonly endedAt: number;
  /** Null when the connection broke. */
  readonly status: number | null;
}

let files: ConfigFolder;
let ca: string;
/** How often Jira got each request, by its id. */
let seen: Map<string, number>;
let replicas: ConnectProcess[] = [];
let balancer: RunningProgram | null = null;
/** While there is one, Jira answers nobody before it comes. */
let hold: Moment | null = null;

beforeAll(async () => {
  ({ ca } = await testCertificate());
  files = await createConfigFolder();
});

afterAll(() => files.remove());

afterEach(async () => {
  await balancer?.stop();
  balancer = null;
  await Promise.all(replicas.splice(0).map((replica) => replica.kill()));
  await clearStage();
});

async function startReplicas(): Promise<readonly [ConnectProcess, ConnectProcess]> {
  seen = new Map();
  const jira = await startJira(async (request, response) => {
    const id = new URL(request.url ?? '', 'http://jira').searchParams.get('id') ?? '';
    seen.set(id, (seen.get(id) ?? 0) + 1);
    request.resume();
    if (id !== '') await (hold?.came ?? delay(jiraMs));
    answerJson(response, { name: 'anna', displayName: 'Anna' });
  });
  const configuration = {
    publicUrl: 'https://connect.example.com',
    listen: { port: 0, tls: 'off', trustedProxies: ['127.0.0.1'] },
    keyring: [{ id: 'k1', secret: Buffer.alloc(32, 7).toString('base64') }],
    sites: [
      {
        id: 'acme',
        name: 'Acme',
        kind: 'datacenter',
        baseUrl: jira.url,
        signInMethods: ['password'],
        allowInsecureHttp: true,
        allowPrivateAddresses: true,
        limits: { requestBurst: 10_000, requestsPerMinute: 100_000, requestsAtOnce: 1_000 },
      },
    ],
  };
  await files.write('postern.yaml', JSON.stringify(configuration));
  const pair = [await startProcess(files.file), await startProcess(files.file)] as const;
  replicas = [...pair];
  return pair;
}

async function signInAt(port: number): Promise<string> {
  const answer = await send(port, '/connect/sites/acme/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ method: 'password', user: 'anna', secret: 'annas-secret' }),
  });
  return decodeSignIn(JSON.parse(answer.text)).ticket;
}

async function ask(port: number, ticket: string, count: number): Promise<Sent> {
  const isWrite = count % 2 === 0;
  const id = `${isWrite ? 'write' : 'read'}-${count}`;
  const sentAt = performance.now();
  const request = https.request({
    host: 'localhost',
    port,
    ca,
    agent: false,
    method: isWrite ? 'POST' : 'GET',
    path: `/jira/acme/rest/api/2/${isWrite ? 'issue' : 'myself'}?id=${id}`,
    headers: { [headers.ticket]: ticket, 'content-type': 'application/json' },
  });
  request.end(isWrite ? '{"fields":{}}' : undefined);
  try {
    const [answer]: IncomingMessage[] = await once(request, 'response');
    answer?.resume();
    return { id, sentAt, endedAt: performance.now(), status: answer?.statusCode ?? null };
  } catch {
    return { id, sentAt, endedAt: performance.now(), status: null };
  }
}

function writesSeen(): number {
  return [...seen.keys()].filter((id) => id.startsWith('write')).length;
}

/** Sends a hundred requests a second, and kills on the way. Tells between which instants that was. */
async function loadWhile(
  port: number,
  ticket: string,
  kill: () => Promise<void>,
): Promise<{ readonly sent: readonly Sent[]; readonly killedAt: number; readonly goneAt: number }> {
  const asked: Promise<Sent>[] = [];
  const load = setInterval(() => asked.push(ask(port, ticket, asked.length)), everyMs);
  const untilSent = async (count: number): Promise<void> => {
    while (asked.length < count) await delay(everyMs);
  };
  await untilSent(sentBefore);
  const before = writesSeen();
  hold = aMoment();
  while (writesSeen() < before + heldWrites) await delay(everyMs);
  const killedAt = performance.now();
  await kill();
  const goneAt = performance.now();
  hold.comes();
  hold = null;
  await untilSent(asked.length + sentAfter);
  clearInterval(load);
  return { sent: await Promise.all(asked), killedAt, goneAt };
}

describe.each(Object.entries(balancerExamples))('behind deploy/%s', (_, { program, start }) => {
  describeWith([program], 'a replica that is killed under load', () => {
    it('takes with it only what it had begun, and no ticket', async () => {
      const [first, second] = await startReplicas();
      balancer = await start([first.port, second.port]);
      const ticket = await signInAt(first.port);

      const { sent, killedAt, goneAt } = await loadWhile(balancer.port, ticket, () => first.kill());

      const failed = sent.filter(({ status }) => status !== 200);
      expect(sent.length).toBeGreaterThan(200);
      // Some were on the way: otherwise nothing is shown.
      expect(failed.length).toBeGreaterThan(0);
      // Begun: under way when the replica was killed, neither sent afterwards nor failed before.
      expect(failed.filter(({ sentAt }) => sentAt > goneAt)).toEqual([]);
      expect(failed.filter(({ endedAt }) => endedAt < killedAt)).toEqual([]);
      expect([...seen].filter(([id, times]) => id.startsWith('write') && times > 1)).toEqual([]);
      // The ticket was sealed by the one that is gone.
      const afterwards = sent.filter(({ sentAt }) => sentAt > goneAt);
      expect(afterwards.length).toBeGreaterThan(100);
      expect(afterwards.filter(({ status }) => status !== 200)).toEqual([]);
    });
  });
});
