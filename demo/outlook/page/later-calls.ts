/**
 * Adds to Office.js of 2022 what newer hosts have and the preview plays: the whole mail as a file
 * (Mailbox 1.14), Outlook's colours at start, and the bridge to Outlook's Microsoft sign-in. It is loaded
 * after office.js and asks the host over the library's own channel.
 */
import { nestedAuthAction } from './nested-auth.ts';

interface HostAnswer {
  readonly error?: boolean;
  readonly data?: string;
}

interface ClientEndPoint {
  invoke(
    method: string,
    callback: (channelError: number, answer: HostAnswer | string | null) => void,
    data: unknown,
  ): void;
}

declare const OSF: {
  _OfficeAppFactory: { getClientEndPoint(): ClientEndPoint; getId(): string };
};

type FileCallback = (result: {
  status: string;
  value?: string | undefined;
  error?: { code: number; name: string; message: string };
}) => void;

const getAsFileId = 204;

/** The signature of Office.js: options may stand before the callback. */
function getAsFileAsync(...given: readonly unknown[]): void {
  const callback = given.at(-1);
  if (typeof callback !== 'function') throw new TypeError('getAsFileAsync needs a callback');
  const answer: FileCallback = (result) => {
    callback(result);
  };
  // oxlint-disable-next-line no-underscore-dangle -- the library's own name
  const factory = OSF._OfficeAppFactory;
  factory.getClientEndPoint().invoke(
    'ExecuteMethod',
    (channelError, given) => {
      // Like the library: a fault of the channel never reaches the caller.
      if (channelError !== 0 || given === null || typeof given === 'string') return;
      if (given.error === true) {
        const error = { code: 5001, name: 'InternalError', message: 'An internal error occurred.' };
        answer({ status: 'failed', error });
      } else answer({ status: 'succeeded', value: given.data });
    },
    { ApiParams: null, MethodData: { ControlId: factory.getId(), DispatchId: getAsFileId } },
  );
}

function addTo(item: unknown): void {
  if (typeof item !== 'object' || item === null || 'getAsFileAsync' in item) return;
  Object.defineProperty(item, 'getAsFileAsync', { value: getAsFileAsync });
}

/** Office.js puts a new item in the same place with each selection; each one gets the function. */
function followItems(mailbox: Office.Mailbox): void {
  let item: unknown = Reflect.get(mailbox, 'item');
  addTo(item);
  Object.defineProperty(mailbox, 'item', {
    configurable: true,
    enumerable: true,
    get: () => item,
    set: (next: unknown) => {
      addTo(next);
      item = next;
    },
  });
}

/** The preview sends what this library does not know of with the context of the add-in, among the feature gates. */
function sentBy(name: string): unknown {
  const gates: unknown = Reflect.get(Office, 'FeatureGates');
  return typeof gates === 'object' && gates !== null ? Reflect.get(gates, name) : undefined;
}

/** The bridge that Microsoft's sign-in library looks for. */
function offerNestedAuth(): void {
  const listeners = new Set<(message: { readonly data: string }) => void>();
  Object.assign(window, {
    nestedAppAuthBridge: {
      addEventListener: (_: string, listener: (message: { readonly data: string }) => void) => {
        listeners.add(listener);
      },
      removeEventListener: (_: string, listener: (message: { readonly data: string }) => void) => {
        listeners.delete(listener);
      },
      postMessage: (request: string) => {
        // oxlint-disable-next-line no-underscore-dangle -- the library's own name
        OSF._OfficeAppFactory.getClientEndPoint().invoke(
          nestedAuthAction,
          (channelError, answer) => {
            if (channelError !== 0 || typeof answer !== 'string') return;
            for (const listener of listeners) listener({ data: answer });
          },
          request,
        );
      },
    },
  });
}

/** Of a window of the add-in's own origin only the first message arrives, as where it lost its way to the pane. */
function loseDialogMessages(): void {
  const heard = new WeakSet<MessageEventSource>();
  window.addEventListener('message', (event) => {
    const { source } = event;
    if (source === null || source === window.parent || event.origin !== location.origin) return;
    if (heard.has(source)) event.stopImmediatePropagation();
    heard.add(source);
  });
}

function followTheme(): void {
  let theme = sentBy('officeTheme');
  if (theme === undefined) return;
  Object.defineProperty(Office.context, 'officeTheme', { enumerable: true, get: () => theme });
  Office.context.mailbox.addHandlerAsync(
    Office.EventType.OfficeThemeChanged,
    (event: { readonly officeTheme: unknown }) => {
      theme = event.officeTheme;
    },
  );
}

void Office.onReady(({ host }) => {
  // Outside Outlook there is a library, but no mailbox.
  if (host === null) return;
  const { requirements } = Office.context;
  if (sentBy('losesDialogMessages') === true) loseDialogMessages();
  if (requirements.isSetSupported('NestedAppAuth', '1.1')) offerNestedAuth();
  if (!requirements.isSetSupported('Mailbox', '1.14')) return;
  followItems(Office.context.mailbox);
  followTheme();
});
