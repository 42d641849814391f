import type { DeskOptions } from './service-desk-calls.ts';
import type { DeskClient } from './service-desk-client.ts';

/** Makes the calls of Service Management when the first of them is needed: most projects have no desk. */
export function createLaterDesk(options: DeskOptions): DeskClient {
  let loaded: Promise<DeskClient> | null = null;
  // One for all calls: it remembers which desk a project has.
  const load = (): Promise<DeskClient> =>
    (loaded ??= import('./service-desk-calls.ts').then(
      ({ createDeskCalls }) => createDeskCalls(options),
      (error: unknown) => {
        loaded = null;
        throw error;
      },
    ));
  return {
    types: async (...given) => (await load()).types(...given),
    requestFields: async (...given) => (await load()).requestFields(...given),
    customers: async (...given) => (await load()).customers(...given),
    customerOf: async (...given) => (await load()).customerOf(...given),
    organizations: async (...given) => (await load()).organizations(...given),
    createCustomer: async (...given) => (await load()).createCustomer(...given),
    createRequest: async (...given) => (await load()).createRequest(...given),
    nameIssue: async (...given) => (await load()).nameIssue(...given),
  };
}
