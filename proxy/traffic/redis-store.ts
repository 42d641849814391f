import type { RateStorePlace } from '../config/config.ts';
import { connectRedis, type RedisClient } from './redis-client.ts';
import type { MemoryStore, RateStore } from './rate-store.ts';

// The same counting as in memory, in one step, by the store's own clock: no two replicas need to
// agree on the time. A key lives as long as its bucket is not full.
const script = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local interval = tonumber(ARGV[1])
local room = tonumber(ARGV[2])
local full = math.max(now, tonumber(redis.call('GET', KEYS[1]) or '0'))
local wait = full - now - room
if wait > 0 then return math.ceil(wait) end
full = full + interval
redis.call('SET', KEYS[1], string.format('%.3f', full), 'PX', math.ceil(full - now))
return 0
`;

export interface RedisStoreParts {
  /** Counts while the store is away, each replica for itself. */
  readonly fallback: MemoryStore;
  readonly clock: () => number;
  /** How long the store may owe an answer, in milliseconds. */
  readonly silentMs?: number;
  /** How long after a failure it is asked again, in milliseconds. */
  readonly againMs?: number;
}

/**
 * Counts in a Redis-compatible store, so that all replicas count together. A store that is away or
 * slow stops nobody: meanwhile it is counted in memory.
 */
export function createRedisStore(
  place: RateStorePlace,
  { fallback, clock, silentMs = 250, againMs = 5_000 }: RedisStoreParts,
): RateStore {
  let client: RedisClient | null = null;
  let againAt = -Infinity;

  function connected(): RedisClient | null {
    if (client?.isAlive === true) return client;
    if (clock() < againAt) return null;
    againAt = clock() + againMs;
    client = connectRedis(place, silentMs);
    return client;
  }

  return {
    take(name, rate) {
      const redis = connected();
      if (redis === null) return fallback.take(name, rate);
      const intervalMs = 60_000 / rate.perMinute;
      const roomMs = (rate.burst - 1) * intervalMs;
      return redis
        .send('EVAL', script, '1', `postern rate ${name}`, String(intervalMs), String(roomMs))
        .then(
          (waitMs) => (typeof waitMs === 'number' ? waitMs : fallback.take(name, rate)),
          () => fallback.take(name, rate),
        );
    },
    close() {
      client?.close();
      fallback.close();
    },
  };
}
