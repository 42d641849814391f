import type { ServiceDeskClient } from '../../../core/jira/service-desk-client.ts';

/** A Jira without Service Management. */
export const quietDesk: ServiceDeskClient = {
  types: () => Promise.resolve([]),
  requestFields: () => Promise.resolve([]),
  customers: () => Promise.resolve([]),
  customerOf: () => Promise.resolve(null),
  organizations: () => Promise.resolve([]),
  createCustomer: () => Promise.reject(new Error('nobody is made a customer')),
  createRequest: () => Promise.reject(new Error('no request is raised')),
  nameIssue: () => Promise.resolve(),
};
