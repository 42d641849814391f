import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { documentToAdf } from '../../../core/convert/document-to-adf.ts';
import { documentToText } from '../../../core/convert/document-to-text.ts';
import { documentToWiki } from '../../../core/convert/document-to-wiki.ts';
import { textToDocument } from '../../../core/convert/text-to-document.ts';
import type { MailDocument } from '../../../core/convert/document.ts';
import { jiraFaults } from '../../support/convert/jira-rules.ts';
import {
  allNodes,
  readText,
  readWiki,
  schemaErrors,
  words,
} from '../../support/convert/oracles.ts';
import { documentOf, parsed } from '../../support/convert/parsed.ts';
import { visibleText } from '../../support/convert/visible-text.ts';

const folder = new URL('../../../../shared/mails/', import.meta.url);
const mails = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : [];

if (mails.length === 0) {
  describe('the real mails', () => {
    it.skip('are not here: put them beside the project as ../shared/mails', () => undefined);
  });
} else {
  describe.each(mails)('the mail %s', (name) => {
    it('becomes ADF that is valid and clean for Jira', async () => {
      const { document } = await read(name);

      const adf = documentToAdf(document);

      expect(schemaErrors(adf)).toEqual([]);
      expect(jiraFaults(adf)).toEqual([]);
    });

    it('keeps every visible word, in order, in ADF, wiki markup and text', async () => {
      const { document, visible } = await read(name);

      const inAdf = readText({ type: 'doc', content: documentToAdf(document).content });
      const text = documentToText(document).replace(/ <[a-z]+:[^>]*>/gi, '');
      const inWiki = readText(readWiki(documentToWiki(document)));

      expect(words(inAdf).join(' ')).toBe(visible);
      expect(words(inWiki).join('')).toBe(visible.replaceAll(' ', ''));
      expect(visible.split(' ').filter((word) => !text.includes(word))).toEqual([]);
    });

    it('makes no mention, card or picture of its text', async () => {
      const { document } = await read(name);

      const kinds = allNodes(readWiki(documentToWiki(document))).map((node) => node.type);

      for (const kind of ['mention', 'media', 'mediaSingle', 'emoji', 'inlineCard', 'panel']) {
        expect(kinds).not.toContain(kind);
      }
    });
  });
}

async function read(name: string): Promise<{ document: MailDocument; visible: string }> {
  const mail = await PostalMime.parse(readFileSync(new URL(name, folder)));
  if (mail.html === undefined) {
    const text = mail.text ?? '';
    return {
      document: textToDocument(text),
      visible: words(text.replace(/^(?:> ?)+/gm, '')).join(' '),
    };
  }
  return {
    document: documentOf(mail.html),
    visible: words(visibleText(parsed(mail.html))).join(' '),
  };
}
