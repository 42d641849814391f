import type { Finding } from './finding.ts';

const marks: Readonly<Record<Finding['verdict'], string>> = {
  ok: 'ok',
  fault: 'ERROR',
  unknown: '-',
};

/** Formats the findings for a terminal, one a line, with the next step below each problem. */
export function formatFindings(findings: readonly Finding[]): string {
  return findings
    .map(({ probe, verdict, found, next }) => {
      const line = `${marks[verdict].padEnd(6)}${probe.padEnd(20)}${found}\n`;
      return next === null ? line : `${line}${' '.repeat(26)}> ${next}\n`;
    })
    .join('');
}

/** Returns whether there is any problem. */
export function hasFault(findings: readonly Finding[]): boolean {
  return findings.some(({ verdict }) => verdict === 'fault');
}
