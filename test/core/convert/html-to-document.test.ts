import { describe, expect, it } from '@jest/globals';
import { documentToWiki } from '../../../core/convert/document-to-wiki.ts';
import { documentToText } from '../../../core/convert/document-to-text.ts';
import type { Block, EmailDocument } from '../../../core/convert/document.ts';
import { documentOf } from '../../support/convert/parsed.ts';

const wiki = (html: string): string => documentToWiki(documentOf(html));

function depthOf(blocks: EmailDocument['blocks']): number {
  const inner = (block: Block): number =>
    block.kind === 'list' ? 1 + Math.max(...block.items.map((item) => depthOf(item.content))) : 0;
  return Math.max(0, ...blocks.map(inner));
}

describe('htmlToDocument', () => {
  it('reads two thousand elements within each other', () => {
    expect(wiki('<div>'.repeat(2000) + 'deep')).toBe('deep');
    expect(wiki('<blockquote>'.repeat(2000) + 'deep')).toBe('{quote}\ndeep\n{quote}');
    expect(depthOf(documentOf('<ul><li>'.repeat(1000) + 'deep').blocks)).toBe(20);
  });

  it('puts a table of a quote or an item between its two parts, and goes on with the number', () => {
    const table = '<table border=1><tr><td>1</td><td>2</td></tr></table>';

    expect(wiki(`<blockquote>before${table}after</blockquote>`)).toBe(
      '{quote}\nbefore\n{quote}\n\n|1|2|\n\n{quote}\nafter\n{quote}',
    );
    const { blocks } = documentOf(`<ol><li>one</li><li>two${table}more</li><li>three</li></ol>`);
    expect(blocks.map((block) => block.kind)).toEqual(['list', 'table', 'list']);
    expect(blocks[2]).toMatchObject({ start: 2, items: { length: 2 } });
  });

  it('keeps a table from growing by one long row, and its text whole', () => {
    const row = Array.from({ length: 99 }, (_, at) => `<td>c${at}`).join('');
    const { blocks } = documentOf(`<table border=1><tr>${row}${'<tr><td>x'.repeat(5000)}</table>`);

    const [table] = blocks;
    const rows = table?.kind === 'table' ? table.rows : [];
    expect(rows.length).toBe(5001);
    expect(rows.flat().length).toBeLessThan(35_000);
    for (const word of ['c0', 'c50', 'c98']) expect(documentToText({ blocks })).toContain(word);
  });

  it('goes by how an element is set, where its style says so', () => {
    expect(
      wiki('<span style="display:block">one</span><a style="display:block">two</a>three'),
    ).toBe('one\ntwo\nthree');
    expect(wiki('<div style="display:inline">o</div><p style="display:inline">ne</p>')).toBe('one');
    expect(
      wiki('<u style="text-decoration:none">a</u> <u><i style="text-decoration:none">b</i></u>'),
    ).toBe('a _+b+_');
  });

  it('reads formulas, and nothing beside them', () => {
    expect(
      wiki(
        'a <math><mi>x</mi><annotation encoding="tex">y</annotation></math> b <progress>50</progress>',
      ),
    ).toBe('a x b');
  });

  it('keeps a picture with its Content-ID, width and link', () => {
    expect(
      documentOf(
        '<a href="https://example.com/"><img src="cid:%3Ca%40b%3E" width="2in" alt="x"></a>',
      ).blocks,
    ).toEqual([
      {
        kind: 'paragraph',
        content: [
          { kind: 'image', contentId: 'a@b', alt: 'x', widthPx: 192, link: 'https://example.com/' },
        ],
      },
    ]);
  });

  it('reads a body that holds nothing to see as an empty document', () => {
    expect(documentOf('').blocks).toEqual([]);
    expect(documentOf('<p>&nbsp;</p><br><div> </div><ul></ul><table></table>').blocks).toEqual([]);
  });
});

describe('documentToWiki', () => {
  it('takes the markup of an uploaded picture as it is, also in a link', () => {
    const document = documentOf(
      '<p>See <img src="cid:a"> <a href="https://example.com/"><img src="cid:a"></a></p>',
    );

    expect(documentToWiki(document, { image: () => '!a.png!' })).toBe(
      'See !a.png! [!a.png!|https://example.com/]',
    );
  });
});
