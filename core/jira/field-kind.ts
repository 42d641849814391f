import type { FieldKind } from './model.ts';

/** What create metadata says about the type of a field. */
export interface FieldSchema {
  readonly type: string;
  readonly items: string | null;
  readonly system: string | null;
  readonly custom: string | null;
  readonly hasAllowedValues: boolean;
}

const systemKinds: Readonly<Record<string, FieldKind>> = {
  summary: 'text',
  description: 'rich-text',
  environment: 'rich-text',
  priority: 'option',
  resolution: 'option',
  security: 'option',
  components: 'options',
  versions: 'options',
  fixVersions: 'options',
  labels: 'labels',
  duedate: 'date',
  reporter: 'user',
  assignee: 'assignee',
  timetracking: 'time-tracking',
  parent: 'parent',
  issuelinks: 'issue-links',
  // No fields of an issue to be made, whatever their shape.
  worklog: 'unsupported',
  comment: 'unsupported',
};

const plain = 'com.atlassian.jira.plugin.system.customfieldtypes:';
const agile = 'com.pyxis.greenhopper.jira:';

const customKinds: Readonly<Record<string, FieldKind>> = {
  [`${plain}textfield`]: 'text',
  [`${plain}textarea`]: 'rich-text',
  [`${plain}url`]: 'url',
  [`${plain}float`]: 'number',
  [`${plain}datepicker`]: 'date',
  [`${plain}select`]: 'option',
  [`${plain}radiobuttons`]: 'radio',
  [`${plain}multiselect`]: 'options',
  [`${plain}multicheckboxes`]: 'checkboxes',
  [`${plain}labels`]: 'labels',
  [`${plain}version`]: 'option',
  [`${plain}multiversion`]: 'options',
  [`${plain}project`]: 'project',
  [`${plain}datetime`]: 'date-time',
  [`${plain}userpicker`]: 'user',
  [`${plain}multiuserpicker`]: 'users',
  [`${plain}grouppicker`]: 'group',
  [`${plain}multigrouppicker`]: 'groups',
  // Older Jiras call it a plain option; its value has a second level.
  [`${plain}cascadingselect`]: 'cascade',
  [`${plain}importid`]: 'unsupported',
  [`${plain}readonlyfield`]: 'unsupported',
  [`${agile}gh-epic-label`]: 'text',
  [`${agile}gh-epic-link`]: 'epic-link',
  [`${agile}gh-sprint`]: 'sprint',
  // Jira sets these two itself when an epic is created.
  [`${agile}gh-epic-status`]: 'unsupported',
  [`${agile}gh-epic-color`]: 'unsupported',
  [`${agile}jsw-story-points`]: 'number',
  'com.atlassian.jpo:jpo-custom-field-baseline-start': 'date',
  'com.atlassian.jpo:jpo-custom-field-baseline-end': 'date',
  'com.atlassian.jpo:jpo-custom-field-original-story-points': 'number',
  'com.atlassian.servicedesk:sd-request-participants': 'users',
  'com.atlassian.servicedesk:sd-customer-organizations': 'organizations',
};

const simpleKinds: Readonly<Record<string, FieldKind>> = {
  string: 'text',
  number: 'number',
  date: 'date',
  datetime: 'date-time',
  user: 'user',
  group: 'group',
  project: 'project',
};

/** Lists by what is in them; a list of texts has a writing of its own in every app that has one. */
const listKinds: Readonly<Record<string, FieldKind>> = { user: 'users', group: 'groups' };

/** Kinds that can be shown only with what Jira allows. */
export const choosingKinds: ReadonlySet<FieldKind> = new Set([
  'option',
  'radio',
  'options',
  'checkboxes',
  'cascade',
]);

/**
 * Decides how a field is shown and written: by its system or custom type, else by its shape. Never
 * by its name, which is translated, and never by its number, which differs from Jira to Jira.
 */
export function fieldKind(schema: FieldSchema): FieldKind {
  const kind = knownKind(schema) ?? kindByShape(schema);
  return choosingKinds.has(kind) && !schema.hasAllowedValues ? 'unsupported' : kind;
}

function knownKind({ system, custom }: FieldSchema): FieldKind | undefined {
  return (
    (system === null ? undefined : systemKinds[system]) ??
    (custom === null ? undefined : customKinds[custom])
  );
}

function kindByShape({ type, items, hasAllowedValues }: FieldSchema): FieldKind {
  // `any` has a writing of its own that only its app knows.
  if (type === 'any') return 'unsupported';
  if (hasAllowedValues) {
    if (type === 'option-with-child') return 'cascade';
    return type === 'array' ? 'options' : 'option';
  }
  const kind = type === 'array' ? listKinds[items ?? ''] : simpleKinds[type];
  return kind ?? 'unsupported';
}
