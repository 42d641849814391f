import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { documentToAdf } from '../../../core/convert/document-to-adf.ts';
import { documentToText } from '../../../core/convert/document-to-text.ts';
import { documentToWiki } from '../../../core/convert/document-to-wiki.ts';
import { textToDocument } from '../../../core/convert/text-to-document.ts';
import type { EmailDocument } from '../../../core/convert/document.ts';
import { jiraFaults } from '../../support/convert/jira-rules.ts';
import {
  allNodes,
  readText,
  readWiki,
  schemaErrors,
  words,
} from '../../support/convert/oracles.ts';
import { emailCorpora } from '../../support/convert/email-corpora.ts';
import { documentOf, parsed } from '../../support/convert/parsed.ts';
import { visibleText } from '../../support/convert/visible-text.ts';

describe.each(emailCorpora)('$name', ({ folder, files }) => {
  describe.each(files)('the email %s', (name) => {
    it('becomes ADF that is valid and clean for Jira', async () => {
      const { document } = await read(folder, name);

      const adf = documentToAdf(document);

      expect(schemaErrors(adf)).toEqual([]);
      expect(jiraFaults(adf)).toEqual([]);
    });

    it('keeps every visible word, in order, in ADF, wiki markup and text', async () => {
      const { document, visible } = await read(folder, name);

      const inAdf = readText({ type: 'doc', content: documentToAdf(document).content });
      const text = documentToText(document).replace(/ <[a-z]+:[^>]*>/gi, '');
      const inWiki = readText(readWiki(documentToWiki(document)));

      expect(words(inAdf).join(' ')).toBe(visible);
      expect(words(inWiki).join('')).toBe(visible.replaceAll(' ', ''));
      expect(visible.split(' ').filter((word) => !text.includes(word))).toEqual([]);
    });

    it('makes no mention, card or picture of its text', async () => {
      const { document } = await read(folder, name);

      const kinds = allNodes(readWiki(documentToWiki(document))).map((node) => node.type);

      for (const kind of ['mention', 'media', 'mediaSingle', 'emoji', 'inlineCard', 'panel']) {
        expect(kinds).not.toContain(kind);
      }
    });
  });
});

async function read(
  folder: string,
  name: string,
): Promise<{ document: EmailDocument; visible: string }> {
  const mail = await PostalMime.parse(readFileSync(path.join(folder, name)));
  if (mail.html === undefined) {
    const text = mail.text ?? '';
    return {
      document: textToDocument(text),
      visible: seenWords(text.replace(/^(?:> ?)+/gm, '')),
    };
  }
  return { document: documentOf(mail.html), visible: seenWords(visibleText(parsed(mail.html))) };
}

/** Control characters are not seen; Node.js 20 makes some of the dashes and quotes of windows-1252. */
function seenWords(text: string): string {
  return words(text.replace(/[\u0080-\u009f]/g, '')).join(' ');
}
