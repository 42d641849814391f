import { describe, expect, it } from '@jest/globals';
import { decodeField } from '../../../core/jira/decode-create-meta.ts';

const p = 'com.atlassian.jira.plugin.system.customfieldtypes:';
const links = { operations: ['add'] };
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
    [{ type: 'user', system: 'assignee' }, {}, 'assignee'],
    [{ type: 'user', system: 'reporter' }, {}, 'user'],
    [{ type: 'issuelink', system: 'parent' }, {}, 'parent'],
    [{ type: 'timetracking', system: 'timetracking' }, {}, 'time-tracking'],
    [{ type: 'array', items: 'issuelinks', system: 'issuelinks' }, links, 'issue-links'],
    [{ type: 'array', items: 'worklog', system: 'worklog' }, {}, 'unsupported'],
    [{ type: 'securitylevel', system: 'security' }, choices, 'option'],
    [{ type: 'string', custom: `${p}textfield` }, {}, 'text'],
    [{ type: 'string', custom: `${p}textarea` }, {}, 'rich-text'],
    [{ type: 'number', custom: `${p}float` }, {}, 'number'],
    [{ type: 'date', custom: `${p}datepicker` }, {}, 'date'],
    [{ type: 'datetime', custom: `${p}datetime` }, {}, 'date-time'],
    [{ type: 'string', custom: `${p}url` }, {}, 'url'],
    [{ type: 'option', custom: `${p}radiobuttons` }, choices, 'radio'],
    [{ type: 'user', custom: `${p}userpicker` }, {}, 'user'],
    [{ type: 'array', items: 'user', custom: `${p}multiuserpicker` }, {}, 'users'],
    [{ type: 'group', custom: `${p}grouppicker` }, {}, 'group'],
    [{ type: 'array', items: 'group', custom: `${p}multigrouppicker` }, {}, 'groups'],
    [{ type: 'version', custom: `${p}version` }, choices, 'option'],
    [{ type: 'project', custom: `${p}project` }, {}, 'project'],
    [{ type: 'option', custom: `${p}select` }, choices, 'option'],
    [{ type: 'option', custom: `${p}select` }, { allowedValues: [] }, 'unsupported'],
    [{ type: 'array', items: 'option', custom: `${p}multicheckboxes` }, choices, 'checkboxes'],
    [{ type: 'array', items: 'string', custom: `${p}labels` }, {}, 'labels'],
    [{ type: 'option', custom: `${p}cascadingselect` }, choices, 'cascade'],
    [{ type: 'option-with-child', custom: 'other:thing' }, choices, 'cascade'],
    [
      { type: 'array', items: 'string', custom: 'com.pyxis.greenhopper.jira:gh-sprint' },
      {},
      'sprint',
    ],
    [{ type: 'any', custom: 'com.pyxis.greenhopper.jira:gh-epic-link' }, {}, 'epic-link'],
    [{ type: 'any', custom: 'com.pyxis.greenhopper.jira:gh-lexo-rank' }, {}, 'unsupported'],
    // Unknown types go by their shape.
    [{ type: 'string', custom: 'other:thing' }, {}, 'text'],
    [{ type: 'number', custom: 'other:thing' }, {}, 'number'],
    [{ type: 'date', custom: 'other:thing' }, {}, 'date'],
    [{ type: 'datetime', custom: 'other:thing' }, {}, 'date-time'],
    [{ type: 'user', custom: 'other:thing' }, {}, 'user'],
    [{ type: 'array', items: 'user', custom: 'other:thing' }, {}, 'users'],
    [{ type: 'array', items: 'string', custom: 'other:thing' }, {}, 'unsupported'],
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

  it('reads both levels of a cascading select, and the key beside a project', () => {
    const field = decodeField({
      fieldId: 'customfield_1',
      schema: { type: 'option-with-child', custom: `${p}cascadingselect` },
      allowedValues: [
        { id: '1', value: 'North', children: [{ id: '2', value: 'Shed' }] },
        { id: '3', name: 'Web', key: 'WEB' },
      ],
    });

    expect(field?.options).toEqual([
      { id: '1', label: 'North', children: [{ id: '2', label: 'Shed' }] },
      { id: '3', label: 'Web', detail: 'WEB' },
    ]);
  });

  it.each([
    [{ type: 'string', custom: `${p}textfield` }, 'Berth', { kind: 'text', text: 'Berth' }],
    [{ type: 'number', custom: `${p}float` }, 3.5, { kind: 'text', text: '3.5' }],
    [{ type: 'option', custom: `${p}select` }, { id: '1' }, { kind: 'option', id: '1' }],
    [
      { type: 'array', items: 'option', custom: `${p}multiselect` },
      [{ id: '1' }],
      { kind: 'options', ids: ['1'] },
    ],
    [
      { type: 'option-with-child', custom: `${p}cascadingselect` },
      { id: '1', child: { id: '2' } },
      { kind: 'cascade', id: '1', childId: '2' },
    ],
    [
      { type: 'datetime', custom: `${p}datetime` },
      '2026-03-31T14:05:00.000+0200',
      { kind: 'text', text: '2026-03-31T12:05:00.000Z' },
    ],
    [
      { type: 'user', system: 'assignee' },
      { accountId: '5d01', displayName: 'Mia' },
      { kind: 'found', items: [{ id: '5d01', label: 'Mia' }] },
    ],
    [
      { type: 'array', items: 'string', system: 'labels' },
      ['a'],
      { kind: 'labels', labels: ['a'] },
    ],
    // A document of Cloud stays Jira's own matter.
    [{ type: 'string', system: 'environment' }, { type: 'doc' }, null],
    [{ type: 'string', custom: `${p}textfield` }, null, null],
  ])('reads the default of %j: %j', (schema, defaultValue, value) => {
    const field = decodeField({ fieldId: 'f', schema, defaultValue, ...choices });

    expect(field?.defaultValue).toEqual(value);
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
