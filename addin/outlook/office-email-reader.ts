import { AppError, isAppError } from '../../contract/errors.ts';
import { limitConcurrency } from './concurrency-limit.ts';
import type {
  AttachmentContent,
  EmailAttachment,
  EmailReader,
  OpenEmail,
} from '../../core/email/email.ts';
import { callOffice, notSupportedCode, type OfficeCall } from './office-call.ts';
import {
  has,
  type OfficeAttachmentContent,
  type OfficeEvent,
  type OfficeItem,
  type OfficeMailbox,
  type OfficePage,
  type OfficeRequirements,
  type OfficeSelection,
} from './office-types.ts';
import { webOrigin } from './web-origin.ts';
import { messageId, messageIdIn } from './thread-ids.ts';
import { isBeingWritten, mailBeingRead, mailBeingWritten } from './open-email.ts';

interface OfficeMailReaderOptions {
  /** Office's name for the event: `Office.EventType.ItemChanged`. */
  readonly itemChanged: OfficeEvent;
  /** `Office.context.requirements`. */
  readonly requirements: OfficeRequirements;
  /** `window`; the selection is compared whenever somebody comes back to it. */
  readonly page: OfficePage;
  /** Names a mail that is not saved yet, until another one is selected. */
  readonly newId?: () => string;
  /** For properties and bodies; 20 seconds. */
  readonly timeoutMs?: number;
  /** For attachments and the whole mail; 70 seconds, a little more than Office's own channel waits. */
  readonly contentTimeoutMs?: number;
}

/** More attachment calls at once are refused by Office. */
const attachmentCallsAtOnce = 3;

/**
 * Reads the open mail through Office.js.
 *
 * Office's calls carry no mail id: the host answers for what it shows when it answers. So an answer
 * counts only if the selection did not move from question to answer; if it moved and came back, the
 * question is put again.
 */
export function createOfficeMailReader(
  mailbox: OfficeMailbox,
  options: OfficeMailReaderOptions,
): EmailReader {
  return new OfficeMailReader(mailbox, options);
}

class OfficeMailReader implements EmailReader {
  readonly #mailbox: OfficeMailbox;
  readonly #requirements: OfficeRequirements;
  readonly #newId: () => string;
  readonly #timeoutMs: number;
  readonly #contentTimeoutMs: number;
  readonly #attachmentGate = limitConcurrency(attachmentCallsAtOnce);
  readonly #listeners = new Set<() => void>();
  /** Counts what may have been a change of the selection. */
  #generation = 0;
  #seen: string | null = null;
  #current: OpenEmail | null = null;

  constructor(mailbox: OfficeMailbox, options: OfficeMailReaderOptions) {
    this.#mailbox = mailbox;
    this.#requirements = options.requirements;
    this.#newId = options.newId ?? (() => `unsaved:${crypto.randomUUID()}`);
    this.#timeoutMs = options.timeoutMs ?? 20_000;
    this.#contentTimeoutMs = options.contentTimeoutMs ?? 70_000;
    this.#follow(options);
    this.#compare();
  }

