import { once } from 'node:events';
import net from 'node:net';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { findFreePort } from '../../../demo/free-port.ts';
import { headers } from '../../../contract/connect-api.ts';
import type { RateStorePlace } from '../../../proxy/config/config.ts';
import { defaultLimits } from '../../../proxy/config/default-limits.ts';
import { createMemoryStore, type RateStore } from '../../../proxy/traffic/rate-limit.ts';
import { connectRedis, type RedisClient } from '../../../proxy/traffic/redis-client.ts';
import { createRedisStore } from '../../../proxy/traffic/redis-store.ts';
import { createAuthority, openssl, type Authority } from '../../support/programs/authority.ts';
import { describeWith, type RunningProgram } from '../../support/programs/real-program.ts';
import {
  redis,
  redisAt,
  startRedis,
  startRedisCluster,
  startSentinel,
} from '../../support/programs/redis.ts';
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

function placeAt(port: number): RateStorePlace {
  return redisAt(port, { password });
}

function storeAt(
  place: number | RateStorePlace,
  more: { readonly silentMs?: number } = {},
): RateStore {
  let now = 0;
  const clock = (): number => (now += 1);
  const store = createRedisStore(typeof place === 'number' ? placeAt(place) : place, {
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

    const leftMs = await client.pttl('postern rate dora');

    expect(leftMs).toBeGreaterThan(0);
    expect(leftMs).toBeLessThanOrEqual(60_001);
    client.disconnect();
  });

  it('comes back to the store after its connection was cut', async () => {
    let now = 0;
    const store = createRedisStore(placeAt(server.port), {
      fallback: createMemoryStore(() => 0),
      clock: () => now,
      silentMs: 10_000,
      againMs: 100,
    });
    opened.push(store);
    await store.take('ella', slowly);
    await store.take('ella', slowly);

    const administrator = connectRedis(placeAt(server.port), 10_000);
    await administrator.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    administrator.disconnect();
    // Whether this one still meets the old connection or a new one is up to the network.
    now += 100;
    await store.take('another client', slowly);
    now += 100;

    expect(await store.take('ella', slowly)).toBeGreaterThan(0);
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
    server = await startRedis(password, {
      certificate: await authority.server({ names: ['127.0.0.1'] }),
    });
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

    expect(await client.ping()).toBe('PONG');
    client.disconnect();
  });

  it('counts for the replicas that trust it', async () => {
    const place = redisAt(server.port, { password, isTls: true, ca: authority.certificate });

    expect(await countTogether(place, 'emma')).toEqual(together);
  });

  it.each<[string, { readonly ca?: null; readonly host?: string }]>([
    ['comes from nobody that Node knows', { ca: null }],
    ['is for another name', { host: 'localhost' }],
  ])('is not asked when its certificate %s', async (_what, { host = '127.0.0.1', ...place }) => {
    const nodes = [{ host, port: server.port }];
    const client = clientOver({ ca: authority.certificate, ...place, nodes });
    const lost = once(client, 'error');

    await expect(client.ping()).rejects.toThrow();

    expect(String(await lost)).toMatch(/certificate|altnames/i);
    expect(client.status).toBe('end');
  });

  it('is not asked in the clear', async () => {
    const client = clientOver({ isTls: false });

    await expect(client.ping()).rejects.toThrow();
  });
});

/** Who has to wait of two replicas in turn, when two are allowed; at the end one of another name. */
async function countTogether(place: RateStorePlace, name: string): Promise<readonly boolean[]> {
  const [one, other] = [storeAt(place), storeAt(place)];
  const waits = [
    await one.take(name, slowly),
    await other.take(name, slowly),
    await one.take(name, slowly),
    await other.take(`not ${name}`, slowly),
  ];
  return waits.map((wait) => wait > 0);
}

const together = [false, false, true, false];
const apart = [false, false, false, false];

const counter = `user counter on >${password} resetchannels ~postern* -@all`;

describeWith([redis], 'createRedisStore with a user of Redis', () => {
  let server: RunningProgram;

  beforeAll(async () => {
    server = await startRedis('the-administrators-own', {
      lines: [`${counter} +eval +time +get +set`],
    });
  });

  afterAll(() => server.stop());

  it('counts by name and password, with no more rights than the script needs', async () => {
    const place = redisAt(server.port, { user: 'counter', password });

    expect(await countTogether(place, 'fred')).toEqual(together);
  });

  it.each([
    ['an unknown name', { user: 'stranger', password }],
    ['a wrong password', { user: 'counter', password: 'guessed' }],
    ['the password of another user', { user: '', password }],
  ])('counts in memory with %s', async (_what, sign) => {
    expect(await countTogether(redisAt(server.port, sign), 'gita')).toEqual(apart);
  });
});

