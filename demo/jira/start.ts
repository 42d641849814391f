import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createPlainServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SiteKind } from '../../contract/connect-api.ts';
import { demoAccounts, type DemoAccounts } from './auth/accounts.ts';
import {
  type AtlassianSite,
  type JiraEdition,
  type FrameInstallation,
  type JiraHabits,
  parseVersion,
  plainHabits,
} from './core/edition.ts';
import { Logins } from './core/logins.ts';
import { type ApplicationLink, OauthTokens } from './core/oauth1-tokens.ts';
import { type Oauth2Client, Oauth2Grants } from './core/oauth2-grants.ts';
import { atlassianPaths } from './auth/oauth2/places.ts';
import { oauth2RestRoutes } from './pages/oauth2-routes.ts';
import { pageRoutes } from './pages/page-routes.ts';
import { restRoutes } from './rest/routes.ts';
import { seedOf } from './seed/seed.ts';
import { createListener, type FaultHook } from './server.ts';
import { portalRoutes } from './service-desk/portal-pages.ts';
import { deskRoutes } from './service-desk/routes.ts';
import { JiraStore } from './core/store.ts';

const rest = [...restRoutes, ...oauth2RestRoutes, ...deskRoutes];
const pages = [...pageRoutes, ...portalRoutes];

const cloudId = '3f6c1a52-7d0e-4b8e-9a41-5c2b7e0d9f16';

// The demo's largest mail, 33 MB as .eml, goes through; a file of 40 MB does not.
const defaultLimitBytes = 36 * 1024 * 1024;

export interface DemoJiraOptions {
  /** Null serves plain HTTP, for tests. */
  readonly tls: { readonly key: string | Buffer; readonly cert: string | Buffer } | null;
  /** 0 takes any free port. */
  readonly datacenterPort: number;
  readonly cloudPort: number;
  /** Largest file either face takes; default 36 MiB, never more than 256 MiB. */
  readonly attachmentLimitBytes?: number;
  /**
   * Version of the Data Center face; default 9.12.12. Before 8.4 it has only the old create metadata,
   * from 9.0 only the new; before 8.14 no personal access tokens; from 11.0 no Basic.
   */
  readonly datacenterVersion?: string;
  /** Who may ask people of the Data Center face for access by OAuth 1.0a; nobody when left out. */
  readonly applicationLinks?: readonly ApplicationLink[];
  /** Installs the page for direct connections on the Data Center face; none when left out. */
  readonly frame?: FrameInstallation;
  /** Who may ask people for access by OAuth 2.0, on either face; nobody when left out. */
  readonly oauth2Clients?: readonly Oauth2Client[];
  /** Further sites that Mia’s Atlassian account has; nothing answers there. */
  readonly otherSites?: readonly AtlassianSite[];
  readonly faults?: FaultHook;
  readonly now?: () => Date;
}

/** One running face. */
export interface RunningFace {
  /** Without a closing slash. */
  readonly baseUrl: string;
  readonly port: number;
}

export interface DemoJira {
  readonly datacenter: RunningFace;
  readonly cloud: RunningFace;
  /** What each face holds: issues, attachments with their checksums. */
  readonly store: Readonly<Record<SiteKind, JiraStore>>;
  readonly accounts: DemoAccounts;
  /** Where Atlassian’s own hosts are, for the configuration of the Cloud site. */
  readonly atlassian: {
    readonly authUrl: string;
    readonly apiUrl: string;
    readonly accountUrl: string;
  };
  /** What each face remembers of OAuth 2.0. */
  readonly oauth2: Readonly<Record<SiteKind, Oauth2Grants>>;
  /** Puts another hook in place; null heals everything. */
  setFaults(hook: FaultHook | null): void;
  /** Gives both faces some habits; what is left out is as plain as at the start. */
  setHabits(habits: Partial<JiraHabits>): void;
  /** Shuts one face down as for a restart: nobody listens, open connections break, what is stored stays. */
  stop(kind: SiteKind): Promise<void>;
  /** Starts a stopped face again, at the same address; does nothing to one that runs. */
  start(kind: SiteKind): Promise<void>;
  /** Stops both faces, breaks open connections and removes the attachments. */
  close(): Promise<void>;
}

