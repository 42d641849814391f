import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { Spinner, SpinnerSize } from '@fluentui/react/lib/Spinner';
import { useMemo, useState, type ReactElement } from 'react';
import type { Site } from '../../contract/connect-api.ts';
import { languageFor } from './i18n/language.ts';
import { OpenedPane } from './OpenedPane.tsx';
import { PaneContext, usePane, type PaneContextValue } from './pane-context.ts';
import { readText, siteKey } from './preferences.ts';
import { useSites } from './queries/use-sites.ts';
import { Screen } from './ui/Screen.tsx';
import { SignInRoom } from './SignInRoom.tsx';
import { SitesScreen } from './screens/SitesScreen.tsx';
import type { Services } from './services.ts';
import { ErrorNotice } from './ui/ErrorNotice.tsx';
import { useLiveRegion } from './ui/LiveRegion.tsx';
import { PaneThemeProvider } from './ui/PaneTheme.tsx';
import { useSessions } from './use-stores.ts';

/** The whole pane: theme, words, server data, and the screen that is due. */
export function Pane(props: {
  readonly services: Services;
  readonly queryClient: QueryClient;
}): ReactElement {
  const { services, queryClient } = props;
  const { announce, region } = useLiveRegion();
  const [isSigningIn, setSigningIn] = useState(false);
  const context = useMemo<PaneContextValue>(
    () => ({
      services,
      language: languageFor(services.host.locale),
      announce,
      signInAgain: () => setSigningIn(true),
      filingIds: new Map(),
    }),
    [services, announce],
  );
  return (
    <QueryClientProvider client={queryClient}>
      <PaneContext value={context}>
        <PaneThemeProvider host={services.host}>
          <div className="pane" lang={context.language.texts.language}>
            <SiteDoor isSigningIn={isSigningIn} onSignedIn={() => setSigningIn(false)} />
            {region}
          </div>
        </PaneThemeProvider>
      </PaneContext>
    </QueryClientProvider>
  );
}

/** Leads through choosing a Jira and signing in to the screens behind. */
function SiteDoor(props: {
  readonly isSigningIn: boolean;
  readonly onSignedIn: () => void;
}): ReactElement {
  const { services, language } = usePane();
  const sessions = useSessions(services);
  const sites = useSites();
  const [chosenId, setChosenId] = useState(() => readText(services.preferences, siteKey));

  if (sites.data === undefined) {
    return sites.error === null ? (
      <main className="screen screen-empty">
        <Spinner size={SpinnerSize.large} label={language.texts.loading} />
      </main>
    ) : (
      <Screen title="Postern" hidesTitle>
        <ErrorNotice error={sites.error} onRetry={() => void sites.refetch()} />
      </Screen>
    );
  }

  const known = sites.data.sites;
  const site =
    known.find(({ id }) => id === chosenId) ?? (known.length === 1 ? known[0] : undefined);
  const chooseAgain = known.length > 1 ? () => setChosenId(null) : null;
  if (site === undefined) {
    const choose = (chosen: Site): void => {
      setChosenId(chosen.id);
      // Only a convenience: a full mailbox does not keep anybody from going on.
      services.preferences.set(siteKey, chosen.id).catch(() => undefined);
    };
    return <SitesScreen sites={known} onChoose={choose} />;
  }
  const session = sessions.find(({ siteId }) => siteId === site.id);
  return session === undefined || props.isSigningIn ? (
    <SignInRoom key={site.id} site={site} onSignedIn={props.onSignedIn} onBack={chooseAgain} />
  ) : (
    <OpenedPane key={session.ticket} site={site} session={session} onOtherJira={chooseAgain} />
  );
}
