import type { KeyObject } from 'node:crypto';
import type { MicrosoftApp, Site } from '../../contract/answers/connect-answers.ts';
import type { TicketPlace } from '../../contract/connect-api.ts';
import type { ConfigProblem } from '../../contract/errors.ts';
import type { maxTlsVersions } from './tls-versions.ts';

/** What one run of Connect is told; made by `readConfig`, every file read and every secret resolved. */
export interface Config {
  /** The https origin under which people reach Connect, without a closing slash. */
  readonly publicUrl: string;
  readonly listen: Listen;
  /** The first entry seals; all of them open. */
  readonly keyring: readonly KeyringEntry[];
  /** Addresses of office.js, loaded in this order. */
  readonly officeJs: readonly string[];
  /** Origins of the pages that may frame the add-in. */
  readonly frameAncestors: readonly string[];
  /** Origins of pages elsewhere whose scripts may call Connect; the pane itself needs none. */
  readonly allowedOrigins: readonly string[];
  readonly shutDown: ShutDown;
  /** Where this Connect runs, as people read it in the receipt; null says nothing. */
  readonly region: string | null;
  /** Where Prometheus fetches; null serves no metrics. */
  readonly metrics: MetricsListen | null;
  /** Where replicas count together; null counts in memory, each replica for itself. */
  readonly rateStore: RateStorePlace | null;
  /** Where the pane keeps tickets. */
  readonly keepTicketsIn: TicketPlace;
  /** Whose users may ask anything; null where everybody who gets here may. */
  readonly microsoft: MicrosoftConfig | null;
  readonly sites: readonly SiteConfig[];
}

