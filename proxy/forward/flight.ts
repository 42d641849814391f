import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '../../contract/errors.ts';
import { WaitedTooLong } from '../guard/name-fault.ts';
import type { Exchange } from '../http/exchange.ts';
import type { SiteConfig } from '../sites/config.ts';
import type { Gate } from '../traffic/gate.ts';

/** One request on its way to Jira and back, with the clock that limits every wait of it. */
export interface Flight {
  readonly site: SiteConfig;
  readonly exchange: Exchange;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Learns what became of it. */
  readonly gate: Gate;
  /** Whose request it is, by the name that the gate counts under. */
  readonly client: string;
  /** The request to Jira is there; from now on a wait that is too long destroys it. */
  attach(upstream: ClientRequest): void;
  /** Something moved: the present wait starts anew. */
  moved(): void;
  /** Another wait begins. */
  waitAtMost(ms: number, phase: Phase): void;
  /** Ends the flight; a request to Jira that is still under way is cut off. */
  abort(): void;
  readonly isOver: boolean;
  /** True while a connection to Jira is being made; not while one is waited for that others use. */
  readonly isConnecting: boolean;
}

/** What is waited for: a connection, the request going out and an answer to begin, or the answer's rest. */
export type Phase = 'connection' | 'request' | 'answer';

/** Starts a flight; `onLost` is told of a wait that ended before there was a request to Jira. */
export function startFlight(
  parts: Pick<Flight, 'site' | 'exchange' | 'request' | 'response' | 'gate' | 'client'>,
  onLost: (flight: Flight, error: Error) => void,
): Flight {
  const { limits } = parts.site;
  let upstream: ClientRequest | null = null;
  let phase: Phase = 'connection';
  let isOver = false;
  let timer = setTimeout(() => expire(limits.connectMs), limits.connectMs);
  const total = setTimeout(() => expire(limits.totalMs), limits.totalMs);

  function expire(ms: number): void {
    onLost(flight, isClientSilent() ? silentClient(ms) : new WaitedTooLong(ms));
  }

  // Jira takes what it is given, but nothing comes: then it is not Jira that is slow.
  function isClientSilent(): boolean {
    return phase === 'request' && !parts.request.complete && upstream?.writableNeedDrain === false;
  }

  const flight: Flight = {
    ...parts,
    attach(made) {
      upstream = made;
      // It waited for a free connection until its time was up; the client was told so, and Jira
      // must not get it now.
      if (isOver) made.destroy();
    },
    moved: () => {
      timer.refresh();
    },
    waitAtMost(ms, next) {
      clearTimeout(timer);
      if (isOver) return;
      phase = next;
      timer = setTimeout(() => expire(ms), ms);
    },
    abort() {
      isOver = true;
      clearTimeout(timer);
      clearTimeout(total);
      upstream?.destroy();
    },
    get isConnecting() {
      return upstream !== null && phase === 'connection';
    },
    get isOver() {
      return isOver;
    },
  };
  parts.response.once('close', () => flight.abort());
  return flight;
}

function silentClient(ms: number): AppError {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return new AppError('REQUEST_INVALID', {
    expected: `the rest of the body within ${seconds} seconds`,
  });
}
