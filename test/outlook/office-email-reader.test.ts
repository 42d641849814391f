import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AppError } from '../../contract/errors.ts';
import type { EmailAttachment, EmailReader, OpenEmail } from '../../core/email/email.ts';
import { createOfficeMailReader } from '../../addin/outlook/office-email-reader.ts';
import type { OfficeItem } from '../../addin/outlook/office-types.ts';
import {
  aDraftItem,
  aPage,
  aReadItem,
  FakeMailbox,
  mailboxUpTo,
  without,
} from '../support/outlook/fake-office.ts';

let mailbox: FakeMailbox;
let page: ReturnType<typeof aPage>;

beforeEach(() => {
  mailbox = new FakeMailbox();
  mailbox.item = aReadItem(mailbox);
  page = aPage();
});
afterEach(() => {
  jest.useRealTimers();
});

function open(highest = '1.16'): EmailReader {
  return createOfficeMailReader(mailbox, {
    itemChanged: 'olkItemSelectedChanged',
    requirements: mailboxUpTo(highest),
    page,
    newId: () => 'unsaved:1',
  });
}

function currentOf(reader: EmailReader): OpenEmail {
  const mail = reader.current();
  if (mail === null) throw new Error('No mail is open.');
  return mail;
}

function anAttachment(given: Partial<EmailAttachment> = {}): EmailAttachment {
  return {
    id: 'part-1',
    name: 'report.pdf',
    sizeBytes: 3,
    contentType: 'application/pdf',
    kind: 'file',
    isInline: false,
    contentId: null,
    ...given,
  };
}

