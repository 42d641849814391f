import { describe, expect, it } from '@jest/globals';
import { fittingValue } from '../../../core/jira/fitting-value.ts';
import type { FieldValue, IssueField } from '../../../core/jira/model.ts';

const towns = [
  { id: '1', label: 'Berlin', children: [{ id: '11', label: 'Mitte' }] },
  { id: '2', label: 'Gothenburg' },
];

function aField(kind: IssueField['kind'], options: IssueField['options'] = []): IssueField {
  return { id: 'f', name: 'F', kind, isRequired: true, hasDefault: false, options };
}

describe('fittingValue', () => {
  it.each([
    [aField('option', towns), { kind: 'option', id: '2' }, { kind: 'option', id: '2' }],
    [aField('option', towns), { kind: 'option', id: '3' }, null],
    [
      aField('options', towns),
      { kind: 'options', ids: ['3', '1'] },
      { kind: 'options', ids: ['1'] },
    ],
    [aField('options', towns), { kind: 'options', ids: ['3'] }, null],
    [
      aField('cascade', towns),
      { kind: 'cascade', id: '1', childId: '11' },
      { kind: 'cascade', id: '1', childId: '11' },
    ],
    [
      aField('cascade', towns),
      { kind: 'cascade', id: '1', childId: '12' },
      { kind: 'cascade', id: '1', childId: null },
    ],
    [aField('cascade', towns), { kind: 'cascade', id: '9', childId: null }, null],
    // A list that is searched elsewhere refuses nothing.
    [aField('project'), { kind: 'found', items: [] }, { kind: 'found', items: [] }],
    [aField('text'), { kind: 'text', text: 'x' }, { kind: 'text', text: 'x' }],
    [aField('text'), { kind: 'labels', labels: ['x'] }, null],
    [aField('option', towns), { kind: 'cleared' }, { kind: 'cleared' }],
    [aField('unsupported'), { kind: 'text', text: 'x' }, null],
  ] as const satisfies readonly (readonly [IssueField, FieldValue, FieldValue | null])[])(
    'of %j keeps %j as %j',
    (field, value, kept) => {
      expect(fittingValue(field, value)).toEqual(kept);
    },
  );
});
