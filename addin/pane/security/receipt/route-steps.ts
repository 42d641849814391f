import type {
  AboutConnect,
  RouteAnswer,
  Site,
} from '../../../../contract/answers/connect-answers.ts';
import type { Connection, Security } from '../../../connection/connection.ts';
import type { Messages } from '../../i18n/messages.ts';

/** One stop on the way of the data, as the receipt draws it. */
export interface RouteStep {
  readonly kind: 'window' | 'connect' | 'jira';
  readonly name: string;
  /** Host, version and the like. */
  readonly at: readonly string[];
  /** How the stretch that leads here is protected; empty for the first stop. */
  readonly protection: readonly string[];
  readonly reader: string;
  /** Data does not pass here; it is only asked for something. */
  readonly isBeside: boolean;
}

export interface RouteFacts {
  readonly site: Site;
  readonly connection: Connection;
  readonly security: Security;
  readonly connectHost: string;
  readonly isConnectHttps: boolean;
  readonly about: AboutConnect | null;
  /** What Connect saw last on its stretch to Jira; null while unknown. */
  readonly route: RouteAnswer | null;
}

/** Lists the stops from this window to Jira; who stands beside the way comes last. */
export function routeSteps(facts: RouteFacts, words: Messages['receipt']): readonly RouteStep[] {
  const isDirect = facts.connection.mode === 'direct';
  const holdsSecret = facts.security.notes.includes('secret-in-window');
  const window: RouteStep = {
    kind: 'window',
    name: words.window,
    at: [words.windowAt],
    protection: [],
    reader: holdsSecret ? words.windowReadsSecret : words.windowReads,
    isBeside: false,
  };
  const connect: RouteStep = {
    kind: 'connect',
    name: words.connect,
    at: aboutLines(facts, words),
    protection: [toConnect(facts, words)],
    reader: isDirect ? besideReader(facts.security, words) : words.connectReads,
    isBeside: isDirect,
  };
  const jira: RouteStep = {
    kind: 'jira',
    name: words.jira,
    at: [facts.site.baseUrl.replace(/^https?:\/\//, ''), ...(isDirect ? [words.throughFrame] : [])],
    protection: isDirect ? [words.byBrowser] : toJira(facts, words),
    reader: words.jiraReads,
    isBeside: false,
  };
  return isDirect ? [window, jira, connect] : [window, connect, jira];
}

/** What Connect is asked for in direct mode: a signature, or the sealed secret itself. */
function besideReader({ notes }: Security, words: Messages['receipt']): string {
  if (notes.includes('tokens-through-connect')) return words.connectRenews;
  return notes.includes('secret-in-window') ? words.connectOpens : words.connectSigns;
}

function aboutLines(
  { connectHost, about }: RouteFacts,
  words: Messages['receipt'],
): readonly string[] {
  if (about === null) return [connectHost];
  const build = about.build === null ? [] : [words.build(about.build)];
  const region = about.region === null ? [] : [words.region(about.region)];
  return [connectHost, ...region, [words.version(about.version), ...build].join(', ')];
}

function toConnect({ isConnectHttps, about }: RouteFacts, words: Messages['receipt']): string {
  if (!isConnectHttps) return words.notEncrypted;
  return about?.isTlsEndedInFront === true ? words.endsInFront : words.encrypted;
}

function toJira({ site, route }: RouteFacts, words: Messages['receipt']): readonly string[] {
  if (!site.baseUrl.startsWith('https:')) return [words.notEncrypted];
  const authority = site.hasOwnAuthority ? words.ownAuthority : words.publicAuthority;
  const tls = route?.tls ?? null;
  return [
    `${words.byConnect} ${authority}`,
    ...(tls === null ? [] : [words.lastTls(tls.protocol, tls.cipher)]),
    site.isMutualTls ? words.mutualTls : words.noMutualTls,
  ];
}
