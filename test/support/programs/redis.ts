import { Redis } from 'ioredis';
import { findFreePort } from '../../../demo/free-port.ts';
import type { RateStorePlace } from '../../../proxy/config/config.ts';
import type { CertificatePair } from './authority.ts';
import {
  fileOf,
  findProgram,
  startProgram,
  type RealProgram,
  type RunningProgram,
} from './real-program.ts';

/** Debian's Redis, or the sentence that says how to get it. */
export const redis: RealProgram = findProgram('redis-server', 'redis-server');

/** Where a Redis on loopback is, as the configuration would say it. */
export function redisAt(port: number, more: Partial<RateStorePlace> = {}): RateStorePlace {
  return {
    nodes: [{ host: '127.0.0.1', port }],
    isCluster: false,
    sentinel: null,
    isTls: false,
    database: 0,
    user: '',
    password: null,
    ca: null,
    ...more,
  };
}

/**
 * Starts Redis on a free port of loopback; it asks for a password and writes nothing. With a certificate it
 * speaks TLS only.
 */
export function startRedis(
  password: string,
  {
    certificate,
    lines = [],
  }: { readonly certificate?: CertificatePair; readonly lines?: readonly string[] } = {},
): Promise<RunningProgram> {
  return startProgram({
    file: fileOf(redis),
    args: (folder) => [`${folder}/redis.conf`],
    configuration: {
      name: 'redis.conf',
      text: ({ port, folder }) => `
bind 127.0.0.1
${certificate === undefined ? `port ${port}` : tlsAt(port, certificate)}
dir ${folder}
save ""
appendonly no
requirepass ${password}
${lines.join('\n')}
`,
    },
  });
}

/** Starts a cluster of two, each with half of the keys. */
export async function startRedisCluster(
  password: string,
  lines: readonly string[] = [],
): Promise<readonly [RunningProgram, RunningProgram]> {
  const busPort = await findFreePort(0);
  const nodes = [
    await startNode(password, await findFreePort(0), lines),
    await startNode(password, busPort, lines),
  ] as const;
  const clients = nodes.map(({ port }) => new Redis({ port, password }));
  const halves = [
    ['0', '8191'],
    ['8192', '16383'],
  ] as const;
  for (const [index, client] of clients.entries()) {
    await client.call('CLUSTER', 'ADDSLOTSRANGE', ...(halves[index] ?? []));
  }
  await clients[0]?.call('CLUSTER', 'MEET', '127.0.0.1', nodes[1].port, busPort);
  for (const client of clients) await untilWhole(client);
  for (const client of clients) client.disconnect();
  return nodes;
}

function startNode(
  password: string,
  busPort: number,
  lines: readonly string[],
): Promise<RunningProgram> {
  return startRedis(password, {
    lines: ['cluster-enabled yes', `cluster-port ${busPort}`, ...lines],
  });
}

// The nodes tell each other when they feel like it.
async function untilWhole(client: Redis): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    const told = await client.cluster('INFO');
    if (/cluster_state:ok/.test(told) && /cluster_slots_ok:16384/.test(told)) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
  throw new Error('the nodes did not find each other');
}

/** Starts a sentinel that watches a Redis; it asks for a password of its own. */
export function startSentinel(
  watched: { readonly group: string; readonly port: number; readonly password: string },
  password: string,
): Promise<RunningProgram> {
  return startProgram({
    file: fileOf(redis),
    args: (folder) => [`${folder}/sentinel.conf`, '--sentinel'],
    configuration: {
      name: 'sentinel.conf',
      text: ({ port, folder }) => `
bind 127.0.0.1
port ${port}
dir ${folder}
requirepass ${password}
sentinel monitor ${watched.group} 127.0.0.1 ${watched.port} 1
sentinel auth-pass ${watched.group} ${watched.password}
`,
    },
  });
}

function tlsAt(port: number, { certificateFile, keyFile }: CertificatePair): string {
  return `port 0
tls-port ${port}
tls-cert-file ${certificateFile}
tls-key-file ${keyFile}
tls-auth-clients no`;
}
