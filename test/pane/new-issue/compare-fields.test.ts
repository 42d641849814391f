import { describe, expect, it } from '@jest/globals';
import { compareFields } from '../../../addin/pane/new-issue/compare-fields.ts';
import { aField } from '../../support/pane/fake-services.ts';

const nothing = { added: [], removed: [], nowRequired: [], otherOptions: [] };

describe('compareFields', () => {
  const town = aField({ id: 'a', name: 'Town', options: [{ id: '1', label: 'Berlin' }] });

  it('finds nothing between two equal readings', () => {
    expect(compareFields([town], [{ ...town }])).toBeNull();
  });

  it('names fields that came and went', () => {
    const berth = aField({ id: 'b', name: 'Berth' });

    expect(compareFields([town], [berth])).toEqual({
      ...nothing,
      added: ['Berth'],
      removed: ['Town'],
    });
  });

  it('names a field that must be filled from now on, by its default too', () => {
    const mayStay = { ...town, isRequired: false };
    const hadDefault = { ...town, hasDefault: true };

    expect(compareFields([mayStay], [town])).toEqual({ ...nothing, nowRequired: ['Town'] });
    expect(compareFields([hadDefault], [town])).toEqual({ ...nothing, nowRequired: ['Town'] });
    expect(compareFields([town], [mayStay])).toBeNull();
  });

  it('names a field of which a choice is gone, not one with a choice more', () => {
    const more = { ...town, options: [...town.options, { id: '2', label: 'Gothenburg' }] };

    expect(compareFields([more], [town])).toEqual({ ...nothing, otherOptions: ['Town'] });
    expect(compareFields([town], [more])).toBeNull();
  });
});
