import { once } from 'node:events';
import net from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { findFreePort } from '../../../demo/free-port.ts';
import { headers } from '../../../contract/connect-api.ts';
import { defaultLimits, type RateStorePlace } from '../../../proxy/config/config.ts';
import { createMemoryStore, type RateStore } from '../../../proxy/traffic/rate-store.ts';
import { connectRedis, readReply, type RedisClient } from '../../../proxy/traffic/redis-client.ts';
import { createRedisStore } from '../../../proxy/traffic/redis-store.ts';
import { createAuthority, openssl, type Authority } from '../../support/programs/authority.ts';
import { describeWith, type RunningProgram } from '../../support/programs/real-program.ts';
import { redis, startRedis } from '../../support/programs/redis.ts';
import {
  aConfig,
  answerJson,
  aSite,
  aTicket,
  clearStage,
  portOf,
  send,
  startConnect,
  startJira,
} from '../../support/proxy/stage.ts';

const opened: RateStore[] = [];

afterEach(async () => {
  for (const store of opened.splice(0)) store.close();
  await clearStage();
});

const password = 'a-password-with-ünïcode';
const rate = { perMinute: 60, burst: 2 };
/** Nothing comes back meanwhile, however long the real clock runs on between two questions. */
const slowly = { perMinute: 1, burst: 2 };

function placeAt(port: number): Parameters<typeof createRedisStore>[0] {
  return { host: '127.0.0.1', port, isTls: false, user: '', password, ca: null };
}

function storeAt(port: number, more: { readonly silentMs?: number } = {}): RateStore {
  let now = 0;
  const clock = (): number => (now += 1);
  const store = createRedisStore(placeAt(port), {
    fallback: createMemoryStore(() => 0),
    clock,
    silentMs: 10_000,
    ...more,
  });
  opened.push(store);
  return store;
}

describeWith([redis], 'createRedisStore with a real Redis', () => {
  let server: RunningProgram;

  beforeAll(async () => {
    server = await startRedis(password);
  });

  afterAll(() => server.stop());

  it('counts as memory does: a burst, then a wait', async () => {
    const store = storeAt(server.port);

    const waits = [];
    for (let index = 0; index < 3; index += 1) waits.push(await store.take('anna', slowly));

    expect(waits.slice(0, 2)).toEqual([0, 0]);
    expect(waits[2]).toBeGreaterThan(30_000);
    expect(waits[2]).toBeLessThanOrEqual(60_000);
  });

  it('counts all replicas together', async () => {
    const stores = [storeAt(server.port), storeAt(server.port), storeAt(server.port)];

    const waits = await Promise.all(stores.map(async (store) => store.take('ben', slowly)));

    expect(waits.filter((wait) => wait === 0)).toHaveLength(2);
  });

  it('takes many at once without losing count', async () => {
    const store = storeAt(server.port);

    const waits = await Promise.all(
      Array.from({ length: 500 }, async () => store.take('carla', { perMinute: 1, burst: 100 })),
    );

    expect(waits.filter((wait) => wait === 0)).toHaveLength(100);
  });

  it('leaves nothing behind: every key ends by itself', async () => {
    const store = storeAt(server.port);
    await store.take('dora', { perMinute: 1, burst: 5 });
    const client = connectRedis(placeAt(server.port), 10_000);

    const leftMs = await client.send('PTTL', 'postern rate dora');

    expect(leftMs).toBeGreaterThan(0);
    expect(leftMs).toBeLessThanOrEqual(60_001);
    client.close();
  });

  it('is what Connects share when they are configured so', async () => {
    const jira = await startJira((_request, response) => answerJson(response, {}));
    const site = aSite(jira.url, {
      limits: { ...defaultLimits, requestsPerMinute: 1, requestBurst: 3 },
    });
    const config = aConfig([site], { rateStore: placeAt(server.port) });
    const [one, other] = [await startConnect(config), await startConnect(config)];
    const own = {
      [headers.ticket]: aTicket('acme', { kind: 'bearer', token: String(server.port) }),
    };

    const codes = [];
    for (const { port } of [one, other, one, other]) {
      codes.push((await send(port, '/jira/acme/rest/api/2/myself', { headers: own })).code);
    }

    expect(codes).toEqual([null, null, null, 'CONNECT_BUSY']);
  });
});

