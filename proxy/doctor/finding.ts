import { explain } from '../../contract/error-guide.ts';
import type { AppError } from '../../contract/errors.ts';

/** What the doctor looks at, in this order. */
export const probeNames = [
  'name',
  'tcp',
  'tls',
  'client-certificate',
  'rest',
  'base-url',
  'login-wall',
  'clock',
  'xsrf',
  'frame',
  'application-link',
  'attachment-limit',
] as const;
export type ProbeName = (typeof probeNames)[number];

/** One line of the doctor's report. */
export interface Finding {
  readonly probe: ProbeName;
  /** `unknown`: it could not be looked at, or does not apply; that alone is no fault. */
  readonly verdict: 'ok' | 'fault' | 'unknown';
  readonly found: string;
  /** What to do; null unless there is a fault. */
  readonly next: string | null;
}

/** A line for what is as it should be. */
export function ok(probe: ProbeName, found: string): Finding {
  return { probe, verdict: 'ok', found, next: null };
}

/** A line for what has to be mended. */
export function fault(probe: ProbeName, found: string, next: string): Finding {
  return { probe, verdict: 'fault', found, next };
}

/** A line for what could not be looked at. */
export function unknown(probe: ProbeName, found: string): Finding {
  return { probe, verdict: 'unknown', found, next: null };
}

/** A line for a failure that has its sentence and next step already. */
export function faultOf(probe: ProbeName, error: AppError): Finding {
  const { message, next } = explain(error);
  return fault(probe, message, next);
}
