import { describe, expect, it } from '@jest/globals';
import { filterChoices, type Choice } from '../../../addin/pane/ui/filter-choices.ts';

const choices = [
  { id: '1', label: 'Help desk', detail: 'HELP' },
  { id: '2', label: 'Überwachung Werk Süd', detail: 'MON' },
  { id: '3', label: 'Self-help portal', detail: 'SHP' },
  { id: '4', label: 'Help', detail: 'XYZ' },
];

function found(typed: string): readonly string[] {
  return filterChoices(choices, typed).map(({ id }) => id);
}

describe('filterChoices', () => {
  it('shows everything while nothing is typed', () => {
    expect(found('  ')).toEqual(['1', '2', '3', '4']);
  });

  it('puts an exact name or key first and parts of words last', () => {
    expect(found('help')).toEqual(['1', '4', '3']);
    expect(found('shp')).toEqual(['3']);
  });

  it('finds all words in any order, whatever their case and accents', () => {
    expect(found('sud uberw')).toEqual(['2']);
  });
});

describe('filterChoices with groups', () => {
  const grouped: readonly Choice[] = [
    { id: '1', label: 'Ask about a boat', group: 'Common' },
    { id: '2', label: 'Boat is broken', group: 'On board' },
    { id: '3', label: 'Another boat', group: 'Common' },
    { id: '4', label: 'Engine', group: 'On board', description: 'Of a boat' },
  ];

  it('keeps what belongs together together, the group with the closest one first', () => {
    expect(filterChoices(grouped, 'boat').map(({ id }) => id)).toEqual(['2', '4', '1', '3']);
  });

  it('finds a choice by what stands below it', () => {
    expect(filterChoices(grouped, 'of a').map(({ id }) => id)).toEqual(['4']);
  });
});
