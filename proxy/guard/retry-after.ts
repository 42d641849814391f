import type { ResponseHead } from './response-head.ts';

/** Seconds that Jira asks this user to wait, because of too many requests or of maintenance; null when it does not. */
export function waitAskedBy(head: ResponseHead): number | null {
  return head.status === 429 || head.status === 503 ? retryAfterOf(head) : null;
}

/** Seconds of `Retry-After`, which may be a date by the clock of the answer; null when it is absent. */
export function retryAfterOf(head: ResponseHead): number | null {
  const value = head.header('retry-after') ?? '';
  if (/^\d{1,6}$/.test(value)) return Number(value);
  if (!/^[A-Z][a-z]{2}, /.test(value)) return null;
  const seconds = (Date.parse(value) - Date.parse(head.header('date') ?? '')) / 1000;
  return seconds >= 0 && seconds < 1_000_000 ? Math.ceil(seconds) : null;
}
