import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { documentToText } from '../../../core/convert/document-to-text.ts';
import { textToDocument } from '../../../core/convert/text-to-document.ts';
import { ownEmails } from '../../support/convert/email-corpora.ts';
import { documentOf } from '../../support/convert/parsed.ts';

interface IndexEntry {
  readonly file: string;
  readonly exercises: string;
  /** Words of the email that a reader sees. */
  readonly shows?: string;
  /** Words in its source that nobody sees. */
  readonly hides?: readonly string[];
}

const index: readonly IndexEntry[] = JSON.parse(
  readFileSync(path.join(ownEmails.folder, 'index.json'), 'utf8'),
);

describe('the emails of the project', () => {
  it('are at least 60, each with a sentence that says what it exercises', () => {
    expect(ownEmails.files.length).toBeGreaterThanOrEqual(60);
    expect(index.map(({ file }) => file)).toEqual(ownEmails.files);
    expect(index.filter(({ exercises }) => exercises.length < 10)).toEqual([]);
  });

  it('name addresses of example.com only', () => {
    const foreign = ownEmails.files.flatMap((file) =>
      (
        readFileSync(path.join(ownEmails.folder, file), 'latin1').match(
          /[\w.-]+@[\w-]+\.[\w.-]*\w/g,
        ) ?? []
      )
        .filter((address) => !/@(?:[\w-]+\.)*example\.com$|^[\w.-]+@01DC0001\./.test(address))
        .map((address) => `${file}: ${address}`),
    );

    expect(foreign).toEqual([]);
  });

  it.each(index.filter(({ shows }) => shows !== undefined))(
    'become text with what $file shows: $shows',
    async ({ file, shows, hides = [] }) => {
      const text = await textOf(file);

      expect(text).toContain(shows);
      expect(hides.filter((hidden) => text.includes(hidden))).toEqual([]);
    },
  );
});

/** The text of an email, each run of blanks as one. */
async function textOf(file: string): Promise<string> {
  const email = await PostalMime.parse(readFileSync(path.join(ownEmails.folder, file)));
  const document =
    email.html === undefined ? textToDocument(email.text ?? '') : documentOf(email.html);
  return documentToText(document).replace(/[\s\u00a0]+/g, ' ');
}
