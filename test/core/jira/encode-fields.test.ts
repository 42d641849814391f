import { describe, expect, it } from '@jest/globals';
import {
  encodeFields,
  isTakenBy,
  valueProblem,
  type ValueProblem,
  type Writing,
} from '../../../core/jira/encode-fields.ts';
import type { FieldKind, FieldValue } from '../../../core/jira/model.ts';

const text = (typed: string): FieldValue => ({ kind: 'text', text: typed });
const found = (...ids: readonly string[]): FieldValue => ({
  kind: 'found',
  items: ids.map((id) => ({ id, label: `Name of ${id}` })),
});
const estimates = (original: string, remaining: string): FieldValue => ({
  kind: 'estimates',
  original,
  remaining,
});

const to: Writing = {
  writeDocument: (document) => `document of ${document.blocks.length} blocks`,
  userIdName: 'name',
};

const rows: readonly (readonly [FieldKind, FieldValue, unknown])[] = [
  ['text', text(' one\nline '), 'one line'],
  ['rich-text', text('a\n\nb'), 'document of 2 blocks'],
  ['number', text('3.5'), 3.5],
  ['number', text('0'), 0],
  ['number', text('1,234.5'), 1234.5],
  ['number', { kind: 'text', text: '3,500', decimal: ',' }, 3.5],
  ['url', text(' https://example.com/a?b=c '), 'https://example.com/a?b=c'],
  ['date', text('2026-03-31'), '2026-03-31'],
  // An offset without a colon, and no “Z”.
  ['date-time', text('2026-03-31T12:05:00.000Z'), '2026-03-31T12:05:00.000+0000'],
  ['option', { kind: 'option', id: '7' }, { id: '7' }],
  ['radio', { kind: 'option', id: '7' }, { id: '7' }],
  ['project', found('10000'), { id: '10000' }],
  ['options', { kind: 'options', ids: ['7', '8'] }, [{ id: '7' }, { id: '8' }]],
  ['checkboxes', { kind: 'options', ids: ['8'] }, [{ id: '8' }]],
  ['cascade', { kind: 'cascade', id: '1', childId: '2' }, { id: '1', child: { id: '2' } }],
  ['cascade', { kind: 'cascade', id: '1', childId: null }, { id: '1' }],
  ['labels', { kind: 'labels', labels: ['a b', 'c', 'c', ' '] }, ['a_b', 'c']],
  ['user', found('mia'), { name: 'mia' }],
  ['assignee', found('mia'), { name: 'mia' }],
  ['users', found('mia', 'noah'), [{ name: 'mia' }, { name: 'noah' }]],
  ['group', found('crew'), { name: 'crew' }],
  ['groups', found('crew', 'office'), [{ name: 'crew' }, { name: 'office' }]],
  ['time-tracking', estimates('2d 4h', ' '), { originalEstimate: '2d 4h' }],
  ['time-tracking', estimates('1w', '30m'), { originalEstimate: '1w', remainingEstimate: '30m' }],
  ['parent', found('WEB-1'), { key: 'WEB-1' }],
  // Written bare: a key, and a number where the metadata speaks of an array.
  ['epic-link', found('WEB-1'), 'WEB-1'],
  ['sprint', found('42'), 42],
];

const nothing: readonly (readonly [FieldKind, FieldValue])[] = [
  ['text', text('  ')],
  ['rich-text', text('\n ')],
  ['number', text('')],
  ['date', text(' ')],
  ['date-time', text('')],
  ['url', text(' ')],
  ['option', { kind: 'option', id: '' }],
  ['options', { kind: 'options', ids: [] }],
  ['cascade', { kind: 'cascade', id: '', childId: null }],
  ['labels', { kind: 'labels', labels: [' '] }],
  ['user', found()],
  ['users', found()],
  ['time-tracking', estimates('', ' ')],
  ['issue-links', { kind: 'links', links: [] }],
  // A value kept from a field of another kind.
  ['option', text('7')],
  ['labels', { kind: 'option', id: '7' }],
  ['user', text('mia')],
  ['unsupported', text('x')],
];

describe('encodeFields', () => {
  it.each(rows)('writes %s %j as %j', (kind, value, json) => {
    expect(encodeFields({ f: { kind, value } }, to)).toEqual({ fields: { f: json }, update: {} });
  });

  it.each(nothing)('leaves %s %j out', (kind, value) => {
    expect(encodeFields({ f: { kind, value } }, to)).toEqual({ fields: {}, update: {} });
  });

  it('names people of Cloud by their account id', () => {
    const cloud: Writing = { ...to, userIdName: 'accountId' };
    const fields = {
      one: { kind: 'assignee', value: found('5d01') },
      many: { kind: 'users', value: found('5d01') },
    } as const;

    expect(encodeFields(fields, cloud).fields).toEqual({
      one: { accountId: '5d01' },
      many: [{ accountId: '5d01' }],
    });
  });

  it('writes links as operations, the new issue being the one that “blocks” outward', () => {
    const issue = { id: 'WEB-1', label: 'WEB-1' };
    const value: FieldValue = {
      kind: 'links',
      links: [
        { type: 'Blocks', direction: 'outward', issue },
        { type: 'Blocks', direction: 'inward', issue },
      ],
    };

    expect(encodeFields({ issuelinks: { kind: 'issue-links', value } }, to)).toEqual({
      fields: {},
      update: {
        issuelinks: [
          { add: { type: { name: 'Blocks' }, outwardIssue: { key: 'WEB-1' } } },
          { add: { type: { name: 'Blocks' }, inwardIssue: { key: 'WEB-1' } } },
        ],
      },
    });
  });

  it('writes null for what was emptied, or Jira would put its default in', () => {
    const value: FieldValue = { kind: 'cleared' };

    expect(encodeFields({ priority: { kind: 'option', value } }, to).fields).toEqual({
      priority: null,
    });
  });
});

describe('valueProblem', () => {
  it.each(rows)('finds nothing wrong with %s %j', (kind, value) => {
    expect(valueProblem({ kind, value })).toBeNull();
  });

  it.each([
    ...nothing.map(([kind, value]) => [kind, value, 'empty'] as const),
    ['option', { kind: 'cleared' }, 'empty'],
    ['number', text('three'), 'no-number'],
    ['number', text('3,500'), 'two-numbers'],
    ['number', { kind: 'text', text: '3.500', decimal: ',' }, 'two-numbers'],
    ['number', text('Infinity'), 'no-number'],
    ['date', text('31.3.2026'), 'no-date'],
    ['date', text('2026-02-31'), 'no-date'],
    ['date', text('2026-13-01'), 'no-date'],
    ['date-time', text('tomorrow'), 'no-date'],
    ['url', text('example.com'), 'no-url'],
    ['url', text('javascript:alert(1)'), 'no-url'],
    ['url', text('https://'), 'no-url'],
    ['time-tracking', estimates('two days', ''), 'no-duration'],
    ['time-tracking', estimates('2d', '3x'), 'no-duration'],
  ] as const satisfies readonly (readonly [FieldKind, FieldValue, ValueProblem])[])(
    'names what is wrong with %s %j: %s',
    (kind, value, problem) => {
      expect(valueProblem({ kind, value })).toBe(problem);
    },
  );
});

describe('isTakenBy', () => {
  it('keeps a value for fields that hold the same sort of value', () => {
    expect(isTakenBy('radio', { kind: 'option', id: '7' })).toBe(true);
    expect(isTakenBy('users', found('mia'))).toBe(true);
    expect(isTakenBy('number', found('mia'))).toBe(false);
    expect(isTakenBy('unsupported', text('x'))).toBe(false);
  });
});
