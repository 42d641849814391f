import './dialog.css';
import { routes, type StartOauthRequest } from '../contract/connect-api.ts';
import type { StartOauthAnswer } from '../contract/answers/connect-answers.ts';
import { AppError, toAppError } from '../contract/errors.ts';
import { openFrame } from './connection/open-frame.ts';
import { createSiteConnection } from './connection/site-connection.ts';
import { fetchAsUser } from './connection/user-headers.ts';
import { decodeUser, encodeDialogMessage, type DialogMessage } from './outlook/dialog-messages.ts';
import { loadOffice } from './outlook/load-office.ts';
import { hasLostOpener } from './outlook/lost-opener.ts';
import { whenOfficeIsReady } from './outlook/office-ready.ts';
import { copyText } from './pane/ui/copy-text.ts';
import { createConnectClient } from './signin/connect-client.ts';
import { startDirectOauth } from './signin/direct-sign-in.ts';
import { readReturned, returnPageWords } from './signin/return-page.ts';
import { createSignInFlows } from './signin/sign-in-flows.ts';

/**
 * The sign-in window's own page, at its start and when Jira sends it back. It takes no address from
 * anybody: it asks Connect for Jira's page itself, so it leads nowhere that Connect does not name.
 */
const officeTimeoutMs = 10_000;

/** The user may have to sign in to Microsoft first. */
const userTimeoutMs = 120_000;

const { language, words } = returnPageWords(navigator.language);

type Tell = (message: DialogMessage) => void;

/** How long the pane may take to close the window of which it has everything. */
const closeTimeoutMs = 4_000;

/** The library, loaded when it is waited for. */
const laterOffice = {
  onReady: async () => {
    await loadOffice(document);
    return Office.onReady();
  },
};

/** Gives the way to the pane; null where this is no window of Office's, or one that lost its opener. */
async function reachPane(): Promise<Tell | null> {
  if (hasLostOpener(window)) return null;
  try {
    const { isInOutlook } = await whenOfficeIsReady({
      timeoutMs: officeTimeoutMs,
      office: laterOffice,
    });
    if (!isInOutlook || typeof Office.context.ui.messageParent !== 'function') return null;
    // Without a target Office lets only a page of this origin read it, so no other opener gets it.
    return (message) => Office.context.ui.messageParent(encodeDialogMessage(message));
  } catch {
    // Blocked or cut off from its opener: the pages say what to do then.
    return null;
  }
}

/** Asks the pane for the user's token at Microsoft, which this window cannot get by itself. */
function askForUser(tell: Tell): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new AppError('USER_TOKEN_MISSING', {})), userTimeoutMs);
    const listen = (event: { readonly message?: string }): void => {
      const token = decodeUser(event.message ?? '');
      if (token === undefined) return;
      clearTimeout(timer);
      resolve(token);
    };
    const { DialogParentMessageReceived } = Office.EventType;
    Office.context.ui.addHandlerAsync(DialogParentMessageReceived, listen, () =>
      tell({ kind: 'asks-user' }),
    );
  });
}

async function start(tell: Tell | null): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const site = asked.get('site');
  if (tell === null || site === null) {
    show(words.notInOutlook);
    return;
  }
  const wanted: StartOauthRequest = {
    method: asked.get('method') === 'oauth2' ? 'oauth2' : 'oauth1',
    way: 'dialog',
    again: asked.get('again') === 'true',
  };
  try {
    const user = asked.get('user') === null ? null : await askForUser(tell);
    const fetch = fetchAsUser(() => Promise.resolve(user));
    const begun = await beginAt(site, wanted, fetch);
    tell({ kind: 'started', start: begun });
    location.assign(begun.authorizeUrl);
  } catch (thrown) {
    show(words.failed);
    tell({ kind: 'failed', error: toAppError(thrown) });
  }
}

/** Begins by the way that requests to the site take. */
async function beginAt(
  siteId: string,
  wanted: StartOauthRequest,
  fetch: typeof globalThis.fetch,
): Promise<StartOauthAnswer> {
  const connectOrigin = location.origin;
  const connect = createConnectClient({ connectOrigin, fetch });
  if (wanted.method === 'oauth2') return connect.startOauth(siteId, wanted);
  const { sites } = await connect.sites();
  const site = sites.find(({ id }) => id === siteId);
  if (site === undefined) return connect.startOauth(siteId, wanted);
  const connection = createSiteConnection(site, {
    openFrame: () => openFrame(site, document),
  });
  const { frame } = connection;
  const direct = {
    ...connect,
    startOauth: () => startDirectOauth({ connectOrigin, site, frame, fetch }, wanted.way),
  };
  const ways = createSignInFlows({
    ways: { connect, direct },
    mode: async () => (await connection.chosen()).mode,
    failed: async (mode, error) => (await connection.failed(mode, error)).mode,
  });
  return ways.startOauth(siteId, wanted);
}

function comeBack(tell: Tell | null): void {
  if (tell === null) {
    showReturned();
    return;
  }
  tell({ kind: 'returned', returned: location.search });
  show(words.done);
  // The pane closes this window at once; if it does not, the message got lost.
  setTimeout(showReturned, closeTimeoutMs);
}

function showReturned(): void {
  const returned = readReturned(new URL(location.href));
  if (returned.kind === 'denied') show(words.denied);
  else show(words.code, returned.code);
}

function show(message: string, code?: string): void {
  placeOf('message').textContent = message;
  const codePlace = placeOf('code');
  codePlace.textContent = code ?? '';
  codePlace.hidden = code === undefined;
  const button = placeOf('copy');
  button.textContent = words.copy;
  button.hidden = code === undefined;
}

async function copy(): Promise<void> {
  const isCopied = await copyText(placeOf('code').textContent ?? '');
  placeOf('copy').textContent = isCopied ? words.copied : words.copy;
  const failed = placeOf('copy-failed');
  failed.textContent = isCopied ? '' : words.copyFailed;
  failed.hidden = isCopied;
}

function placeOf(id: string): HTMLElement {
  const place = document.getElementById(id);
  if (place === null) throw new TypeError('dialog.html has lost its places');
  return place;
}

async function main(): Promise<void> {
  document.documentElement.lang = language;
  placeOf('copy').addEventListener('click', () => void copy());
  const isBack = location.pathname === routes.oauthCallback;
  show(isBack ? words.returning : words.opening);
  const tell = await reachPane();
  if (isBack) comeBack(tell);
  else await start(tell);
}

void main();
