import type { SiteKind } from '../../../contract/connect-api.ts';
import type { Choice, ScreenField, ValueShape } from '../core/model.ts';

const custom = 'com.atlassian.jira.plugin.system.customfieldtypes';

/** The same field, but nobody gets past the create screen without it. */
export function required(field: ScreenField): ScreenField {
  return { ...field, isRequired: true };
}

/** Numbers labels into choices with Jira-like ids. */
export function choices(firstId: number, labels: readonly string[]): readonly Choice[] {
  return labels.map((label, index) => ({ id: String(firstId + index), label }));
}

export const summary = required(system('summary', 'Summary', 'summary', { type: 'string' }));
export const description = system('description', 'Description', 'rich-text', { type: 'string' });
export const environment = system('environment', 'Environment', 'rich-text', { type: 'string' });
export const assignee = system('assignee', 'Assignee', 'user', { type: 'user' });
export const reporter: ScreenField = {
  ...required(system('reporter', 'Reporter', 'user', { type: 'user' })),
  hasDefault: true,
};
export const labels = system('labels', 'Labels', 'labels', { type: 'array', items: 'string' }, [
  'add',
  'set',
  'remove',
]);
export const dueDate = system('duedate', 'Due date', 'date', { type: 'date' });
export const attachment = system('attachment', 'Attachment', 'never-sent', {
  type: 'array',
  items: 'attachment',
});
export const parent = required(system('parent', 'Parent', 'issue', { type: 'issuelink' }));
export const priority: ScreenField = {
  ...required(system('priority', 'Priority', 'choice', { type: 'priority' })),
  hasDefault: true,
  choices: choices(1, ['Highest', 'High', 'Medium', 'Low', 'Lowest']),
};

/** The choice Jira takes for a field that was left out although it is required. */
export const defaultPriorityId = '3';

export function components(firstId: number, names: readonly string[]): ScreenField {
  const schema = { type: 'array', items: 'component' };
  return {
    ...system('components', 'Component/s', 'choices', schema, ['add', 'set', 'remove']),
    choices: choices(firstId, names),
  };
}

export const timeTracking = system('timetracking', 'Time tracking', 'time-tracking', {
  type: 'timetracking',
});
export const issueLinks = system(
  'issuelinks',
  'Linked Issues',
  'links',
  { type: 'array', items: 'issuelinks' },
  ['add'],
);

export function security(list: readonly Choice[]): ScreenField {
  return {
    ...system('security', 'Security Level', 'choice', { type: 'securitylevel' }),
    choices: list,
  };
}

export function affected(list: readonly Choice[]): ScreenField {
  return versionField('versions', 'Affects Version/s', list);
}

export function fixed(list: readonly Choice[]): ScreenField {
  return versionField('fixVersions', 'Fix Version/s', list);
}

function versionField(id: string, name: string, list: readonly Choice[]): ScreenField {
  const schema = { type: 'array', items: 'version' };
  return { ...system(id, name, 'choices', schema, ['set', 'add', 'remove']), choices: list };
}

/** The fields every create screen has; `project` and `issuetype` are answered by `create-meta.ts`. */
export const everyScreen: readonly ScreenField[] = [
  required(system('project', 'Project', 'project', { type: 'project' })),
  required(system('issuetype', 'Issue Type', 'issue-type', { type: 'issuetype' })),
  summary,
  description,
  priority,
  assignee,
  reporter,
  labels,
  attachment,
];

export const select = (id: number, name: string, list: readonly Choice[]): ScreenField => ({
  ...plugged(id, name, { shape: 'choice', type: 'option', plugin: 'select' }),
  choices: list,
});
export const multiSelect = (id: number, name: string, list: readonly Choice[]): ScreenField => ({
  ...plugged(id, name, { shape: 'choices', type: 'array', items: 'option', plugin: 'multiselect' }),
  choices: list,
});
export const cascade = (id: number, name: string, list: readonly Choice[]): ScreenField => ({
  ...plugged(id, name, { shape: 'cascade', type: 'option-with-child', plugin: 'cascadingselect' }),
  choices: list,
});
export const number = (id: number, name: string): ScreenField =>
  plugged(id, name, { shape: 'number', type: 'number', plugin: 'float' });
export const date = (id: number, name: string): ScreenField =>
  plugged(id, name, { shape: 'date', type: 'date', plugin: 'datepicker' });
