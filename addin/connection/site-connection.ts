import type { ConnectionMode } from '../../contract/connect-api.ts';
import type { Site } from '../../contract/answers/connect-answers.ts';
import { AppError, isAppError, toAppError } from '../../contract/errors.ts';
import { chooseConnection, needsProbe, type Findings } from './choose-connection.ts';
import type { Connection, DirectFault } from './connection.ts';
import type { FrameConnection } from './frame-connection.ts';

/** How far the choice is. */
export type ConnectionState =
  | { readonly status: 'choosing' }
  | { readonly status: 'chosen'; readonly connection: Connection }
  /** The rule allows no way that can be had. */
  | { readonly status: 'none'; readonly error: AppError };

/** The way to one site: chosen once, looked at again when it fails. */
export interface SiteConnection {
  /** The same value until something changes. */
  snapshot(): ConnectionState;
  subscribe(listener: () => void): () => void;
  /** Looks for the way, if nobody has. */
  start(): void;
  /** The mode to try before the choice is made: what is asked by it may turn out to be in vain. */
  hoped(): ConnectionMode;
  /** The way, once it is chosen. @throws {AppError} FRAME_UNAVAILABLE, NO_CONNECTION */
  chosen(): Promise<Connection>;
  /** The frame of direct mode; opens at its first use and waits until it answers. */
  readonly frame: FrameConnection;
  /** Forgets what was found out and looks again, because somebody mended it. */
  lookAgain(): void;
  /** Is told that a mode did not lead to Jira, and looks again. Gives the way that is chosen then. */
  failed(mode: ConnectionMode, error: AppError): Promise<Connection>;
}

interface SiteConnectionOptions {
  /** Opens the frame. @throws {AppError} FRAME_UNAVAILABLE */
  readonly openFrame: (site: Site) => Promise<FrameConnection>;
  /** Whether direct mode would need a secret that does not leave Connect. */
  readonly isSecretKept?: boolean;
  /** What was found before in this session; it outlives the pane, which Outlook closes all the time. */
  readonly remembered?: DirectFault | null;
  /** Is told what to remember. */
  readonly remember?: (fault: DirectFault | null) => void;
}

/** Makes the connection of one site. */
export function createSiteConnection(site: Site, options: SiteConnectionOptions): SiteConnection {
  const rule = site.connectionRule;
  const listeners = new Set<() => void>();
  let state: ConnectionState = { status: 'choosing' };
  // A fault of another pane of this session spares the wait; a rule without another way asks anew.
  const nothingFound = { direct: options.isSecretKept === true ? 'secret-stays' : null } as const;
  let findings: Findings = {
    direct: nothingFound.direct ?? (rule === 'direct-only' ? null : (options.remembered ?? null)),
    hasConnectFailed: false,
  };
  let choice: Promise<Connection> | null = null;
  let opened: Promise<FrameConnection> | null = null;

  function set(next: ConnectionState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function openFrame(): Promise<FrameConnection> {
    const opening = (opened ??= isHttps(site)
      ? options.openFrame(site)
      : Promise.reject(new AppError('NO_CONNECTION', { site: site.name })));
    opening.catch(() => {
      if (opened === opening) opened = null;
    });
    return opening;
  }

  async function probe(): Promise<AppError | null> {
    try {
      await openFrame();
      findings = { ...findings, direct: 'answers' };
      return null;
    } catch (thrown) {
      const error = toAppError(thrown);
      // What opens the frame did not come from Connect, which tells nothing about Jira.
      const isCodeMissing = error.code === 'CONNECT_UNREACHABLE';
      findings = { ...findings, direct: isCodeMissing ? null : faultOf(error, site) };
      return error;
    }
  }

  /** With what made somebody ask, which is told when there is no way. */
  async function choose(cause: AppError | null): Promise<Connection> {
    const error = needsProbe(rule, findings) ? await probe() : cause;
    const { direct } = findings;
    if (direct !== 'secret-stays') options.remember?.(direct === 'answers' ? null : direct);
    const connection = chooseConnection(rule, findings);
    if (connection !== null) {
      set({ status: 'chosen', connection });
      return connection;
    }
    // With no other way to take, the next call has to look for itself.
    findings = { ...findings, ...nothingFound };
    const none = error ?? new AppError('NO_CONNECTION', { site: site.name });
    set({ status: 'none', error: none });
    throw none;
  }

  function chosen(cause: AppError | null = null): Promise<Connection> {
    const choosing = (choice ??= choose(cause));
    // Without a way, the next call looks again: the user may have joined the network meanwhile.
    choosing.catch(() => {
      if (choice === choosing) choice = null;
    });
    return choosing;
  }

  return {
    snapshot: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    start: () => void chosen().catch(() => undefined),
    hoped: () => {
      if (state.status === 'chosen') return state.connection.mode;
      return (
        chooseConnection(rule, { ...findings, direct: findings.direct ?? 'answers' })?.mode ??
        'direct'
      );
    },
    chosen: () => chosen(),
    frame: {
      send: async (call) => (await openFrame()).send(call),
      close: () => void opened?.then((frame) => frame.close()).catch(() => undefined),
    },
    lookAgain: () => {
      findings = { ...nothingFound, hasConnectFailed: false };
      choice = null;
      set({ status: 'choosing' });
      void chosen().catch(() => undefined);
    },
    failed: (mode, error) => {
      if (mode === 'connect') findings = { ...nothingFound, hasConnectFailed: true };
      // The page itself answers; only what is behind it does not.
      else if (error.code === 'JIRA_BEHIND_LOGIN_PAGE')
        findings = { ...findings, direct: 'login-wall' };
      else {
        void opened?.then((frame) => frame.close()).catch(() => undefined);
        opened = null;
        findings = { ...findings, ...nothingFound };
      }
      choice = null;
      // Whoever fails meanwhile waits for this look instead of beginning another one.
      set({ status: 'choosing' });
      return chosen(error);
    },
  };
}

function isHttps({ baseUrl }: Site): boolean {
  return baseUrl.startsWith('https:');
}

function faultOf(error: AppError, site: Site): DirectFault {
  if (!isHttps(site)) return 'jira-without-https';
  return isAppError(error, 'FRAME_UNAVAILABLE') ? error.facts.reason : 'unreachable';
}
