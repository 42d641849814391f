/** @jest-environment jsdom */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { AppError } from '../../contract/errors.ts';
import { decodeUser, encodeDialogMessage } from '../../addin/outlook/dialog-messages.ts';
import {
  createSignInWindow,
  type OfficeDialog,
  type OfficeDialogEvent,
  type OfficeUi,
  type SignInWindowOptions,
} from '../../addin/outlook/sign-in-window.ts';

const origin = 'https://connect.example.com';
const start = { authorizeUrl: 'https://jira.example.com/authorize', transaction: 'sealed' };
const query = '?oauth_token=t&oauth_verifier=AbC123';

/** An Office whose windows the test plays. */
class FakeUi implements OfficeUi {
  readonly urls: string[] = [];
  options: unknown = null;
  isClosed = false;
  /** What the pane said to the window. */
  readonly told: string[] = [];
  /** What each next opening fails with; opens when there is nothing left. */
  readonly failures: number[] = [];
  readonly #handlers = new Map<string, (event: OfficeDialogEvent) => void>();

  displayDialogAsync: NonNullable<OfficeUi['displayDialogAsync']> = (url, options, callback) => {
    this.urls.push(url);
    this.options = options;
    const code = this.failures.shift();
    const dialog: OfficeDialog = {
      close: () => {
        this.isClosed = true;
      },
      messageChild: (message) => this.told.push(message),
      addEventHandler: (type, handler) => {
        this.#handlers.set(String(type), handler);
      },
    };
    callback({
      status: code === undefined ? 'succeeded' : 'failed',
      value: dialog,
      error: code === undefined ? null : { code },
    });
  };

  async fire(type: 'message' | 'event', event: OfficeDialogEvent): Promise<void> {
    // The window is open once the promise chain behind the click has run.
    await Promise.resolve();
    await Promise.resolve();
    const handler = this.#handlers.get(type);
    if (handler === undefined) throw new Error(`nobody listens to ${type}`);
    handler(event);
  }
}

let ui: FakeUi;
let cancel: AbortController;
let started: unknown[];
let isLeftOpen: boolean;

beforeEach(() => {
  ui = new FakeUi();
  cancel = new AbortController();
  started = [];
  isLeftOpen = false;
});

function open(
  limits: Partial<Pick<SignInWindowOptions, 'openTimeoutMs' | 'answerTimeoutMs' | 'user'>> = {},
): Promise<string> {
  const window = createSignInWindow(ui, {
    origin,
    messageReceived: 'message',
    eventReceived: 'event',
    user: { isNeeded: false, token: () => Promise.resolve(null) },
    page: document,
    ...limits,
  });
  return window.open({
    siteId: 'a b',
    method: 'oauth1',
    again: false,
    onStarted: (given) => started.push(given),
    signal: cancel.signal,
    isLeftOpen: () => isLeftOpen,
  });
}

const returned = { message: encodeDialogMessage({ kind: 'returned', returned: query }), origin };

