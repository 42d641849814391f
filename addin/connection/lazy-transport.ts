import type { Transport } from '../../core/jira/transport.ts';

/** A transport whose code is fetched when something is first sent; only who sends learns that it did not come. */
export function whenThere(load: () => Promise<Transport>): Transport {
  return { send: async (request) => (await load()).send(request) };
}
