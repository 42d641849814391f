/**
 * Adds to Office.js of 2022 what newer hosts have and the preview plays: the whole mail as a file
 * (Mailbox 1.14) and Outlook's colours at start. It is loaded after office.js and asks the host over
 * the library's own channel, with the number that newer libraries use.
 */
interface ClientEndPoint {
  invoke(
    method: string,
    callback: (channelError: number, answer: { error?: boolean; data?: string } | null) => void,
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
      if (channelError !== 0 || given === null) return;
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

function followTheme(): void {
  // The preview hands the colours over with the context of the add-in, among the feature gates.
  const gates: unknown = Reflect.get(Office, 'FeatureGates');
  let theme: unknown =
    typeof gates === 'object' && gates !== null ? Reflect.get(gates, 'officeTheme') : undefined;
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
  if (host === null || !Office.context.requirements.isSetSupported('Mailbox', '1.14')) return;
  followItems(Office.context.mailbox);
  followTheme();
});
