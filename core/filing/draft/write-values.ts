import type { WrittenValues } from '../../../contract/answers/site-guidance.ts';
import { valueProblem } from '../../jira/encode-fields.ts';
import type { FieldKind, FieldValue, IssueField } from '../../jira/model.ts';
import { fillTemplate, type PlaceholderTexts } from './fill-template.ts';

/** Values an administrator wrote, as the fields of one create screen take them. */
interface WrittenFields {
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Names of what does not fit: no such field here, no such option, not this kind of value. */
  readonly skipped: readonly string[];
}

/** Finds the fields that written values are for, and reads the values by their kinds. */
export function readWrittenValues(
  written: WrittenValues,
  fields: readonly IssueField[],
  texts: PlaceholderTexts,
): WrittenFields {
  const values: Record<string, FieldValue> = {};
  const skipped: string[] = [];
  for (const [name, given] of Object.entries(written)) {
    const field = findField(fields, name);
    const filled = [given].flat().map((text) => fillTemplate(text, texts).trim());
    const value = field === null ? null : readValue(field, filled);
    if (field === null || value === null) skipped.push(field?.name ?? name);
    else values[field.id] = value;
  }
  return { values, skipped };
}

/** By id, else by the name in the user's language, where only one field has it. */
function findField(fields: readonly IssueField[], name: string): IssueField | null {
  const byId = fields.find(({ id }) => id === name);
  if (byId !== undefined) return byId;
  const named = fields.filter((field) => same(field.name, name));
  return named.length === 1 ? (named[0] ?? null) : null;
}

type Reader = (texts: readonly string[], field: IssueField) => FieldValue | null;

const asText: Reader = (texts) => ({ kind: 'text', text: texts.join('\n') });

/** Kinds that can be written as text; the others are left to the user. */
const readers: Readonly<Partial<Record<FieldKind, Reader>>> = {
  text: asText,
  'rich-text': asText,
  number: asText,
  date: asText,
  url: asText,
  labels: (texts) => ({ kind: 'labels', labels: texts.flatMap((text) => text.split(/[\s,;]+/)) }),
  option: asOption,
  radio: asOption,
  options: asOptions,
  checkboxes: asOptions,
};

function readValue(field: IssueField, texts: readonly string[]): FieldValue | null {
  const value = readers[field.kind]?.(texts, field) ?? null;
  return value !== null && valueProblem({ kind: field.kind, value }) === null ? value : null;
}

function asOption(texts: readonly string[], field: IssueField): FieldValue | null {
  const id = texts.length === 1 ? optionId(field, texts[0] ?? '') : null;
  return id === null ? null : { kind: 'option', id };
}

function asOptions(texts: readonly string[], field: IssueField): FieldValue | null {
  const ids = texts.map((text) => optionId(field, text));
  const known = ids.filter((id) => id !== null);
  // All or nothing: half of a list would look as if it were meant.
  return known.length === ids.length ? { kind: 'options', ids: known } : null;
}

function optionId(field: IssueField, text: string): string | null {
  const byId = field.options.find(({ id }) => id === text);
  return (byId ?? field.options.find(({ label }) => same(label, text)))?.id ?? null;
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
