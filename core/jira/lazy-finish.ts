import type { FinishClient, FinishOptions } from './finish-client.ts';

/** Makes the calls that finish an issue when the first of them is needed: none is before the click. */
export function createLaterFinish(options: FinishOptions): FinishClient {
  let loaded: Promise<FinishClient> | null = null;
  // One for all calls: it remembers whether people may be searched for.
  const load = (): Promise<FinishClient> =>
    (loaded ??= import('./finish-client.ts').then(
      ({ createFinishCalls }) => createFinishCalls(options),
      (error: unknown) => {
        loaded = null;
        throw error;
      },
    ));
  return {
    fillIssue: async (...given) => (await load()).fillIssue(...given),
    addWatcher: async (...given) => (await load()).addWatcher(...given),
    personOf: async (...given) => (await load()).personOf(...given),
  };
}
