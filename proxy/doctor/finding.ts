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

/** More says nothing more; what Jira says of itself may be of any length. */
const maxFoundLength = 1_000;

// Names in certificates and what Jira says of itself reach an administrator's terminal.
function printable(text: string): string {
  const shown = text.length > maxFoundLength ? `${text.slice(0, maxFoundLength)}…` : text;
  return shown.replace(/\p{C}/gu, '?');
}

/** A line for what is as it should be. */
export function ok(probe: ProbeName, found: string): Finding {
  return { probe, verdict: 'ok', found: printable(found), next: null };
}

/** A line for what has to be mended. */
export function fault(probe: ProbeName, found: string, next: string): Finding {
  return { probe, verdict: 'fault', found: printable(found), next };
}

/** A line for what could not be looked at. */
export function unknown(probe: ProbeName, found: string): Finding {
  return { probe, verdict: 'unknown', found: printable(found), next: null };
}

/** A line for a failure that has its sentence and next step already. */
export function faultOf(probe: ProbeName, error: AppError): Finding {
  const { message, next } = explain(error);
  return fault(probe, message, next);
}
