import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { loadImages } from '../../../../core/filing/files/load-images.ts';
import type { AttachmentContent, EmailAttachment } from '../../../../core/email/email.ts';
import { AppError } from '../../../../contract/errors.ts';
import { aMail, anAttachment } from '../../../support/filing/a-mail.ts';

const gif = Buffer.from('4749463839614001c800f70000', 'hex');

function aPicture(change: Partial<EmailAttachment> = {}): EmailAttachment {
  return anAttachment({ name: 'logo.gif', contentType: 'image/gif', isInline: true, ...change });
}

async function look(
  attachments: readonly EmailAttachment[],
  give: (name: string) => Promise<AttachmentContent>,
) {
  const asked: string[] = [];
  const facts = await loadImages(aMail({ attachments }), {
    readAttachment: (_, { name }) => {
      asked.push(name);
      return give(name);
    },
  });
  return { asked, facts: [...facts.values()] };
}

const gives = (): Promise<AttachmentContent> =>
  Promise.resolve({ kind: 'file', content: new Blob([gif]) });

describe('loadImages', () => {
  it('tells checksum and size of pictures, and asks for nothing else', async () => {
    const { asked, facts } = await look(
      [
        aPicture(),
        aPicture({ name: 'screenshot.gif', sizeBytes: 300_001 }),
        anAttachment({ name: 'report.pdf' }),
        anAttachment({ name: 'photo.gif', contentType: 'image/gif' }),
      ],
      gives,
    );

    const sha256 = createHash('sha256').update(gif).digest('hex');
    expect(asked).toEqual(['logo.gif']);
    expect(facts).toEqual([{ sha256, size: { widthPx: 320, heightPx: 200 } }]);
  });

  it('leaves a host alone that fails once, and tells what it has', async () => {
    const { asked, facts } = await look(
      [aPicture({ name: '1.gif' }), aPicture({ name: '2.gif' }), aPicture({ name: '3.gif' })],
      (name) =>
        name === '2.gif'
          ? Promise.reject(new AppError('OUTLOOK_SILENT', { call: 'x', seconds: 70 }))
          : gives(),
    );

    expect(asked).toEqual(['1.gif', '2.gif']);
    expect(facts).toHaveLength(1);
  });

  it('goes on behind a picture that comes back empty', async () => {
    const { facts } = await look([aPicture({ name: '1.gif' }), aPicture()], (name) =>
      name === '1.gif' ? Promise.resolve({ kind: 'file', content: new Blob([]) }) : gives(),
    );

    expect(facts).toHaveLength(1);
  });
});
