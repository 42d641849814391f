import { isRetryable } from '../../../contract/error-traits.ts';
import { type AppError, toAppError } from '../../../contract/errors.ts';

/** How a request is tried again. */
interface RetryOptions {
  readonly signal: AbortSignal;
  /** Ends early, without an error, when the signal is given. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to below 1; spreads out clients that were all refused at once. */
  readonly random: () => number;
  readonly onPause: (attempt: number, ms: number) => void;
  readonly onFault: (error: AppError) => void;
  /** Asked before a repeat: an answer that got lost may have been a good one. */
  readonly hasArrived: () => Promise<boolean>;
}

/** A person watches: after about half a minute it is their turn. */
const pausesMs = [1_000, 4_000, 15_000];

/** A Jira that asks for a longer pause is not asked again by itself. */
const longestPauseMs = 60_000;

/**
 * Sends, and sends again after faults that may pass, with growing pauses or the pause that Jira asks
 * for. True when it has arrived, false when the signal ended a pause.
 *
 * @throws {AppError} the last fault.
 */
export async function uploadWithRetry(
  send: () => Promise<void>,
  patience: RetryOptions,
): Promise<boolean> {
  const { signal, pause, onPause, onFault, hasArrived } = patience;
  for (let attempt = 0; ; attempt += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop
      if (attempt === 0 || !(await hasArrived())) await send();
      return true;
    } catch (thrown) {
      const error = toAppError(thrown);
      onFault(error);
      const ms = pauseAfter(error, attempt, patience);
      if (signal.aborted || ms === null) throw error;
      onPause(attempt + 1, ms);
      // oxlint-disable-next-line no-await-in-loop
      await pause(ms, signal);
      if (signal.aborted) return false;
    }
  }
}

function pauseAfter(error: AppError, attempt: number, { random }: RetryOptions): number | null {
  const usual = pausesMs[attempt];
  if (usual === undefined || !isRetryable(error)) return null;
  const asked = 'retryAfterSeconds' in error.facts ? error.facts.retryAfterSeconds : null;
  if (typeof asked !== 'number') return usual * (0.75 + random() / 2);
  const askedMs = asked * 1_000;
  return askedMs > longestPauseMs ? null : askedMs;
}
