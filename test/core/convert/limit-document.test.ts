import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { adfLength, documentToAdf } from '../../../core/convert/document-to-adf.ts';
import { documentToWiki } from '../../../core/convert/document-to-wiki.ts';
import type { EmailDocument } from '../../../core/convert/document.ts';
import { limitDocument } from '../../../core/convert/limit-document.ts';
import { jiraFaults } from '../../support/convert/jira-rules.ts';
import { schemaErrors } from '../../support/convert/oracles.ts';
import { documentOf } from '../../support/convert/parsed.ts';
import { aTree } from '../../support/convert/trees.ts';

const notice = 'The rest is in the attached mail.';
const wikiLength = (document: EmailDocument): number => documentToWiki(document).length;
const shortened = (html: string, maxCharacters: number): string =>
  documentToWiki(limitDocument(documentOf(html), { maxCharacters, notice, measure: wikiLength }));

describe('limitDocument', () => {
  it('leaves a document alone that fits, or that has no limit', () => {
    const document = documentOf('<p>short</p>');

    expect(limitDocument(document, { maxCharacters: 5, notice, measure: wikiLength })).toBe(
      document,
    );
    expect(limitDocument(document, { maxCharacters: 0, notice, measure: wikiLength })).toBe(
      document,
    );
  });

  it('ends at a word and says where the rest is', () => {
    expect(shortened(`<p>${'some words here '.repeat(20)}</p>`, 70)).toBe(
      `some words here some words here\n\n_${notice}_`,
    );
  });

  it('meets even a limit that is shorter than that line', () => {
    for (const limit of [1, 5, 20, notice.length, notice.length + 2]) {
      expect(
        shortened(`<p>${'some words here '.repeat(20)}</p>`, limit).length,
      ).toBeLessThanOrEqual(limit);
    }
  });

  it('counts what Jira counts: escaped text is longer than the text', () => {
    const written = shortened(`<p>${'[x] '.repeat(100)}</p>`, 100);

    expect(written.length).toBeLessThanOrEqual(100);
    expect(written.length).toBeGreaterThan(90);
  });

  it('closes lists and quotes, and ends a table with a whole row', () => {
    expect(
      shortened(
        `<ul><li>one<ul><li>two three four five six seven eight nine ten eleven</li></ul></li></ul>`,
        55,
      ),
    ).toBe(`* one\n** two three\n\n_${notice}_`);
    expect(
      shortened(
        `<blockquote><p>quoted words go on and on and on and on and on and on</p></blockquote>`,
        66,
      ),
    ).toBe(`{quote}\nquoted words\n{quote}\n\n_${notice}_`);
    const row = '<tr><td>first</td><td>second</td></tr>';
    expect(shortened(`<table border=1>${row.repeat(9)}</table>`, 70)).toBe(
      `|first|second|\n|first|second|\n\n_${notice}_`,
    );
  });

  it('never parts a character', () => {
    for (let max = 36; max < 60; max += 1) {
      expect(shortened(`<p>${'🙂'.repeat(40)}</p>`, max)).not.toMatch(/\p{Cs}/u);
    }
  });

  it('holds any limit above the notice for any tree, in both forms', () => {
    fc.assert(
      fc.property(aTree, fc.integer({ min: 60, max: 300 }), (tree, maxCharacters) => {
        const wiki = limitDocument(tree, { maxCharacters, notice, measure: wikiLength });
        expect(wikiLength(wiki)).toBeLessThanOrEqual(maxCharacters);

        const adf = documentToAdf(
          limitDocument(tree, {
            maxCharacters,
            notice,
            measure: (document) => adfLength(documentToAdf(document)),
          }),
        );
        expect(adfLength(adf)).toBeLessThanOrEqual(maxCharacters);
        expect(schemaErrors(adf)).toEqual([]);
        expect(jiraFaults(adf)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
