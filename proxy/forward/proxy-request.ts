import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '../../contract/errors.ts';
import { WaitedTooLong } from '../guard/connection-clock.ts';
import type { RequestLog } from '../http/request-log.ts';
import type { SiteConfig } from '../config/config.ts';
import type { Gate } from '../traffic/gate.ts';
import type { Identity } from '../traffic/identities.ts';

/** What has to come of a body within each wait, in bytes: with the usual minute, about 270 in a second. */
const leastBytes = 16 * 1024;

/** What is waited for: a connection, the request going out and an answer to begin, or the answer's rest. */
export type Phase = 'connection' | 'request' | 'answer';

/** What a flight is made of. */
export interface InFlightRequestParts {
  readonly site: SiteConfig;
  readonly exchange: RequestLog;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Learns what became of it. */
  readonly gate: Gate;
  /** Whose request it is, as the gate counts it. */
  readonly identity: Identity;
  /** Takes Jira's name of the account, where nobody has verified the credential yet; null elsewhere. */
  readonly accepted: ((account: string) => void) | null;
}

/**
 * One request on its way to Jira and back, with the clock that limits every wait of it. `onLost` is
 * told of a wait that was too long. A wait that begins anew only moves the deadline, which one timer
 * looks at from time to time: timers that are set and cleared with every step cost more.
 *
 * A class, because there is one for each request: an object literal with getters of its own, and a weak
 * map to find it by, let what belonged to a request survive V8's small collections. Both together cost
 * a quarter of a request's processor time (docs/performance.md).
 */
export class InFlightRequest implements InFlightRequestParts {
  readonly site: SiteConfig;
  readonly exchange: RequestLog;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly gate: Gate;
  readonly identity: Identity;
  readonly accepted: InFlightRequestParts['accepted'];
  readonly #onLost: (flight: InFlightRequest, thrown: unknown) => void;
  readonly #endsAt: number;
  /** The shortest wait there may be. */
  readonly #shortestMs: number;
  #timer: NodeJS.Timeout;
  #waitMs: number;
  /** When the present wait is over. */
  #deadline: number;
  #phase: Phase = 'connection';
  /** Bytes of the body that came since the present wait began. */
  #steadyBytes = 0;
  #upstream: ClientRequest | null = null;
  #answer: IncomingMessage | null = null;
  #isOver = false;

  /** @throws {AppError} CONNECT_BUSY when too many of this client's are under way. */
  constructor(
    parts: InFlightRequestParts,
    onLost: (flight: InFlightRequest, thrown: unknown) => void,
  ) {
    this.site = parts.site;
    this.exchange = parts.exchange;
    this.request = parts.request;
    this.response = parts.response;
    this.gate = parts.gate;
    this.identity = parts.identity;
    this.accepted = parts.accepted;
    this.#onLost = onLost;
    this.gate.enter(this.identity);
    const { connectMs, firstByteMs, idleMs, totalMs } = parts.site.limits;
    const now = performance.now();
    this.#endsAt = now + totalMs;
    this.#waitMs = connectMs;
    this.#deadline = now + Math.min(connectMs, totalMs);
    this.#shortestMs = Math.min(connectMs, firstByteMs, idleMs, totalMs);
    this.#timer = setTimeout(checkDeadline, this.#shortestMs, this);
    this.response.once('close', () => this.abort());
  }

  /** True when nothing is to be done for it any more. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** True while a connection to Jira is being made; not while one is waited for that others use. */
  get isConnecting(): boolean {
    return this.#upstream !== null && this.#phase === 'connection';
  }

  /** The request to Jira is there; from now on a wait that is too long destroys it. */
  attach(upstream: ClientRequest): void {
    this.#upstream = upstream;
    // It waited for a free connection until its time was up; the client was told so, and Jira
    // must not get it now.
    if (this.#isOver) upstream.destroy();
  }

  /** The request to Jira; null before there is one. */
  get upstream(): ClientRequest | null {
    return this.#upstream;
  }

  /** How much of the answer has come. */
  get answered(): 'no' | 'begun' | 'whole' {
    if (this.#answer === null) return 'no';
    return this.#answer.complete ? 'whole' : 'begun';
  }

  /** The answer has begun. */
  begin(answer: IncomingMessage): void {
    this.#answer = answer;
  }

  /** Runs one step of it. Steps begin in events, where anything thrown would end the process. */
  attempt(step: () => void): void {
    try {
      step();
    } catch (thrown) {
      this.#onLost(this, thrown);
    }
  }

  /** Something moved: the present wait starts anew. */
  moved(): void {
    this.#deadline = Math.min(performance.now() + this.#waitMs, this.#endsAt);
  }

  /** A piece of the body came. Single bytes now and then do not keep a request alive. */
  uploaded(bytes: number): void {
    this.#steadyBytes += bytes;
    if (this.#steadyBytes < leastBytes) return;
    this.#steadyBytes = 0;
    this.moved();
  }

  /** Another wait begins. */
  waitAtMost(ms: number, phase: Phase): void {
    if (this.#isOver) return;
    this.#phase = phase;
    this.#waitMs = ms;
    this.#steadyBytes = 0;
    this.moved();
  }

  /** Ends the flight; a request to Jira that is still under way is cut off. */
  abort(): void {
    if (!this.#isOver) this.gate.leave(this.identity.client);
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#upstream?.destroy();
  }

  /** Looks whether its time is up. */
  look(): void {
    const now = performance.now();
    const leftMs = this.#deadline - now;
    if (leftMs > 0) {
      // Not simply until the deadline: the next wait may be a shorter one.
      this.#timer = setTimeout(checkDeadline, Math.min(leftMs, this.#shortestMs), this);
      return;
    }
    const ms = now < this.#endsAt ? this.#waitMs : this.site.limits.totalMs;
    const isUnsent = this.#phase === 'connection';
    this.#onLost(
      this,
      this.#isClientSilent() ? silentClient(ms) : new WaitedTooLong(ms, { isUnsent }),
    );
  }

  // Jira takes what it is given, but nothing comes: then it is not Jira that is slow.
  #isClientSilent(): boolean {
    return (
      this.#phase === 'request' &&
      !this.request.complete &&
      this.#upstream?.writableNeedDrain === false
    );
  }
}

function checkDeadline(flight: InFlightRequest): void {
  flight.look();
}

function silentClient(ms: number): AppError {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return new AppError('REQUEST_INVALID', {
    expected: `the rest of the request body within ${seconds} seconds`,
  });
}
