import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import PostalMime from 'postal-mime';
import { documentToAdf } from '../../../addin/convert/document-to-adf.ts';
import type { MailPage } from '../../../addin/convert/elements.ts';
import { htmlToDocument } from '../../../addin/convert/html-to-document.ts';
import { parsePage } from '../../../bench/convert/page-tree.ts';
import { parsed } from '../../convert/parsed.ts';
import { someHtml } from '../../convert/random-html.ts';

const fixtures = new URL('../../fixtures/convert/', import.meta.url);
const mails = new URL('../../../../shared/mails/', import.meta.url);

const documentOf = (page: MailPage) => htmlToDocument(page);

describe('parsePage', () => {
  it.each(readdirSync(fixtures))('leads to the tree of the browser’s parser for %s', (name) => {
    const html = readFileSync(new URL(`${name}/mail.html`, fixtures), 'utf8');

    expect(documentOf(parsePage(html))).toEqual(documentOf(parsed(html)));
  });

  it('leads to the tree of the browser’s parser for the real mails, where they are', async () => {
    const names = existsSync(mails) ? readdirSync(mails).filter((n) => n.endsWith('.eml')) : [];
    for (const name of names) {
      const { html = '' } = await PostalMime.parse(readFileSync(new URL(name, mails)));

      expect(documentOf(parsePage(html))).toEqual(documentOf(parsed(html)));
    }
  });

  it('leads to the tree of the browser’s parser for any HTML', () => {
    fc.assert(
      fc.property(someHtml, (html) => {
        expect(documentOf(parsePage(html))).toEqual(documentOf(parsed(html)));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['<div>', 100_000],
    ['<b>', 100_000],
    ['<blockquote>', 100_000],
    ['<ul><li>', 50_000],
    ['<table><tr><td>', 30_000],
    ['<span style="color:red">', 100_000],
    ['<pre>', 30_000],
    ['<p style="mso-list:l0 level3">', 20_000],
    ['<object><p style="mso-list:l0 level3">', 20_000],
  ])('reads %s a hundred thousand levels deep, or as good', (tags, times) => {
    const document = documentOf(parsePage(`${tags.repeat(times)}deep`));

    expect(JSON.stringify(documentToAdf(document))).toContain('"deep"');
  });
});
