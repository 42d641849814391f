// First: Fluent reads its settings when its first module runs.
import { fluentSheet } from './pane/ui/fluent-setup.ts';
import './pane/ui/styles.ts';
import { setRTL } from '@fluentui/react/lib/Utilities';
import { createRoot, type Root } from 'react-dom/client';
import { StrictMode, type ReactElement } from 'react';
import type { SignInMethod } from '../contract/connect-api.ts';
import type { Site } from '../contract/answers/connect-answers.ts';
import { toAppError, type AppError } from '../contract/errors.ts';
import { createChosenTransport } from './connection/chosen-transport.ts';
import { createConnectTransport } from './connection/connect-transport.ts';
import { createRenewingTransport } from './connection/renewing-transport.ts';
import { createReceipt } from './connection/receipt.ts';
import { recordFetch } from './connection/record-fetch.ts';
import { fetchAsUser } from './connection/user-headers.ts';
import { recordTransport } from './connection/recorded-transport.ts';
import { createSiteConnections } from './connection/site-connections.ts';
import { createAddedFiles } from '../core/filing/files/added-files.ts';
import { pause } from '../core/filing/upload/pause.ts';
import { createJiraClient } from '../core/jira/jira-client.ts';
import type { Transport } from '../core/jira/transport.ts';
import { createOfficeHost } from './outlook/office-host.ts';
import { createOfficeMailReader } from './outlook/office-email-reader.ts';
import { whenOfficeIsReady } from './outlook/office-ready.ts';
import { awaitableRoamingSettings } from './outlook/office-roaming-settings.ts';
import { createSignInWindow } from './outlook/sign-in-window.ts';
import { languageFor, type Language } from './pane/i18n/language.ts';
import { Pane } from './pane/shell/Pane.tsx';
import { createQueryClient } from './pane/queries/query-client.ts';
import { StartScreen, type Start } from './pane/shell/StartScreen.tsx';
import type { Services } from './pane/services.ts';
import { registerPaneIcons } from './pane/ui/icons.tsx';
import { lazy, loadOnce } from '../core/lazy.ts';
import { PaneThemeProvider } from './pane/ui/PaneTheme.tsx';
import { createConnectClient } from './signin/connect-client.ts';
import type { SignInFlows } from './signin/direct-sign-in.ts';
import type { SignOut } from './signin/sign-out.ts';
import { createMicrosoft } from './signin/microsoft.ts';
import { isOwnMailbox } from './signin/own-mailbox.ts';
import type { Sessions } from './signin/session.ts';
import { createSessions, forgottenKey } from './signin/sessions.ts';
import { createSiteList } from './signin/site-list.ts';
import { createTickets } from './signin/tickets.ts';
import { createDrafts } from './storage/drafts.ts';
import type { Exclusive } from './storage/exclusive.ts';
import { createFilings } from './storage/filings.ts';
import type { KeyValueStore } from './storage/key-value.ts';
import { createLocalStore } from './storage/local-store.ts';
import { createPersonalStore } from './storage/personal-store.ts';
import { createRoamingStore } from './storage/roaming-store.ts';

/** A blocked network lets Office wait for ever; an honest one needs a second or two. */
const officeTimeoutMs = 15_000;