describe('createSignInWindow', () => {
  it('opens a page of its own origin without a question, and hands over no address', async () => {
    const opened = open();
    await ui.fire('message', returned);

    await opened;
    expect(ui.urls).toEqual([`${origin}/dialog.html?site=a+b&method=oauth1`]);
    expect(ui.options).toMatchObject({ promptBeforeOpen: false, displayInIframe: false });
  });

  it('calls Office before anything is waited for, as browsers want it from a click', async () => {
    const opened = open();

    expect(ui.urls).toHaveLength(1);
    await ui.fire('message', returned);
    await opened;
  });

  it('tells the window whose it is, where Connect wants to know', async () => {
    const opened = open({ user: { isNeeded: true, token: () => Promise.resolve('jwt') } });
    await ui.fire('message', { message: encodeDialogMessage({ kind: 'asks-user' }), origin });
    await ui.fire('message', returned);

    await opened;
    expect(ui.urls[0]).toMatch(/&user=asked$/);
    expect(ui.urls[0]).not.toContain('jwt');
    expect(ui.told.map(decodeUser)).toEqual(['jwt']);
  });

  it('fails with what Microsoft’s sign-in failed with', async () => {
    const opened = open({
      user: {
        isNeeded: true,
        token: () => Promise.reject(new AppError('MICROSOFT_NOT_OFFERED', {})),
      },
    });
    await ui.fire('message', { message: encodeDialogMessage({ kind: 'asks-user' }), origin });

    await expect(opened).rejects.toMatchObject({ code: 'MICROSOFT_NOT_OFFERED' });
    expect(ui.isClosed).toBe(true);
  });

  it('gives the start and then the query that Jira returned, and closes the window', async () => {
    const opened = open();
    await ui.fire('message', { message: encodeDialogMessage({ kind: 'started', start }), origin });
    expect(started).toEqual([start]);
    expect(ui.isClosed).toBe(false);
    await ui.fire('message', returned);

    expect(await opened).toBe(query);
    expect(ui.isClosed).toBe(true);
  });

  it('leaves the window open that may show a code, and closes it when the next one opens', async () => {
    const window = createSignInWindow(ui, {
      origin,
      messageReceived: 'message',
      eventReceived: 'event',
      user: { isNeeded: false, token: () => Promise.resolve(null) },
      page: document,
    });
    const request = {
      siteId: 'a',
      method: 'oauth1',
      again: false,
      onStarted: () => undefined,
      isLeftOpen: () => isLeftOpen,
    } as const;
    const first = window.open({ ...request, signal: cancel.signal });
    await ui.fire('message', { message: encodeDialogMessage({ kind: 'started', start }), origin });
    isLeftOpen = true;
    cancel.abort();

    await expect(first).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(ui.isClosed).toBe(false);
    isLeftOpen = false;
    const second = window.open({ ...request, signal: new AbortController().signal });
    expect(ui.isClosed).toBe(true);
    await ui.fire('message', returned);
    expect(await second).toBe(query);
  });

  it('takes a message from a host that tells no origin', async () => {
    const opened = open();
    await ui.fire('message', { message: returned.message });

    expect(await opened).toBe(query);
  });

  it('takes no message of another origin, and none that it does not know', async () => {
    const opened = open();
    await ui.fire('message', { ...returned, origin: 'https://elsewhere.example' });
    await ui.fire('message', { message: '{"kind":"returned"}', origin });
    await ui.fire('message', { message: 'hello', origin });
    await ui.fire('event', { error: 12006 });

    await expect(opened).rejects.toMatchObject({ code: 'DIALOG_CLOSED' });
  });

  it('throws what the start failed with, with its facts and its reference', async () => {
    const error = new AppError(
      'OAUTH_CLOCK_WRONG',
      { site: 'Acme', seconds: 400 },
      { requestId: 'r-9' },
    );
    const opened = open();
    await ui.fire('message', { message: encodeDialogMessage({ kind: 'failed', error }), origin });

    await expect(opened).rejects.toMatchObject({
      code: 'OAUTH_CLOCK_WRONG',
      facts: { seconds: 400 },
      requestId: 'r-9',
    });
  });

  it.each([12009, 12011])('calls it blocked when Office answers %d', async (code) => {
    ui.failures.push(code);

    await expect(open()).rejects.toMatchObject({ code: 'DIALOG_BLOCKED' });
  });

  it('names the code of any other refusal', async () => {
    ui.failures.push(12004);

    await expect(open()).rejects.toMatchObject({
      code: 'OUTLOOK_FAILED',
      facts: { outlookCode: 12004 },
    });
  });

  it('calls it blocked where Office has no windows, and where it never answers', async () => {
    const silent: OfficeUi = { displayDialogAsync: () => undefined };
    const options = {
      origin,
      messageReceived: 'message',
      eventReceived: 'event',
      page: document,
      user: { isNeeded: false, token: () => Promise.resolve(null) },
      openTimeoutMs: 5,
    };
    const request = {
      siteId: 'a',
      method: 'oauth1',
      again: false,
      onStarted: () => undefined,
      signal: cancel.signal,
      isLeftOpen: () => false,
    } as const;

    const opened = [{}, silent].map((office) => createSignInWindow(office, options).open(request));

    for (const result of await Promise.allSettled(opened)) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'DIALOG_BLOCKED' } });
    }
  });

  it('opens again while the window before is still closing', async () => {
    ui.failures.push(12007);
    const opened = open({ answerTimeoutMs: 5 });

    await expect(opened).rejects.toMatchObject({ code: 'OAUTH_EXPIRED' });
    expect(ui.urls).toHaveLength(2);
  });

  it('closes the window when the user does not come back in time', async () => {
    await expect(open({ answerTimeoutMs: 5 })).rejects.toMatchObject({ code: 'OAUTH_EXPIRED' });
    expect(ui.isClosed).toBe(true);
  });

  it('closes the window when the sign-in is cancelled', async () => {
    const opened = open();
    await Promise.resolve();
    cancel.abort();

    await expect(opened).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(ui.isClosed).toBe(true);
  });

  it('puts the focus back that was lost meanwhile', async () => {
    document.body.innerHTML = '<button>Sign in</button>';
    const button = document.querySelector('button');
    button?.focus();
    const opened = open();
    button?.blur();
    await ui.fire('message', returned);

    await opened;
    expect(document.activeElement).toBe(button);
  });
});
