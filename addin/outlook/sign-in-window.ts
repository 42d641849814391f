import { routes, type StartOauthRequest } from '../../contract/connect-api.ts';
import type { StartOauthAnswer } from '../../contract/answers/connect-answers.ts';
import { AppError, toAppError } from '../../contract/errors.ts';
import { decodeDialogMessage, encodeUser } from './dialog-messages.ts';
import type { OfficeEvent, OfficeResult } from './office-types.ts';

/** Office hands over a message, or a code when the window is gone or lost its page. */
export type OfficeDialogEvent =
  { readonly message: string; readonly origin?: string | undefined } | { readonly error: number };

export interface OfficeDialog {
  close(): void;
  /** From DialogApi 1.2 on. */
  messageChild?(message: string): void;
  addEventHandler(type: OfficeEvent, handler: (event: OfficeDialogEvent) => void): void;
}

/** `Office.context.ui`, as far as windows are opened through it. */
export interface OfficeUi {
  displayDialogAsync?(
    url: string,
    options: {
      readonly width: number;
      readonly height: number;
      readonly displayInIframe: boolean;
      readonly promptBeforeOpen: boolean;
    },
    callback: (result: OfficeResult<OfficeDialog>) => void,
  ): void;
}

export interface SignInWindowOptions {
  /** The pane's own origin: Office opens no other, and messages of no other are taken. */
  readonly origin: string;
  readonly messageReceived: OfficeEvent;
  readonly eventReceived: OfficeEvent;
  /** Whose window it is, where Connect wants to know; the window cannot find it out by itself. */
  readonly user: {
    readonly isNeeded: boolean;
    token(): Promise<string | null>;
  };
  /** Where the focus is put back: `document`. */
  readonly page: { readonly activeElement: Element | null; readonly body: Element };
  /** How long Office may take to open the window, in milliseconds; 15,000 unless told. */
  readonly openTimeoutMs?: number;
  /** How long the user may take, in milliseconds; ten minutes unless told, as Jira gives. */
  readonly answerTimeoutMs?: number;
}

interface WindowRequest {
  readonly siteId: string;
  readonly method: StartOauthRequest['method'];
  /** The user has allowed it before, so that Jira need not ask. */
  readonly again: boolean;
  /** The window has started the sign-in and goes to Jira. */
  readonly onStarted: (start: StartOauthAnswer) => void;
  readonly signal: AbortSignal;
  /** Whether an abort leaves the window open, because it may show a code. */
  readonly isLeftOpen: () => boolean;
}

/** The window in which the user allows the access. */
interface SignInWindow {
  /**
   * Opens the window and gives the query that Jira sent it back with. To be called straight from a
   * click: browsers block other windows.
   *
   * @throws {AppError} DIALOG_BLOCKED, DIALOG_CLOSED, OAUTH_EXPIRED, CANCELLED, or what the start failed with.
   */
  open(request: WindowRequest): Promise<string>;
  /** Closes a window that was left open. */
  close(): void;
}

// Office's codes: the window is closed; another one is open; the user or the browser forbade it.
const closedCode = 12006;
const otherIsOpenCode = 12007;
const forbiddenCodes: ReadonlySet<number> = new Set([12009, 12011]);
// `close()` takes effect later, so that a window opened right after another meets it.
const reopenAttempts = 8;
const reopenAfterMs = 250;

/** Makes the sign-in window of Office: of the pane's origin at first, so that no address is handed in. */
export function createSignInWindow(ui: OfficeUi, options: SignInWindowOptions): SignInWindow {
  let left: OfficeDialog | null = null;
  const close = (): void => {
    if (left !== null) closeQuietly(left);
    left = null;
  };
  return {
    close,
    async open(request) {
      // Office opens one window at a time.
      close();
      const { page } = options;
      const focused = page.activeElement;
      try {
        const dialog = await openDialog(ui, options, request);
        try {
          return await answerOf(dialog, options, request);
        } finally {
          if (request.isLeftOpen()) left = dialog;
          else closeQuietly(dialog);
        }
      } finally {
        // Office empties the page for its own question, and the focus is lost with it.
        if (page.activeElement === page.body && focused instanceof HTMLElement) focused.focus();
      }
    },
  };
}

