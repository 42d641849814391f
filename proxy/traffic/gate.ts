import { AppError, isAppError } from '../../contract/errors.ts';
import { hostOf, type SiteConfig } from '../config/config.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';
import type { Identity } from './identities.ts';
import { createPauses } from './pauses.ts';
import type { Rate, RateStore } from './rate-limit.ts';

/** Decides whether the next request may go to one site now, and learns from what became of it. */
export interface Gate {
  /**
   * Asks for one request of a user. Where the client is named after a credential that anybody may have invented,
   * `address` is whom the wait for a site counts for that is left alone.
   *
   * @throws {AppError} CONNECT_BUSY, JIRA_BUSY, or how the site failed last while it is left alone
   */
  admit(client: string, address?: string): Promise<void>;
  /**
   * A request of a client that was admitted sets out; `leave` says that it is over. A client may have as many
   * under way as there are free connections, so a single one never gets the last connections of a site.
   *
   * @throws {AppError} CONNECT_BUSY when too many of the client's are under way.
   */
  enter(identity: Identity): void;
  leave(client: string): void;
  /** Does what asks Jira as one request under way. @throws {AppError} CONNECT_BUSY as `enter` does */
  during<T>(identity: Identity, work: () => Promise<T>): Promise<T>;
  /**
   * Asks for signatures of a user; how the site is reached does not matter. All users of one address have
   * ten times as many together, because credentials can be invented.
   *
   * @throws {AppError} CONNECT_BUSY
   */
  admitSignatures(
    asked: { readonly client: string; readonly address: string },
    count: number,
  ): Promise<void>;
  /** Asks for one sign-in from an address. @throws {AppError} CONNECT_BUSY */
  admitSignIn(address: string): Promise<void>;
  /** Counts a request without a valid ticket from an address. @throws {AppError} CONNECT_BUSY */
  admitUnauthenticated(address: string): Promise<void>;
  /** Jira answered, and wants this user to wait, or not. */
  recordSuccess(client: string, retryAfterSeconds: number | null): void;
  /** Jira did not. `isOwnDoing` says that the client may have brought it about by what it asked for. */
  recordFailure(client: string, error: AppError, isOwnDoing: boolean): void;
  /** True while the site is left alone. */
  readonly isOpen: boolean;
}

export interface GateParts {
  readonly store: RateStore;
  /** Milliseconds that only ever grow; the wall clock may be set back. */
  readonly clock: () => number;
}

type Fault = AppError<'JIRA_UNREACHABLE'> | AppError<'JIRA_TIMED_OUT'>;

/** What a browser opens to one host; a user whom Jira knows may always wait for so many. */
const usualConnections = 6;

/** Builds the gate of one site. */
export function createGate(site: SiteConfig, { store, clock }: GateParts): Gate {
  const { limits } = site;
  const users: Rate = { perMinute: limits.requestsPerMinute, burst: limits.requestBurst };
  const signIns: Rate = { perMinute: limits.signInsPerMinute, burst: limits.signInsPerMinute };
  const rule = { failures: limits.circuitFailures, openMs: limits.circuitOpenMs };
  const circuit = createCircuitBreaker<Fault>(rule, clock);
  const pauses = createPauses(clock);
  const signatures: Rate = { perMinute: users.perMinute * 10, burst: users.burst * 10 };
  const underWay = new Map<string, number>();
  let allUnderWay = 0;

  async function count(client: string, rate: Rate): Promise<void> {
    const waitMs = await store.take(`${site.id} ${client}`, rate);
    if (waitMs === 0) return;
    throw new AppError('CONNECT_BUSY', { site: site.id, retryAfterSeconds: inSeconds(waitMs) });
  }

  return {
    async admit(client, address = client) {
      await count(client, users);
      const pauseMs = pauses.remainingMs(client);
      if (pauseMs > 0) {
        const retryAfterSeconds = inSeconds(pauseMs);
        throw new AppError('JIRA_BUSY', { host: hostOf(site), retryAfterSeconds });
      }
      const verdict = circuit.ask(address);
      if (verdict.kind === 'wait') throw again(verdict.fault, inSeconds(verdict.waitMs));
    },
    enter({ client, isKnown }) {
      const others = underWay.get(client) ?? 0;
      const free = limits.maxSockets - allUnderWay;
      const share = Math.max(isKnown ? usualConnections : 1, free);
      if (others >= Math.min(limits.requestsAtOnce, share)) {
        throw new AppError('CONNECT_BUSY', { site: site.id, retryAfterSeconds: 1 });
      }
      underWay.set(client, others + 1);
      allUnderWay += 1;
    },
    leave(client) {
      allUnderWay -= 1;
      const others = (underWay.get(client) ?? 1) - 1;
      if (others === 0) underWay.delete(client);
      else underWay.set(client, others);
    },
    async during(identity, work) {
      this.enter(identity);
      try {
        return await work();
      } finally {
        this.leave(identity.client);
      }
    },
    async admitSignatures({ client, address }, times) {
      const each = Array.from({ length: times }, () => [
        count(client, users),
        count(`signatures ${address}`, signatures),
      ]);
      await Promise.all(each.flat());
    },
    admitSignIn: (address) => count(`sign-in ${address}`, signIns),
    admitUnauthenticated: (address) => count(address, users),
    recordSuccess(client, retryAfterSeconds) {
      circuit.succeeded();
      if (retryAfterSeconds !== null) pauses.pause(client, retryAfterSeconds);
    },
    recordFailure(client, error, isOwnDoing) {
      if (!isFault(error)) return;
      circuit.failed(error, isOwnDoing ? client : null);
    },
    get isOpen() {
      return circuit.isOpen;
    },
  };
}

// A refused address is a matter of the configuration, and refused at once anyway.
function isFault(error: AppError): error is Fault {
  if (error.code === 'JIRA_TIMED_OUT') return true;
  return isAppError(error, 'JIRA_UNREACHABLE') && error.facts.reason !== 'address-refused';
}

function again(fault: Fault, retryAfterSeconds: number): AppError {
  return isAppError(fault, 'JIRA_TIMED_OUT')
    ? new AppError('JIRA_TIMED_OUT', { ...fault.facts, retryAfterSeconds })
    : new AppError('JIRA_UNREACHABLE', { ...fault.facts, retryAfterSeconds });
}

// Never 0, which would mean "now".
function inSeconds(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1000));
}
