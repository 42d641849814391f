import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { SitesAnswer } from '../../../contract/answers/connect-answers.ts';
import { usePane } from '../pane-context.ts';

/** The Jiras that Connect is set up for. */
export function useSites(): UseQueryResult<SitesAnswer> {
  const { services } = usePane();
  return useQuery({
    queryKey: ['sites'],
    queryFn: ({ signal }) => services.connect.sites(signal),
  });
}
