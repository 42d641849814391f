import { skipToken, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { FieldOption, Project } from '../../../core/jira/model.ts';
import type { OpenedSite } from '../services.ts';
import { keyOf } from './use-jira.ts';

/** How a person is asked for, the same wherever it is done. */
export function customerQuery(opened: OpenedSite, project: Project, address: string) {
  return {
    queryKey: [...keyOf(opened), 'customer', project.id, address],
    queryFn: ({ signal }: { readonly signal: AbortSignal }): Promise<FieldOption | null> =>
      opened.jira.desk.customerOf(project, address, signal),
    // Long enough for a mail; somebody may be made a customer meanwhile.
    staleTime: 10 * 60_000,
  };
}

/** Whom Jira knows by an address; null in it for nobody, idle while there is none to ask for. */
export function useCustomer(
  opened: OpenedSite,
  project: Project | null,
  address: string | null,
): UseQueryResult<FieldOption | null> {
  return useQuery(
    project === null || address === null
      ? { queryKey: [...keyOf(opened), 'customer'], queryFn: skipToken }
      : customerQuery(opened, project, address),
  );
}
