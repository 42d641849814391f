import { readFile as readFromDisk } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { fileId } from '../../../../core/filing/files/file-id.ts';
import { readFile } from '../../../../core/filing/files/read-file.ts';
import type { OfferedFile } from '../../../../core/filing/model.ts';
import type {
  AttachmentContent,
  EmailAttachment,
  EmailReader,
} from '../../../../core/email/email.ts';
import { AppError } from '../../../../contract/errors.ts';
import { aMail, anAttachment } from '../../../support/filing/a-mail.ts';
import { aReader, bytes } from '../../../support/filing/a-queue.ts';

const eml = [
  'Subject: Pictures',
  'Message-ID: <m-1@example.com>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: image/png; name=quay.png',
  'Content-ID: <quay@mail>',
  'Content-Disposition: inline; filename=quay.png',
  'Content-Transfer-Encoding: base64',
  '',
  'AAECAw==',
  '--b',
  'Content-Type: message/rfc822',
  '',
  'Subject: Inside',
  '',
  'Hello',
  '--b--',
  '',
].join('\r\n');

const picture = anAttachment({
  name: 'image001.png',
  contentType: 'image/png',
  isInline: true,
  contentId: 'quay@mail',
});
const inside = anAttachment({ name: 'Inside', kind: 'item', contentType: '' });

function read(
  given: () => Promise<AttachmentContent>,
  { attachment = picture, ...reader }: Partial<EmailReader> & { attachment?: typeof picture } = {},
) {
  const mail = aMail({ attachments: [attachment] });
  const file: OfferedFile = {
    id: fileId(attachment, 0),
    name: attachment.kind === 'item' ? `${attachment.name}.eml` : attachment.name,
    sizeBytes: attachment.sizeBytes,
    contentType: attachment.contentType,
    source: attachment.isInline ? 'inline' : 'attachment',
    pictureId: attachment.contentId,
    isTickedAtFirst: true,
    obstacle: null,
  };
  return readFile(file, {
    mail,
    reader: {
      ...aReader(given),
      readWholeMail: () => Promise.resolve(new Blob([eml])),
      ...reader,
    },
    added: () => null,
  });
}

/** What is read of an attachment that the host hands over without content. */
async function readEmpty(
  attachment: Partial<EmailAttachment>,
  whole: Uint8Array<ArrayBuffer>,
): Promise<Buffer> {
  const { content } = await read(empty, {
    attachment: anAttachment(attachment),
    readWholeMail: () => Promise.resolve(new Blob([whole])),
  });
  return Buffer.from(await content.arrayBuffer());
}

/** A mail with pictures of one name. */
function mailWith(...contents: readonly string[]): Uint8Array<ArrayBuffer> {
  const head = ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', ''];
  const parts = contents.flatMap((base64) => [
    '--b',
    'Content-Type: image/png; name=a.png',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: inline; filename=a.png',
    '',
    base64,
  ]);
  return new TextEncoder().encode([...head, ...parts, '--b--', ''].join('\r\n'));
}

/** The pictures of a mail, read by hand. */
function picturesIn(whole: Uint8Array) {
  const parts = Buffer.from(whole)
    .toString('latin1')
    .split(/^--.*$/m);
  return parts.flatMap((part) => {
    const [head = '', body = ''] = part.trim().split(/\r?\n\r?\n/);
    const contentId = /^Content-ID: <(.+)>/im.exec(head)?.[1];
    const name = /filename="?([^"\r\n;]+)/i.exec(head)?.[1] ?? '';
    return contentId === undefined || !/^Content-Type: image\//im.test(head)
      ? []
      : [{ contentId, name, bytes: Buffer.from(body, 'base64') }];
  });
}

const empty = (): Promise<AttachmentContent> => Promise.resolve(bytes(''));

const unreadable = (): Promise<never> =>
  Promise.reject(new AppError('ATTACHMENT_UNREADABLE', { name: 'image001.png' }));

describe('readFile', () => {
  it.each([
    ['comes back empty', empty],
    ['is refused', unreadable],
  ])('takes a picture out of the whole mail when it %s', async (_, given) => {
    const { content } = await read(given);

    expect(new Uint8Array(await content.arrayBuffer())).toEqual(new Uint8Array([0, 1, 2, 3]));
    expect(content.type).toBe('image/png');
  });

  it('takes each picture of a real mail out of it, byte for byte, where the host gives nothing', async () => {
    const whole = new Uint8Array(
      await readFromDisk(
        new URL('../../../../demo/emails/05-apple-mail-pictures.eml', import.meta.url),
      ),
    );
    const parts = picturesIn(whole);

    const read = await Promise.all(
      parts.map(({ contentId, name }) =>
        readEmpty(
          { name, contentId, contentType: 'image/png', isInline: true, sizeBytes: 0 },
          whole,
        ),
      ),
    );

    expect(parts.map(({ bytes: { length } }) => length > 100)).toEqual([true, true]);
    expect(read.map((picture, at) => parts[at]?.bytes.equals(picture))).toEqual([true, true]);
  });

  it('takes a picture that stands in the mail twice, unless two of its name differ', async () => {
    const named = { name: 'a.png', contentType: 'image/png', isInline: true };

    expect([...(await readEmpty(named, mailWith('AAEC', 'AAEC')))]).toEqual([0, 1, 2]);
    await expect(readEmpty(named, mailWith('AAEC', 'AAED'))).rejects.toMatchObject({
      code: 'ATTACHMENT_UNREADABLE',
    });
  });

  it('sends nothing in place of a file that the host gives without its content', async () => {
    const file = anAttachment({ sizeBytes: 1000 });

    await expect(
      read(empty, { attachment: file, canReadWholeMail: () => false }),
    ).rejects.toMatchObject({ code: 'ATTACHMENT_UNREADABLE' });
  });

  it.each([
    ['is refused', unreadable],
    ['comes back empty, of a size that the host does not know', empty],
  ])('takes an attached mail out of the whole mail when it %s', async (_, given) => {
    const { name, content } = await read(given, { attachment: { ...inside, sizeBytes: 0 } });

    expect(name).toBe('Inside.eml');
    expect(await content.text()).toContain('Subject: Inside');
  });

  it('says so when neither the host nor the whole mail has it', async () => {
    const other = anAttachment({ name: 'gone.bin', contentId: null });

    await expect(read(unreadable, { attachment: other })).rejects.toMatchObject({
      code: 'ATTACHMENT_UNREADABLE',
    });
    await expect(read(unreadable, { canReadWholeMail: () => false })).rejects.toMatchObject({
      code: 'ATTACHMENT_UNREADABLE',
    });
  });

  it('does not take a changed mail for a missing file', async () => {
    const changed = new AppError('MAIL_CHANGED', {});

    await expect(read(() => Promise.reject(changed))).rejects.toBe(changed);
  });
});
