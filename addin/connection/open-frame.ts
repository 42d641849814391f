import type { Site } from '../../contract/connect-api.ts';
import { AppError } from '../../contract/errors.ts';
import { frameVersion } from '../../contract/frame-protocol.ts';
import type { FrameConnection } from './frame-connection.ts';
import { createFrameCalls, type FrameCalls } from './frame-calls.ts';
import { frameUnavailable, greetFrame } from './greet-frame.ts';

interface OpenFrameOptions {
  /** The page that the frame is put into: `document`. */
  readonly page: Document;
  /** How long the page may take to load, in milliseconds; 10,000 unless told. */
  readonly loadTimeoutMs?: number;
  /** How long the loaded page may take to greet back, in milliseconds; 3,000 unless told. */
  readonly greetTimeoutMs?: number;
  readonly signal?: AbortSignal;
}

/**
 * Puts the page that Jira serves into a hidden frame and greets it. A frame that loads again, because
 * somebody reloaded it or its process died, is greeted again; calls on their way then are lost.
 *
 * @throws {AppError} FRAME_UNAVAILABLE with its reason, CANCELLED
 */
export async function openFrame(site: Site, options: OpenFrameOptions): Promise<FrameConnection> {
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
    const element = createElement(site, options.page);
    current = element;
    await loaded(element, site, options);
    let calls: FrameCalls | null = null;
    const reloaded = (): void => {
      // Another document: the one that held the other end of the port is gone.
      calls?.end(new AppError('JIRA_BROKE_OFF', { host: new URL(site.baseUrl).host }));
      link = null;
    };
    element.addEventListener('load', reloaded, { once: true });
    calls = createFrameCalls(await greet(element, site, options), site);
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
    throw thrown;
  }
  return {
    send: async (call) => (await open()).send(call),
    close,
  };
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

function loaded(
  element: HTMLIFrameElement,
  site: Site,
  { page, signal, loadTimeoutMs = 10_000 }: OpenFrameOptions,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error: AppError | null): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      if (error === null) resolve();
      else reject(error);
    };
    const cancel = (): void => settle(new AppError('CANCELLED', {}));
    const timer = setTimeout(() => settle(frameUnavailable(site, 'no-handshake')), loadTimeoutMs);
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted === true) cancel();
    // Comes for a page that was refused as well; only its greeting tells.
    element.addEventListener('load', () => settle(null), { once: true });
    page.body.append(element);
  });
}

async function greet(
  element: HTMLIFrameElement,
  site: Site,
  { greetTimeoutMs = 3_000 }: OpenFrameOptions,
): Promise<MessagePort> {
  const frame = element.contentWindow;
  if (frame === null) throw frameUnavailable(site, 'no-handshake');
  return greetFrame({ site, frame, timeoutMs: greetTimeoutMs });
}
