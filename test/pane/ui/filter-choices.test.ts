import { describe, expect, it } from '@jest/globals';
import { filterChoices } from '../../../addin/pane/ui/filter-choices.ts';

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
