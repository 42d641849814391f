import type { RateStorePlace } from '../config/config.ts';
import { connectRedis, type RedisClient } from './redis-client.ts';
import type { MemoryStore, Rate, RateStore } from './rate-limit.ts';

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
 * slow stops no request: until it answers again, counting is in memory.
 */
export function createRedisStore(
  place: RateStorePlace,
  { fallback, clock, silentMs = 250, againMs = 5_000 }: RedisStoreParts,
): RateStore {
  let client: RedisClient | null = null;
  let againAt = -Infinity;

  function connected(): RedisClient | null {
    if (client !== null && client.status !== 'end') return client;
    if (clock() < againAt) return null;
    againAt = clock() + againMs;
    client = connectRedis(place, silentMs);
    return client;
  }

  async function ask(redis: RedisClient, name: string, rate: Rate): Promise<number> {
    const intervalMs = 60_000 / rate.perMinute;
    const roomMs = (rate.burst - 1) * intervalMs;
    const key = `postern rate ${name}`;
    try {
      const waitMs = await within(silentMs, redis.eval(script, 1, key, intervalMs, roomMs));
      if (typeof waitMs === 'number') return waitMs;
    } catch {
      // Silent, lost, or no longer the server that may write: the next attempt starts from scratch.
      redis.disconnect();
      if (client === redis) client = null;
    }
    return fallback.take(name, rate);
  }

  return {
    take(name, rate) {
      const redis = connected();
      return redis === null ? fallback.take(name, rate) : ask(redis, name, rate);
    },
    close() {
      client?.disconnect();
      fallback.close();
    },
  };
}

function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), ms);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
