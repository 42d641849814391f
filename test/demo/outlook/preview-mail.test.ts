import { describe, expect, it } from '@jest/globals';
import { parseMail } from '../../../demo/outlook/page/preview-mail.ts';
import { richMail } from '../../support/demo/test-mails.ts';

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function calendarPart(disposition: string): string {
  return `--b\r\nContent-Type: text/calendar; name=i.ics${disposition}\r\n\r\nBEGIN:VCALENDAR\r\n`;
}

describe('parseMail', () => {
  it.each([
    ['nothing', ''],
    ['a picture', '\u0089PNG\r\n\u001a\n\0\0'],
    ['prose', 'Dear reader: this is no mail.\n\nBye'],
  ])('calls %s broken, by the name of the file', async (_, text) => {
    await expect(parseMail('x.eml', bytesOf(text))).rejects.toMatchObject({
      code: 'MAIL_BROKEN',
      facts: { name: 'x.eml' },
    });
  });

  it('reads a mail of which only one header stands', async () => {
    const mail = await parseMail('x.eml', bytesOf('Subject: Alone'));

    expect(mail).toMatchObject({ subject: 'Alone', from: null, date: null, html: null, to: [] });
  });

  it('keeps the headers as they stand, with CRLF', async () => {
    const mail = await parseMail('x.eml', bytesOf('Subject: a\n b\nX-Odd:  1\n\nbody'));

    expect(mail.headers).toBe('Subject: a\r\n b\r\nX-Odd:  1');
  });

  it('takes the first reference for the start of the conversation', async () => {
    const mail = await parseMail('x.eml', bytesOf(richMail));

    expect(mail.rootId).toBe('<root@example.com>');
  });

  it('does not list the invitation itself, but an attached calendar file', async () => {
    const text =
      'Subject: Meet\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n' +
      `${calendarPart('')}${calendarPart('\r\nContent-Disposition: attachment; filename=i.ics')}--b--\r\n`;

    const mail = await parseMail('x.eml', bytesOf(text));

    expect(mail.attachments.map(({ name }) => name)).toEqual(['i.ics']);
  });
});