/** Lets everything happen that waits for nothing but its turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe('createOfficeMailReader: the open mail', () => {
  it('has every property of a mail being read at once', () => {
    mailbox.item = aReadItem(mailbox, {
      attachments: [
        {
          id: 'a',
          name: 'logo.png',
          size: 7,
          contentType: 'image/png',
          attachmentType: 'file',
          isInline: true,
          contentId: '<logo@1>',
        },
        { id: 'b', name: 'Earlier mail', size: 8, attachmentType: 'item', isInline: false },
        { id: 'c', name: 'plan', size: 0, attachmentType: 'cloud', isInline: false },
      ],
    });

    expect(open().current()).toEqual({
      itemId: 'AAMk-one',
      mode: 'read',
      subject: 'Pump 4 leaks',
      from: { name: 'Kim Delegate', address: 'kim@example.com' },
      sender: { name: 'Ola Assistant', address: 'ola@example.com' },
      to: [{ name: 'Service', address: 'service@example.com' }],
      cc: [],
      receivedAt: new Date('2026-03-04T05:06:07Z'),
      internetMessageId: '<one@example.com>',
      conversationId: 'AAQk-one',
      attachments: [
        {
          id: 'a',
          name: 'logo.png',
          sizeBytes: 7,
          contentType: 'image/png',
          kind: 'file',
          isInline: true,
          contentId: 'logo@1',
        },
        {
          id: 'b',
          name: 'Earlier mail',
          sizeBytes: 8,
          contentType: 'application/octet-stream',
          kind: 'item',
          isInline: false,
          contentId: null,
        },
        {
          id: 'c',
          name: 'plan',
          sizeBytes: 0,
          contentType: 'application/octet-stream',
          kind: 'cloud',
          isInline: false,
          contentId: null,
        },
      ],
    });
  });

  it('is the same object until the selection changes', () => {
    const reader = open();
    const before = reader.current();

    page.focus();
    mailbox.select(mailbox.item);

    expect(reader.current()).toBe(before);
  });

  it('follows the selection, to nothing as well, and tells each change once', () => {
    const reader = open();
    const seen: (string | null)[] = [];
    reader.subscribe(() => seen.push(reader.current()?.subject ?? null));

    mailbox.select(aReadItem(mailbox, { itemId: 'AAMk-two', subject: 'Two' }));
    mailbox.select(null);
    mailbox.select(aReadItem(mailbox, { itemId: 'AAMk-three', subject: 'Three' }));

    expect(seen).toEqual(['Two', null, 'Three']);
    expect(mailbox.handlerCount).toBe(1);
  });

  it('notices a change whose event was lost when somebody comes back to the pane', () => {
    const reader = open();
    const listener = jest.fn();
    reader.subscribe(listener);

    mailbox.select(aReadItem(mailbox, { itemId: 'AAMk-two' }), { isEventLost: true });
    page.focus();

    expect(reader.current()?.itemId).toBe('AAMk-two');
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('shows no mail for a calendar item', () => {
    mailbox.item = aReadItem(mailbox, { itemType: 'appointment' });

    expect(open().current()).toBeNull();
  });

  it('publishes a mail being written only when its properties were read', async () => {
    mailbox.item = aDraftItem(mailbox);
    const reader = open();
    const published = new Promise<void>((resolve) => void reader.subscribe(resolve));
    expect(reader.current()).toBeNull();

    const values: Readonly<Record<string, unknown>> = {
      subject: 'A draft',
      from: { displayName: 'Kim', emailAddress: 'kim@example.com' },
      to: [{ displayName: 'Ola', emailAddress: 'ola@example.com' }],
      cc: [],
      attachments: [],
    };
    for (const call of mailbox.pending.splice(0)) {
      if (call.call === 'itemId') call.fail(9046);
      else call.succeed(values[call.call]);
    }
    await published;

    expect(reader.current()).toMatchObject({
      itemId: 'unsaved:1',
      mode: 'compose',
      subject: 'A draft',
      from: { name: 'Kim', address: 'kim@example.com' },
      to: [{ name: 'Ola', address: 'ola@example.com' }],
    });
  });

  it('drops a draft that was left before its properties were read', async () => {
    mailbox.item = aDraftItem(mailbox);
    const reader = open();
    const late = mailbox.pending.splice(0);

    mailbox.select(aReadItem(mailbox, { itemId: 'AAMk-two' }));
    for (const call of late) call.fail(9021);
    await turn();

    expect(reader.current()?.itemId).toBe('AAMk-two');
  });
});

function aSelectableItem(): OfficeItem {
  return aReadItem(mailbox, {
    getSelectedDataAsync: (format, callback) => mailbox.ask('selection', format, callback),
  });
}

describe('createOfficeMailReader: the selection', () => {
  it('gives what is selected in the body, and nothing of the subject', async () => {
    mailbox.item = aSelectableItem();
    const reader = open();
    for (const sourceProperty of ['body', 'subject']) {
      const selection = reader.readSelection(currentOf(reader));
      mailbox.next().succeed({ data: '<p>this</p>', sourceProperty });

      // oxlint-disable-next-line no-await-in-loop -- one question after the other
      expect(await selection).toBe(sourceProperty === 'body' ? '<p>this</p>' : '');
    }
  });

  it('is nothing where the host refuses or has no such function', async () => {
    const reader = open();
    expect(await reader.readSelection(currentOf(reader))).toBe('');

    mailbox.select(aSelectableItem());
    const selection = reader.readSelection(currentOf(reader));
    mailbox.next().fail(9003);
    expect(await selection).toBe('');
  });
});

function aSharedItem(): OfficeItem {
  return aReadItem(mailbox, {
    getSharedPropertiesAsync: (callback) => mailbox.ask('shared', '', callback),
  });
}

describe('createOfficeMailReader: the owner of the mailbox', () => {
  it('is the mailbox that a shared email is in', async () => {
    mailbox.item = aSharedItem();
    const reader = open();
    const owner = reader.readOwner(currentOf(reader));
    mailbox.next().succeed({ owner: 'support@example.com', delegatePermissions: 1 });

    await expect(owner).resolves.toBe('support@example.com');
  });

  it('is nobody else where the host has no such function, and asks nothing', async () => {
    const reader = open();

    await expect(reader.readOwner(currentOf(reader))).resolves.toBeNull();
    expect(mailbox.pending).toEqual([]);
  });

  it('is nobody else where the host fails or tells no address', async () => {
    mailbox.item = aSharedItem();
    const reader = open();
    const failing = reader.readOwner(currentOf(reader));
    mailbox.next().fail(9020);
    await expect(failing).resolves.toBeNull();

    const empty = reader.readOwner(currentOf(reader));
    mailbox.next().succeed({});
    await expect(empty).resolves.toBeNull();
  });

  it('is nobody else where the host never answers', async () => {
    jest.useFakeTimers();
    mailbox.item = aSharedItem();
    const reader = open();
    const owner = reader.readOwner(currentOf(reader));

    await jest.advanceTimersByTimeAsync(20_000);

    await expect(owner).resolves.toBeNull();
  });
});

describe('createOfficeMailReader: bodies', () => {
  it('gives the body in the format asked for', async () => {
    const reader = open();
    const body = reader.readBody(currentOf(reader), 'html');
    const call = mailbox.next();
    call.succeed('<p>Hello</p>');

    expect(call.detail).toBe('html');
    await expect(body).resolves.toBe('<p>Hello</p>');
  });

  it('drops an answer that comes when another mail is selected', async () => {
    const reader = open();
    const body = reader.readBody(currentOf(reader), 'html');
    const call = mailbox.next();

    mailbox.select(aReadItem(mailbox, { itemId: 'AAMk-two' }));
    call.succeed('the text of the other mail');

    await expect(body).rejects.toMatchObject({ code: 'MAIL_CHANGED' });
  });

  it('drops it when the event about the other mail was lost', async () => {
    const reader = open();
    const body = reader.readBody(currentOf(reader), 'html');
    const call = mailbox.next();

    mailbox.select(aReadItem(mailbox, { itemId: 'AAMk-two' }), { isEventLost: true });
    call.succeed('the text of the other mail');

    await expect(body).rejects.toMatchObject({ code: 'MAIL_CHANGED' });
  });

  it('asks again when the selection moved away and came back before the answer', async () => {
    const reader = open();
    const first = mailbox.item;
    const body = reader.readBody(currentOf(reader), 'html');
    const call = mailbox.next();

    mailbox.select(aReadItem(mailbox, { itemId: 'AAMk-two' }));
    mailbox.select(first);
    call.succeed('perhaps the text of the other mail');
    await turn();
    mailbox.next().succeed('its own text');

    await expect(body).resolves.toBe('its own text');
  });

  it('refuses a mail that is not the selected one, and asks nothing', async () => {
    const reader = open();
    const mail = currentOf(reader);
    mailbox.select(null);

    await expect(reader.readBody(mail, 'text')).rejects.toMatchObject({ code: 'MAIL_CHANGED' });
    expect(mailbox.pending).toEqual([]);
  });

  it('ends with OUTLOOK_SILENT after 20 seconds without an answer', async () => {
    jest.useFakeTimers();
    const reader = open();
    const body = reader.readBody(currentOf(reader), 'html');
    const ended = expect(body).rejects.toMatchObject({
      code: 'OUTLOOK_SILENT',
      facts: { call: 'body.getAsync', seconds: 20 },
    });

    await jest.advanceTimersByTimeAsync(20_000);

    await ended;
  });

  it('tells the code the host failed with', async () => {
    const reader = open();
    const body = reader.readBody(currentOf(reader), 'html');
    mailbox.next().fail(5001);

    await expect(body).rejects.toMatchObject({
      code: 'OUTLOOK_FAILED',
      facts: { call: 'body.getAsync', outlookCode: 5001 },
    });
  });

  it('makes a failure of a call that throws at once', async () => {
    mailbox.item = aReadItem(mailbox, {
      body: {
        getAsync: () => {
          throw new Error('Elevated permission is required');
        },
      },
    });
    const reader = open();

    const failure = await reader.readBody(currentOf(reader), 'html').catch((thrown) => thrown);

    expect(failure).toBeInstanceOf(AppError);
    expect(failure).toMatchObject({
      code: 'OUTLOOK_FAILED',
      cause: { message: 'Elevated permission is required' },
    });
  });
});

describe('createOfficeMailReader: attachments', () => {
  it.each([
    ['base64', 'aMOp\r\nbGxv', 'application/pdf', 'héllo'],
    ['eml', 'Subject: é', 'message/rfc822', 'Subject: é'],
    ['iCalendar', 'BEGIN:VCALENDAR', 'text/calendar', 'BEGIN:VCALENDAR'],
  ])('decodes %s', async (format, content, contentType, expected) => {
    const reader = open();
    const reading = reader.readAttachment(currentOf(reader), anAttachment());
    mailbox.next().succeed({ format, content });
    const given = await reading;

    expect(given.kind === 'file' && given.content.type).toBe(contentType);
    expect(given.kind === 'file' && (await given.content.text())).toBe(expected);
  });

  it('hands the link of a shared file on', async () => {
    const reader = open();
    const reading = reader.readAttachment(currentOf(reader), anAttachment({ kind: 'cloud' }));
    mailbox.next().succeed({ format: 'url', content: 'https://files.example/plan' });

    await expect(reading).resolves.toEqual({ kind: 'link', url: 'https://files.example/plan' });
  });

  it.each([
    ['url', 'javascript:alert(1)'],
    ['base64', '*not base64*'],
    ['something new', 'x'],
  ])('names the file when it cannot use %s “%s”', async (format, content) => {
    const reader = open();
    const reading = reader.readAttachment(currentOf(reader), anAttachment());
    mailbox.next().succeed({ format, content });

    await expect(reading).rejects.toMatchObject({
      code: 'ATTACHMENT_UNREADABLE',
      facts: { name: 'report.pdf' },
    });
  });

  it('names the file and keeps the code when the host fails', async () => {
    const reader = open();
    const reading = reader.readAttachment(currentOf(reader), anAttachment());
    mailbox.next().fail(9003);

    await expect(reading).rejects.toMatchObject({
      code: 'ATTACHMENT_UNREADABLE',
      cause: { code: 'OUTLOOK_FAILED', facts: { outlookCode: 9003 } },
    });
  });

  it.each([
    ['claims the requirement set without the function', '1.16', false],
    ['has the function without the requirement set', '1.6', true],
  ])('asks nothing of a host that %s', async (_, highest, hasFunction) => {
    const item = aReadItem(mailbox);
    mailbox.item = hasFunction ? item : without(item, 'getAttachmentContentAsync');
    const reader = open(highest);

    await expect(reader.readAttachment(currentOf(reader), anAttachment())).rejects.toMatchObject({
      code: 'ATTACHMENT_UNREADABLE',
    });
    expect(mailbox.pending).toEqual([]);
  });

  it('never has more than three attachment calls at the host', async () => {
    const reader = open();
    const mail = currentOf(reader);
    const ids = ['1', '2', '3', '4', '5'];
    const ends = Promise.allSettled(
      ids.map((id) => reader.readAttachment(mail, anAttachment({ id }))),
    );
    await turn();
    expect(mailbox.pending.map(({ detail }) => detail)).toEqual(['1', '2', '3']);

    mailbox.next().succeed({ format: 'base64', content: '' });
    mailbox.next().fail(9003);
    await turn();
    expect(mailbox.pending.map(({ detail }) => detail)).toEqual(['3', '4', '5']);

    for (const call of mailbox.pending.splice(0)) call.succeed({ format: 'base64', content: '' });
    expect((await ends).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ]);
  });
});

describe('createOfficeMailReader: the whole mail', () => {
  it('decodes what the host gives', async () => {
    const reader = open();
    expect(reader.canReadWholeMail()).toBe(true);
    const reading = reader.readWholeMail(currentOf(reader));
    mailbox.next().succeed(btoa('Subject: whole'));

    expect(await (await reading).text()).toBe('Subject: whole');
  });

  it.each([
    ['the requirement set is missing', '1.13', true],
    ['the function is missing', '1.16', false],
  ])('is not offered where %s', (_, highest, hasFunction) => {
    const item = aReadItem(mailbox);
    mailbox.item = hasFunction ? item : without(item, 'getAsFileAsync');

    expect(open(highest).canReadWholeMail()).toBe(false);
  });

  it('is not offered when no mail is open', () => {
    mailbox.item = null;

    expect(open().canReadWholeMail()).toBe(false);
  });
});