  current(): OpenEmail | null {
    return this.#current;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  readBody(mail: OpenEmail, format: 'html' | 'text'): Promise<string> {
    return this.#ask(mail, (item) => ({
      name: 'body.getAsync',
      timeoutMs: this.#timeoutMs,
      start: (callback) => item.body.getAsync(format, callback),
    }));
  }

  async readSelection(mail: OpenEmail): Promise<string> {
    try {
      const { data, sourceProperty } = await this.#ask<OfficeSelection>(mail, (item) => ({
        name: 'getSelectedDataAsync',
        timeoutMs: this.#timeoutMs,
        start: (callback) => {
          if (!this.#hasSet('1.2') || !has(item, 'getSelectedDataAsync')) throw notHere();
          item.getSelectedDataAsync('html', callback);
        },
      }));
      return sourceProperty === 'subject' ? '' : (data ?? '');
    } catch (thrown) {
      // The selection is a convenience: without it the whole mail is taken.
      if (isAppError(thrown, 'MAIL_CHANGED')) throw thrown;
      return '';
    }
  }

  readAttachment(mail: OpenEmail, attachment: EmailAttachment): Promise<AttachmentContent> {
    const unreadable = (cause?: unknown): AppError =>
      new AppError('ATTACHMENT_UNREADABLE', { name: attachment.name }, { cause });
    return this.#attachmentGate(async () => {
      let given: OfficeAttachmentContent;
      try {
        given = await this.#ask(mail, (item) => ({
          name: 'getAttachmentContentAsync',
          timeoutMs: this.#contentTimeoutMs,
          start: (callback) => {
            if (!this.#hasSet('1.8') || !has(item, 'getAttachmentContentAsync')) throw notHere();
            item.getAttachmentContentAsync(attachment.id, callback);
          },
        }));
      } catch (thrown) {
        if (isAppError(thrown, 'OUTLOOK_FAILED')) throw unreadable(thrown);
        throw thrown;
      }
      const content = await (await loadDecoding()).decodeAttachment(given, attachment.contentType);
      if (content === null) throw unreadable();
      return content;
    });
  }

  canReadAttachments(): boolean {
    const item = this.#mailbox.item;
    return (
      this.#hasSet('1.8') &&
      item !== null &&
      item !== undefined &&
      has(item, 'getAttachmentContentAsync')
    );
  }

  canReadWholeMail(): boolean {
    const item = this.#mailbox.item;
    return (
      this.#current?.mode === 'read' &&
      this.#hasSet('1.14') &&
      item !== null &&
      item !== undefined &&
      has(item, 'getAsFileAsync')
    );
  }

  async readHeaders(mail: OpenEmail): Promise<string> {
    const item = this.#itemOf(mail);
    if (mail.mode !== 'read' || !this.#hasSet('1.8') || !has(item, 'getAllInternetHeadersAsync')) {
      return '';
    }
    return this.#ask<string>(mail, (asked) => ({
      name: 'getAllInternetHeadersAsync',
      timeoutMs: this.#timeoutMs,
      start: (callback) => {
        if (!has(asked, 'getAllInternetHeadersAsync')) throw notHere();
        asked.getAllInternetHeadersAsync(callback);
      },
    }));
  }

  async readOwner(mail: OpenEmail): Promise<string | null> {
    if (!has(this.#itemOf(mail), 'getSharedPropertiesAsync')) return null;
    try {
      const { owner } = await this.#ask<{ readonly owner?: string }>(mail, (item) => ({
        name: 'getSharedPropertiesAsync',
        timeoutMs: this.#timeoutMs,
        start: (callback) => {
          if (!has(item, 'getSharedPropertiesAsync')) throw notHere();
          item.getSharedPropertiesAsync(callback);
        },
      }));
      return typeof owner === 'string' && owner !== '' ? owner : null;
    } catch (thrown) {
      if (isAppError(thrown, 'MAIL_CHANGED')) throw thrown;
      // Drafts that aren't saved in the shared mailbox, and hosts that never answer: shown as not shared.
      return null;
    }
  }

  async readWholeMail(mail: OpenEmail): Promise<Blob> {
    const name = 'getAsFileAsync';
    const base64 = await this.#ask<string>(mail, (item) => ({
      name,
      timeoutMs: this.#contentTimeoutMs,
      start: (callback) => {
        if (!this.#hasSet('1.14') || !has(item, 'getAsFileAsync')) throw notHere();
        item.getAsFileAsync(callback);
      },
    }));
    const content = await (await loadDecoding()).decodeBase64(base64, 'message/rfc822');
    if (content === null) {
      throw new AppError('OUTLOOK_FAILED', { call: name, outlookCode: notSupportedCode });
    }
    // The host answers for what it shows; a mail that says itself which one it is must be the asked one.
    const given = await messageId(content);
    const asked = mail.internetMessageId?.trim().replace(/^<(.*)>$/s, '$1') ?? '';
    if (given !== null && asked !== '' && given !== asked) throw new AppError('MAIL_CHANGED', {});
    return content;
  }

  /** A supported set does not mean that the function exists, and the other way round: ask both. */
  #hasSet(version: string): boolean {
    return this.#requirements.isSetSupported('Mailbox', version);
  }

  async #ask<T>(mail: OpenEmail, callFor: (item: OfficeItem) => OfficeCall<T>): Promise<T> {
    for (;;) {
      const item = this.#itemOf(mail);
      const generation = this.#generation;
      const answer = await settle(callOffice(callFor(item)));
      this.#itemOf(mail);
      if (generation === this.#generation) return answer();
    }
  }

  /** @throws {AppError} MAIL_CHANGED unless this very mail is selected. */
  #itemOf(mail: OpenEmail): OfficeItem {
    this.#compare();
    const item = this.#mailbox.item;
    if (this.#current?.itemId !== mail.itemId || item === null || item === undefined) {
      throw new AppError('MAIL_CHANGED', {});
    }
    return item;
  }

  /** Listens once; a second handler would do no harm, but removing one removes all. */
  #follow({ itemChanged, page }: OfficeMailReaderOptions): void {
    const mailbox = this.#mailbox;
    if (this.#hasSet('1.5') && has(mailbox, 'addHandlerAsync')) {
      try {
        mailbox.addHandlerAsync(itemChanged, () => {
          this.#generation += 1;
          // All drafts look alike from outside, so each event may mean another one.
          if (this.#seen === beingWritten) this.#seen = 'perhaps another draft';
          this.#compare();
        });
      } catch {
        // Without the event the pane still compares below, and shows the mail it was opened on.
      }
    }
    // Events get lost in the field, so the selection is compared as well.
    page.addEventListener('focus', () => this.#compare());
    page.document.addEventListener('visibilitychange', () => this.#compare());
  }

  #compare(): void {
    const item = this.#mailbox.item ?? null;
    const seen = item === null || item.itemType !== 'message' ? null : keyOf(item);
    if (seen === this.#seen) return;
    this.#seen = seen;
    this.#generation += 1;
    if (item === null || seen === null) this.#publish(null);
    else if (seen === beingWritten) void this.#load(item);
    else this.#publishRead(item, mailBeingRead(item));
  }

  /** Without its message id a mail would not be known to colleagues: the id is looked for first. */
  #publishRead(item: OfficeItem, mail: OpenEmail): void {
    if (mail.internetMessageId !== null || !this.#hasSet('1.8')) this.#publish(mail);
    else void this.#loadId(item, mail);
  }

  async #loadId(item: OfficeItem, mail: OpenEmail): Promise<void> {
    const generation = this.#generation;
    this.#publish(null);
    const internetMessageId = await this.#findId(item);
    // The host answered for what it shows by then.
    this.#compare();
    if (generation === this.#generation) this.#publish({ ...mail, internetMessageId });
  }

  /** From the internet headers, else from the whole mail; null when neither has it. */
  async #findId(item: OfficeItem): Promise<string | null> {
    const ask = <T>(name: string, start: OfficeCall<T>['start']): Promise<T | null> =>
      callOffice<T>({ name, timeoutMs: this.#timeoutMs, start }).catch(() => null);
    if (has(item, 'getAllInternetHeadersAsync')) {
      const headers = await ask<string>('getAllInternetHeadersAsync', (callback) =>
        item.getAllInternetHeadersAsync(callback),
      );
      const id = messageIdIn(headers ?? '');
      if (id !== null) return id;
    }
    if (!this.#hasSet('1.14') || !has(item, 'getAsFileAsync')) return null;
    const base64 = await ask<string>('getAsFileAsync', (callback) => item.getAsFileAsync(callback));
    const eml =
      base64 === null ? null : await (await loadDecoding()).decodeBase64(base64, 'message/rfc822');
    return eml === null ? null : messageId(eml);
  }

  async #load(item: OfficeItem): Promise<void> {
    const generation = this.#generation;
    this.#publish(null);
    const mail = await mailBeingWritten(item, {
      timeoutMs: this.#timeoutMs,
      unsavedId: this.#newId(),
    });
    if (generation === this.#generation) this.#publish(mail);
  }

  #publish(mail: OpenEmail | null): void {
    if (mail === null && this.#current === null) return;
    const origin = webOrigin(this.#mailbox);
    this.#current = mail === null || origin === null ? mail : { ...mail, webOrigin: origin };
    for (const listener of this.#listeners) listener();
  }
}

const beingWritten = 'being written';

function keyOf(item: OfficeItem): string {
  return isBeingWritten(item) ? beingWritten : `read ${item.itemId ?? ''}`;
}

/** Is thrown inside a call, which then fails as every call does that the host does not know. */
function notHere(): TypeError {
  return new TypeError('This host does not have the function');
}

/** Waits for the end of a call, good or bad, and hands out what gives its answer or throws its error. */
async function settle<T>(call: Promise<T>): Promise<() => T> {
  try {
    const value = await call;
    return () => value;
  } catch (thrown) {
    return () => {
      throw thrown;
    };
  }
}

/** What decodes files is not needed for the form. */
function loadDecoding() {
  return import('./attachment-content.ts');
}
