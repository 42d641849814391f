import { describe, expect, it } from '@jest/globals';
import { textToDocument } from '../../../../core/convert/text-to-document.ts';
import { effectiveTicks } from '../../../../core/filing/draft/effective-draft.ts';
import { readFile } from '../../../../core/filing/files/read-file.ts';
import { textFile, withFinalText } from '../../../../core/filing/files/text-file.ts';
import type { OfferedFile } from '../../../../core/filing/model.ts';
import { aDraft, aMail } from '../../../support/filing/a-mail.ts';
import { aReader } from '../../../support/filing/a-queue.ts';

function aTextFile(text: string, subject = 'Log book: 40 pages'): OfferedFile {
  return textFile({
    mail: { subject },
    document: textToDocument(text),
    loss: 'text-cut',
    limits: { isEnabled: true, maxBytes: 10 },
    siteName: 'Acme Jira',
  });
}

function read(file: OfferedFile) {
  return readFile(file, { mail: aMail(), reader: aReader(), added: () => null });
}

describe('textFile', () => {
  it('is named by the subject, as large as its bytes, and says why it is there', () => {
    expect(aTextFile('Grüße')).toMatchObject({
      name: 'Log book_ 40 pages.txt',
      sizeBytes: 7,
      source: 'text',
      note: 'text-cut',
      obstacle: null,
    });
    expect(aTextFile('x', '  ').name).toBe('email.txt');
  });

  it('is kept from going along by what keeps any file', () => {
    expect(aTextFile('More than ten bytes').obstacle?.code).toBe('ATTACHMENT_TOO_LARGE');
  });

  it('holds its text, so that a new pane sends what was chosen at the click', async () => {
    const kept: OfferedFile = JSON.parse(JSON.stringify(aTextFile('Line 1\n\nZeile 2: ü')));

    const { name, content } = await read(kept);

    expect([name, content.type]).toEqual(['Log book_ 40 pages.txt', 'text/plain;charset=utf-8']);
    expect(await content.text()).toBe('Line 1\n\nZeile 2: ü');
  });

  it('is said to be gone where the text was too long to be kept', async () => {
    const { text: _, ...withoutText } = aTextFile('x');

    await expect(read(withoutText)).rejects.toMatchObject({ code: 'FILE_GONE' });
  });

  it('gets what is really sent, and leaves other files alone', () => {
    const other = { ...aTextFile('other'), id: 'a1' };

    const [sent, same] = withFinalText([aTextFile('short'), other], textToDocument('With links'));

    expect([sent?.text, sent?.sizeBytes, same]).toEqual(['With links', 10, other]);
  });

  it('is ticked unless the user does not want it', () => {
    const file = aTextFile('x');
    const draft = aDraft({ tickedFiles: ['a'] });
    const other = { ...file, id: 'a', isTickedAtFirst: false };

    expect(effectiveTicks(draft, [other, file])).toEqual(['a', file.id]);
    expect(effectiveTicks({ ...draft, untickedFiles: [file.id] }, [other, file])).toEqual(['a']);
    expect(effectiveTicks(draft, [other])).toEqual(['a']);
  });
});
