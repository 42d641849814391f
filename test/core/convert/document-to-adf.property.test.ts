import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { documentToAdf } from '../../../core/convert/document-to-adf.ts';
import type { AdfNode } from '../../../core/convert/document-to-adf.ts';
import { documentToText } from '../../../core/convert/document-to-text.ts';
import { documentToWiki } from '../../../core/convert/document-to-wiki.ts';
import { jiraFaults } from '../../support/convert/jira-rules.ts';
import { schemaErrors } from '../../support/convert/oracles.ts';
import { documentOf } from '../../support/convert/parsed.ts';
import { someHtml } from '../../support/convert/random-html.ts';
import { aTree } from '../../support/convert/trees.ts';

describe('documentToAdf', () => {
  it('writes any tree so that it is valid by Atlassian’s schema and clean for Jira', () => {
    fc.assert(
      fc.property(aTree, (tree) => {
        const adf = documentToAdf(tree);

        expect(schemaErrors(adf)).toEqual([]);
        expect(jiraFaults(adf)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes the node of an uploaded picture anywhere, and stays valid', () => {
    const media: AdfNode = {
      type: 'mediaSingle',
      attrs: { layout: 'align-start' },
      content: [{ type: 'media', attrs: { type: 'file', id: 'an-id', collection: '' } }],
    };
    fc.assert(
      fc.property(aTree, (tree) => {
        const adf = documentToAdf(tree, { image: () => media });

        expect(schemaErrors(adf)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('htmlToDocument', () => {
  it('reads any HTML without a throw, into a tree that every form can write', () => {
    fc.assert(
      fc.property(someHtml, (html) => {
        const document = documentOf(html);

        const adf = documentToAdf(document);
        expect(schemaErrors(adf)).toEqual([]);
        expect(jiraFaults(adf)).toEqual([]);
        expect(() => documentToWiki(document) + documentToText(document)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});
