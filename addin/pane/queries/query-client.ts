import { QueryClient } from '@tanstack/react-query';
import { isRetryable } from '../../../contract/error-traits.ts';
import { isAppError, toAppError } from '../../../contract/errors.ts';

/** Makes the cache of server data with the pane's defaults. */
export function createQueryClient(options: { readonly retryDelayMs?: number } = {}): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // An `offline` event tells of the internet, not of the intranet Jira stands in.
        networkMode: 'always',
        // Going to and fro between mails and pane would otherwise ask Jira at every click.
        refetchOnWindowFocus: false,
        // Back on the network, a query that failed without it runs again without a click.
        refetchOnReconnect: ({ state: { error } }) =>
          error !== null && isRetryable(toAppError(error)) ? 'always' : false,
        // What changes by the week says so itself.
        staleTime: 60_000,
        // A refused sign-in must never be repeated by itself: Jira answers with a CAPTCHA.
        retry: (failures, thrown) =>
          failures < 1 && isRetryable(toAppError(thrown)) && waitMs(thrown) <= longestWaitMs,
        retryDelay: (_, thrown) => options.retryDelayMs ?? waitMs(thrown),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Longer than this nobody waits in front of a field; the failure is shown, with the button to go on. */
const longestWaitMs = 15_000;

/** As long as Jira asked for, else a second. */
function waitMs(thrown: unknown): number {
  const asked = isAppError(thrown, 'JIRA_BUSY') ? thrown.facts.retryAfterSeconds : null;
  return asked === null ? 1_000 : asked * 1_000;
}
