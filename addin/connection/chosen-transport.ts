import type { ConnectionMode } from '../../contract/connect-api.ts';
import { toAppError, type AppError, type ErrorCode } from '../../contract/errors.ts';
import { jiraCalls } from '../../contract/jira-calls.ts';
import type { SiteConnection } from './site-connection.ts';
import type { Transport } from './transport.ts';

export interface ChosenTransportOptions {
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
        return await transports[mode].send(request);
      } catch (thrown) {
        const error: AppError = toAppError(thrown);
        if (!waysEnd[mode].has(error.code)) throw error;
        const next = await settle(connection, mode, error);
        if (!isReading || next === mode) throw error;
        return transports[next].send(request);
      }
    },
  };
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
