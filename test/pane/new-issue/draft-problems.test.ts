import { describe, expect, it } from '@jest/globals';
import {
  draftProblems,
  furtherFields,
  unsupportedFields,
  type Filled,
} from '../../../addin/pane/new-issue/draft-problems.ts';
import { aField, plainFields } from '../../support/pane/fake-services.ts';

const filled: Filled = {
  projectId: '1',
  issueTypeId: '2',
  summary: 'Printer',
  hasDescription: true,
  values: {},
};

describe('draftProblems', () => {
  it('finds nothing wrong with a filled form', () => {
    expect([...draftProblems(filled, plainFields)]).toEqual([]);
  });

  it('asks for the project before it asks for the type', () => {
    const problems = draftProblems({ ...filled, projectId: null, issueTypeId: null }, plainFields);

    expect([...problems.keys()]).toEqual(['project']);
  });

  it('asks for a summary that is only blanks, and for a description Jira requires', () => {
    const fields = [aField({ id: 'description', kind: 'rich-text' })];

    const problems = draftProblems({ ...filled, summary: ' ', hasDescription: false }, fields);

    expect([...problems.keys()]).toEqual(['summary', 'description']);
  });

  it('tells an empty number from one that is none', () => {
    const fields = [aField({ id: 'n', kind: 'number' }), aField({ id: 'd', kind: 'date' })];
    const values = { n: { kind: 'text', text: 'three' } } as const;

    expect([...draftProblems({ ...filled, values }, fields)]).toEqual([
      ['n', 'no-number'],
      ['d', 'empty'],
    ]);
  });

  it('lets Jira fill a required field that has a default', () => {
    expect([...draftProblems(filled, [aField({ hasDefault: true })])]).toEqual([]);
  });
});

describe('furtherFields', () => {
  it('holds what is required, can be shown, and has no place of its own', () => {
    const fields = [
      ...plainFields,
      aField({ id: 'a', kind: 'labels' }),
      aField({ id: 'b', isRequired: false }),
      aField({ id: 'c', kind: 'unsupported' }),
    ];

    expect(furtherFields(fields).map(({ id }) => id)).toEqual(['a']);
    expect(unsupportedFields(fields).map(({ id }) => id)).toEqual(['c']);
  });
});
