import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Site, SitesAnswer } from '../../../contract/answers/connect-answers.ts';
import { checkJiraVersion } from './check-versions.ts';
import { usePane } from '../pane-context.ts';
import type { Greeting } from '../greeting.ts';
import { useSessions } from '../use-stores.ts';
import { GreetingNotice } from './GreetingNotice.tsx';
import { VersionNotice } from './VersionNotice.tsx';

/** What follows a sign-in: whose it is, and whether this Jira is one that the product knows. */
export function AboutSignIn(props: {
  readonly greeting: Greeting;
  readonly site: Site;
  readonly answer: SitesAnswer;
  readonly onSite: (site: Site) => void;
  readonly onClose: () => void;
}): ReactElement {
  const { services } = usePane();
  const { greeting, site, answer } = props;
  const sessions = useSessions(services);
  const info = useQuery({
    queryKey: ['jira', site.id, 'server-info'],
    queryFn: ({ signal }) => services.openSite(site, greeting.session).jira.serverInfo(signal),
    // Nothing is lost without it, and the form has asked Jira already.
    retry: false,
  });
  const mismatch = info.data ? checkJiraVersion(site, info.data) : null;
  return (
    <>
      {mismatch === null ? null : <VersionNotice mismatch={mismatch} site={site.name} />}
      <GreetingNotice
        greeting={greeting}
        isMailboxWanted={answer.connect.keepTickets === 'roaming'}
        alsoGranted={answer.sites.filter(
          ({ id }) =>
            greeting.alsoGranted.includes(id) && !sessions.some(({ siteId }) => siteId === id),
        )}
        onSite={props.onSite}
        onClose={props.onClose}
      />
    </>
  );
}