/** Joins the rooms; called once Office is ready. */
function buildServices(language: Language): Services {
  const { context, EventType } = Office;
  const { mailbox } = context;
  const connectOrigin = location.origin;
  const host = createOfficeHost(context, {
    mailbox,
    themeChanged: EventType.OfficeThemeChanged,
    openWindow: (url, target, features) => window.open(url, target, features),
  });
  const mail = createOfficeMailReader(mailbox, {
    itemChanged: EventType.ItemChanged,
    requirements: context.requirements,
    page: window,
  });
  const roaming = createRoamingStore(awaitableRoamingSettings(context.roamingSettings));
  const local = createLocalStore({ partitionKey: context.partitionKey });
  const filings = createFilings(local, now);
  const addedFiles = createAddedFiles(() => crypto.randomUUID());
  const receipt = createReceipt(now);
  const microsoft = createMicrosoft({
    load: () => import('@azure/msal-browser'),
    isSupported: () => context.requirements.isSetSupported('NestedAppAuth', '1.1'),
  });
  const userToken = (): Promise<string | null> => microsoft.token();
  const asUser = fetchAsUser(userToken);
  const connect = createConnectClient({ connectOrigin, fetch: recordFetch(receipt, asUser) });
  const listSites = createSiteList({ connect, microsoft });
  const untilClosed = createLocalStore({
    partitionKey: context.partitionKey,
    storage: () => globalThis.sessionStorage,
  });
  const directWay = loadOnce(async () => {
    const { createDirectConnection } = await import(
      /* webpackChunkName: "beside" */ './connection/direct-connection.ts'
    );
    return createDirectConnection({ connectOrigin, receipt, fetch: asUser });
  });
  // Beside the pane, not in it: by the time the sites are known it is there, or it is asked for again.
  directWay().catch(() => undefined);
  const connections = createSiteConnections({
    openFrame: async (site) => (await directWay()).open(site),
    memory: untilClosed,
  });
  const signInWindow = createSignInWindow(context.ui, {
    origin: connectOrigin,
    messageReceived: EventType.DialogMessageReceived,
    eventReceived: EventType.DialogEventReceived,
    user: microsoft,
    page: document,
  });
  const exclusive = lazy<Exclusive>({ run: true, runIfFree: true }, async () => {
    const { createExclusive } = await import(
      /* webpackChunkName: "beside" */ './storage/exclusive.ts'
    );
    return createExclusive({
      // Older ones of Outlook on Macs have none, whatever the types say.
      locks: 'locks' in navigator ? navigator.locks : undefined,
      store: local,
      now,
      newId: () => crypto.randomUUID(),
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      onClose: (end) => window.addEventListener('pagehide', end),
    });
  });
  const mailboxAddress: string | null = mailbox.userProfile.emailAddress;
  const sessions = createSessions({ roaming, mailboxAddress, local, now });
  followOtherPanes(sessions, local);
  const ticketsOf = createTickets({ sessions, connect, local, exclusive, now });
  const { cutNotice } = language.texts;
  const signInAt = (site: Site, method: SignInMethod): SignInFlows =>
    lazy<SignInFlows>({ signIn: true, startOauth: true, finishOauth: true }, async () => {
      const { createSiteSignIn } = await import('./signin/site-sign-in.ts');
      const connection = connections(site, method);
      const { frame } = connection;
      return createSiteSignIn({
        connectOrigin,
        site,
        connect,
        connection,
        whoIs: async (ticket) => {
          const transport = (await directWay()).transport({ site, ticket, frame });
          return createJiraClient({ transport, site, cutNotice }).myself();
        },
        fetch: recordFetch(receipt, asUser),
      });
    });
  return {
    host,
    language,
    mail,
    connect: {
      ...connect,
      sites: async (signal) => {
        const answer = await listSites(signal);
        // A mailbox that answers slowly must not hold up the pane.
        void sessions.follow(answer.connect.keepTickets);
        return answer;
      },
      signIn: (site, request, signal) =>
        signInAt(site, request.method).signIn(site, request, signal),
    },
    sessions,
    leave: lazy<SignOut>({ signOut: true, forgetEverything: true }, async () => {
      const { createSignOut } = await import(
        /* webpackChunkName: "beside" */ './signin/sign-out.ts'
      );
      const others = [untilClosed];
      return createSignOut({ sessions, connect, exclusive, roaming, local, others, now });
    }),
    oauthParts: (site, method) => ({
      // OAuth 2.0 is between Connect and Jira, in either mode.
      connect: method === 'oauth2' ? connect : signInAt(site, method),
      window: signInWindow,
    }),
    connection: connections,
    receipt,
    preferences: local,
    drafts: createDrafts(local, now),
    openSite: (site, session) => {
      const { method: signedBy } = session;
      const connection = connections(site, signedBy);
      const transport = createRenewingTransport(ticketsOf(site.id), (ticket) => {
        const connectTransport = createConnectTransport({
          connectOrigin,
          site,
          ticket,
          fetch: asUser,
          userToken,
        });
        const { frame } = connection;
        const direct = lazy<Transport>({ send: true }, async () =>
          (await directWay()).transport({ site, ticket, frame }),
        );
        return createChosenTransport({
          host: new URL(site.baseUrl).host,
          connection,
          transports: {
            direct: recordTransport(direct, receipt, { way: 'direct', signedBy }),
            connect: recordTransport(connectTransport, receipt, { way: 'connect', signedBy }),
          },
        });
      });
      const jira = createJiraClient({ transport, site, cutNotice });
      const { account } = session;
      const preferences = isOwnMailbox(mailboxAddress, account)
        ? roaming
        : createPersonalStore(local, `${site.id}.${account.id}`);
      return { site, session, connection, jira, preferences };
    },
    reload: () => location.reload(),
    addedFiles,
    filings,
    filingParts: ({ jira, site }) => ({
      jira,
      siteId: site.id,
      store: filings,
      newFilingId: () => crypto.randomUUID(),
      nowMs: Date.now,
      pause,
    }),
    uploads: async ({ jira }, { record, mail: filed, isResumed }) => {
      const { queueForFiling: queueOf } = await import('../core/filing/upload/queue-for-filing.ts');
      const sources = { mail: filed, reader: mail, added: addedFiles.content };
      return queueOf(record, { ...sources, jira, store: filings, isResumed });
    },
    alone: (name, work) => exclusive.runIfFree(name, work),
    now,
    isConnectHttps: location.protocol === 'https:',
    connectHost: location.host,
  };
}

