import type { ConnectionMode } from '../../contract/connect-api.ts';
import { AppError, toAppError, type ErrorCode } from '../../contract/errors.ts';
import { jiraCalls } from '../../contract/jira-calls.ts';
import type { SiteConnection } from './site-connection.ts';
import type { JiraAnswer, Transport } from '../../core/jira/transport.ts';

interface ChosenTransportOptions {
  /** Jira's, as a person would name it. */
  readonly host: string;
  readonly connection: SiteConnection;
  readonly transports: Readonly<Record<ConnectionMode, Transport>>;
}

/** After these it is the way that does not lead to Jira, not the request that is wrong. */
const waysEnd: Readonly<Record<ConnectionMode, ReadonlySet<ErrorCode>>> = {
  direct: new Set(['FRAME_UNAVAILABLE', 'JIRA_UNREACHABLE', 'JIRA_BEHIND_LOGIN_PAGE']),
  connect: new Set([
    'JIRA_UNREACHABLE',
    'JIRA_TIMED_OUT',
    'JIRA_BEHIND_LOGIN_PAGE',
    'JIRA_MOVED',
    'JIRA_CERTIFICATE_REJECTED',
    'JIRA_CLIENT_CERTIFICATE_REJECTED',
  ]),
};

/**
 * Makes the transport that takes the chosen way. The first readings do not wait for the choice: they go
 * the hoped way, so that their signatures are made while the frame still opens. When a way fails, a
 * reading is repeated by the other one; what changes something never is, or it might happen twice.
 */
export function createChosenTransport(options: ChosenTransportOptions): Transport {
  const { connection, transports } = options;
  return {
    async send(request) {
      connection.start();
      const isReading = jiraCalls[request.call].method === 'GET';
      const mode = isReading ? connection.hoped() : (await connection.chosen()).mode;
      try {
        const answer = await transports[mode].send(request);
        // Connect refuses pages itself. Behind the frame one may stand only in this window's way.
        if (mode === 'direct' && isReading && isPage(answer)) {
          throw new AppError('JIRA_BEHIND_LOGIN_PAGE', { host: options.host });
        }
        return answer;
      } catch (thrown) {
        const error = toAppError(thrown);
        if (!waysEnd[mode].has(error.code)) throw error;
        const next = await settle(connection, mode, error);
        if (!isReading || next === mode) throw error;
        return transports[next].send(request);
      }
    },
  };
}

function isPage(answer: JiraAnswer): boolean {
  const isFine = answer.status >= 200 && answer.status < 300;
  return isFine && /^text\/html\b/i.test(answer.header('content-type') ?? '');
}

async function settle(
  connection: SiteConnection,
  mode: ConnectionMode,
  error: AppError,
): Promise<ConnectionMode> {
  const state = connection.snapshot();
  // Several calls fail together when a way does; one of them has it looked at again.
  if (state.status === 'chosen' && state.connection.mode !== mode) return state.connection.mode;
  if (state.status === 'choosing') return (await connection.chosen()).mode;
  return (await connection.failed(mode, error)).mode;
}
