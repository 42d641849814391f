import { QueryClient } from '@tanstack/react-query';
import { isRetryable } from '../../../contract/error-guide.ts';
import { toAppError } from '../../../contract/errors.ts';

/** Makes the cache of server data with the pane's defaults. */
export function createQueryClient(options: { readonly retryDelayMs?: number } = {}): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // An `offline` event tells of the internet, not of the intranet Jira stands in.
        networkMode: 'always',
        // Going to and fro between mails and pane would otherwise ask Jira at every click.
        refetchOnWindowFocus: false,
        // Projects and fields change by the day, not by the minute.
        staleTime: 60_000,
        // A refused sign-in must never be repeated by itself: Jira answers with a CAPTCHA.
        retry: (failures, thrown) => failures < 2 && isRetryable(toAppError(thrown)),
        ...(options.retryDelayMs === undefined ? {} : { retryDelay: options.retryDelayMs }),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
