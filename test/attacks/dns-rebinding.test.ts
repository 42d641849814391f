import { once } from 'node:events';
import type { Server } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { decodeError } from '../../contract/answers/connect-answers.ts';
import type { SiteConfig } from '../../proxy/config/config.ts';
import { defaultLimits } from '../../proxy/config/default-limits.ts';
import {
  aConfig,
  answerJson,
  aSite,
  clearStage,
  send,
  startConnect,
  startJira,
  type Answer,
} from '../support/proxy/stage.ts';
import {
  resolveAt,
  startDnsServer,
  type DnsAnswering,
  type DnsServer,
} from '../support/network/dns-server.ts';

/**
 * Whoever owns the name of a site, or the name server on the way, decides what it means at the moment
 * it is asked. Connect asks a real name server here; everything that may be reached is on loopback.
 */

const metadata = '169.254.169.254';
const loopback = '127.0.0.1';

let names: DnsServer | null = null;

afterEach(async () => {
  await clearStage();
  await names?.close();
  names = null;
});

interface Stage {
  ask(): Promise<Answer>;
  readonly jira: Server;
  /** How many connections Jira got. */
  connections(): number;
}

async function startStage(answering: DnsAnswering, more: Partial<SiteConfig> = {}): Promise<Stage> {
  names = await startDnsServer(answering);
  let connections = 0;
  const { port, server } = await startJira((_, response) => answerJson(response, {}));
  server.on('connection', () => {
    connections += 1;
  });
  const connect = await startConnect(aConfig([aSite(`http://jira.example:${port}`, more)]), {
    resolve: resolveAt(names),
  });
  return {
    ask: () => send(connect.port, '/jira/acme/rest/api/2/myself'),
    jira: server,
    connections: () => connections,
  };
}

function failureOf({ status, text }: Answer): readonly unknown[] {
  const error = decodeError(JSON.parse(text));
  const { facts } = error ?? {};
  const reason = facts !== undefined && 'reason' in facts ? facts.reason : null;
  return [status, error?.code, reason];
}

const refused = [502, 'JIRA_UNREACHABLE', 'address-refused'];

describe('a name that changes its meaning', () => {
  it('is asked once for a connection, so there is no second meaning to connect to', async () => {
    const stage = await startStage(({ asked }) => (asked === 0 ? [loopback] : [metadata]));

    const answer = await stage.ask();

    expect([answer.status, stage.connections()]).toEqual([200, 1]);
    expect(names?.seen.map(({ type, asked }) => [type, asked]).toSorted()).toEqual([
      ['A', 0],
      ['AAAA', 0],
    ]);
  });

  it('is judged again with the next connection', async () => {
    const stage = await startStage(({ asked }) => (asked === 0 ? [loopback] : [metadata]));
    const connected = once(stage.jira, 'connection');
    await stage.ask();

    // Jira closes the kept connection, as it does after a while.
    const [socket] = await connected;
    const closed = once(socket, 'close');
    stage.jira.closeIdleConnections();
    await closed;
    const answers = [await stage.ask(), await stage.ask()];

    expect(answers.map(failureOf)).toContainEqual(refused);
    expect(stage.connections()).toBe(1);
  });
});

describe('a name with several meanings', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['a public address and the loopback', ['192.0.43.8', loopback]],
    ['the loopback and a public address', [loopback, '192.0.43.8']],
    ['a public address and the loopback of IPv6', ['192.0.43.8', '::1']],
    ['twenty public addresses and one private', [...publicAddresses(20), '10.0.0.1']],
    ['the loopback mapped into IPv6', ['::ffff:127.0.0.1']],
    ['the loopback behind NAT64', ['64:ff9b::7f00:1']],
    ['the loopback behind 6to4', ['2002:7f00:1::1']],
    ['the loopback inside Teredo', ['2001:0:7f00:1::']],
    ['the loopback in the compatible form', ['::127.0.0.1']],
    ['nothing specified', ['0.0.0.0']],
    ['a link-local address', ['fe80::1']],
    ['a unique local address', ['fd00::1']],
    ['a metadata service', [metadata]],
  ];

  it.each(cases)('reaches nobody when one is forbidden: %s', async (_, addresses) => {
    const stage = await startStage(() => addresses, { allowPrivateAddresses: false });

    const answer = await stage.ask();

    expect(failureOf(answer)).toEqual(refused);
    expect(stage.connections()).toBe(0);
  });

  it.each([
    ['the metadata service beside the loopback', [loopback, metadata]],
    ['the metadata service mapped into IPv6', ['::ffff:169.254.169.254', loopback]],
    ['the metadata service of IPv6', ['fd00:ec2::254', loopback]],
    ['everybody at once', [loopback, '224.0.0.1']],
  ])('reaches nobody even where private addresses are allowed: %s', async (_, addresses) => {
    const stage = await startStage(() => addresses);

    const answer = await stage.ask();

    expect(failureOf(answer)).toEqual(refused);
    expect(stage.connections()).toBe(0);
  });

  it.each([
    ['one', [loopback]],
    ['the same one four times', [loopback, loopback, loopback, loopback]],
    ['its mapped form', ['::ffff:127.0.0.1']],
  ])('still reaches an allowed one: %s', async (_, addresses) => {
    const stage = await startStage(() => addresses);

    expect((await stage.ask()).status).toBe(200);
  });
});

describe('a name server that is no help', () => {
  const limits = { ...defaultLimits, connectMs: 200 };

  it.each([
    ['knows no such name', 'no-such-name', {}, 'JIRA_UNREACHABLE', 'name-unknown'],
    ['knows no address of it', [], {}, 'JIRA_UNREACHABLE', 'name-unknown'],
    [
      'is silent for longer than a connection may take',
      'silence',
      { limits },
      'JIRA_TIMED_OUT',
      null,
    ],
  ] as const)('is told apart: it %s', async (_, reply, more, code, reason) => {
    const stage = await startStage(() => reply, more);

    const answer = await stage.ask();

    expect(failureOf(answer).slice(1)).toEqual([code, reason]);
    expect(stage.connections()).toBe(0);
  });
});

function publicAddresses(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `192.0.43.${index + 1}`);
}
