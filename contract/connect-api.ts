/**
 * The words between the pane and Connect: routes, headers, choices and requests. What Connect answers is in
 * `answers/`, which only the pane runs.
 */
import type { ErrorCode, ErrorFacts } from './errors.ts';

/**
 * Number of what this file says, in the add-in and in Connect. It grows when an older one of the two would
 * do something wrong; what is merely new is decoded with a value for its absence.
 */
export const contractNumber = 1;

/** Routes Connect serves; `:site` stands for a site id. */
export const routes = {
  sites: '/connect/sites',
  signIn: (site: string): string => `/connect/sites/${encodeURIComponent(site)}/sign-in`,
  startOauth: (site: string): string => `/connect/sites/${encodeURIComponent(site)}/oauth/start`,
  finishOauth: (site: string): string => `/connect/sites/${encodeURIComponent(site)}/oauth/finish`,
  /** Signs requests that the pane sends by itself, and nothing else. */
  authorize: (site: string): string => `/connect/sites/${encodeURIComponent(site)}/authorize`,
  /** As `signIn`, for who asks Jira by itself whose credential it is; answers with a `SealAnswer`. */
  seal: (site: string): string => `/connect/sites/${encodeURIComponent(site)}/seal`,
  /** OAuth 1.0a for who sends the token calls by itself: a `DirectOauthStep`, answered by a `DirectOauthAnswer`. */
  directOauth: (site: string): string => `/connect/sites/${encodeURIComponent(site)}/oauth/direct`,
  /** What Connect knows of its stretch to the site; asks nobody. */
  route: (site: string): string => `/connect/sites/${encodeURIComponent(site)}/route`,
  /** The page Jira sends the sign-in window back to; it hands its address to the pane. */
  oauthCallback: '/oauth/callback',
  /** POST with the ticket and no body; answers with a `RenewAnswer`. */
  renew: (site: string): string => `/connect/sites/${encodeURIComponent(site)}/renew`,
  /** POST with the ticket and no body; answers with a `SignOutAnswer`. */
  signOut: (site: string): string => `/connect/sites/${encodeURIComponent(site)}/sign-out`,
  /** Everything below this prefix is passed to the site: `/jira/acme/rest/api/2/myself`. */
  jira: (site: string): string => `/jira/${encodeURIComponent(site)}`,
  health: '/healthz',
  ready: '/readyz',
  manifest: '/manifest.xml',
  taskpane: '/taskpane.html',
  dialog: '/dialog.html',
  /** Explains every error code; the code is the anchor. */
  troubleshooting: '/docs/troubleshooting',
} as const;

/** Headers of our own between pane and Connect; none of them ever reaches Jira. */
export const headers = {
  /** Carries the sealed ticket, from the pane. */
  ticket: 'postern-ticket',
  /** Carries Microsoft's token of the user, from the pane, where Connect asks for one. */
  user: 'postern-user',
  /** On every answer: the id under which Connect's log knows the request. */
  requestId: 'postern-request-id',
  /** On an answer that Connect made itself: the error code. Absent on what Jira answered. */
  error: 'postern-error',
  /** On an answer of Jira whose `WWW-Authenticate` would open a browser's password box. */
  jiraAuthenticate: 'postern-jira-authenticate',
} as const;

export const siteKinds = ['cloud', 'datacenter'] as const;
/** `datacenter` covers Jira Data Center and Jira Server. */
export type SiteKind = (typeof siteKinds)[number];

export const connectionModes = ['direct', 'connect'] as const;
/** `connect` is Cloud Connect. */
export type ConnectionMode = (typeof connectionModes)[number];

export const connectionRules = [
  'direct-only',
  'connect-only',
  'prefer-direct',
  'prefer-connect',
] as const;
/** What an administrator says about the way to one Jira. */
export type ConnectionRule = (typeof connectionRules)[number];

/** The rule that a list of modes stands for where none is given. */
export function ruleOfModes(modes: readonly ConnectionMode[]): ConnectionRule {
  if (!modes.includes('direct')) return 'connect-only';
  return modes.includes('connect') ? 'prefer-direct' : 'direct-only';
}

/** The modes that a rule allows. */
export function modesOfRule(rule: ConnectionRule): readonly ConnectionMode[] {
  if (rule === 'direct-only') return ['direct'];
  return rule === 'connect-only' ? ['connect'] : connectionModes;
}

/** What an administrator allows at one Jira. */
interface SiteRules {
  readonly modes: readonly ConnectionMode[];
  readonly connectionRule: ConnectionRule;
  readonly signInMethods: readonly SignInMethod[];
  readonly allowSecretsInPane: boolean;
}

/** Tells whether a site may be reached by a mode: its rule and its list of modes both have to allow it. */
export function allowsMode(
  { modes, connectionRule }: Pick<SiteRules, 'modes' | 'connectionRule'>,
  mode: ConnectionMode,
): boolean {
  return modes.includes(mode) && modesOfRule(connectionRule).includes(mode);
}

/**
 * Tells whether direct mode can use what a sign-in method gives. With OAuth 1.0a the pane gets signatures;
 * every other method would need the token or password itself in the pane.
 */
export function fitsDirect(
  { allowSecretsInPane }: Pick<SiteRules, 'allowSecretsInPane'>,
  method: SignInMethod,
): boolean {
  return allowSecretsInPane || method === 'oauth1';
}

/** The sign-in methods that can work with a site's connection rule. */
export function usableMethods(site: SiteRules): readonly SignInMethod[] {
  if (allowsMode(site, 'connect')) return site.signInMethods;
  // The token calls of OAuth 2.0 go through Connect.
  return site.signInMethods.filter((method) => method !== 'oauth2' && fitsDirect(site, method));
}

export const signInMethods = [
  'oauth1',
  'oauth2',
  'api-token',
  'personal-access-token',
  'password',
] as const;
export type SignInMethod = (typeof signInMethods)[number];

export const ticketPlaces = ['roaming', 'device'] as const;
/** `roaming`: in the mailbox, so that one sign-in does for all of the user's devices. */
export type TicketPlace = (typeof ticketPlaces)[number];

/** Body of `POST /connect/sites/:site/sign-in`. */
export interface SignInRequest {
  readonly method: 'api-token' | 'personal-access-token' | 'password';
  /** Mail address (API token) or user name (password); empty for a personal access token. */
  readonly user: string;
  readonly secret: string;
}

/** Body of `POST /connect/sites/:site/oauth/start`. */
export interface StartOauthRequest {
  readonly method: 'oauth1' | 'oauth2';
  /**
   * `dialog`: Jira returns to `routes.oauthCallback`. `code`: Jira shows a code, and the user brings it;
   * with OAuth 2.0 the user brings the address that Jira returned to.
   */
  readonly way: 'dialog' | 'code';
  /** True when the user has allowed it before: then Jira need not ask again where it can do without. */
  readonly again?: boolean;
}

/** Body of `POST /connect/sites/:site/oauth/finish`; its answer is a `SignInAnswer`. */
export interface FinishOauthRequest {
  readonly transaction: string;
  /** The code as Jira shows it, or the whole address (or its query) that Jira returned to. */
  readonly returned: string;
}

/** Body of every refusal Connect makes itself. */
export interface ErrorAnswer {
  readonly error: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly next: string;
    readonly facts: ErrorFacts[ErrorCode];
    readonly requestId: string;
  };
}

/** Tells whether a value is an object with named members. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
