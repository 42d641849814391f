import { textToDocument } from '../convert/text-to-document.ts';
import type { Dialect } from './dialect.ts';
import type { FieldKind, FieldValue, FilledField } from './model.ts';
import { oneLine } from './one-line.ts';

/** Writes a value as Jira wants it; undefined when it says nothing and is to be left out. */
type Encoder = (value: FieldValue, write: Dialect['writeDocument']) => unknown;

const encoders: Readonly<Record<FieldKind, Encoder>> = {
  text: (value) => filled(oneLine(textOf(value))),
  'rich-text': (value, write) => {
    const document = textToDocument(textOf(value));
    return document.blocks.length === 0 ? undefined : write(document);
  },
  // A JSON number: Jira refuses the same digits as a string.
  number: (value) => (textOf(value).trim() === '' ? undefined : Number(textOf(value))),
  date: (value) => filled(textOf(value).trim()),
  option: (value) => (value.kind === 'option' && value.id !== '' ? { id: value.id } : undefined),
  options: (value) =>
    value.kind === 'options' && value.ids.length > 0 ? value.ids.map((id) => ({ id })) : undefined,
  labels: (value) => {
    if (value.kind !== 'labels') return undefined;
    // Jira refuses a label with a blank in it.
    const labels = value.labels.map((label) => label.trim().replace(/\s+/g, '_')).filter(Boolean);
    return labels.length === 0 ? undefined : [...new Set(labels)];
  },
  unsupported: () => undefined,
};

/** Writes filled fields as the `fields` of a create call; empty ones are left out. */
export function encodeFields(
  fields: Readonly<Record<string, FilledField>>,
  write: Dialect['writeDocument'],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([id, { kind, value }]) => [id, encoders[kind](value, write)] as const)
      .filter(([, encoded]) => encoded !== undefined),
  );
}

/** Tells whether a value, as typed, would be sent and taken for its kind of field. */
export function isFilled({ kind, value }: FilledField): boolean {
  const encoded = encoders[kind](value, () => null);
  if (kind === 'number') return Number.isFinite(encoded);
  if (kind === 'date') return typeof encoded === 'string' && isCalendarDate(encoded);
  return encoded !== undefined;
}

function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // February 31 rolls over into March; only what comes back unchanged is a day.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function textOf(value: FieldValue): string {
  return value.kind === 'text' ? value.text : '';
}

function filled(text: string): string | undefined {
  return text === '' ? undefined : text;
}
