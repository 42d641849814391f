import type { Site } from '../../contract/answers/connect-answers.ts';
import { AppError, isAppError } from '../../contract/errors.ts';
import { frameVersion } from '../../contract/frame-protocol.ts';
import type { FrameConnection } from './frame-connection.ts';
import { createFrameCalls, type FrameCalls } from './frame-calls.ts';
import { frameUnavailable, greetFrame } from './greet-frame.ts';
import { isLocalNetworkBlocked, thisBrowser } from './local-network.ts';

/** How long the page of the frame may take to load. */
const loadTimeoutMs = 10_000;

/** How long the loaded page may take to greet back. */
const greetTimeoutMs = 3_000;

/**
 * Puts the page that Jira serves into a hidden frame of `page` and greets it. A frame that loads again, because
 * somebody reloaded it or its process died, is greeted again; calls on their way then are lost.
 *
 * @throws {AppError} FRAME_UNAVAILABLE with its reason, CANCELLED
 */
export async function openFrame(site: Site, page: Document): Promise<FrameConnection> {
  let isClosed = false;
  let current: HTMLIFrameElement | null = null;
  let link: Promise<FrameCalls> | null = null;

  function open(): Promise<FrameCalls> {
    const opened = (link ??= connect());
    // A way that failed is tried anew at the next call.
    opened.catch(() => {
      if (link === opened) link = null;
    });
    return opened;
  }

  async function connect(): Promise<FrameCalls> {
    if (isClosed) throw new AppError('CANCELLED', {});
    current?.remove();
    const element = createElement(site, page);
    current = element;
    await loaded(element, site, page);
    let calls: FrameCalls | null = null;
    const reloaded = (): void => {
      // Another document: the one that held the other end of the port is gone.
      calls?.end(new AppError('JIRA_BROKE_OFF', { host: new URL(site.baseUrl).host }));
      link = null;
    };
    element.addEventListener('load', reloaded, { once: true });
    calls = createFrameCalls(await greet(element, site), site);
    return calls;
  }

  function close(): void {
    isClosed = true;
    void link?.then(
      (calls) => calls.end(new AppError('CANCELLED', {})),
      () => undefined,
    );
    current?.remove();
  }

  try {
    await open();
  } catch (thrown) {
    close();
    throw await withCause(thrown, site);
  }
  return {
    send: async (call) => (await open()).send(call),
    close,
  };
}

/** A frame that does not answer looks the same to the page whatever kept it away; the browser knows one cause. */
async function withCause(thrown: unknown, site: Site): Promise<unknown> {
  const isSilent =
    isAppError(thrown, 'FRAME_UNAVAILABLE') && thrown.facts.reason === 'no-handshake';
  return isSilent && (await isLocalNetworkBlocked(thisBrowser()))
    ? frameUnavailable(site, 'local-network')
    : thrown;
}

function createElement(site: Site, page: Document): HTMLIFrameElement {
  // oxlint-disable-next-line react/iframe-missing-sandbox -- it stands some lines below
  const element = page.createElement('iframe');
  element.hidden = true;
  element.title = 'Jira';
  element.referrerPolicy = 'no-referrer';
  // Jira's page may run its script as itself; it gets no windows, no dialogs, and cannot move ours.
  element.setAttribute('sandbox', 'allow-scripts allow-same-origin');
  // Where browsers know it, not even the page itself is fetched with the user's cookies.
  element.setAttribute('credentialless', '');
  // A page of another version that a browser kept would greet in vain.
  element.src = `${site.baseUrl}${site.framePath}?v=${frameVersion}`;
  return element;
}

function loaded(element: HTMLIFrameElement, site: Site, page: Document): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(frameUnavailable(site, 'no-handshake')), loadTimeoutMs);
    // Comes for a page that was refused as well; only its greeting tells.
    element.addEventListener(
      'load',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
    page.body.append(element);
  });
}

async function greet(element: HTMLIFrameElement, site: Site): Promise<MessagePort> {
  const frame = element.contentWindow;
  if (frame === null) throw frameUnavailable(site, 'no-handshake');
  return greetFrame({ site, frame, timeoutMs: greetTimeoutMs });
}