/** The storage tells a pane what the other panes of this browser did. */
function followOtherPanes(sessions: Sessions, local: KeyValueStore): void {
  const forgottenAt = local.get(forgottenKey);
  window.addEventListener('storage', () => {
    // What was forgotten is in this pane's memory still.
    if (local.get(forgottenKey) !== forgottenAt) location.reload();
    else sessions.refresh();
  });
}

function now(): Date {
  return new Date();
}

function showStart(root: Root, language: Language, start: Start): void {
  root.render(
    <PaneThemeProvider host={null}>
      <div className="pane">
        <StartScreen language={language} start={start} onReload={() => location.reload()} />
      </div>
    </PaneThemeProvider>,
  );
}

/** Without any language: even English is not part of the first load. */
function NotLoaded(): ReactElement {
  return (
    <main className="screen" role="alert">
      <p>Postern couldn’t load. Check your network, then reload.</p>
      <button type="button" onClick={() => location.reload()}>
        Reload
      </button>
    </main>
  );
}

/** On the root element, so that lists which Fluent draws outside the pane's own tree are mirrored too. */
function applyLanguage(language: Language): Language {
  const { texts, direction } = language;
  document.documentElement.lang = texts.language;
  document.documentElement.dir = direction;
  setRTL(direction === 'rtl');
  return language;
}

async function main(): Promise<void> {
  document.adoptedStyleSheets.push(fluentSheet);
  registerPaneIcons();
  const place = document.getElementById('pane');
  if (place === null) throw new TypeError('taskpane.html has no place for the pane');
  const root = createRoot(place);
  // Outlook's language is not known before Office is.
  const language = await languageFor(navigator.language).catch(() => null);
  if (language === null) {
    root.render(<NotLoaded />);
    return;
  }
  applyLanguage(language);
  showStart(root, language, { status: 'waiting' });
  try {
    const { isInOutlook } = await whenOfficeIsReady({ timeoutMs: officeTimeoutMs });
    if (!isInOutlook) {
      showStart(root, language, { status: 'not-in-outlook' });
      return;
    }
    const services = buildServices(
      applyLanguage(await languageFor(Office.context.displayLanguage)),
    );
    root.render(
      <StrictMode>
        <Pane services={services} queryClient={createQueryClient()} />
      </StrictMode>,
    );
  } catch (thrown) {
    const error: AppError = toAppError(thrown);
    showStart(root, language, { status: 'failed', error });
  }
}

void main();
