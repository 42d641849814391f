import { describe, expect, it } from '@jest/globals';
import { encodeFields, isFilled } from '../../addin/jira/encode-fields.ts';
import type { FieldKind, FieldValue } from '../../addin/jira/model.ts';

const text = (typed: string): FieldValue => ({ kind: 'text', text: typed });

const rows: readonly (readonly [FieldKind, FieldValue, unknown])[] = [
  ['text', text(' one\nline '), 'one line'],
  ['rich-text', text('a\n\nb'), 'document of 2 blocks'],
  ['number', text('3.5'), 3.5],
  ['number', text('0'), 0],
  ['date', text('2026-03-31'), '2026-03-31'],
  ['option', { kind: 'option', id: '7' }, { id: '7' }],
  ['options', { kind: 'options', ids: ['7', '8'] }, [{ id: '7' }, { id: '8' }]],
  ['labels', { kind: 'labels', labels: ['a b', 'c', 'c', ' '] }, ['a_b', 'c']],
];

const nothing: readonly (readonly [FieldKind, FieldValue])[] = [
  ['text', text('  ')],
  ['rich-text', text('\n ')],
  ['number', text('')],
  ['date', text(' ')],
  ['option', { kind: 'option', id: '' }],
  ['options', { kind: 'options', ids: [] }],
  ['labels', { kind: 'labels', labels: [' '] }],
  // A value kept from a field of another kind.
  ['option', text('7')],
  ['labels', { kind: 'option', id: '7' }],
  ['unsupported', text('x')],
];

describe('encodeFields', () => {
  it.each(rows)('writes %s %j as %j', (kind, value, json) => {
    const fields = encodeFields(
      { f: { kind, value } },
      (document) => `document of ${document.blocks.length} blocks`,
    );

    expect(fields).toEqual({ f: json });
  });

  it.each(nothing)('leaves %s %j out', (kind, value) => {
    expect(encodeFields({ f: { kind, value } }, () => 'x')).toEqual({});
  });
});

describe('isFilled', () => {
  it.each(rows)('says yes to %s %j', (kind, value) => {
    expect(isFilled({ kind, value })).toBe(true);
  });

  it.each([
    ...nothing,
    ['number', text('3,5')],
    ['number', text('Infinity')],
    ['date', text('31.3.2026')],
    ['date', text('2026-02-31')],
    ['date', text('2026-13-01')],
  ] as const)('says no to %s %j', (kind, value) => {
    expect(isFilled({ kind, value })).toBe(false);
  });
});
