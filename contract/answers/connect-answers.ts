/** What Connect answers, as the pane reads it: of each answer the shape, the check and the type. */
import * as v from 'valibot';
import {
  connectionModes,
  connectionRules,
  isRecord,
  ruleOfModes,
  signInMethods,
  siteKinds,
  ticketPlaces,
} from '../connect-api.ts';
import { isErrorCode } from '../error-traits.ts';
import { AppError, type ErrorCode, type ErrorFacts } from '../errors.ts';
import { defaultFramePath } from '../frame-protocol.ts';
import { fileRulesSchema } from './file-rules.ts';
import {
  anyOf,
  isTrue,
  knownOf,
  objectOrNull,
  readAnswer,
  readOrNull,
  textOrNull,
  type Read,
} from './read.ts';
import { guidanceSchema } from './site-guidance.ts';

/** One Jira, as the pane may know it. */
const site = v.pipe(
  v.object({
    /** The Jira ID. */
    id: v.string(),
    name: v.string(),
    kind: v.picklist(siteKinds),
    /** Jira's base URL with its context path and without a closing slash. */
    baseUrl: v.string(),
    modes: knownOf(connectionModes),
    connectionRule: v.fallback(v.nullable(v.picklist(connectionRules)), null),
    signInMethods: knownOf(signInMethods),
    /** Whether the administrator lets a token or password leave Connect, for direct mode. */
    allowSecretsInPane: isTrue,
    /** Rules and templates of the organisation; absent where there are none. */
    guidance: v.exactOptional(v.fallback(guidanceSchema, { rules: [], templates: [] })),
    /** What the organisation says about files; absent where it says nothing. */
    files: v.exactOptional(v.fallback(fileRulesSchema, { logos: [], blockedExtensions: [] })),
    /** Where Jira serves the frame page, relative to its base URL. */
    framePath: v.fallback(v.string(), defaultFramePath),
    /** Whether Connect takes Jira's certificate because of an authority that the configuration names. */
    hasOwnAuthority: isTrue,
    /** Whether Connect shows a certificate of its own to the gateway in front of Jira (mutual TLS). */
    isMutualTls: isTrue,
  }),
  // A Connect that is older than this pane knows no rules.
  v.transform((given) => ({
    ...given,
    connectionRule: given.connectionRule ?? ruleOfModes(given.modes),
  })),
);
export type Site = Read<typeof site>;

/** The app at Microsoft for whose tokens Connect asks, in the header `headers.user`. */
const microsoftApp = v.object({ tenantId: v.string(), clientId: v.string() });
export type MicrosoftApp = Read<typeof microsoftApp>;

/**
 * What the pane has to know of Connect before anybody is signed in. Read with values for their absence,
 * so that an older Connect can be told to be one.
 */
const aboutConnect = v.object({
  version: v.string(),
  /** Fingerprint of the add-in that this Connect serves; null when none is built. */
  build: textOrNull,
  /** Where it runs, in the words of its administrator; null when they gave none. */
  region: textOrNull,
  /** Whether TLS ends in front of it, so that the last stretch to it is not encrypted. */
  isTlsEndedInFront: isTrue,
  /** Its `contractNumber`; 0 for one that does not tell. */
  contract: v.fallback(v.number(), 0),
  /** Where its administrator lets tickets be kept. */
  keepTickets: v.fallback(v.picklist(ticketPlaces), 'device'),
  /** Whose users it serves; null where everybody who reaches it may ask. */
  microsoft: objectOrNull(microsoftApp),
});
export type AboutConnect = Read<typeof aboutConnect>;

/** Answer of `GET /connect/sites`. */
const sitesAnswer = v.object({
  /** Empty without `headers.user` where `connect.microsoft` asks for it. */
  sites: v.array(site),
  connect: aboutConnect,
});
export type SitesAnswer = Read<typeof sitesAnswer>;

/** Answer of `GET /connect/sites/:site/route`. */
const routeAnswer = v.object({
  /** Of the last connection that this Connect made to Jira; null before the first one and without TLS. */
  tls: objectOrNull(v.object({ protocol: v.string(), cipher: v.string() })),
});
export type RouteAnswer = Read<typeof routeAnswer>;