async function openDialog(
  ui: OfficeUi,
  options: SignInWindowOptions,
  request: WindowRequest,
): Promise<OfficeDialog> {
  for (let attempt = 1; ; attempt += 1) {
    request.signal.throwIfAborted();
    // One after the other is the point here.
    // oxlint-disable-next-line no-await-in-loop
    const opened = await displayDialog(ui, options, request);
    if (typeof opened !== 'number') return opened;
    if (opened !== otherIsOpenCode || attempt === reopenAttempts) throw notOpened(opened);
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, reopenAfterMs));
  }
}

/** Gives the window, or Office's code. */
function displayDialog(
  ui: OfficeUi,
  options: SignInWindowOptions,
  { siteId, method, again }: WindowRequest,
): Promise<OfficeDialog | number> {
  const url = new URL(routes.dialog, options.origin);
  url.search = new URLSearchParams({
    site: siteId,
    method,
    ...(again ? { again: 'true' } : {}),
    ...(options.user.isNeeded ? { user: 'asked' } : {}),
  }).toString();
  return new Promise((resolve, reject) => {
    if (typeof ui.displayDialogAsync !== 'function') throw new AppError('DIALOG_BLOCKED', {});
    let isTooLate = false;
    const timer = setTimeout(() => {
      isTooLate = true;
      reject(new AppError('DIALOG_BLOCKED', {}));
    }, options.openTimeoutMs ?? 15_000);
    const size = { width: 40, height: 70 };
    const answer = ({ status, value, error }: OfficeResult<OfficeDialog>): void => {
      clearTimeout(timer);
      if (status !== 'succeeded') resolve(error?.code ?? 0);
      else if (isTooLate) closeQuietly(value);
      else resolve(value);
    };
    // Without Office's own question, which would empty the pane; sign-in pages forbid framing.
    const look = { ...size, displayInIframe: false, promptBeforeOpen: false };
    ui.displayDialogAsync(url.href, look, answer);
  });
}

function answerOf(
  dialog: OfficeDialog,
  options: SignInWindowOptions,
  { onStarted, signal }: WindowRequest,
): Promise<string> {
  return new Promise<string>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new AppError('OAUTH_EXPIRED', {})),
      options.answerTimeoutMs ?? 600_000,
    );
    const cancel = (): void => reject(new AppError('CANCELLED', {}));
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      finish();
    };
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel);
    dialog.addEventHandler(options.messageReceived, (event) => {
      if (!('message' in event)) return;
      // Old hosts tell no origin; they let no other one send.
      if (event.origin !== undefined && event.origin !== options.origin) return;
      const message = decodeDialogMessage(event.message);
      if (message === null) return;
      if (message.kind === 'asks-user') {
        tellUser(dialog, options).catch((thrown: unknown) =>
          settle(() => reject(toAppError(thrown))),
        );
      } else if (message.kind === 'started') onStarted(message.start);
      else if (message.kind === 'returned') settle(() => resolve(message.returned));
      else settle(() => reject(message.error));
    });
    dialog.addEventHandler(options.eventReceived, (event) => {
      if ('error' in event) settle(() => reject(notAnswered(event.error)));
    });
  });
}

async function tellUser(dialog: OfficeDialog, { user }: SignInWindowOptions): Promise<void> {
  const token = await user.token();
  if (typeof dialog.messageChild !== 'function') throw new AppError('MICROSOFT_NOT_OFFERED', {});
  // The window is of this origin still: it has not gone to Jira before it was told.
  dialog.messageChild(encodeUser(token));
}

function notOpened(code: number): AppError {
  return forbiddenCodes.has(code)
    ? new AppError('DIALOG_BLOCKED', {})
    : new AppError('OUTLOOK_FAILED', { call: 'displayDialogAsync', outlookCode: code });
}

function notAnswered(code: number): AppError {
  return code === closedCode
    ? new AppError('DIALOG_CLOSED', {})
    : new AppError('OUTLOOK_FAILED', { call: 'dialog', outlookCode: code });
}

function closeQuietly(dialog: OfficeDialog): void {
  try {
    dialog.close();
  } catch {
    // Closed by the user already.
  }
}
