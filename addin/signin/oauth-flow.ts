import type { SignInAnswer, StartOauthAnswer } from '../../contract/answers/connect-answers.ts';
import type { StartOauthRequest } from '../../contract/connect-api.ts';
import { AppError, toAppError, type ErrorCode } from '../../contract/errors.ts';
import type { ConnectClient } from './session.ts';

/** The window in which the user allows the access; gives the query it came back with. */
export interface OauthWindow {
  open(request: {
    readonly siteId: string;
    readonly method: StartOauthRequest['method'];
    readonly again: boolean;
    readonly onStarted: (start: StartOauthAnswer) => void;
    readonly signal: AbortSignal;
    /** Whether an abort leaves the window open, because it may show a code. */
    readonly isLeftOpen: () => boolean;
  }): Promise<string>;
  /** Closes a window that was left open. */
  close(): void;
}

export interface OauthFlowOptions {
  readonly siteId: string;
  readonly method: StartOauthRequest['method'];
  /** The user has allowed it before, at another site of the same consent. */
  readonly again: boolean;
  readonly connect: Pick<ConnectClient, 'startOauth' | 'finishOauth'>;
  readonly window: OauthWindow;
}

/** One sign-in by OAuth: by a window, or by a code that the user carries. */
export interface OauthFlow {
  /** Opens the window, to be called straight from a click; ends what ran before. */
  throughWindow(): Promise<SignInAnswer>;
  /**
   * Gives the address of Jira's page for the code way. After a window that was closed it is the page of
   * that window: a code that it showed is still good.
   */
  startCode(): Promise<string>;
  /**
   * Stops waiting for the window and leaves it open, because it may show a code. False when the window
   * never reported its start: a code of it is worth nothing then.
   */
  leaveWindow(): boolean;
  /** Takes the bare code or the whole address that Jira returned to. */
  finishCode(returned: string): Promise<SignInAnswer>;
  cancel(): void;
}

/** After these the transaction may still be finished, by a code or by another attempt. */
const codesThatKeep: ReadonlySet<ErrorCode> = new Set([
  'DIALOG_CLOSED',
  'OAUTH_CODE_REJECTED',
  'CONNECT_UNREACHABLE',
  'CONNECT_BUSY',
]);

/** Makes the flow of one site; it keeps the transaction between start and finish, and nothing after. */
export function createOauthFlow(options: OauthFlowOptions): OauthFlow {
  const { siteId, method, again, connect } = options;
  let running = new AbortController();
  let started: StartOauthAnswer | null = null;
  let isLeftOpen = false;

  async function run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    running.abort();
    const mine = new AbortController();
    running = mine;
    try {
      const result = await work(mine.signal);
      mine.signal.throwIfAborted();
      return result;
    } catch (thrown) {
      const error = toAppError(mine.signal.aborted ? new AppError('CANCELLED', {}) : thrown);
      // An attempt that was replaced has no say in what its successor keeps.
      if (running === mine && !codesThatKeep.has(error.code)) started = null;
      throw error;
    }
  }

  async function finish(returned: string, signal: AbortSignal): Promise<SignInAnswer> {
    if (started === null) throw new AppError('OAUTH_MIXED_UP', {});
    const { transaction } = started;
    const answer = await connect.finishOauth(siteId, { transaction, returned }, signal);
    started = null;
    options.window.close();
    return answer;
  }

  return {
    throughWindow: () =>
      run(async (signal) => {
        started = null;
        isLeftOpen = false;
        const returned = await options.window.open({
          siteId,
          method,
          again,
          signal,
          isLeftOpen: () => isLeftOpen,
          onStarted: (start) => {
            if (!signal.aborted) started = start;
          },
        });
        signal.throwIfAborted();
        return finish(returned, signal);
      }),
    startCode: () =>
      run(async (signal) => {
        const start =
          started ?? (await connect.startOauth(siteId, { method, way: 'code', again }, signal));
        signal.throwIfAborted();
        started = start;
        return start.authorizeUrl;
      }),
    leaveWindow: () => {
      isLeftOpen = true;
      running.abort();
      // The wait that was ended has no say in what is kept.
      running = new AbortController();
      return started !== null;
    },
    finishCode: (returned) => run((signal) => finish(returned.trim(), signal)),
    cancel: () => {
      running.abort();
      started = null;
      options.window.close();
    },
  };
}
