import { describe, expect, it } from '@jest/globals';
import { readFile } from '../../../addin/filing/files/read-file.ts';
import type { AttachmentContent, MailReader } from '../../../addin/outlook/mail.ts';
import { AppError } from '../../../contract/errors.ts';
import { aMail, anAttachment } from '../a-mail.ts';
import { aReader, bytes, planOf } from '../upload/a-queue.ts';

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
  { attachment = picture, ...reader }: Partial<MailReader> & { attachment?: typeof picture } = {},
) {
  const mail = aMail({ attachments: [attachment] });
  const [file] = planOf([{ ...attachment, isInline: false }]).files;
  if (file === undefined) throw new Error('no file');
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

const unreadable = (): Promise<never> =>
  Promise.reject(new AppError('ATTACHMENT_UNREADABLE', { name: 'image001.png' }));

describe('readFile', () => {
  it.each([
    ['comes back empty', () => Promise.resolve(bytes(''))],
    ['is refused', unreadable],
  ])('takes a picture out of the whole mail when it %s', async (_, given) => {
    const { content } = await read(given);

    expect(new Uint8Array(await content.arrayBuffer())).toEqual(new Uint8Array([0, 1, 2, 3]));
    expect(content.type).toBe('image/png');
  });

  it('takes an attached mail out of the whole mail', async () => {
    const { name, content } = await read(unreadable, { attachment: inside });

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
