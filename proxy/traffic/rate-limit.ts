/** How often something may happen: `burst` times at once, and again as time goes by. */
export interface Rate {
  readonly perMinute: number;
  readonly burst: number;
}

/** Counts what clients do. In memory each process counts for itself. */
export interface RateStore {
  /** Counts one more; tells in milliseconds how long this client has to wait, 0 when it need not. */
  take(client: string, rate: Rate): number | Promise<number>;
  close(): void;
}

/** Counts without waiting for anybody. */
export interface MemoryStore extends RateStore {
  take(client: string, rate: Rate): number;
}

/** Most clients that are remembered, per generation of two. */
const usualClients = 25_000;

/**
 * Counts in memory, in bounded space and without sweeping. A client is one number: the instant at
 * which its bucket is full again (GCRA). When there are too many clients, those not seen since the
 * last time there were too many are forgotten; who brings that many clients along wins a fresh
 * bucket, not a bigger one.
 */
export function createMemoryStore(
  clock: () => number,
  maxClients: number = usualClients,
): MemoryStore {
  let young = new Map<string, number>();
  let old = new Map<string, number>();
  return {
    take(client, { perMinute, burst }) {
      const intervalMs = 60_000 / perMinute;
      const nowMs = clock();
      const fullAt = Math.max(nowMs, young.get(client) ?? old.get(client) ?? 0);
      const waitMs = fullAt - nowMs - (burst - 1) * intervalMs;
      // Less than a nanosecond is what adding up fractions leaves behind.
      if (waitMs > 1e-6) return waitMs;
      if (young.size >= maxClients && !young.has(client)) {
        old = young;
        young = new Map();
      }
      young.set(client, fullAt + intervalMs);
      return 0;
    },
    close() {
      young.clear();
      old.clear();
    },
  };
}