/** Starts both faces on `localhost`. Rejects with the system's error when a port is taken. */
export async function startDemoJira(options: DemoJiraOptions): Promise<DemoJira> {
  let faults = options.faults ?? null;
  let habits = plainHabits;
  const now = options.now ?? (() => new Date());
  const store = {
    cloud: new JiraStore(seedOf('cloud'), now),
    datacenter: new JiraStore(seedOf('datacenter'), now),
  };
  const clients = options.oauth2Clients ?? [];
  const grants = {
    cloud: new Oauth2Grants('cloud', clients),
    datacenter: new Oauth2Grants('datacenter', clients),
  };
  const folder = await mkdtemp(join(tmpdir(), 'postern-demo-jira-'));
  const servers = new Map<SiteKind, { readonly server: Server; readonly port: number }>();

  async function start(kind: SiteKind): Promise<RunningFace> {
    const server = options.tls === null ? createPlainServer() : createTlsServer({ ...options.tls });
    const wanted = kind === 'cloud' ? options.cloudPort : options.datacenterPort;
    servers.set(kind, { server, port: wanted });
    const port = await listen(server, wanted);
    servers.set(kind, { server, port });
    const contextPath = kind === 'cloud' ? '' : '/jira';
    const baseUrl = `${options.tls === null ? 'http' : 'https'}://localhost:${port}${contextPath}`;
    const face: JiraEdition = {
      kind,
      title: kind === 'cloud' ? 'Brightwater Cloud' : 'Brightwater Jira',
      baseUrl,
      contextPath,
      version:
        kind === 'cloud'
          ? { text: '1001.0.0-SNAPSHOT', numbers: [1001, 0, 0] }
          : parseVersion(options.datacenterVersion ?? '9.12.12'),
      attachmentLimitBytes: options.attachmentLimitBytes ?? defaultLimitBytes,
      store: store[kind],
      logins: new Logins(),
      oauth: new OauthTokens(options.applicationLinks ?? []),
      oauth2: grants[kind],
      cloudId,
      sites: [{ id: cloudId, url: baseUrl, name: 'brightwater' }, ...(options.otherSites ?? [])],
      folder,
      frame: kind === 'cloud' ? null : (options.frame ?? null),
      now,
      habits: () => habits,
    };
    server.on('request', createListener({ face, rest, pages, faults: () => faults }));
    return { baseUrl, port };
  }

  async function close(): Promise<void> {
    await Promise.all(Array.from(servers.values(), ({ server }) => stop(server)));
    await rm(folder, { recursive: true, force: true });
  }

  try {
    const datacenter = await start('datacenter');
    const cloud = await start('cloud');
    return {
      datacenter,
      cloud,
      store,
      accounts: demoAccounts,
      atlassian: {
        authUrl: cloud.baseUrl + atlassianPaths.auth,
        apiUrl: cloud.baseUrl + atlassianPaths.api,
        accountUrl: cloud.baseUrl + atlassianPaths.account,
      },
      oauth2: grants,
      setFaults: (hook) => {
        faults = hook;
      },
      setHabits: (given) => {
        habits = { ...plainHabits, ...given };
      },
      stop: async (kind) => {
        const running = servers.get(kind);
        if (running !== undefined) await stop(running.server);
      },
      start: async (kind) => {
        const stopped = servers.get(kind);
        if (stopped?.server.listening === false) await listen(stopped.server, stopped.port);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.removeListener('error', reject);
      const address = server.address();
      // Only a server on a pipe has a text or nothing here.
      if (typeof address === 'object' && address !== null) resolve(address.port);
      else reject(new TypeError('expected a port'));
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
