import type { X509Certificate } from 'node:crypto';
import type { Path, ProblemList } from './problems.ts';

/** Days before the end of a certificate from which on the start warns of it. */
export const warnDays = 30;

const dayMs = 24 * 60 * 60_000;

/** Checks that certificates are valid, and warns when they will not be for long. Gives the earliest end. */
export function checkValidity(
  certificates: readonly X509Certificate[],
  {
    at,
    whenExpired,
    problems,
    now,
  }: {
    readonly at: Path;
    /** A warning where the others of the file matter more than this one. */
    readonly whenExpired: 'problem' | 'warning';
    readonly problems: ProblemList;
    readonly now: Date;
  },
): number {
  const tell = whenExpired === 'problem' ? ('add' as const) : ('warn' as const);
  const begin = Math.max(...certificates.map(({ validFrom }) => Date.parse(validFrom)));
  const end = Math.min(...certificates.map(({ validTo }) => Date.parse(validTo)));
  const expected = 'a valid certificate';
  if (end <= now.getTime()) {
    problems[tell](at, `a certificate that expired on ${dayOf(end)}`, expected);
  } else if (begin > now.getTime()) {
    problems[tell](at, `a certificate that isn’t valid before ${dayOf(begin)}`, expected);
  } else if (end <= now.getTime() + warnDays * dayMs) {
    problems.warn(at, `a certificate that expires on ${dayOf(end)}`, 'a renewed certificate');
  }
  return end;
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
