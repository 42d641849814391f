import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import PostalMime from 'postal-mime';
import { documentToAdf } from '../../../core/convert/document-to-adf.ts';
import { isElement } from '../../../core/convert/elements.ts';
import type { EmailNode, EmailPage } from '../../../core/convert/elements.ts';
import { htmlToDocument } from '../../../core/convert/html-to-document.ts';
import { readyToParse } from '../../../core/convert/parse-html.ts';
import { emailCorpora } from './email-corpora.ts';
import { parsePage } from './page-tree.ts';
import { parsed } from './parsed.ts';
import { someHtml } from './random-html.ts';

const fixtures = new URL('../../fixtures/convert/', import.meta.url);

function outline(node: EmailNode): string {
  let inside = '';
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    inside += outline(child);
  }
  if (node.nodeType === 3) return `"${node.nodeValue ?? ''}"`;
  return isElement(node) ? `<${node.localName} ${node.className}>${inside}</>` : inside;
}

function outlineOfParse5(node: DefaultTreeAdapterTypes.ChildNode): string {
  if ('value' in node) return `"${node.value}"`;
  if (!('tagName' in node)) return '';
  const className = node.attrs.find(({ name }) => name === 'class')?.value ?? '';
  return `<${node.tagName} ${className}>${node.childNodes.map(outlineOfParse5).join('')}</>`;
}

const documentOf = (page: EmailPage) => htmlToDocument(page);

describe('parsePage', () => {
  it.each(readdirSync(fixtures))('leads to the tree of the browser’s parser for %s', (name) => {
    const html = readFileSync(new URL(`${name}/mail.html`, fixtures), 'utf8');

    expect(documentOf(parsePage(html))).toEqual(documentOf(parsed(html)));
  });

  it.each(emailCorpora)(
    'leads to the tree of the browser’s parser for $name',
    async ({ folder, files }) => {
      for (const file of files) {
        const { html = '' } = await PostalMime.parse(readFileSync(path.join(folder, file)));

        expect([file, documentOf(parsePage(html))]).toEqual([file, documentOf(parsed(html))]);
      }
    },
  );

  // jsdom itself puts text that is fostered out of a table in the wrong place.
  it('builds the tree that parse5 builds by itself, for any HTML', () => {
    fc.assert(
      fc.property(someHtml, (html) => {
        const own = parse(readyToParse(html), { scriptingEnabled: false });

        expect(outline(parsePage(html))).toBe(own.childNodes.map(outlineOfParse5).join(''));
      }),
      { numRuns: 1000 },
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
