import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { documentToAdf } from '../../../core/convert/document-to-adf.ts';
import { documentToText } from '../../../core/convert/document-to-text.ts';
import { documentToWiki } from '../../../core/convert/document-to-wiki.ts';
import { textToDocument } from '../../../core/convert/text-to-document.ts';
import {
  allNodes,
  readText,
  readWiki,
  schemaErrors,
  words,
} from '../../support/convert/oracles.ts';
import { someText } from '../../support/convert/trees.ts';

const wiki = (text: string): string => documentToWiki(textToDocument(text));

describe('textToDocument', () => {
  it('keeps line ends, and parts paragraphs at empty lines', () => {
    expect(wiki('Hello,\r\n\r\none\r\ntwo\r\n \r\n\r\nthree\r\n')).toBe(
      'Hello,\n\none\ntwo\n\nthree',
    );
  });

  it('puts quoted lines into one quote, however deep', () => {
    expect(wiki('Yes.\n> Is it?\n>> Was it?\n>\n> Well\nDone')).toBe(
      'Yes.\n\n{quote}\nIs it?\nWas it?\n\nWell\n{quote}\n\nDone',
    );
  });

  it('links web addresses, without the sentence around them', () => {
    expect(wiki('See <https://example.com/a_b>, (http://example.com/x?y=1).')).toBe(
      'See <[https://example.com/a_b|https://example.com/a_b]>, ([http://example.com/x?y=1]).',
    );
  });

  it('keeps the brackets that are an address’s own', () => {
    expect(wiki('(see https://example.com/A_(b), https://example.com/c)')).toBe(
      '(see [https://example.com/A&#95;&#40;b)|https://example.com/A_(b)], [https://example.com/c])',
    );
  });

  it('makes no link of an address that pretends to be markup', () => {
    expect(wiki('[click|http://evil.example/]')).toBe('\\[click|http&#58;//evil.example/]');
  });

  it('writes an empty text as an empty document', () => {
    expect(textToDocument(' \n\n\t').blocks).toEqual([]);
    expect(documentToAdf(textToDocument('')).content).toEqual([{ type: 'paragraph', content: [] }]);
  });

  it('keeps every word of any text, and makes nothing of it but links', () => {
    fc.assert(
      fc.property(fc.array(someText, { maxLength: 5 }), (lines) => {
        const text = lines.map((line) => line.replace(/^[>\s]+/, '')).join('\n');

        const document = textToDocument(text);

        expect(schemaErrors(documentToAdf(document))).toEqual([]);
        const read = readWiki(documentToWiki(document));
        expect(words(readText(read)).join('')).toBe(words(text).join(''));
        for (const { type } of allNodes(read)) {
          expect(['doc', 'paragraph', 'text', 'hardBreak']).toContain(type);
        }
        expect(words(documentToText(document)).join('')).toBe(words(text).join(''));
      }),
      { numRuns: 500 },
    );
  });
});
