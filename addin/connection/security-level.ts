import type { SignInMethod } from '../../contract/connect-api.ts';
import {
  securityLevels,
  type Security,
  type SecurityFacts,
  type SecurityLevel,
  type SecurityNote,
  type SecurityReason,
} from './connection.ts';

const levelOf: Readonly<Record<SecurityReason, SecurityLevel>> = {
  'connect-without-https': 'warning',
  'jira-without-https': 'warning',
  'hop-without-https': 'caution',
  'private-certificate': 'caution',
  outdated: 'caution',
  'password-sign-in': 'caution',
  'api-token-sign-in': 'caution',
  'personal-access-token-sign-in': 'caution',
};

const reasonOfMethod: Readonly<Record<SignInMethod, SecurityReason | null>> = {
  oauth1: null,
  oauth2: null,
  'api-token': 'api-token-sign-in',
  'personal-access-token': 'personal-access-token-sign-in',
  password: 'password-sign-in',
};

/**
 * Judges how safe a connection is: `good` only with OAuth and https all the way, `warning` where anybody
 * on the way can read along, `caution` in between. The worst reason decides and comes first.
 */
export function securityLevel(facts: SecurityFacts): Security {
  const ofMethod = reasonOfMethod[facts.method];
  const found: readonly (readonly [boolean, SecurityReason])[] = [
    [!facts.isConnectHttps, 'connect-without-https'],
    [!facts.isJiraHttps, 'jira-without-https'],
    // A hop before the one that is not encrypted at all adds nothing.
    [facts.isConnectHttps && facts.isTlsEndedInFront, 'hop-without-https'],
    // In direct mode the user's own browser judges the certificate, as it does for Jira's pages.
    [facts.mode === 'connect' && facts.isJiraHttps && facts.hasOwnAuthority, 'private-certificate'],
    [facts.isOutdated, 'outdated'],
  ];
  const reasons = [
    ...found.flatMap(([isSo, reason]) => (isSo ? [reason] : [])),
    ...(ofMethod === null ? [] : [ofMethod]),
  ];
  // A signature of OAuth 1.0a is good for one request; everything else is the secret itself.
  const holdsSecret = facts.mode === 'direct' && facts.method !== 'oauth1';
  const notes: readonly SecurityNote[] = [
    ...(holdsSecret ? (['secret-in-window'] as const) : []),
    ...(facts.mode === 'direct' && facts.method === 'oauth2'
      ? (['tokens-through-connect'] as const)
      : []),
  ];
  return { level: worst(reasons), reasons, notes };
}

function worst(reasons: readonly SecurityReason[]): SecurityLevel {
  const ranks = reasons.map((reason) => securityLevels.indexOf(levelOf[reason]));
  return securityLevels[Math.max(0, ...ranks)] ?? 'good';
}
