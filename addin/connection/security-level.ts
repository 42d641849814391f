import type { SignInMethod } from '../../contract/connect-api.ts';
import type { Security, SecurityFacts, SecurityReason } from './connection.ts';

const reasonOfMethod: Readonly<Record<SignInMethod, SecurityReason | null>> = {
  oauth1: null,
  oauth2: null,
  'api-token': 'api-token-sign-in',
  'personal-access-token': 'personal-access-token-sign-in',
  password: 'password-sign-in',
};

/**
 * Judges how safe a connection is: `good` only with OAuth over https, `caution` with a secret that
 * the user typed, `warning` where anybody on the way can read along.
 */
export function securityLevel(facts: SecurityFacts): Security {
  const unencrypted: SecurityReason[] = [];
  if (!facts.isConnectHttps) unencrypted.push('connect-without-https');
  if (!facts.isJiraHttps) unencrypted.push('jira-without-https');
  const ofMethod = reasonOfMethod[facts.method];
  const reasons = ofMethod === null ? unencrypted : [...unencrypted, ofMethod];
  if (unencrypted.length > 0) return { level: 'warning', reasons };
  return { level: ofMethod === null ? 'good' : 'caution', reasons };
}
