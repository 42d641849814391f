import { beforeEach, describe, expect, it } from '@jest/globals';
import type { EmailReader, OpenEmail } from '../../core/email/email.ts';
import { createOfficeMailReader } from '../../addin/outlook/office-email-reader.ts';
import type { OfficeItem } from '../../addin/outlook/office-types.ts';
import {
  aPage,
  aReadItem,
  FakeMailbox,
  mailboxUpTo,
  without,
} from '../support/outlook/fake-office.ts';

let mailbox: FakeMailbox;

beforeEach(() => {
  mailbox = new FakeMailbox();
});

function open(highest = '1.16'): EmailReader {
  return createOfficeMailReader(mailbox, {
    itemChanged: 'olkItemSelectedChanged',
    requirements: mailboxUpTo(highest),
    page: aPage(),
  });
}

function currentOf(reader: EmailReader): OpenEmail {
  const mail = reader.current();
  if (mail === null) throw new Error('No email is open.');
  return mail;
}

/** Lets everything happen that waits for nothing but its turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** What the host gives for the headers, as a call that waits. */
function withoutId(): OfficeItem {
  return aReadItem(mailbox, {
    internetMessageId: '',
    getAllInternetHeadersAsync: (callback) => mailbox.ask('headers', '', callback),
  });
}

describe('createOfficeMailReader: attachments that the host cannot pass', () => {
  it.each([
    ['1.8', true, true],
    ['1.6', true, false],
    ['1.5', true, false],
    ['1.16', false, false],
  ])('knows it before the click (Mailbox %s, function there: %s)', (highest, isThere, expected) => {
    const item = aReadItem(mailbox);
    mailbox.item = isThere ? item : without(item, 'getAttachmentContentAsync');

    expect(open(highest).canReadAttachments()).toBe(expected);
  });
});

describe('createOfficeMailReader: an email without a message id', () => {
  it('gets it from the headers before the email is shown, so that colleagues know it too', async () => {
    mailbox.item = withoutId();
    const reader = open();
    expect(reader.current()).toBeNull();
    mailbox
      .next()
      .succeed('Subject: a\r\nMessage-ID:\r\n <one@example.com>\r\n\r\nMessage-ID: <no>');
    await turn();

    expect(currentOf(reader).internetMessageId).toBe('one@example.com');
  });

  it('gets it from the whole email where the headers fail', async () => {
    mailbox.item = withoutId();
    const reader = open();
    mailbox.next().fail(9020);
    await turn();
    expect(mailbox.pending.map(({ call }) => call)).toEqual(['file']);
    mailbox.next().succeed(btoa('Message-ID: <one@example.com>\r\n\r\ntext'));
    await turn();

    expect(currentOf(reader).internetMessageId).toBe('one@example.com');
  });

  it('shows the email without one when neither has it', async () => {
    mailbox.item = withoutId();
    const reader = open('1.8');
    mailbox.next().succeed('Subject: a');
    await turn();

    expect(currentOf(reader).internetMessageId).toBeNull();
    expect(mailbox.pending).toEqual([]);
  });

  it('drops an id that comes when another email is selected', async () => {
    mailbox.item = withoutId();
    const reader = open();
    mailbox.select(aReadItem(mailbox, { itemId: 'AAMk-two', internetMessageId: '<two@x>' }));
    mailbox.next().succeed('Message-ID: <one@example.com>');
    await turn();

    expect(currentOf(reader)).toMatchObject({ itemId: 'AAMk-two', internetMessageId: '<two@x>' });
  });
});
