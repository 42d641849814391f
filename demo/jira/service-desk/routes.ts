import { jiraCalls } from '../../../contract/jira-calls.ts';
import type { Route } from '../core/route.ts';
import { createRequest } from './create-request.ts';
import { addCustomers, createCustomer, listCustomers, listOrganizations } from './customers.ts';
import { listDesks, listRequestGroups, listRequestTypes, requestFields } from './request-types.ts';

/** The calls of Service Management. */
export const deskRoutes: readonly Route[] = [
  { ...jiraCalls.serviceDesks, handle: listDesks },
  { ...jiraCalls.requestTypes, handle: listRequestTypes },
  { ...jiraCalls.requestGroups, handle: listRequestGroups },
  { ...jiraCalls.requestFields, handle: requestFields },
  { ...jiraCalls.createRequest, handle: createRequest },
  { ...jiraCalls.customers, handle: listCustomers },
  { ...jiraCalls.createCustomer, handle: createCustomer },
  { ...jiraCalls.addCustomer, handle: addCustomers },
  { ...jiraCalls.organizations, handle: listOrganizations },
];
