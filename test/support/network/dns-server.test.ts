import type { LookupAddress } from 'node:dns';
import { EventEmitter, once } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';
import { resolveAt, startDnsServer, type DnsAnswering, type DnsServer } from './dns-server.ts';

let server: DnsServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

describe('startDnsServer', () => {
  it('answers both families by name', async () => {
    const names: Readonly<Record<string, readonly string[]>> = {
      'jira.example': ['192.0.2.7', '2001:db8::7', '::ffff:127.0.0.1'],
    };

    const found = await look('Jira.example', ({ name }) => names[name] ?? 'no-such-name');

    expect(found.addresses).toEqual([
      { address: '192.0.2.7', family: 4 },
      { address: '2001:db8::7', family: 6 },
      { address: '::ffff:127.0.0.1', family: 6 },
    ]);
  });

  it('answers a second question otherwise than the first', async () => {
    server = await startDnsServer(({ asked }) => (asked === 0 ? ['192.0.2.7'] : ['127.0.0.1']));

    const first = await ask(server);
    const second = await ask(server);

    expect([first.addresses, second.addresses]).toEqual([
      [{ address: '192.0.2.7', family: 4 }],
      [{ address: '127.0.0.1', family: 4 }],
    ]);
    expect(server.seen.filter(({ type }) => type === 'A').map(({ asked }) => asked)).toEqual([
      0, 1,
    ]);
  });

  it('carries many addresses in one answer, in their order', async () => {
    const many = Array.from({ length: 24 }, (_, index) => `192.0.2.${index}`);

    const found = await look('jira.example', () => many);

    expect(found.addresses.map(({ address }) => address)).toEqual(many);
  });

  it.each([
    ['there is no such name', 'no-such-name', 'ENOTFOUND', {}],
    ['the name has no address', [], 'ENOTFOUND', {}],
    ['nobody answers', 'silence', 'EAI_AGAIN', { timeoutMs: 300 }],
  ] as const)('says when %s', async (_, reply, code, patience) => {
    server = await startDnsServer(() => reply);
    const found = await ask(server, 'jira.example', patience);

    expect(found.error).toMatchObject({ code });
    expect(found.addresses).toEqual([]);
  });

  it('keeps an asker waiting until it is told to answer', async () => {
    const gate = new EventEmitter();
    const opened = once(gate, 'open').then(() => ['192.0.2.7']);
    server = await startDnsServer(() => opened);
    let isAnswered = false;

    const asking = ask(server).then((found) => {
      isAnswered = true;
      return found;
    });
    const quick = await startDnsServer(() => ['192.0.2.8']);
    await ask(quick);
    await quick.close();
    const wasAnswered = isAnswered;
    gate.emit('open');

    expect(wasAnswered).toBe(false);
    expect((await asking).addresses).toHaveLength(1);
  });
});

interface Found {
  readonly error: Error | null;
  readonly addresses: readonly LookupAddress[];
}

async function look(name: string, answering: DnsAnswering): Promise<Found> {
  server = await startDnsServer(answering);
  return ask(server, name);
}

function ask(
  from: DnsServer,
  name = 'jira.example',
  patience: Parameters<typeof resolveAt>[1] = {},
): Promise<Found> {
  return new Promise((resolve) => {
    resolveAt(from, patience)(name, (error, addresses) => resolve({ error, addresses }));
  });
}
