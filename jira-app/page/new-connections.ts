/** Sends some requests over connections that no request used before. */
export interface Connections {
  /** Sends a call; with `onNew` all idle connections are closed first, where the server can be brought to do so. */
  send<Outcome>(start: () => Promise<Outcome>, when: { readonly onNew: boolean }): Promise<Outcome>;
}

/** Most connections that browsers keep to one server over HTTP/1.1. */
const mostConnections = 6;

/** Longest wait for a refusal, in milliseconds; a request that is aborted closes its connection too. */
const refusalTimeoutMs = 10_000;

/** Longest wait for calls that are running, in milliseconds. */
const runningTimeoutMs = 2_000;

/** How often idle connections are closed for one request while other calls end. */
const mostRounds = 3;

/**
 * Requests that servers refuse before they read on, and close the connection: nginx, Apache and Tomcat do so
 * for a path that can't be decoded, HAProxy and Node.js for a line longer than 16 kB.
 */
export const refusedRequests = ['/%zz', `?${'-'.repeat(20_000)}`];

/**
 * Makes them for a page. Browsers send a POST again by themselves when a connection that was used before breaks
 * without an answer, over HTTP/1.1 once for each idle connection. They don't where the connection is new.
 */
export function createConnections(page: string, ask: typeof fetch): Connections {
  let closing = Promise.resolve();
  let ended = 0;
  const running = new Set<Promise<unknown>>();
  /** The one that this server refused last is tried first. */
  let order: readonly string[] = refusedRequests;

  async function closeIdle(): Promise<void> {
    await Promise.race([Promise.allSettled(running), delay(runningTimeoutMs)]);
    for (let round = 0; round < mostRounds; round += 1) {
      const before = ended;
      const isClosed = await closeAll();
      // A call that ended meanwhile left an idle connection behind.
      if (!isClosed || ended === before) return;
    }
  }

  async function closeAll(): Promise<boolean> {
    for (const closer of order) {
      // All at the same time, so that each gets a connection of its own: first those that are idle.
      const requests = Array.from({ length: mostConnections }, () => isClosedBy(page + closer));
      const isClosed = await Promise.all(requests);
      if (isClosed.every(Boolean)) {
        order = [closer, ...order.filter((other) => other !== closer)];
        return true;
      }
    }
    return false;
  }

  async function isClosedBy(url: string): Promise<boolean> {
    try {
      const response = await ask(url, {
        credentials: 'omit',
        mode: 'same-origin',
        redirect: 'manual',
        cache: 'no-store',
        referrerPolicy: 'same-origin',
        signal: AbortSignal.timeout(refusalTimeoutMs),
      });
      const connection = response.headers.get('connection');
      // Read to its end: a browser reuses a connection only then, and closes it where the server says so.
      await response.arrayBuffer().catch(() => undefined);
      return connection?.toLowerCase() === 'close';
    } catch {
      // Without an answer there is no connection to use again.
      return true;
    }
  }

  return {
    async send(start, { onNew }) {
      // Others wait as well: they would leave idle connections behind.
      if (onNew) closing = closing.then(closeIdle);
      await closing;
      const outcome = start();
      running.add(outcome);
      try {
        return await outcome;
      } finally {
        running.delete(outcome);
        ended += 1;
      }
    },
  };
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
