import { describe, expect, it } from '@jest/globals';
import { placeholderTexts } from '../../../../core/filing/draft/fill-template.ts';
import { readWrittenValues } from '../../../../core/filing/draft/write-values.ts';
import type { IssueField } from '../../../../core/jira/model.ts';
import { aMail } from '../../../support/filing/a-mail.ts';

const texts = placeholderTexts(aMail({ subject: 'Tap' }), { body: '', formatDate: () => '' });

function aField(change: Partial<IssueField>): IssueField {
  return {
    id: 'customfield_1',
    name: 'Field',
    kind: 'text',
    isRequired: false,
    hasDefault: false,
    options: [],
    ...change,
  };
}

const colours = [
  { id: '1', label: 'Red' },
  { id: '2', label: 'Green' },
];

describe('readWrittenValues', () => {
  it.each([
    [{ kind: 'text' }, 'About {subject}', { kind: 'text', text: 'About Tap' }],
    [{ kind: 'number' }, '12.5', { kind: 'text', text: '12.5' }],
    [{ kind: 'date' }, '2026-03-31', { kind: 'text', text: '2026-03-31' }],
    [{ kind: 'option', options: colours }, 'green', { kind: 'option', id: '2' }],
    [{ kind: 'options', options: colours }, ['Red', '2'], { kind: 'options', ids: ['1', '2'] }],
    [{ kind: 'labels' }, ['mail', 'urgent'], { kind: 'labels', labels: ['mail', 'urgent'] }],
  ] as const)('reads a value for %j', (change, written, value) => {
    const found = readWrittenValues({ customfield_1: written }, [aField(change)], texts);

    expect(found).toEqual({ values: { customfield_1: value }, skipped: [] });
  });

  it('finds a field by its name, whatever the case', () => {
    const found = readWrittenValues({ impact: 'x' }, [aField({ name: 'Impact' })], texts);

    expect(found.values).toEqual({ customfield_1: { kind: 'text', text: 'x' } });
  });

  it.each([
    ['a field that is not on the screen', { id: 'other', name: 'Other' }, 'Impact'],
    [
      'an option that is not offered',
      { name: 'Impact', kind: 'option', options: colours },
      'Impact',
    ],
    ['a number that is none', { name: 'Impact', kind: 'number' }, 'Impact'],
    ['a kind that cannot be written as text', { name: 'Impact', kind: 'unsupported' }, 'Impact'],
  ] as const)('skips %s and names it', (_, change, name) => {
    const found = readWrittenValues({ Impact: 'a lot' }, [aField(change)], texts);

    expect(found).toEqual({ values: {}, skipped: [name] });
  });

  it('guesses at no field that two have the name of', () => {
    const fields = [aField({ name: 'Impact' }), aField({ id: 'customfield_2', name: 'Impact' })];

    expect(readWrittenValues({ Impact: 'x' }, fields, texts).skipped).toEqual(['Impact']);
  });
});
