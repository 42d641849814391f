/** Remembers who was told by Jira to wait, and until when. */
export interface Pauses {
  /** Jira told this client to come back after some seconds. */
  pause(client: string, seconds: number): void;
  /** Milliseconds that are left; 0 when there is nothing to wait for. */
  remainingMs(client: string): number;
}

/** Jira's budgets are counted by the hour at most; a longer wait would be a mistake of somebody's. */
const longestMs = 60 * 60_000;

const maxPauses = 10_000;

/** Starts without anybody waiting; keeps a bounded number of pauses and forgets the oldest first. */
export function createPauses(clock: () => number): Pauses {
  const until = new Map<string, number>();
  return {
    pause(client, seconds) {
      const end = clock() + Math.min(seconds * 1000, longestMs);
      // An answer that was overtaken by another one does not shorten the wait.
      if (end <= Math.max(clock(), until.get(client) ?? 0)) return;
      until.delete(client);
      until.set(client, end);
      const [oldest] = until.keys();
      if (until.size > maxPauses && oldest !== undefined) until.delete(oldest);
    },
    remainingMs(client) {
      // Nearly always nobody waits.
      if (until.size === 0) return 0;
      const left = (until.get(client) ?? 0) - clock();
      if (left > 0) return left;
      until.delete(client);
      return 0;
    },
  };
}
