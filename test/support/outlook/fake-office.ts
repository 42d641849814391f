import type {
  OfficeAttachmentContent,
  OfficeCallback,
  OfficeItem,
  OfficeMailbox,
  OfficePage,
  OfficeResult,
} from '../../../addin/outlook/office-types.ts';

/** A call the host got and has not answered yet. */
export interface PendingCall {
  readonly call: string;
  readonly detail: string;
  succeed(value: unknown): void;
  fail(code: number): void;
}

/** A mailbox whose host answers when the test says so, like the real one without naming the mail. */
export class FakeMailbox implements OfficeMailbox {
  item: OfficeItem | null = null;
  readonly pending: PendingCall[] = [];
  readonly #handlers: ((event: unknown) => void)[] = [];

  addHandlerAsync(_: unknown, handler: (event: unknown) => void): void {
    this.#handlers.push(handler);
  }

  get handlerCount(): number {
    return this.#handlers.length;
  }

  /** Selects another mail; a lost event is one the test does not fire. */
  select(item: OfficeItem | null, { isEventLost = false } = {}): void {
    this.item = item;
    if (!isEventLost) for (const handler of this.#handlers) handler({ type: 'ItemChanged' });
  }

  /** Takes the oldest call that waits. */
  next(): PendingCall {
    const call = this.pending.shift();
    if (call === undefined) throw new Error('No call waits for an answer.');
    return call;
  }

  ask<T>(call: string, detail: string, callback: OfficeCallback<T>): void {
    // The test hands in what the call under test gives, so the host answers with anything.
    const caller: Caller = { answer: callback };
    this.pending.push({
      call,
      detail,
      succeed: (value) => caller.answer({ status: 'succeeded', value }),
      fail: (code) => caller.answer({ status: 'failed', value: undefined, error: { code } }),
    });
  }
}

interface Caller {
  answer(result: OfficeResult<unknown>): void;
}

/** A mail being read, with the given differences. */
export function aReadItem(mailbox: FakeMailbox, given: Partial<OfficeItem> = {}): OfficeItem {
  return {
    itemType: 'message',
    itemId: 'AAMk-one',
    subject: 'Pump 4 leaks',
    from: { displayName: 'Kim Delegate', emailAddress: 'kim@example.com' },
    sender: { displayName: 'Ola Assistant', emailAddress: 'ola@example.com' },
    to: [{ displayName: 'Service', emailAddress: 'service@example.com' }],
    cc: [],
    dateTimeCreated: new Date('2026-03-04T05:06:07Z'),
    internetMessageId: '<one@example.com>',
    conversationId: 'AAQk-one',
    attachments: [],
    body: { getAsync: (format, callback) => mailbox.ask('body', format, callback) },
    getAttachmentContentAsync: (id, callback: OfficeCallback<OfficeAttachmentContent>) =>
      mailbox.ask('attachment', id, callback),
    getAsFileAsync: (callback) => mailbox.ask('file', '', callback),
    ...given,
  };
}

/** A mail being written: all there is has to be asked for. */
export function aDraftItem(mailbox: FakeMailbox): OfficeItem {
  const askable = <T>(name: string): { getAsync(callback: OfficeCallback<T>): void } => ({
    getAsync: (callback) => mailbox.ask(name, '', callback),
  });
  return {
    itemType: 'message',
    subject: askable('subject'),
    from: askable('from'),
    to: askable('to'),
    cc: askable('cc'),
    body: { getAsync: (format, callback) => mailbox.ask('body', format, callback) },
    getAttachmentsAsync: (callback) => mailbox.ask('attachments', '', callback),
    getItemIdAsync: (callback) => mailbox.ask('itemId', '', callback),
    getSelectedDataAsync: (format, callback) => mailbox.ask('selection', format, callback),
  };
}

/** The same mail in a host that has not all functions. */
export function without(item: OfficeItem, name: keyof OfficeItem): OfficeItem {
  return Object.defineProperty({ ...item }, name, { value: undefined });
}

/** A page whose focus the test moves. */
export function aPage(): OfficePage & { focus(): void } {
  const target = new EventTarget();
  return {
    addEventListener: (type, listener) => target.addEventListener(type, listener),
    document: { addEventListener: (type, listener) => target.addEventListener(type, listener) },
    focus: () => target.dispatchEvent(new Event('focus')),
  };
}

/** A host that claims the Mailbox requirement sets up to one version. */
export function mailboxUpTo(highest: string): {
  isSetSupported(name: string, version?: string): boolean;
} {
  return {
    isSetSupported: (name, version = '1.1') =>
      name === 'Mailbox' && minor(version) <= minor(highest),
  };
}

function minor(version: string): number {
  return Number(version.split('.')[1]);
}
