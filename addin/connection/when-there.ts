import type { Transport } from './transport.ts';

/** A transport whose code is still on its way; only who sends learns that it did not come. */
export function whenThere(transport: Promise<Transport>): Transport {
  transport.catch(() => undefined);
  return { send: async (request) => (await transport).send(request) };
}