export interface Listen {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly tls: ListenTls;
  /** Addresses and networks of balancers whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
}

/** How Connect ends. */
export interface ShutDown {
  /** How long it still takes requests while `/readyz` says no already. */
  readonly drainMs: number;
  /** How long running requests may take after that. */
  readonly withinMs: number;
}

/** A Redis-compatible store: a server, a cluster, or the server that sentinels name. */
export interface RateStorePlace {
  /** The server; some nodes of the cluster; or the sentinels. */
  readonly nodes: readonly { readonly host: string; readonly port: number }[];
  readonly isCluster: boolean;
  /** Null where no sentinel is asked. */
  readonly sentinel: {
    /** What sentinels call the server and its replicas. */
    readonly group: string;
    /** Empty for the default user. */
    readonly user: string;
    readonly password: string | null;
  } | null;
  readonly isTls: boolean;
  /** Number of the database; a cluster has only 0. */
  readonly database: number;
  /** Empty for the default user. */
  readonly user: string;
  readonly password: string | null;
  /** PEM texts of the authorities that its certificate may come from; null for those that Node knows. */
  readonly ca: string | null;
}

/** Where the metrics are served, in the clear and to whoever gets there. */
export interface MetricsListen {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Whether the doctor stands beside the metrics, at `/doctor`; not when left out. */
  readonly doctor?: boolean;
}

/** Whose tokens Connect takes. */
export interface MicrosoftConfig extends MicrosoftApp {
  /** Where Microsoft publishes the keys that it signs with. */
  readonly keysUrl: string;
}

/** How Connect itself serves: with Office's developer certificate, a real one, or in the clear behind a balancer. */
export type ListenTls =
  | { readonly kind: 'dev-certificate' }
  | { readonly kind: 'certificate'; readonly certificate: string; readonly key: string }
  | { readonly kind: 'off' };

export interface KeyringEntry {
  readonly id: string;
  /** 32 bytes or more. */
  readonly secret: Uint8Array;
}

export const pathPolicies = ['narrow', 'rest'] as const;
/** `narrow` lets through what the product calls; `rest` all of `/rest` with GET, POST, PUT and DELETE. */
export type PathPolicy = (typeof pathPolicies)[number];

/** One Jira with what only Connect may know about it. */
export interface SiteConfig extends Omit<Site, 'hasOwnAuthority' | 'isMutualTls'> {
  readonly pathPolicy: PathPolicy;
  /** PEM of the authorities that may have signed Jira's certificate; null for the usual public ones. */
  readonly ca: string | null;
  /** Limits of TLS to this Jira; TLS 1.2 or 1.3 when left out. */
  readonly tls?: SiteTls | undefined;
  /** Headers that the gateway in front of this Jira wants; absent where it wants none. */
  readonly headers?: SiteHeaders | undefined;
  /** What Connect shows to a gateway that asks for a certificate; null where none does. */
  readonly clientCertificate: ClientCertificate | null;
  /** Why it can't be used; absent where it can. This Jira then is not reachable, the others are. */
  readonly clientCertificateFault?: ClientCertificateFault | undefined;
  /** What Connect signs with; null where nobody signs in with OAuth 1.0a. */
  readonly oauth1: Oauth1Config | null;
  /** What people sign in with by OAuth 2.0; null where nobody does. */
  readonly oauth2: Oauth2Config | null;
  /** Where Atlassian's own hosts are; of no meaning for a Data Center. */
  readonly atlassian: AtlassianHosts;
  readonly allowPrivateAddresses: boolean;
  readonly allowInsecureHttp: boolean;
  /** Days after which a ticket is refused and people sign in again. */
  readonly ticketDays: number;
  readonly limits: Limits;
}

/** Headers of the configuration, which may be secrets. */
export interface SiteHeaders {
  /** Of the site itself; other hosts, such as Atlassian's, never get them. */
  readonly origin: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Limits of TLS to one Jira. */
export interface SiteTls {
  /** A gateway that asks for the client certificate late can do so only up to TLS 1.2. */
  readonly maxVersion: (typeof maxTlsVersions)[number];
}

/** One consumer of an application link in Jira. */
export interface Oauth1Consumer {
  readonly consumerKey: string;
  /** RSA of 2048 bits or more. */
  readonly privateKey: KeyObject;
}

/** The consumer that is in force, and during a change of keys the one to come. */
export interface Oauth1Config extends Oauth1Consumer {
  readonly next: Oauth1Consumer | null;
}

/** One incoming link of a Data Center (8.22 and later), or one app at Atlassian. */
export interface Oauth2Config {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: readonly string[];
}

/** Hosts that a Cloud site has beside its own. */
export interface AtlassianHosts {
  /** Where people allow the access, and tokens are given. */
  readonly authUrl: string;
  /** Where calls with such tokens, and with API tokens of limited scope, go. */
  readonly apiUrl: string;
  /** Where people take back what they allowed, and their API tokens. */
  readonly accountUrl: string;
}

export const atlassianHosts: AtlassianHosts = {
  authUrl: 'https://auth.atlassian.com',
  apiUrl: 'https://api.atlassian.com',
  accountUrl: 'https://id.atlassian.com',
};

/** What is asked for when the configuration names no scopes: what the product calls, and no more. */
export const defaultScopes: { readonly [K in Site['kind']]: readonly string[] } = {
  // Without `offline_access` everybody would sign in again every hour.
  cloud: ['read:jira-work', 'write:jira-work', 'read:jira-user', 'offline_access'],
  datacenter: ['WRITE'],
};

/** A certificate with its key, checked to belong together; the key in PEM needs no passphrase any more. */
export type ClientCertificate = (
  | { readonly kind: 'pem'; readonly certificate: string; readonly key: string }
  | {
      readonly kind: 'pkcs12';
      readonly contents: Uint8Array;
      /** Null when the file has none. */
      readonly passphrase: string | null;
    }
) & {
  /** Milliseconds since 1970 from which on no gateway takes it. */
  readonly expiresAt: number;
};

/** What is wrong with a client certificate. */
export interface ClientCertificateFault {
  readonly reason: 'expired' | 'unusable';
  /** Each with its place in the configuration. */
  readonly problems: readonly ConfigProblem[];
}

export interface Limits {
  /** Largest request body in bytes. */
  readonly maxBodyBytes: number;
  /** Longest wait for a connection to Jira, name look-up and TLS included. */
  readonly connectMs: number;
  /** Longest wait for Jira's answer to begin after the last byte of the request. */
  readonly firstByteMs: number;
  /** Longest silence in the middle of a request or an answer. */
  readonly idleMs: number;
  /** Longest life of one request. */
  readonly totalMs: number;
  /** Most connections to this Jira at one time. */
  readonly maxSockets: number;
  /** How many requests one client may send on average. */
  readonly requestsPerMinute: number;
  /** How many it may send at once. */
  readonly requestBurst: number;
  /** How many requests of one client may be under way at one time. */
  readonly requestsAtOnce: number;
  /** How many sign-ins may come from one address; everybody behind one gateway shares it. */
  readonly signInsPerMinute: number;
  /** After how many failures in a row to reach this Jira it is left alone for a while. */
  readonly circuitFailures: number;
  /** How long it is left alone before one request tries again. */
  readonly circuitOpenMs: number;
}

/** Microsoft's address of the library; self-hosting it is allowed for development only. */
export const microsoftOfficeJs = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Names under which Outlook on the web and the new Outlook are known to run. */
export const outlookOrigins: readonly string[] = [
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook.live.com',
  'https://outlook.cloud.microsoft',
  'https://outlook.office365.us',
  'https://partner.outlook.cn',
];

/** Finds a site by its id; null when there is none. */
export function findSite(config: Config, id: string): SiteConfig | null {
  return config.sites.find((site) => site.id === id) ?? null;
}

/** The headers of the configuration for requests to a site at the base URL it is given with. */
export function ownHeaders({
  headers,
  baseUrl,
}: Pick<SiteConfig, 'headers' | 'baseUrl'>): SiteHeaders['values'] {
  return headers !== undefined && new URL(baseUrl).origin === headers.origin ? headers.values : {};
}

/** The host of a site as people know it, with its port if it has one of its own. */
export function hostOf(site: Pick<Site, 'baseUrl'>): string {
  return new URL(site.baseUrl).host;
}

/**
 * The base URL of a site on Atlassian's gateway.
 *
 * @param cloudId checked by who read it: letters, digits and hyphens
 */
export function gatewayBase({ atlassian }: SiteConfig, cloudId: string): string {
  return `${atlassian.apiUrl}/ex/jira/${cloudId}`;
}
