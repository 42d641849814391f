import { hasMailbox } from './hosts.ts';
import { appContext, initialData, itemIdOf } from './initial-data.ts';
import type { MailboxStore } from './mailbox-store.ts';
import { answerNestedAuth, nestedAuthAction } from './nested-auth.ts';
import type { NotificationBar } from './notification-bar.ts';
import type { PreviewMail } from './preview-mail.ts';
import { bodyAsHtml, bodyAsText, toBase64 } from './safe-html.ts';
import type { Settings } from './settings.ts';

/** What the host's answers are made from; asked anew for each call, as Outlook does. */
export interface HostState {
  readonly controlId: string;
  readonly paneUrl: string;
  readonly store: MailboxStore;
  readonly notifications: NotificationBar;
  settings(): Settings;
  mail(): PreviewMail | null;
}

/** Codes of Office.js. */
const codes = {
  notSupported: 5000,
  genericResponse: 9020,
  invalidAttachmentId: 9003,
  itemNotFound: 9049,
} as const;

type Parameters = ReadonlyMap<string, unknown>;
type Answer = (state: HostState, parameters: Parameters, given: unknown) => object;
type MailAnswer = (mail: PreviewMail, state: HostState, parameters: Parameters) => object;

const coercionToText = 0;

/** The calls of the mailbox that a reading pane makes, by the library's own numbers. */
const answers: ReadonlyMap<number, Answer> = new Map<number, Answer>([
  [
    37,
    ofMail((mail, state, given) => {
      if (state.settings().host === 'stale') return failed(codes.genericResponse);
      return fine(
        given.get('coercionType') === coercionToText ? bodyAsText(mail) : bodyAsHtml(mail),
      );
    }),
  ],
  [150, ofMail(from(8, (mail, _, given) => attachmentContent(mail, given.get('id'))))],
  [168, ofMail(from(8, (mail) => fine(mail.headers)))],
  [204, ofMail(from(14, (mail) => fine(toBase64(mail.bytes))))],
  [
    3,
    ofMail((mail, { store }) => ({
      wasSuccessful: true,
      customProperties: store.customProperties(itemIdOf(mail)),
    })),
  ],
  [
    4,
    ofMail((mail, { store }, given) => {
      store.saveCustomProperties(itemIdOf(mail), given.get('customProperties'));
      return fine(null);
    }),
  ],
  [
    404,
    ({ store }, _, given) => {
      store.saveRoamingSettings(Array.isArray(given) ? given[0] : {});
      return fine(null);
    },
  ],
  [33, ({ notifications }, given) => outcome(notifications.add(given))],
  [34, ({ notifications }) => fine(notifications.all())],
  [35, ({ notifications }, given) => outcome(notifications.replace(given))],
  [36, ({ notifications }, given) => outcome(notifications.remove(given))],
  // Telemetry: any answer does.
  ...[163, 193, 400, 401, 402].map((id): [number, Answer] => [id, () => fine(null)]),
]);

/** Answers a call of Office.js as Outlook on the web would. */
export async function answerCall(
  state: HostState,
  action: string,
  given: unknown,
): Promise<unknown> {
  switch (action) {
    case 'ContextActivationManager_getAppContextAsync':
      return appContext(
        state.controlId,
        state.paneUrl,
        state.settings(),
        state.store.roamingSettings(),
      );
    case 'ContextActivationManager_notifyHost':
      return null;
    case 'GetInitialData':
      return initialData(state.mail(), state.settings());
    case 'ExecuteMethod': {
      const call = fieldsOf(given);
      const parameters = call.get('ApiParams');
      const answer = answers.get(Number(fieldsOf(call.get('MethodData')).get('DispatchId')));
      // `wasSuccessful: false` reads as "not supported here".
      return answer?.(state, fieldsOf(parameters), parameters) ?? { wasSuccessful: false };
    }
    case nestedAuthAction:
      return typeof given === 'string' ? answerNestedAuth(given) : null;
    case 'executeMethod':
      return { Version: 1, Error: codes.notSupported };
    default:
      return null;
  }
}

function ofMail(answer: MailAnswer): Answer {
  return (state, parameters) => {
    const mail = state.mail();
    return mail === null ? failed(codes.itemNotFound) : answer(mail, state, parameters);
  };
}

/** A call that hosts know from `Mailbox 1.<minor>` on. */
function from(minor: number, answer: MailAnswer): MailAnswer {
  return (mail, state, parameters) =>
    hasMailbox(state.settings().host, minor)
      ? answer(mail, state, parameters)
      : failed(codes.notSupported);
}

function attachmentContent(mail: PreviewMail, id: unknown): object {
  const attachment = mail.attachments.find((one) => one.id === id);
  if (attachment === undefined) return failed(codes.invalidAttachmentId);
  return attachment.kind === 'item'
    ? fine({ format: 'eml', content: new TextDecoder().decode(attachment.bytes) })
    : fine({ format: 'base64', content: toBase64(attachment.bytes) });
}

function fine(data: unknown): object {
  return { error: false, data };
}

function failed(errorCode: number): object {
  return { error: true, errorCode };
}

/** A number is the code of a failure. */
function outcome(code: number | null): object {
  return code === null ? fine(null) : failed(code);
}

function fieldsOf(value: unknown): Parameters {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}