export const dateTime = (id: number, name: string): ScreenField =>
  plugged(id, name, { shape: 'datetime', type: 'datetime', plugin: 'datetime' });
export const line = (id: number, name: string): ScreenField =>
  plugged(id, name, { shape: 'line', type: 'string', plugin: 'textfield' });
export const text = (id: number, name: string): ScreenField =>
  plugged(id, name, { shape: 'rich-text', type: 'string', plugin: 'textarea' });
export const url = (id: number, name: string): ScreenField =>
  plugged(id, name, { shape: 'url', type: 'string', plugin: 'url' });
export const user = (id: number, name: string): ScreenField =>
  plugged(id, name, { shape: 'user', type: 'user', plugin: 'userpicker' });
export const users = (id: number, name: string): ScreenField =>
  plugged(id, name, { shape: 'users', type: 'array', plugin: 'multiuserpicker', items: 'user' });

export const radio = (id: number, name: string, list: readonly Choice[]): ScreenField => ({
  ...plugged(id, name, { shape: 'choice', type: 'option', plugin: 'radiobuttons' }),
  choices: list,
});
export const checkboxes = (id: number, name: string, list: readonly Choice[]): ScreenField => ({
  ...plugged(id, name, {
    shape: 'choices',
    type: 'array',
    items: 'option',
    plugin: 'multicheckboxes',
  }),
  choices: list,
});
export const customLabels = (id: number, name: string): ScreenField =>
  plugged(id, name, { shape: 'labels', type: 'array', items: 'string', plugin: 'labels' });
export const group = (id: number, name: string): ScreenField =>
  plugged(id, name, { shape: 'group', type: 'group', plugin: 'grouppicker' });
export const groups = (id: number, name: string): ScreenField =>
  plugged(id, name, { shape: 'groups', type: 'array', items: 'group', plugin: 'multigrouppicker' });
export const version = (id: number, name: string, list: readonly Choice[]): ScreenField => ({
  ...plugged(id, name, { shape: 'choice', type: 'version', plugin: 'version' }),
  labelKey: 'name',
  choices: list,
});
export const versionList = (id: number, name: string, list: readonly Choice[]): ScreenField => ({
  ...plugged(id, name, {
    shape: 'choices',
    type: 'array',
    items: 'version',
    plugin: 'multiversion',
  }),
  labelKey: 'name',
  choices: list,
});
export const projectPicker = (id: number, name: string): ScreenField =>
  plugged(id, name, { shape: 'project-choice', type: 'project', plugin: 'project' });

/** A field that Jira Software brings. */
export function agile(id: number, name: string, kind: PluginKind): ScreenField {
  const { shape, plugin, ...schema } = kind;
  return {
    ...system(`customfield_${id}`, name, shape, {}),
    schema: { ...schema, custom: `com.pyxis.greenhopper.jira:${plugin}`, customId: id },
  };
}

/** A field of the Assets app, which goes by another name on each face. */
export function assets(kind: SiteKind, id: number, name: string): ScreenField {
  const plugin =
    kind === 'cloud'
      ? 'com.atlassian.jira.plugins.cmdb:cmdb-object-cftype'
      : 'com.riadalabs.jira.plugins.insight:rlabs-customfield-default-object';
  const type = kind === 'cloud' ? { type: 'array', items: 'cmdb-object-field' } : { type: 'any' };
  return {
    ...system(`customfield_${id}`, name, 'asset-objects', {}),
    schema: { ...type, custom: plugin, customId: id },
  };
}

function system(
  id: string,
  name: string,
  shape: ValueShape,
  schema: Readonly<Record<string, string>>,
  operations: readonly string[] = ['set'],
): ScreenField {
  return {
    id,
    name,
    shape,
    isRequired: false,
    hasDefault: false,
    schema: { ...schema, system: id },
    operations,
    labelKey: 'name',
    choices: null,
  };
}

interface PluginKind {
  readonly shape: ValueShape;
  readonly type: string;
  readonly plugin: string;
  readonly items?: string;
}

function plugged(id: number, name: string, { shape, plugin, ...schema }: PluginKind): ScreenField {
  return {
    ...system(`customfield_${id}`, name, shape, {}),
    labelKey: 'value',
    schema: { ...schema, custom: `${custom}:${plugin}`, customId: id },
  };
}