describeWith([redis, openssl], 'createRedisStore with a Redis behind TLS', () => {
  let authority: Authority;
  let server: RunningProgram;

  beforeAll(async () => {
    authority = await createAuthority('Stores');
    server = await startRedis(password, await authority.server({ names: ['127.0.0.1'] }));
  }, 60_000);

  afterAll(async () => {
    await server.stop();
    await authority.remove();
  });

  function clientOver(place: Partial<RateStorePlace>): RedisClient {
    return connectRedis({ ...placeAt(server.port), isTls: true, ...place }, 10_000);
  }

  it('is asked when its certificate comes from an authority that is named', async () => {
    const client = clientOver({ ca: authority.certificate });

    expect(await client.send('PING')).toBe('PONG');
    client.close();
  });

  it.each([
    ['comes from nobody that Node knows', { ca: null }],
    ['is for another name', { host: 'localhost' }],
  ])('is not asked when its certificate %s', async (_what, place) => {
    const client = clientOver({ ca: authority.certificate, ...place });

    await expect(client.send('PING')).rejects.toThrow(/certificate|altnames/i);
    expect(client.isAlive).toBe(false);
  });

  it('is not asked in the clear', async () => {
    const client = clientOver({ isTls: false });

    await expect(client.send('PING')).rejects.toThrow();
  });
});

describe('createRedisStore without a store', () => {
  const wrongs: readonly (readonly [string, ((socket: net.Socket) => void) | null])[] = [
    ['nobody listens', null],
    ['it hangs', () => {}],
    ['it hangs up', (socket) => socket.destroy()],
    ['it is something else', (socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n')],
    [
      'it refuses the password',
      (socket) => socket.write('-WRONGPASS invalid\r\n-NOAUTH required\r\n'),
    ],
    ['it sends without end', (socket) => socket.write(`$60000\r\n${'x'.repeat(70_000)}`)],
  ];

  it.each(wrongs)('counts in memory when %s', async (_what, behave) => {
    const port = behave === null ? await findFreePort(0) : await listen(behave);
    const store = storeAt(port, { silentMs: 50 });

    const waits = [];
    for (let index = 0; index < 3; index += 1) waits.push(await store.take('anna', rate));

    expect(waits).toEqual([0, 0, 1000]);
  });

  it('asks again later', async () => {
    let connections = 0;
    let now = 0;
    const port = await listen((socket) => {
      connections += 1;
      socket.destroy();
    });
    const store = createRedisStore(placeAt(port), {
      fallback: createMemoryStore(() => now),
      clock: () => now,
      againMs: 100,
    });
    opened.push(store);

    await store.take('anna', rate);
    await store.take('anna', rate);
    const atOnce = connections;
    now = 100;
    await store.take('anna', rate);

    expect([atOnce, connections]).toEqual([1, 2]);
  });
});

describe('readReply', () => {
  it.each<[string, ReturnType<typeof readReply>]>([
    ['+OK\r\n', { reply: 'OK', bytes: 5 }],
    [':42\r\n', { reply: 42, bytes: 5 }],
    [':-1\r\nrest', { reply: -1, bytes: 5 }],
    ['$5\r\nanna!\r\n+', { reply: 'anna!', bytes: 11 }],
    ['$0\r\n\r\n', { reply: '', bytes: 6 }],
    ['$-1\r\n', { reply: null, bytes: 5 }],
    ['', 'unfinished'],
    [':4', 'unfinished'],
    [':4\r', 'unfinished'],
    ['$5\r\nann', 'unfinished'],
    ['$5\r\nanna!', 'unfinished'],
    [':four\r\n', 'unreadable'],
    ['$99999999\r\n', 'unreadable'],
    ['$five\r\n', 'unreadable'],
    ['*1\r\n', 'unreadable'],
    ['HTTP/1.1 200 OK\r\n', 'unreadable'],
  ])('reads %j', (text, expected) => {
    expect(readReply(Buffer.from(text))).toEqual(expected);
  });

  it('reads an error as one', () => {
    expect(readReply(Buffer.from('-NOAUTH Authentication required.\r\n'))).toEqual({
      reply: new Error('NOAUTH Authentication required.'),
      bytes: 34,
    });
  });
});

const servers: net.Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listen(behave: (socket: net.Socket) => void): Promise<number> {
  const server = net.createServer((socket) => {
    socket.on('error', () => {
      // The store hangs up on what it cannot read.
    });
    behave(socket);
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return portOf(server);
}
