import type { ConnectionMode, SignInMethod } from '../../contract/connect-api.ts';

/** Why requests go the way they go. Direct mode adds its own reasons. */
export type ConnectionReason = 'only-connect-allowed' | 'direct-not-available';

/** By which way requests reach a site, and why. */
export interface Connection {
  readonly mode: ConnectionMode;
  readonly reason: ConnectionReason;
}

export type SecurityLevel = 'good' | 'caution' | 'warning';

/** Why the level is not `good`; words for each stand in the pane's texts. */
export type SecurityReason =
  | 'password-sign-in'
  | 'api-token-sign-in'
  | 'personal-access-token-sign-in'
  | 'jira-without-https'
  | 'connect-without-https';

export interface Security {
  readonly level: SecurityLevel;
  readonly reasons: readonly SecurityReason[];
}

/** What the level depends on. */
export interface SecurityFacts {
  readonly mode: ConnectionMode;
  readonly method: SignInMethod;
  readonly isJiraHttps: boolean;
  readonly isConnectHttps: boolean;
}
