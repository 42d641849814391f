import type { Finding } from './finding.ts';

const marks: Readonly<Record<Finding['verdict'], string>> = {
  ok: 'ok',
  fault: 'FAULT',
  unknown: '-',
};

/** Words the findings for a terminal, a line each, and below a fault what to do. */
export function formatFindings(findings: readonly Finding[]): string {
  return findings
    .map(({ probe, verdict, found, next }) => {
      const line = `${marks[verdict].padEnd(6)}${probe.padEnd(20)}${found}\n`;
      return next === null ? line : `${line}${' '.repeat(26)}> ${next}\n`;
    })
    .join('');
}

/** Tells whether anything has to be mended. */
export function hasFault(findings: readonly Finding[]): boolean {
  return findings.some(({ verdict }) => verdict === 'fault');
}
