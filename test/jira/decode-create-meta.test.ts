import { describe, expect, it } from '@jest/globals';
import { decodeField } from '../../addin/jira/decode-create-meta.ts';

const p = 'com.atlassian.jira.plugin.system.customfieldtypes:';
const choices = { allowedValues: [{ id: '1', value: 'Red' }] };

describe('decodeField', () => {
  it.each([
    // A name never decides: all of these are called “Summary”.
    [{ type: 'string', system: 'summary' }, {}, 'text'],
    [{ type: 'string', system: 'description' }, {}, 'rich-text'],
    [{ type: 'string', system: 'environment' }, {}, 'rich-text'],
    [{ type: 'priority', system: 'priority' }, choices, 'option'],
    [{ type: 'priority', system: 'priority' }, {}, 'unsupported'],
    [{ type: 'array', items: 'component', system: 'components' }, choices, 'options'],
    [{ type: 'array', items: 'version', system: 'fixVersions' }, choices, 'options'],
    [{ type: 'array', items: 'string', system: 'labels' }, {}, 'labels'],
    [{ type: 'date', system: 'duedate' }, {}, 'date'],
    [{ type: 'user', system: 'assignee' }, {}, 'unsupported'],
    [{ type: 'issuelink', system: 'parent' }, {}, 'unsupported'],
    [{ type: 'timetracking', system: 'timetracking' }, {}, 'unsupported'],
    [{ type: 'string', custom: `${p}textfield` }, {}, 'text'],
    [{ type: 'string', custom: `${p}textarea` }, {}, 'rich-text'],
    [{ type: 'number', custom: `${p}float` }, {}, 'number'],
    [{ type: 'date', custom: `${p}datepicker` }, {}, 'date'],
    [{ type: 'datetime', custom: `${p}datetime` }, {}, 'unsupported'],
    [{ type: 'option', custom: `${p}select` }, choices, 'option'],
    [{ type: 'option', custom: `${p}select` }, { allowedValues: [] }, 'unsupported'],
    [{ type: 'array', items: 'option', custom: `${p}multicheckboxes` }, choices, 'options'],
    [{ type: 'array', items: 'string', custom: `${p}labels` }, {}, 'labels'],
    [{ type: 'option', custom: `${p}cascadingselect` }, choices, 'unsupported'],
    [{ type: 'option-with-child', custom: 'other:thing' }, choices, 'unsupported'],
    [
      { type: 'array', items: 'string', custom: 'com.pyxis.greenhopper.jira:gh-sprint' },
      {},
      'unsupported',
    ],
    // Unknown types go by their shape.
    [{ type: 'string', custom: 'other:thing' }, {}, 'text'],
    [{ type: 'number', custom: 'other:thing' }, {}, 'number'],
    [{ type: 'date', custom: 'other:thing' }, {}, 'date'],
    [{ type: 'option', custom: 'other:thing' }, choices, 'option'],
    [{ type: 'array', items: 'option', custom: 'other:thing' }, choices, 'options'],
    [{ type: 'any', custom: 'other:thing' }, choices, 'unsupported'],
    [{ type: 'any', custom: 'other:thing' }, {}, 'unsupported'],
    [{}, {}, 'unsupported'],
    [{ type: 'string', custom: `${p}textfield` }, { operations: ['add'] }, 'unsupported'],
  ])('takes %j %j for %s', (schema, more, kind) => {
    const field = decodeField({ fieldId: 'f', name: 'Summary', schema, ...more });

    expect(field?.kind).toBe(kind);
  });

  it('reads options by their value or their name, and leaves disabled ones out', () => {
    const field = decodeField({
      fieldId: 'customfield_1',
      name: 'Colour',
      schema: { type: 'option', custom: `${p}select` },
      allowedValues: [
        { id: '1', value: 'Red' },
        { id: '2', name: 'Green' },
        { id: 3 },
        { id: '4', value: 'Old', disabled: true },
        'odd',
      ],
    });

    expect(field?.options).toEqual([
      { id: '1', label: 'Red' },
      { id: '2', label: 'Green' },
      { id: '3', label: '3' },
    ]);
  });

  it.each(['project', 'issuetype', 'attachment'])('leaves %s out', (system) => {
    expect(decodeField({ fieldId: system, name: 'X', schema: { type: 'x', system } })).toBeNull();
  });

  it.each([
    [{ hasDefaultValue: true }, true],
    [{ hasDefaultValue: false, defaultValue: { id: '3' } }, true],
    [{ hasDefaultValue: false, defaultValue: null }, false],
    [{}, false],
    // Jira takes the signed-in user, and asks for it all the same.
    [{ schema: { type: 'user', system: 'reporter' } }, true],
  ])('with %j has a default: %s', (more, hasDefault) => {
    expect(decodeField({ fieldId: 'f', required: true, ...more })?.hasDefault).toBe(hasDefault);
  });

  it.each([null, 'x', [], {}, { fieldId: '' }])('makes nothing of %j', (row) => {
    expect(decodeField(row)).toBeNull();
  });
});
