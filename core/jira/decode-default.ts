import { isRecord } from '../../contract/connect-api.ts';
import type { FieldKind, FieldOption, FieldValue } from './model.ts';

/** Reads the default that Jira tells for a field, as the form holds values; null when it tells none. */
export function decodeDefault(value: unknown, kind: FieldKind): FieldValue | null {
  return value === undefined || value === null ? null : (decoders[kind]?.(value) ?? null);
}

type Decoder = (value: unknown) => FieldValue | null;

/** Kinds for which Jira tells a default that the form can show. */
const decoders: Readonly<Partial<Record<FieldKind, Decoder>>> = {
  text: textValue,
  'rich-text': textValue,
  url: textValue,
  date: textValue,
  number: (value) => textValue(typeof value === 'number' ? String(value) : value),
  'date-time': momentValue,
  option: optionValue,
  radio: optionValue,
  options: optionsValue,
  checkboxes: optionsValue,
  cascade: (value) => {
    const id = idOf(value);
    if (id === null) return null;
    return { kind: 'cascade', id, childId: isRecord(value) ? idOf(value['child']) : null };
  },
  labels: (value) => {
    const labels = listOf(value).filter((label) => typeof label === 'string');
    return labels.length === 0 ? null : { kind: 'labels', labels };
  },
  user: (value) => foundValue([value], person),
  assignee: (value) => foundValue([value], person),
  users: (value) => foundValue(listOf(value), person),
  project: (value) => foundValue([value], project),
  group: (value) => foundValue([value], group),
  groups: (value) => foundValue(listOf(value), group),
};

// A document of Cloud is not taken apart: Jira puts it in by itself where the field is left out.
function textValue(value: unknown): FieldValue | null {
  return typeof value === 'string' && value !== '' ? { kind: 'text', text: value } : null;
}

/** `2026-03-31T14:05:00.000+0200`, whose offset no browser has to read without a colon. */
function momentValue(value: unknown): FieldValue | null {
  if (typeof value !== 'string') return null;
  const time = Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(time) ? null : { kind: 'text', text: new Date(time).toISOString() };
}

function optionValue(value: unknown): FieldValue | null {
  const id = idOf(value);
  return id === null ? null : { kind: 'option', id };
}

function optionsValue(value: unknown): FieldValue | null {
  const ids = listOf(value)
    .map(idOf)
    .filter((id) => id !== null);
  return ids.length === 0 ? null : { kind: 'options', ids };
}

function foundValue(
  values: readonly unknown[],
  decode: (value: unknown) => FieldOption | null,
): FieldValue | null {
  const items = values.map(decode).filter((item) => item !== null);
  return items.length === 0 ? null : { kind: 'found', items };
}

function person(value: unknown): FieldOption | null {
  if (!isRecord(value)) return null;
  const id = value['accountId'] ?? value['name'];
  const { displayName } = value;
  if (typeof id !== 'string' || id === '') return null;
  return { id, label: typeof displayName === 'string' ? displayName : id };
}

function project(value: unknown): FieldOption | null {
  const id = idOf(value);
  const name = isRecord(value) ? value['name'] : null;
  return id === null ? null : { id, label: typeof name === 'string' ? name : id };
}

function group(value: unknown): FieldOption | null {
  const name = isRecord(value) ? value['name'] : value;
  return typeof name === 'string' && name !== '' ? { id: name, label: name } : null;
}

function idOf(value: unknown): string | null {
  const id = isRecord(value) ? value['id'] : null;
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' && id !== '' ? id : null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
