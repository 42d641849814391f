import type { Visit } from './journey.ts';

/** What the pane asks Outlook for, by the numbers that Office.js gives these calls. */
const hostCalls = {
  'body.getAsync': 37,
  getAttachmentContentAsync: 150,
  getAsFileAsync: 204,
  'roamingSettings.saveAsync': 404,
} as const;

export type HostCall = keyof typeof hostCalls;

/**
 * `fails`: Outlook answers with a code; `is silent`: it never answers, and Office.js tells nobody; `gives nothing`: it
 * answers with an attachment without content.
 */
export type HostFault = 'fails' | 'is silent' | 'gives nothing';

/** What Outlook says instead; null for nothing at all. */
const answers: Readonly<Record<HostFault, object | null>> = {
  fails: { error: true, errorCode: 5001 },
  'is silent': null,
  'gives nothing': { error: false, data: { content: '', format: 'base64' } },
};

/** Calls that are broken, until they are not any more. */
export interface BrokenHost {
  readonly mend: () => Promise<void>;
  /** How many calls have been broken since Outlook started. */
  readonly met: () => Promise<number>;
}

/** Breaks calls of Office.js on Outlook's side of the channel and starts Outlook anew. */
export async function breakHost(
  { page }: Visit,
  calls: readonly HostCall[],
  fault: HostFault,
): Promise<BrokenHost> {
  const numbers = calls.map((call) => hostCalls[call]);
  // Before the preview's own listener, so that the request never reaches it.
  await page.addInitScript(interfere, { numbers, answer: answers[fault] });
  await page.reload();
  return {
    mend: () => page.evaluate(() => void (document.documentElement.dataset['host'] = 'whole')),
    met: () => page.evaluate(() => Number(document.documentElement.dataset['broken'] ?? 0)),
  };
}

/** Runs in the page; nothing of this file is there. */
function interfere(broken: {
  readonly numbers: readonly number[];
  readonly answer: object | null;
}): void {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (document.documentElement.dataset['host'] === 'whole') return;
    if (typeof event.data !== 'string' || !event.data.includes('"DispatchId"')) return;
    const request: Record<string, unknown> = JSON.parse(event.data);
    const asked = /"DispatchId":(\d+)/.exec(JSON.stringify(request['_data']))?.[1];
    if (request['_messageType'] !== 0 || !broken.numbers.includes(Number(asked))) return;
    event.stopImmediatePropagation();
    const { dataset } = document.documentElement;
    dataset['broken'] = String(Number(dataset['broken'] ?? 0) + 1);
    if (broken.answer === null) return;
    const answer = {
      ...request,
      _messageType: 1,
      _responseType: 0,
      _errorCode: 0,
      _origin: window.location.origin,
      _data: broken.answer,
    };
    event.source?.postMessage(JSON.stringify(answer), { targetOrigin: event.origin });
  });
}
