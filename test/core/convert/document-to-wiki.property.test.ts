import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { documentToWiki } from '../../../core/convert/document-to-wiki.ts';
import type { Block, Inline, EmailDocument, Marks } from '../../../core/convert/document.ts';
import { allNodes, readText, readWiki } from '../../support/convert/oracles.ts';
import { aTree, aWord, someText } from '../../support/convert/trees.ts';

/** What only the mail's own structure may make; text never. */
const MADE_BY_MARKUP = new Set([
  'mention',
  'mediaSingle',
  'mediaGroup',
  'media',
  'emoji',
  'inlineCard',
  'blockCard',
  'panel',
  'rule',
  'heading',
  'bulletList',
  'orderedList',
  'table',
  'codeBlock',
  'blockquote',
  'expand',
]);

const paragraph = (content: readonly Inline[]): Block => ({ kind: 'paragraph', content });

const plain = (text: string): EmailDocument => ({
  blocks: [paragraph([{ kind: 'text', text, marks: {} }])],
});

describe('documentToWiki', () => {
  it('writes any text so that it is read back as the same text, without a single mark', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const read = readWiki(documentToWiki(plain(text)));

        expect(readText(read).trim()).toBe(text.trim());
        for (const node of allNodes(read)) {
          expect(MADE_BY_MARKUP.has(node.type)).toBe(false);
          expect(node.marks ?? []).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each<[string, Marks]>([
    ['bold', { bold: true }],
    ['italic', { italic: true }],
    ['struck', { strike: true }],
    ['coloured', { color: '#c00000' }],
    ['code', { code: true }],
    ['linked', { link: 'https://example.com/a_b?c=(d)' }],
    ['bold and linked', { bold: true, link: 'https://example.com/' }],
    ['italic, bold and coloured', { bold: true, italic: true, color: '#c00000' }],
  ])('writes %s text so that the same text is read back', (_, marks) => {
    fc.assert(
      fc.property(aWord, someText, aWord, (before, text, after) => {
        const content: Inline[] = [
          { kind: 'text', text: before, marks: {} },
          { kind: 'text', text, marks },
          { kind: 'text', text: after, marks: {} },
        ];

        const read = readWiki(documentToWiki({ blocks: [paragraph(content)] }));

        expect(readText(read).trim()).toBe((before + text + after).trim());
        for (const node of allNodes(read)) expect(MADE_BY_MARKUP.has(node.type)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the text of every cell in its cell', () => {
    fc.assert(
      fc.property(fc.array(someText, { minLength: 2, maxLength: 4 }), (texts) => {
        const row = texts.map((text) => ({
          isHeader: false,
          content: [{ kind: 'paragraph', content: [{ kind: 'text', text, marks: {} }] }] as const,
        }));

        const read = readWiki(documentToWiki({ blocks: [{ kind: 'table', rows: [row, row] }] }));

        const cells = allNodes(read).filter((node) => node.type === 'tableCell');
        expect(cells.map((cell) => readText(cell).trim())).toEqual(
          [...texts, ...texts].map((text) => text.trim()),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('makes no mention, picture or card of any tree', () => {
    fc.assert(
      fc.property(aTree, (tree) => {
        const kinds = allNodes(readWiki(documentToWiki(tree))).map((node) => node.type);

        for (const kind of [
          'mention',
          'media',
          'mediaSingle',
          'mediaGroup',
          'inlineCard',
          'emoji',
        ]) {
          expect(kinds).not.toContain(kind);
        }
      }),
      { numRuns: 300 },
    );
  });
});
