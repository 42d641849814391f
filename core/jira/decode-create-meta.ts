import { isRecord } from '../../contract/connect-api.ts';
import { decodeDefault } from './decode-default.ts';
import { fieldKind, type FieldSchema } from './field-kind.ts';
import type { FieldKind, FieldOption, IssueField, IssueType } from './model.ts';
import { pictureOf } from './type-picture.ts';

/** Shown elsewhere in the form, or sent by a call of their own. */
const notFields = new Set(['project', 'issuetype', 'attachment']);

/**
 * Finds the issue types in an answer of any of the three shapes: `values` (Data Center since 8.4),
 * `issueTypes` (Cloud), `projects[0].issuetypes` (before 8.4). Null when it has none of them.
 */
export function issueTypeRows(answer: unknown): readonly unknown[] | null {
  if (!isRecord(answer)) return null;
  return listOrNull(answer['values']) ?? listOrNull(answer['issueTypes']) ?? wholeTypes(answer);
}

/** Finds the fields in an answer of any of the three shapes; the oldest holds a map instead of a list. */
export function fieldRows(answer: unknown): readonly unknown[] | null {
  if (!isRecord(answer)) return null;
  const listed = listOrNull(answer['values']) ?? listOrMap(answer['fields']);
  if (listed !== null) return listed;
  const types = wholeTypes(answer);
  if (types === null) return null;
  const [type] = types;
  return isRecord(type) ? listOrMap(type['fields']) : [];
}

/** Reads one issue type; null when it has no id. */
export function decodeIssueType(row: unknown): IssueType | null {
  if (!isRecord(row)) return null;
  const id = idOf(row['id']);
  if (id === null) return null;
  const picture = pictureOf(textOf(row['iconUrl']) ?? '');
  return {
    id,
    name: textOf(row['name']) ?? id,
    isSubtask: row['subtask'] === true,
    ...(picture === null ? {} : { picture }),
  };
}

/** Reads one field; null for what is no field of the form. */
export function decodeField(row: unknown): IssueField | null {
  if (!isRecord(row)) return null;
  // Data Center has no `key`, and on Cloud `key` may be a readable name.
  const id = textOf(row['fieldId']) ?? textOf(row['key']);
  if (id === null || id === '') return null;
  const schema = schemaOf(row);
  if (notFields.has(schema.system ?? id)) return null;
  const kind = settableKind(row, fieldKind(schema));
  return {
    id,
    name: textOf(row['name']) ?? id,
    kind,
    isRequired: row['required'] === true,
    hasDefault: hasDefault(row, schema),
    options: kind === 'unsupported' ? [] : optionsOf(row['allowedValues']),
    defaultValue: decodeDefault(row['defaultValue'], kind),
  };
}

function wholeTypes(answer: Record<string, unknown>): readonly unknown[] | null {
  const projects = listOrNull(answer['projects']);
  if (projects === null) return null;
  const [project] = projects;
  // No project: hidden from the user, or no permission to create in it.
  return isRecord(project) ? (listOrNull(project['issuetypes']) ?? []) : [];
}

function listOrNull(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null;
}

function listOrMap(value: unknown): readonly unknown[] | null {
  if (!isRecord(value)) return listOrNull(value);
  return Object.entries(value).map(([fieldId, field]) =>
    isRecord(field) ? { ...field, fieldId } : null,
  );
}

function schemaOf(row: Record<string, unknown>): FieldSchema {
  const schema = isRecord(row['schema']) ? row['schema'] : {};
  return {
    type: textOf(schema['type']) ?? '',
    items: textOf(schema['items']),
    system: textOf(schema['system']),
    custom: textOf(schema['custom']),
    hasAllowedValues: optionsOf(row['allowedValues']).length > 0,
  };
}

function settableKind(row: Record<string, unknown>, kind: FieldKind): FieldKind {
  const operations = row['operations'];
  if (!Array.isArray(operations) || operations.length === 0) return kind;
  // Links are only ever added.
  return operations.includes(kind === 'issue-links' ? 'add' : 'set') ? kind : 'unsupported';
}

function hasDefault(row: Record<string, unknown>, schema: FieldSchema): boolean {
  // A required reporter comes without a default, yet Jira takes the signed-in user for it.
  if (schema.system === 'reporter') return true;
  return row['hasDefaultValue'] === true || (row['defaultValue'] ?? null) !== null;
}

function optionsOf(allowedValues: unknown): readonly FieldOption[] {
  if (!Array.isArray(allowedValues)) return [];
  return allowedValues.flatMap((value: unknown) => {
    if (!isRecord(value) || value['disabled'] === true || value['archived'] === true) return [];
    const id = idOf(value['id']);
    if (id === null) return [];
    const detail = textOf(value['key']);
    const children = optionsOf(value['children']);
    return [
      {
        id,
        // Options have a value; versions, components, priorities and projects a name.
        label: textOf(value['value']) ?? textOf(value['name']) ?? id,
        ...(detail === null ? {} : { detail }),
        ...(children.length === 0 ? {} : { children }),
      },
    ];
  });
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function idOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}
