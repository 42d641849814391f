import type { SiteKind } from '../../../contract/connect-api.ts';
import type { IssueType, ScreenField } from '../core/model.ts';
import * as field from './seed-fields.ts';

/** What the sprint field of the project can be set to, beside what is long over. */
export const sprints = [
  { id: 40, name: 'Spring sprint 1', state: 'closed' },
  { id: 41, name: 'Spring sprint 2', state: 'active' },
  { id: 42, name: 'Spring sprint 3', state: 'future' },
] as const;

/** The board the sprints are on. */
export const board = {
  id: 7,
  name: 'Every field board',
  type: 'scrum',
  projectKey: 'ALL',
} as const;

export const groups: readonly string[] = ['boat-builders', 'harbour-masters', 'office'];

export const linkTypes = [
  { id: '10100', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '10101', name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  { id: '10102', name: 'Relates', inward: 'relates to', outward: 'relates to' },
] as const;

/**
 * The types of the project “Every field”: one whose create screen requires every kind of field, one
 * that has them all and requires none, and the two that have a field of their own.
 */
export function everyFieldTypes(kind: SiteKind): readonly IssueType[] {
  const all = everyField(kind);
  return [
    type(10030, 'Everything', 'Requires every kind of field.', all.map(field.required)),
    type(10031, 'Nothing', 'Has every kind of field and requires none.', all),
    type(10032, 'Epic', 'A large piece of work.', [field.required(epicName)]),
    {
      ...type(10004, 'Sub-task', 'A part of another issue.', [field.parent]),
      isSubtask: true,
    },
  ];
}

const harbours = [
  { id: '11010', label: 'North harbour', children: field.choices(11020, ['Shed 1', 'Shed 2']) },
  { id: '11011', label: 'South lock', children: field.choices(11030, ['Office', 'Quay']) },
];

const versions = field.choices(11040, ['1.0 “Heron”', '1.1', '2.0']);

const epicName: ScreenField = field.agile(10740, 'Epic Name', {
  shape: 'line',
  plugin: 'gh-epic-label',
  type: 'string',
});

function everyField(kind: SiteKind): readonly ScreenField[] {
  return [
    field.line(10701, 'Berth'),
    field.text(10702, 'Condition on arrival'),
    {
      ...field.number(10703, 'Length in metres'),
      description: 'Over all, <b>with</b> the bowsprit.',
    },
    field.url(10704, 'Photo album'),
    field.date(10705, 'Launch'),
    field.dateTime(10706, 'Crane booked for'),
    field.select(10707, 'Hull', field.choices(11000, ['Steel', 'Wood', 'Glass fibre'])),
    field.radio(10708, 'Season', field.choices(11003, ['Summer', 'Winter'])),
    field.multiSelect(10709, 'Trades', field.choices(11050, ['Carpentry', 'Rigging', 'Paint'])),
    field.checkboxes(10710, 'On board', field.choices(11060, ['Stove', 'Radio', 'Life raft'])),
    field.cascade(10711, 'Place', harbours),
    field.customLabels(10712, 'Tags'),
    field.user(10713, 'Skipper'),
    field.users(10714, 'Crew'),
    field.group(10715, 'Yard'),
    field.groups(10716, 'Informed groups'),
    field.version(10717, 'Drawing version', versions),
    field.versionList(10718, 'Further drawings', versions),
    field.projectPicker(10719, 'Charged to'),
    field.number(10720, 'Story Points'),
    field.agile(10721, 'Sprint', {
      shape: 'sprint',
      plugin: 'gh-sprint',
      type: 'array',
      items: kind === 'cloud' ? 'json' : 'string',
    }),
    // Cloud has had `parent` in its place for years.
    kind === 'cloud'
      ? { ...field.parent, name: 'Parent', isRequired: false }
      : field.agile(10722, 'Epic Link', { shape: 'epic-key', plugin: 'gh-epic-link', type: 'any' }),
    field.components(11070, ['Hull', 'Engine', 'Sails']),
    field.affected(versions),
    field.fixed(versions),
    field.security(field.choices(11080, ['Yard only', 'Yard and owner'])),
    field.timeTracking,
    field.issueLinks,
    field.environment,
    field.dueDate,
    field.labels,
    { ...field.priority, isRequired: false, hasDefault: false },
    field.assignee,
    field.reporter,
    field.description,
  ];
}

function type(
  id: number,
  name: string,
  description: string,
  own: readonly ScreenField[],
): IssueType {
  const ownIds = new Set(own.map((one) => one.id));
  const shared = field.everyScreen.filter((one) => !ownIds.has(one.id));
  return { id: String(id), name, description, isSubtask: false, fields: [...shared, ...own] };
}
