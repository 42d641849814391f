import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { documentToAdf } from '../../../core/convert/document-to-adf.ts';
import { documentToWiki } from '../../../core/convert/document-to-wiki.ts';
import { jiraFaults } from '../../support/convert/jira-rules.ts';
import { schemaErrors } from '../../support/convert/oracles.ts';
import { documentOf } from '../../support/convert/parsed.ts';

const folder = new URL('../../fixtures/convert/', import.meta.url);

describe.each(readdirSync(folder).toSorted())('the mail %s', (name) => {
  const file = (path: string): string => readFileSync(new URL(`${name}/${path}`, folder), 'utf8');
  const document = documentOf(file('mail.html'));

  it('becomes the expected wiki markup', () => {
    expect(documentToWiki(document)).toBe(file('expected.wiki').replace(/\n$/, ''));
  });

  it('becomes the expected ADF, valid and clean for Jira', () => {
    const adf = documentToAdf(document);

    expect(adf).toEqual(JSON.parse(file('expected.adf.json')));
    expect(schemaErrors(adf)).toEqual([]);
    expect(jiraFaults(adf)).toEqual([]);
  });
});
