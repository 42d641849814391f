import type { ConnectionMode } from '../../contract/connect-api.ts';
import { toAppError, type AppError } from '../../contract/errors.ts';
import type { SignInFlows } from './direct-sign-in.ts';

interface SignInWaysOptions {
  readonly ways: Readonly<Record<ConnectionMode, SignInFlows>>;
  /** The way that is chosen for the site. @throws {AppError} when there is none */
  readonly mode: () => Promise<ConnectionMode>;
  /** Is told that a way did not lead to Jira; gives the one that is chosen then. */
  readonly failed: (mode: ConnectionMode, error: AppError) => Promise<ConnectionMode>;
}

/** Signs in at one site by the way that its requests take; by the other one where the first leads nowhere. */
export function createSignInFlows(options: SignInWaysOptions): SignInFlows {
  const { ways } = options;

  async function run<T>(work: (way: SignInFlows) => Promise<T>): Promise<T> {
    const mode = await options.mode();
    try {
      return await work(ways[mode]);
    } catch (thrown) {
      const error = toAppError(thrown);
      // Nothing arrived anywhere, so that nothing is used up and no attempt is counted twice.
      if (error.code !== 'JIRA_UNREACHABLE' && error.code !== 'FRAME_UNAVAILABLE') throw error;
      const next = await options.failed(mode, error);
      if (next === mode) throw error;
      return work(ways[next]);
    }
  }

  return {
    signIn: (...given) => run((way) => way.signIn(...given)),
    startOauth: (...given) => run((way) => way.startOauth(...given)),
    finishOauth: (...given) => run((way) => way.finishOauth(...given)),
  };
}
