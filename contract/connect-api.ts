/**
 * The words between the pane and Connect: routes, headers, shapes, and the decoders that turn an
 * unknown answer into a known one.
 */
import { AppError, type ErrorCode, type ErrorFacts } from './errors.ts';
import { errorGuide } from './error-guide.ts';
import { defaultFramePath } from './frame-protocol.ts';
import { decodeFileRules, type FileRules } from './file-rules.ts';
import { decodeGuidance, type SiteGuidance } from './site-guidance.ts';

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

/** Tells whether a site may be reached by a mode: its rule and its list of modes both have to allow it. */
export function allowsMode(
  { modes, connectionRule }: Pick<Site, 'modes' | 'connectionRule'>,
  mode: ConnectionMode,
): boolean {
  return modes.includes(mode) && modesOfRule(connectionRule).includes(mode);
}

/**
 * Tells whether direct mode can use what a sign-in method gives. With OAuth 1.0a the pane gets signatures;
 * every other method would need the token or password itself in the pane.
 */
export function fitsDirect(
  { allowSecretsInPane }: Pick<Site, 'allowSecretsInPane'>,
  method: SignInMethod,
): boolean {
  return allowSecretsInPane || method === 'oauth1';
}

/** The sign-in methods that can work with a site's connection rule. */
export function usableMethods(
  site: Pick<Site, 'signInMethods' | 'modes' | 'connectionRule' | 'allowSecretsInPane'>,
): readonly SignInMethod[] {
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

/** One Jira, as the pane may know it. */
export interface Site {
  /** The Jira ID. */
  readonly id: string;
  readonly name: string;
  readonly kind: SiteKind;
  /** Jira's base URL with its context path and without a closing slash. */
  readonly baseUrl: string;
  readonly modes: readonly ConnectionMode[];
  readonly connectionRule: ConnectionRule;
  readonly signInMethods: readonly SignInMethod[];
  /** Whether the administrator lets a token or password leave Connect, for direct mode. */
  readonly allowSecretsInPane: boolean;
  /** Rules and templates of the organisation; absent where there are none. */
  readonly guidance?: SiteGuidance;
  /** What the organisation says about files; absent where it says nothing. */
  readonly files?: FileRules;
  /** Where Jira serves the frame page, relative to its base URL. */
  readonly framePath: string;
  /** Whether Connect takes Jira's certificate because of an authority that the configuration names. */
  readonly hasOwnAuthority: boolean;
  /** Whether Connect shows a certificate of its own to the gateway in front of Jira (mutual TLS). */
  readonly isMutualTls: boolean;
}

/** Answer of `GET /connect/sites`. */
export interface SitesAnswer {
  /** Empty without `headers.user` where `connect.microsoft` asks for it. */
  readonly sites: readonly Site[];
  readonly connect: AboutConnect;
}

export const ticketPlaces = ['roaming', 'device'] as const;
/** `roaming`: in the mailbox, so that one sign-in does for all of the user's devices. */
export type TicketPlace = (typeof ticketPlaces)[number];

/** What the pane has to know of Connect before anybody is signed in. */
export interface AboutConnect {
  readonly version: string;
  /** Fingerprint of the add-in that this Connect serves; null when none is built. */
  readonly build: string | null;
  /** Where it runs, in the words of its administrator; null when they gave none. */
  readonly region: string | null;
  /** Whether TLS ends in front of it, so that the last stretch to it is not encrypted. */
  readonly isTlsEndedInFront: boolean;
  /** Its `contractNumber`; 0 for one that does not tell. */
  readonly contract: number;
  /** Where its administrator lets tickets be kept. */
  readonly keepTickets: TicketPlace;
  /** Whose users it serves; null where everybody who reaches it may ask. */
  readonly microsoft: MicrosoftApp | null;
}

/** The app at Microsoft for whose tokens Connect asks, in the header `headers.user`. */
export interface MicrosoftApp {
  readonly tenantId: string;
  readonly clientId: string;
}

/** Answer of `GET /connect/sites/:site/route`. */
export interface RouteAnswer {
  /** Of the last connection that this Connect made to Jira; null before the first one and without TLS. */
  readonly tls: { readonly protocol: string; readonly cipher: string } | null;
}

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

/** Answer of a start. Nothing of it is kept by Connect. */
export interface StartOauthAnswer {
  /** Jira's page on which the user allows the access. */
  readonly authorizeUrl: string;
  /** What Connect has to know at the finish, sealed, bound to the site. */
  readonly transaction: string;
}

/** Body of `POST /connect/sites/:site/oauth/finish`; its answer is a `SignInAnswer`. */
export interface FinishOauthRequest {
  readonly transaction: string;
  /** The code as Jira shows it, or the whole address (or its query) that Jira returned to. */
  readonly returned: string;
}

/** The Jira account behind a ticket, as Jira names it. */
export interface Account {
  /** Account id on Cloud, user name on Data Center. */
  readonly id: string;
  readonly displayName: string;
  readonly emailAddress: string | null;
  /** A small picture as a `data:` address; null when Jira has none on its own host. */
  readonly avatar: string | null;
}

/** Answer of a renewal. The ticket before it is worth nothing from then on, so this one must be kept. */
export interface RenewAnswer {
  readonly ticket: string;
  /** ISO time after which the ticket is refused; null when it has no end of its own. */
  readonly expiresAt: string | null;
  /**
   * ISO time after which calls are refused with ACCESS_EXPIRED until the ticket is renewed; null when it
   * needs no renewal.
   */
  readonly accessExpiresAt: string | null;
}

/** Answer of a sign-in. */
export interface SignInAnswer extends RenewAnswer {
  readonly account: Account;
  /** Ids of other sites that the same consent covers; a sign-in there, with `again`, asks nothing. */
  readonly alsoGranted: readonly string[];
}

/** Answer of a sign-out. */
export interface SignOutAnswer {
  /** True when Jira takes the access no longer. */
  readonly revoked: boolean;
  /** Where the user takes it back, or changes it, by hand; null when there is nothing left to do. */
  readonly page: string | null;
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

/** Reads `GET /connect/sites`. @throws {AppError} REQUEST_INVALID when the shape is another one. */
export function decodeSites(value: unknown): SitesAnswer {
  if (!isRecord(value) || !Array.isArray(value['sites']) || !isRecord(value['connect'])) {
    throw unexpected('a list of sites');
  }
  return {
    sites: value['sites'].map(decodeSite),
    connect: decodeAbout(value['connect']),
  };
}

// Decoded with values for their absence, so that an older Connect can be told to be one.
function decodeAbout(value: Record<string, unknown>): AboutConnect {
  const { contract, microsoft } = value;
  const keepTickets = ticketPlaces.find((place) => place === value['keepTickets']);
  return {
    version: text(value, 'version'),
    build: textOrNull(value, 'build'),
    region: textOrNull(value, 'region'),
    isTlsEndedInFront: value['isTlsEndedInFront'] === true,
    contract: typeof contract === 'number' ? contract : 0,
    keepTickets: keepTickets ?? 'roaming',
    microsoft: isRecord(microsoft)
      ? { tenantId: text(microsoft, 'tenantId'), clientId: text(microsoft, 'clientId') }
      : null,
  };
}

/** Reads what Connect knows of its stretch to a site. */
export function decodeRoute(value: unknown): RouteAnswer {
  const tls = isRecord(value) ? value['tls'] : null;
  if (!isRecord(tls)) return { tls: null };
  return { tls: { protocol: text(tls, 'protocol'), cipher: text(tls, 'cipher') } };
}

/** Reads the answer of a start. @throws {AppError} REQUEST_INVALID when the shape is another one. */
export function decodeStartOauth(value: unknown): StartOauthAnswer {
  if (!isRecord(value)) throw unexpected('an address and a transaction');
  return { authorizeUrl: text(value, 'authorizeUrl'), transaction: text(value, 'transaction') };
}

/** Reads the answer of a renewal. @throws {AppError} REQUEST_INVALID when the shape is another one. */
export function decodeRenewal(value: unknown): RenewAnswer {
  if (!isRecord(value)) throw unexpected('a ticket');
  return {
    ticket: text(value, 'ticket'),
    expiresAt: textOrNull(value, 'expiresAt'),
    accessExpiresAt: textOrNull(value, 'accessExpiresAt'),
  };
}

/** Reads the answer of a sign-in. @throws {AppError} REQUEST_INVALID when the shape is another one. */
export function decodeSignIn(value: unknown): SignInAnswer {
  if (!isRecord(value) || !isRecord(value['account'])) throw unexpected('a ticket and an account');
  const { account, alsoGranted } = value;
  return {
    ...decodeRenewal(value),
    account: {
      id: text(account, 'id'),
      displayName: text(account, 'displayName'),
      emailAddress: textOrNull(account, 'emailAddress'),
      avatar: textOrNull(account, 'avatar'),
    },
    alsoGranted: Array.isArray(alsoGranted)
      ? alsoGranted.filter((id) => typeof id === 'string')
      : [],
  };
}

/** Reads the answer of a sign-out. @throws {AppError} REQUEST_INVALID when the shape is another one. */
export function decodeSignOut(value: unknown): SignOutAnswer {
  if (!isRecord(value) || typeof value['revoked'] !== 'boolean') throw unexpected('a sign-out');
  return { revoked: value['revoked'], page: textOrNull(value, 'page') };
}

/** Reads a refusal of Connect; null when the value is not one. */
export function decodeError(value: unknown): AppError | null {
  if (!isRecord(value) || !isRecord(value['error'])) return null;
  const { code, facts, requestId } = value['error'];
  if (typeof code !== 'string' || !isErrorCode(code) || !areFacts(facts)) return null;
  return new AppError(code, facts, typeof requestId === 'string' ? { requestId } : {});
}

function decodeSite(value: unknown): Site {
  if (!isRecord(value)) throw unexpected('a site');
  const modes = listOf(value['modes'], connectionModes);
  return {
    id: text(value, 'id'),
    name: text(value, 'name'),
    kind: oneOf(value['kind'], siteKinds),
    baseUrl: text(value, 'baseUrl'),
    modes,
    // A Connect that is older than this pane knows no rules.
    connectionRule:
      connectionRules.find((rule) => rule === value['connectionRule']) ?? ruleOfModes(modes),
    signInMethods: listOf(value['signInMethods'], signInMethods),
    allowSecretsInPane: value['allowSecretsInPane'] === true,
    ...(isRecord(value['guidance']) ? { guidance: decodeGuidance(value['guidance']) } : {}),
    ...(isRecord(value['files']) ? { files: decodeFileRules(value['files']) } : {}),
    framePath: textOrNull(value, 'framePath') ?? defaultFramePath,
    hasOwnAuthority: value['hasOwnAuthority'] === true,
    isMutualTls: value['isMutualTls'] === true,
  };
}

// Both sides are built from the same table; facts of another shape could only come from a Connect of
// another version, and the guide's texts then show "undefined" rather than fail.
function areFacts(value: unknown): value is ErrorFacts[ErrorCode] {
  return isRecord(value);
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorGuide, code);
}

/** Tells whether a value is an object with named members. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw unexpected(`one of ${allowed.join(', ')}`);
  return found;
}

function listOf<T extends string>(value: unknown, allowed: readonly T[]): readonly T[] {
  if (!Array.isArray(value)) throw unexpected(`a list of ${allowed.join(', ')}`);
  // What this build does not know yet (a method of a newer Connect) is left out, not refused.
  return allowed.filter((candidate) => value.includes(candidate));
}

function text(record: Record<string, unknown>, name: string): string {
  const value = record[name];
  if (typeof value !== 'string') throw unexpected(`a text in ${name}`);
  return value;
}

function textOrNull(record: Record<string, unknown>, name: string): string | null {
  const value = record[name];
  return typeof value === 'string' ? value : null;
}

function unexpected(expected: string): AppError {
  return new AppError('REQUEST_INVALID', { expected });
}
