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
  // Of a known type by their shape, but written in another way or not in the fields at all.
  timetracking: 'unsupported',
  worklog: 'unsupported',
  comment: 'unsupported',
  issuelinks: 'unsupported',
  parent: 'unsupported',
};

const plain = 'com.atlassian.jira.plugin.system.customfieldtypes:';
const agile = 'com.pyxis.greenhopper.jira:';

const customKinds: Readonly<Record<string, FieldKind>> = {
  [`${plain}textfield`]: 'text',
  [`${plain}textarea`]: 'rich-text',
  [`${plain}url`]: 'text',
  [`${plain}float`]: 'number',
  [`${plain}datepicker`]: 'date',
  [`${plain}select`]: 'option',
  [`${plain}radiobuttons`]: 'option',
  [`${plain}multiselect`]: 'options',
  [`${plain}multicheckboxes`]: 'options',
  [`${plain}labels`]: 'labels',
  [`${plain}version`]: 'option',
  [`${plain}multiversion`]: 'options',
  [`${plain}project`]: 'option',
  // Older Jiras call it a plain option; its value has a second level.
  [`${plain}cascadingselect`]: 'unsupported',
  [`${plain}importid`]: 'unsupported',
  [`${plain}readonlyfield`]: 'unsupported',
  [`${agile}gh-epic-label`]: 'text',
  // Jira sets these two itself when an epic is created.
  [`${agile}gh-epic-status`]: 'unsupported',
  [`${agile}gh-epic-color`]: 'unsupported',
  [`${agile}jsw-story-points`]: 'number',
  'com.atlassian.jpo:jpo-custom-field-baseline-start': 'date',
  'com.atlassian.jpo:jpo-custom-field-baseline-end': 'date',
  'com.atlassian.jpo:jpo-custom-field-original-story-points': 'number',
};

const simpleKinds: Readonly<Record<string, FieldKind>> = {
  string: 'text',
  number: 'number',
  date: 'date',
};

/**
 * Decides how a field is shown and written: by its system or custom type, else by its shape. Never
 * by its name, which is translated, and never by its number, which differs from Jira to Jira.
 */
export function fieldKind(schema: FieldSchema): FieldKind {
  const known =
    (schema.system === null ? undefined : systemKinds[schema.system]) ??
    (schema.custom === null ? undefined : customKinds[schema.custom]);
  if (known !== undefined) {
    const needsChoice = known === 'option' || known === 'options';
    return needsChoice && !schema.hasAllowedValues ? 'unsupported' : known;
  }
  if (schema.hasAllowedValues) {
    // `any` has a writing of its own that only its app knows.
    if (schema.type === 'any' || schema.type === 'option-with-child') return 'unsupported';
    return schema.type === 'array' ? 'options' : 'option';
  }
  return simpleKinds[schema.type] ?? 'unsupported';
}
