import { explain } from '../../contract/error-guide.ts';
import type { AppError } from '../../contract/errors.ts';
import { operatorStep } from './operator-step.ts';

/** The doctor's checks, in this order. */
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
  /** `unknown`: it couldn't be checked or doesn't apply, which alone is no problem. */
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

/** A finding without a problem. */
export function ok(probe: ProbeName, found: string): Finding {
  return { probe, verdict: 'ok', found: printable(found), next: null };
}

/** A problem to fix. */
export function fault(probe: ProbeName, found: string, next: string): Finding {
  return { probe, verdict: 'fault', found: printable(found), next };
}

/** A check that couldn't run. */
export function unknown(probe: ProbeName, found: string): Finding {
  return { probe, verdict: 'unknown', found: printable(found), next: null };
}

/** A problem that has an error code, with the step for the administrator. */
export function faultOf(probe: ProbeName, error: AppError): Finding {
  return fault(probe, explain(error).message, operatorStep(error));
}