describeWith([redis], 'createRedisStore with a cluster', () => {
  let nodes: readonly [RunningProgram, RunningProgram];

  beforeAll(async () => {
    nodes = await startRedisCluster(password, [
      `${counter} +eval +time +get +set +cluster|slots +cluster|info`,
    ]);
  });

  afterAll(() => Promise.all(nodes.map((node) => node.stop())));

  it('counts at the node that has the key, whichever is named, with few rights', async () => {
    const [one, other] = nodes;
    const names = Array.from({ length: 20 }, (_, index) => `client ${index}`);
    const places = [one, other].map(({ port }) =>
      redisAt(port, { user: 'counter', password, isCluster: true }),
    );
    const stores = places.map((place) => storeAt(place));

    const waits = await Promise.all(
      names.map(async (name) => {
        const taken = [];
        for (const store of [...stores, ...stores]) taken.push(await store.take(name, slowly));
        return taken.map((wait) => wait > 0);
      }),
    );

    expect(waits).toEqual(names.map(() => [false, false, true, true]));
    for (const { port } of nodes) {
      const client = connectRedis(placeAt(port), 10_000);
      expect(await client.dbsize()).toBeGreaterThan(0);
      client.disconnect();
    }
  });
});

describeWith([redis], 'createRedisStore with sentinels', () => {
  let server: RunningProgram;
  let sentinel: RunningProgram;

  beforeAll(async () => {
    server = await startRedis(password);
    sentinel = await startSentinel({ group: 'boats', port: server.port, password }, 'watching');
  });

  afterAll(async () => {
    await sentinel.stop();
    await server.stop();
  });

  it('counts at the server that a sentinel names, although the first one is away', async () => {
    expect(await countTogether(placeBehind('boats', 'watching'), 'hugo')).toEqual(together);
  });

  it.each([
    ['knows no such group', 'trains', 'watching'],
    ['refuses the password', 'boats', 'guessed'],
  ])('counts in memory when the sentinel %s', async (_what, group, word) => {
    expect(await countTogether(placeBehind(group, word), 'iris')).toEqual(apart);
  });

  it('follows the sentinel to a replica that took over', async () => {
    const lines = [`masterauth ${password}`, 'repl-diskless-sync-delay 0'];
    const old = await startRedis(password, { lines });
    const replica = await startRedis(password, {
      lines: [...lines, `replicaof 127.0.0.1 ${old.port}`],
    });
    const watch = await startSentinel({ group: 'ferries', port: old.port, password }, 'watching');
    const sentinels = new Redis({ port: watch.port, password: 'watching' });
    let now = 0;
    const store = createRedisStore(
      redisAt(0, {
        nodes: [{ host: '127.0.0.1', port: watch.port }],
        password,
        sentinel: { group: 'ferries', user: '', password: 'watching' },
      }),
      { fallback: createMemoryStore(() => 0), clock: () => now, silentMs: 10_000, againMs: 100 },
    );
    opened.push(store);
    try {
      await store.take('kai', slowly);
      await until(async () => (await sentinels.call('SENTINEL', 'FAILOVER', 'ferries')) === 'OK');
      await until(async () => {
        const named = await sentinels.call('SENTINEL', 'GET-MASTER-ADDR-BY-NAME', 'ferries');
        return Array.isArray(named) && named[1] === String(replica.port);
      });
      await old.kill();

      const waits = [];
      // The first one may still meet the old server.
      for (const name of ['another client', 'lena', 'lena', 'lena']) {
        now += 100;
        waits.push(await store.take(name, slowly));
      }

      const successor = new Redis({ port: replica.port, password });
      expect(await successor.exists('postern rate lena')).toBe(1);
      successor.disconnect();
      expect(waits.slice(1).map((wait) => wait > 0)).toEqual(together.slice(0, 3));
    } finally {
      sentinels.disconnect();
      for (const program of [watch, replica, old]) await program.stop();
    }
  }, 60_000);

  function placeBehind(group: string, word: string): RateStorePlace {
    const away = { host: '127.0.0.1', port: 1 };
    return redisAt(server.port, {
      nodes: [away, { host: '127.0.0.1', port: sentinel.port }],
      password,
      sentinel: { group, user: '', password: word },
    });
  }
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

  it.each(wrongs)('counts in memory when a cluster is named and %s', async (_what, behave) => {
    const port = behave === null ? await findFreePort(0) : await listen(behave);
    const store = storeAt(redisAt(port, { password, isCluster: true }), { silentMs: 50 });

    const waits = [];
    for (let index = 0; index < 3; index += 1) waits.push(await store.take('anna', rate));

    expect(waits).toEqual([0, 0, 1000]);
  });

  it.each(wrongs)('counts in memory when a sentinel is named and %s', async (_what, behave) => {
    const port = behave === null ? await findFreePort(0) : await listen(behave);
    const sentinel = { group: 'boats', user: '', password: null };
    const store = storeAt(redisAt(port, { password, sentinel }), { silentMs: 50 });

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

// Sentinels look around once a second.
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await isSo().catch(() => false)) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  throw new Error('it never came to it');
}

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
