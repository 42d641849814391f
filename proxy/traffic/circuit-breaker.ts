/** Whether a request may try; if not, how long to wait and what was seen last. */
export type CircuitVerdict<Fault> =
  | { readonly kind: 'try' }
  | { readonly kind: 'wait'; readonly waitMs: number; readonly fault: Fault };

/** Leaves something alone that fails again and again. */
export interface CircuitBreaker<Fault> {
  /**
   * Asks for one request of a client. While it is open, one request each `openMs` is let through as a probe. A
   * client whose probe brought no outcome gets the next one only when others had `openMs` more to take it.
   */
  ask(client: string): CircuitVerdict<Fault>;
  /** It answered, whatever it said. */
  succeeded(): void;
  /**
   * It could not be reached. A fault that a single client can bring about by what it asks for names
   * that client and counts once for it, so that nobody shuts out everybody else.
   */
  failed(fault: Fault, client: string | null): void;
  readonly isOpen: boolean;
}

export interface CircuitRule {
  /** Opens after this many failures without a success between them. */
  readonly failures: number;
  readonly openMs: number;
}

/** Most clients that are remembered for having wasted a probe. */
const maxFruitless = 1_000;

/**
 * Starts closed. There is no half-open state to get stuck in: a probe moves the instant of the next
 * one, so a probe that is slow, or whose client goes away, holds up nothing. Nor does a client that takes
 * every probe and never uses it.
 */
export function createCircuitBreaker<Fault>(
  { failures, openMs }: CircuitRule,
  clock: () => number,
): CircuitBreaker<Fault> {
  let count = 0;
  let clients = new Set<string>();
  let open: { fault: Fault; probeAt: number } | null = null;
  // Clients whose probes have brought no outcome.
  let fruitless = new Set<string>();
  return {
    ask(client) {
      if (open === null) return { kind: 'try' };
      const waitMs = open.probeAt + (fruitless.has(client) ? openMs : 0) - clock();
      if (waitMs > 0) return { kind: 'wait', waitMs, fault: open.fault };
      open.probeAt = clock() + openMs;
      // A site can be away for months.
      if (fruitless.size >= maxFruitless) fruitless.clear();
      fruitless.add(client);
      return { kind: 'try' };
    },
    succeeded() {
      if (count === 0) return;
      count = 0;
      clients = new Set();
      fruitless = new Set();
      open = null;
    },
    failed(fault, client) {
      if (open !== null) {
        fruitless.clear();
        open.fault = fault;
        return;
      }
      if (client !== null && clients.has(client)) return;
      if (client !== null) clients.add(client);
      count += 1;
      if (count >= failures) open = { fault, probeAt: clock() + openMs };
    },
    get isOpen() {
      return open !== null;
    },
  };
}