/** Answer of a start. Nothing of it is kept by Connect. */
export const startOauthAnswer = v.object({
  /** Jira's page on which the user allows the access. */
  authorizeUrl: v.string(),
  /** What Connect has to know at the finish, sealed, bound to the site. */
  transaction: v.string(),
});
export type StartOauthAnswer = Read<typeof startOauthAnswer>;

/** The Jira account behind a ticket, as Jira names it. */
export const accountSchema = v.object({
  /** Account id on Cloud, user name on Data Center. */
  id: v.string(),
  displayName: v.string(),
  emailAddress: textOrNull,
  /** A small picture as a `data:` address; null when Jira has none on its own host. */
  avatar: textOrNull,
});
export type Account = Read<typeof accountSchema>;

/** Answer of a renewal. The ticket before it is worth nothing from then on, so this one must be kept. */
const renewAnswer = v.object({
  ticket: v.string(),
  /** ISO time after which the ticket is refused; null when it has no end of its own. */
  expiresAt: textOrNull,
  /**
   * ISO time after which calls are refused with ACCESS_EXPIRED until the ticket is renewed; null when it
   * needs no renewal.
   */
  accessExpiresAt: textOrNull,
});
export type RenewAnswer = Read<typeof renewAnswer>;

/** Answer of a sign-in. */
const signInAnswer = v.object({
  ...renewAnswer.entries,
  account: accountSchema,
  /** Ids of other sites that the same consent covers; a sign-in there, with `again`, asks nothing. */
  alsoGranted: anyOf(v.string()),
});
export type SignInAnswer = Read<typeof signInAnswer>;

/** Answer of a sign-out. */
const signOutAnswer = v.object({
  /** True when Jira takes the access no longer. */
  revoked: v.boolean(),
  /** Where the user takes it back, or changes it, by hand; null when there is nothing left to do. */
  page: textOrNull,
});
export type SignOutAnswer = Read<typeof signOutAnswer>;

/** A refusal of Connect. */
const refusal = v.object({
  error: v.object({
    code: v.custom<ErrorCode>((code) => typeof code === 'string' && isErrorCode(code)),
    // Both sides are built from the same table; facts of another shape could only come from a Connect of
    // another version, and the guide's texts then show "undefined" rather than fail.
    facts: v.custom<ErrorFacts[ErrorCode]>(isRecord),
    requestId: textOrNull,
  }),
});

/** Reads `GET /connect/sites`. @throws {AppError} REQUEST_INVALID when the shape is another one. */
export function decodeSites(value: unknown): SitesAnswer {
  return readAnswer(sitesAnswer, value);
}

/** Reads what Connect knows of its stretch to a site. */
export function decodeRoute(value: unknown): RouteAnswer {
  return readAnswer(routeAnswer, isRecord(value) ? value : {});
}

/** Reads the answer of a start. @throws {AppError} REQUEST_INVALID when the shape is another one. */
export function decodeStartOauth(value: unknown): StartOauthAnswer {
  return readAnswer(startOauthAnswer, value);
}

/** Reads the answer of a renewal. @throws {AppError} REQUEST_INVALID when the shape is another one. */
export function decodeRenewal(value: unknown): RenewAnswer {
  return readAnswer(renewAnswer, value);
}

/** Reads the answer of a sign-in. @throws {AppError} REQUEST_INVALID when the shape is another one. */
export function decodeSignIn(value: unknown): SignInAnswer {
  return readAnswer(signInAnswer, value);
}

/** Reads the answer of a sign-out. @throws {AppError} REQUEST_INVALID when the shape is another one. */
export function decodeSignOut(value: unknown): SignOutAnswer {
  return readAnswer(signOutAnswer, value);
}

/** Reads a refusal of Connect; null when the value is not one. */
export function decodeError(value: unknown): AppError | null {
  const read = readOrNull(refusal, value);
  if (read === null) return null;
  const { code, facts, requestId } = read.error;
  return new AppError(code, facts, requestId === null ? {} : { requestId });
}
