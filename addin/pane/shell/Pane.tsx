import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { Link } from '@fluentui/react/lib/Link';
import { useEffect, useMemo, useState, type ReactElement } from 'react';
import type { Site } from '../../../contract/answers/connect-answers.ts';
import { checkConnectVersion } from '../account/check-versions.ts';
import { OpenedPane } from './OpenedPane.tsx';
import { PaneContext, usePane, type Leaving, type PaneContextValue } from '../pane-context.ts';
import { readText, siteKey } from '../preferences.ts';
import { useSites } from '../queries/use-sites.ts';
import { Screen } from '../ui/Screen.tsx';
import type { Greeting } from '../greeting.ts';
import type { Services } from '../services.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { ignoreComposing } from '../ui/ignore-composing.ts';
import { loadLater } from '../ui/load-later.tsx';
import { useLiveRegion } from '../ui/LiveRegion.tsx';
import { OpeningScreen } from '../ui/OpeningScreen.tsx';
import { PaneThemeProvider } from '../ui/PaneTheme.tsx';
import { focusHeading, useFocusBack } from '../ui/use-focus-back.ts';
import { useSessions } from '../use-stores.ts';

const SitesScreen = loadLater(async () => {
  const { SitesScreen: component } = await import('../sites/SitesScreen.tsx');
  return component;
});
const SignInRoom = loadLater(async () => {
  const { SignInView: component } = await import('./SignInView.tsx');
  return component;
});
const LeaveScreen = loadLater(async () => {
  const { LeaveScreen: component } = await import('../account/LeaveScreen.tsx');
  return component;
});
const AboutSignIn = loadLater(async () => {
  const { AboutSignIn: component } = await import('../account/AboutSignIn.tsx');
  return component;
});
const VersionNotice = loadLater(async () => {
  const { VersionNotice: component } = await import('../account/VersionNotice.tsx');
  return component;
});

/** The whole pane: theme, words, server data, and the screen that is due. */
export function Pane(props: {
  readonly services: Services;
  readonly queryClient: QueryClient;
}): ReactElement {
  const { services, queryClient } = props;
  const { announce, region } = useLiveRegion();
  const [isSigningIn, setSigningIn] = useState(false);
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const place = useFocusBack(leaving !== null);
  // Who wants to leave may do so because Connect, which serves the code, does not answer any more.
  useEffect(() => LeaveScreen.preload(), []);
  const context = useMemo<PaneContextValue>(
    () => ({
      services,
      language: services.language,
      announce,
      signInAgain: () => setSigningIn(true),
      leave: setLeaving,
    }),
    [services, announce],
  );
  return (
    <QueryClientProvider client={queryClient}>
      <PaneContext value={context}>
        <PaneThemeProvider host={services.host}>
          <div
            className="pane"
            lang={context.language.texts.language}
            dir={context.language.direction}
            // Before any control, also one that Fluent draws elsewhere in the page.
            onKeyDownCapture={ignoreComposing}
            onKeyUpCapture={ignoreComposing}
          >
            {/* Set aside, not taken away: who stays after all finds it as it was. */}
            <div className="in-place" hidden={leaving !== null} ref={place}>
              <SiteGate isSigningIn={isSigningIn} onSignedIn={() => setSigningIn(false)} />
            </div>
            {leaving === null ? null : (
              <LeaveScreen leaving={leaving} onDone={() => setLeaving(null)} />
            )}
            {region}
          </div>
        </PaneThemeProvider>
      </PaneContext>
    </QueryClientProvider>
  );
}

/** Leads through choosing a Jira and signing in to the screens behind. */
function SiteGate(props: {
  readonly isSigningIn: boolean;
  readonly onSignedIn: () => void;
}): ReactElement {
  const { services, language, leave } = usePane();
  const sessions = useSessions(services);
  const sites = useSites();
  const [greeting, setGreeting] = useState<Greeting | null>(null);
  const [chosenId, setChosenId] = useState(() => readText(services.preferences, siteKey));

  if (sites.data === undefined) {
    return sites.error === null ? (
      <OpeningScreen label={language.texts.loading} />
    ) : (
      <Screen title="Postern" hidesTitle>
        <ErrorNotice error={sites.error} onRetry={() => void sites.refetch()} />
        <p>
          <Link as="button" onClick={() => leave({ kind: 'everything' })}>
            {language.texts.forgetEverything}
          </Link>
        </p>
      </Screen>
    );
  }

  const known = sites.data.sites;
  const site =
    known.find(({ id }) => id === chosenId) ?? (known.length === 1 ? known[0] : undefined);
  const chooseAgain = known.length > 1 ? () => setChosenId(null) : null;
  function choose(chosen: Site): void {
    setChosenId(chosen.id);
    // Only a convenience: a full mailbox does not keep anybody from going on.
    services.preferences.set(siteKey, chosen.id).catch(() => undefined);
  }
  if (site === undefined) {
    return (
      <SitesScreen sites={known} onChoose={choose} onCheckAgain={() => void sites.refetch()} />
    );
  }
  const session = sessions.find(({ siteId }) => siteId === site.id);
  if (session === undefined || props.isSigningIn) {
    const greet = (coming: Greeting): void => {
      setGreeting(coming);
      props.onSignedIn();
    };
    return (
      <SignInRoom
        key={site.id}
        site={site}
        onSignedIn={greet}
        onBack={chooseAgain}
        isGranted={greeting?.alsoGranted.includes(site.id) ?? false}
      />
    );
  }
  const mismatch = checkConnectVersion(sites.data.connect);
  return (
    <OpenedPane
      // A renewed ticket is the same sign-in: what is being typed and sent goes on.
      key={`${site.id} ${session.method} ${session.account.id}`}
      site={site}
      session={session}
      onOtherJira={chooseAgain}
    >
      {mismatch === null ? null : <VersionNotice mismatch={mismatch} site={site.name} />}
      {greeting?.session.siteId !== site.id ? null : (
        <AboutSignIn
          greeting={greeting}
          site={site}
          answer={sites.data}
          onSite={choose}
          onClose={() => {
            setGreeting(null);
            focusHeading();
          }}
        />
      )}
    </OpenedPane>
  );
}
