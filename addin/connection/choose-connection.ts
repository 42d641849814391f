import type { ConnectionRule } from '../../contract/connect-api.ts';
import type { Connection, DirectFault } from './connection.ts';

/** What is known of the two ways to a site. */
export interface Findings {
  /** `answers`, or why it does not; null while nobody has looked. */
  readonly direct: 'answers' | 'secret-stays' | DirectFault | null;
  /** Whether Connect said that it does not reach Jira. */
  readonly hasConnectFailed: boolean;
}

/** Tells whether somebody has to look for the frame before the way is known. */
export function needsProbe(rule: ConnectionRule, findings: Findings): boolean {
  if (rule === 'connect-only' || findings.direct !== null) return false;
  return rule !== 'prefer-connect' || findings.hasConnectFailed;
}

/**
 * Chooses the way requests go to a site, with the reason for it; null when the rule allows none that can
 * be had. The rule is never bent: `direct-only` stays without a way rather than go through Connect.
 */
export function chooseConnection(rule: ConnectionRule, findings: Findings): Connection | null {
  const { direct, hasConnectFailed } = findings;
  switch (rule) {
    case 'connect-only':
      return { mode: 'connect', reason: 'only-connect-allowed' };
    case 'direct-only':
      return direct === 'answers' ? { mode: 'direct', reason: 'only-direct-allowed' } : null;
    case 'prefer-direct':
      if (direct === 'answers') return { mode: 'direct', reason: 'direct-answers' };
      return direct === null ? null : { mode: 'connect', reason: direct };
    case 'prefer-connect':
      return hasConnectFailed && direct === 'answers'
        ? { mode: 'direct', reason: 'connect-failed' }
        : { mode: 'connect', reason: 'connect-preferred' };
  }
}
