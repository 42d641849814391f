import { isIP } from 'node:net';
import { Cluster, Redis } from 'ioredis';
import type { RateStorePlace } from '../config/config.ts';
import { minTlsVersion } from '../config/tls-versions.ts';

// How long a server that was left may keep its end of the connection open.
const goodbyeMs = 100;

/** A server, the one that sentinels name, or a cluster. */
export type RedisClient = Redis | Cluster;

/**
 * Connects. A client that lost its connection stays lost (status `end`): its caller decides when to try
 * again, so that a store that is away costs one attempt at a time.
 *
 * @param silentMs how long one server may take to accept the connection.
 */
export function connectRedis(place: RateStorePlace, silentMs: number): RedisClient {
  const client = place.isCluster
    ? connectCluster(place, silentMs)
    : new Redis({
        ...commonOptions(place, silentMs),
        ...(place.sentinel === null
          ? serverOptions(place)
          : sentinelOptions(place, place.sentinel, silentMs)),
      });
  // The caller of a command learns of it there.
  client.on('error', () => {});
  return client;
}

function connectCluster(place: RateStorePlace, silentMs: number): Cluster {
  return new Cluster([...place.nodes], {
    redisOptions: commonOptions(place, silentMs),
    slotsRefreshTimeout: silentMs,
    clusterRetryStrategy: never,
    // A certificate names hosts, not the addresses behind them.
    dnsLookup: (name, callback) => callback(null, name),
  });
}

function serverOptions({ nodes: [node], database, ...place }: RateStorePlace) {
  const host = node?.host ?? '';
  const tls = tlsOptions(place);
  return {
    ...node,
    db: database,
    // Some services find the server by the name in the TLS handshake.
    ...(tls === null || isIP(host) !== 0 ? {} : { tls: { ...tls, servername: host } }),
  };
}

function sentinelOptions(
  { nodes, database, ...place }: RateStorePlace,
  sentinel: NonNullable<RateStorePlace['sentinel']>,
  silentMs: number,
) {
  const tls = tlsOptions(place);
  return {
    sentinels: [...nodes],
    name: sentinel.group,
    ...(sentinel.user === '' ? {} : { sentinelUsername: sentinel.user }),
    ...(sentinel.password === null ? {} : { sentinelPassword: sentinel.password }),
    ...(tls === null ? {} : { sentinelTLS: tls, enableTLSForSentinelMode: true }),
    sentinelCommandTimeout: silentMs,
    sentinelRetryStrategy: never,
    db: database,
  };
}

function commonOptions(place: RateStorePlace, silentMs: number) {
  const { user, password } = place;
  const tls = tlsOptions(place);
  return {
    ...(user === '' ? {} : { username: user }),
    ...(password === null ? {} : { password }),
    ...(tls === null ? {} : { tls }),
    connectTimeout: silentMs,
    disconnectTimeout: goodbyeMs,
    retryStrategy: never,
    // Its user needs no rights but those of the script.
    enableReadyCheck: false,
    disableClientInfo: true,
  };
}

function tlsOptions({ isTls, ca }: Pick<RateStorePlace, 'isTls' | 'ca'>) {
  return isTls ? { minVersion: minTlsVersion, ...(ca === null ? {} : { ca }) } : null;
}

function never(): null {
  return null;
}
