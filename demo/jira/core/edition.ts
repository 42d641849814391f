import type { IncomingMessage } from 'node:http';
import type { SiteKind } from '../../../contract/connect-api.ts';
import type { Answer } from './answer.ts';
import type { Logins } from './logins.ts';
import type { User } from './model.ts';
import type { OauthTokens } from './oauth1-tokens.ts';
import type { Oauth2Grants } from './oauth2-grants.ts';
import type { JiraStore } from './store.ts';

/** One of the two Jiras: what it is called, where it listens, what it knows. */
export interface JiraEdition {
  readonly kind: SiteKind;
  readonly title: string;
  /** With the context path, without a closing slash. */
  readonly baseUrl: string;
  /** `/jira` on Data Center, empty on Cloud. */
  readonly contextPath: string;
  readonly version: JiraVersion;
  readonly attachmentLimitBytes: number;
  readonly store: JiraStore;
  readonly logins: Logins;
  readonly oauth: OauthTokens;
  readonly oauth2: Oauth2Grants;
  /** The face’s id at Atlassian; of no meaning on Data Center. */
  readonly cloudId: string;
  /** Sites that the same Atlassian account has, the face’s own among them. */
  readonly sites: readonly AtlassianSite[];
  /** Where attachments lie while the stand-in runs. */
  readonly folder: string;
  /** Null where no page for direct connections is installed. */
  readonly frame: FrameInstallation | null;
  readonly now: () => Date;
  /** Asked at every request, so that a test may change its mind. */
  readonly habits: () => JiraHabits;
}

/** What some Jiras do and others do not. */
export interface JiraHabits {
  /** How long an issue is there before the search knows it; up to 15 seconds were seen on Cloud. */
  readonly searchLagMs: number;
  /** Whether its database, a MySQL with `utf8`, refuses characters of four bytes. */
  readonly isWithoutEmoji: boolean;
}

/** A Jira without any peculiarity. */
export const plainHabits: JiraHabits = { searchLagMs: 0, isWithoutEmoji: false };

/** Who may use the page for direct connections. */
export interface FrameInstallation {
  /** Origins whose pages may talk with it. */
  readonly parents: readonly string[];
  /** Origins of all pages that may stand around it. */
  readonly ancestors: readonly string[];
}

/** A site as Atlassian lists it. */
export interface AtlassianSite {
  readonly id: string;
  readonly url: string;
  readonly name: string;
}

/** A version as `serverInfo` tells it. Old habits come and go with it: see `hasOldCreateMeta` and friends. */
export interface JiraVersion {
  readonly text: string;
  readonly numbers: readonly number[];
}

/** Who is asking. */
export interface Caller {
  /** Null is anonymous. */
  readonly user: User | null;
  /** What the header `X-Seraph-LoginReason` says; null when nobody tried to sign in. */
  readonly loginReason: string | null;
}

/** One request with what the router found out about it. */
export interface Exchange {
  readonly face: JiraEdition;
  readonly request: IncomingMessage;
  readonly caller: Caller;
  /** Decoded segments by the name they have in the route. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

export type Handler = (exchange: Exchange) => Answer | Promise<Answer>;

/** Reads `9.12.12`. @throws {TypeError} when it does not start with numbers and dots. */
export function parseVersion(text: string): JiraVersion {
  const numbers = (/^\d+(?:\.\d+)*/.exec(text)?.[0] ?? '').split('.').map(Number);
  if (!/^\d+\.\d+/.test(text)) throw new TypeError(`${text} is not a version of Jira`);
  return { text, numbers };
}

/** Tells whether a Data Center is of this version or a later one; Cloud has every feature. */
export function isFrom(face: JiraEdition, major: number, minor = 0): boolean {
  if (face.kind === 'cloud') return true;
  const [ownMajor = 0, ownMinor = 0] = face.version.numbers;
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}
