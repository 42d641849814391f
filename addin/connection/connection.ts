import type { ConnectionMode, SignInMethod } from '../../contract/connect-api.ts';

/** Why the pane cannot talk to Jira by itself. */
export const directFaults = [
  // A page over https may not frame one over http.
  'jira-without-https',
  // Not there, not allowed to be framed, or behind a login: a browser does not tell which.
  'no-handshake',
  // As above, in a browser that keeps the pane from the user's own network.
  'local-network',
  'wrong-version',
  // The page is there and does not know this add-in.
  'refused',
  // The page answers, but a login page answers in the place of data.
  'login-wall',
  'unreachable',
] as const;
export type DirectFault = (typeof directFaults)[number];

/** Why requests go the way they go; a fault stands for Cloud Connect because direct cannot be had. */
export type ConnectionReason =
  | 'only-connect-allowed'
  | 'connect-preferred'
  | 'only-direct-allowed'
  | 'direct-answers'
  /** Cloud Connect is preferred, but does not reach Jira. */
  | 'connect-failed'
  /** Direct mode would need the token or password in this window, which the administrator does not allow. */
  | 'secret-stays'
  | DirectFault;

/** By which way requests reach a site, and why. */
export interface Connection {
  readonly mode: ConnectionMode;
  readonly reason: ConnectionReason;
}

export const securityLevels = ['good', 'caution', 'warning'] as const;
/** From good to bad. */
export type SecurityLevel = (typeof securityLevels)[number];

/** Why the level is not `good`; words for each stand in the pane's texts. */
export type SecurityReason =
  | 'connect-without-https'
  | 'jira-without-https'
  | 'hop-without-https'
  | 'private-certificate'
  | 'outdated'
  | 'password-sign-in'
  | 'api-token-sign-in'
  | 'personal-access-token-sign-in';

/** What is said without lowering the level. */
export type SecurityNote =
  | 'secret-in-window'
  /** In direct mode: the token calls of OAuth 2.0 are between Connect and Jira all the same. */
  | 'tokens-through-connect';

export interface Security {
  readonly level: SecurityLevel;
  readonly reasons: readonly SecurityReason[];
  readonly notes: readonly SecurityNote[];
}

/** What the level depends on. */
export interface SecurityFacts {
  readonly mode: ConnectionMode;
  readonly method: SignInMethod;
  readonly isJiraHttps: boolean;
  readonly isConnectHttps: boolean;
  /** TLS ends in front of Connect, so the last stretch to it is in the clear. */
  readonly isTlsEndedInFront: boolean;
  /** Connect takes Jira's certificate because of an authority that its configuration names. */
  readonly hasOwnAuthority: boolean;
  /** Connect speaks an older contract than this pane. */
  readonly isOutdated: boolean;
}
