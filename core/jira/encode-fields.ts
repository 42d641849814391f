import { textToDocument } from '../convert/text-to-document.ts';
import type { EmailDocument } from '../convert/document.ts';
import type { Dialect } from './dialect.ts';
import type { FieldKind, FieldOption, FieldValue, FilledField } from './model.ts';
import { oneLine } from './one-line.ts';
import { readNumber } from './read-number.ts';

/** What of a dialect the values of fields need. */
export interface Writing extends Pick<Dialect, 'userIdName'> {
  /** Writes rich text as this Jira stores it, no longer than it takes. */
  readonly writeDocument: (document: EmailDocument) => unknown;
}

/** Why a value would not be taken for its kind of field. */
export type ValueProblem =
  'empty' | 'no-number' | 'two-numbers' | 'no-date' | 'no-url' | 'no-duration';

/** How one kind of field is written. */
interface Encoder {
  /** The only values it takes; one kept from a field of another kind says nothing here. */
  readonly takes: FieldValue['kind'];
  /** The value as Jira wants it; undefined when it says nothing and is to be left out. */
  readonly write: (value: FieldValue, to: Writing) => unknown;
  /** What is wrong with a value that says something. */
  readonly problem: (written: unknown) => ValueProblem | null;
  /** Jira takes links as operations beside the fields. */
  readonly isUpdate: boolean;
}

const encoders: Readonly<Record<FieldKind, Encoder>> = {
  text: encoder('text', ({ text }) => filled(oneLine(text))),
  'rich-text': encoder('text', ({ text }, { writeDocument }) => {
    const document = textToDocument(text);
    return document.blocks.length === 0 ? undefined : writeDocument(document);
  }),
  // A JSON number: Jira refuses the same digits as a string.
  number: encoder(
    'text',
    ({ text, decimal }) => (text.trim() === '' ? undefined : readNumber(text, decimal)),
    {
      problem: (number) =>
        number === null ? 'two-numbers' : Number.isFinite(number) ? null : 'no-number',
    },
  ),
  url: encoder('text', ({ text }) => filled(text.trim()), {
    problem: (address) => (isAddress(address) ? null : 'no-url'),
  }),
  date: encoder('text', ({ text }) => filled(text.trim()), {
    problem: (day) => (isCalendarDate(day) ? null : 'no-date'),
  }),
  'date-time': encoder('text', ({ text }) => (text === '' ? undefined : momentForJira(text)), {
    problem: (moment) => (moment === null ? 'no-date' : null),
  }),
  option: encoder('option', ({ id }) => reference(id)),
  radio: encoder('option', ({ id }) => reference(id)),
  project: encoder('found', ({ items }) => one(items, reference)),
  options: encoder('options', ({ ids }) => list(ids, reference)),
  checkboxes: encoder('options', ({ ids }) => list(ids, reference)),
  cascade: encoder('cascade', ({ id, childId }) =>
    id === '' ? undefined : { id, ...(childId === null ? {} : { child: { id: childId } }) },
  ),
  labels: encoder('labels', ({ labels }) => {
    // Jira refuses a label with a blank in it.
    const whole = labels.map((label) => label.trim().replace(/\s+/g, '_')).filter(Boolean);
    return whole.length === 0 ? undefined : [...new Set(whole)];
  }),
  user: encoder('found', ({ items }, to) => one(items, (id) => ({ [to.userIdName]: id }))),
  assignee: encoder('found', ({ items }, to) => one(items, (id) => ({ [to.userIdName]: id }))),
  users: encoder('found', ({ items }, to) => list(ids(items), (id) => ({ [to.userIdName]: id }))),
  group: encoder('found', ({ items }) => one(items, (name) => ({ name }))),
  groups: encoder('found', ({ items }) => list(ids(items), (name) => ({ name }))),
  'time-tracking': encoder(
    'estimates',
    ({ original, remaining }) => {
      const estimates = {
        ...(original.trim() === '' ? {} : { originalEstimate: original.trim() }),
        ...(remaining.trim() === '' ? {} : { remainingEstimate: remaining.trim() }),
      };
      return Object.keys(estimates).length === 0 ? undefined : estimates;
    },
    { problem: areDurations },
  ),
  parent: encoder('found', ({ items }) => one(items, (key) => ({ key }))),
  // A bare key, and a bare number although the metadata calls it an array.
  'epic-link': encoder('found', ({ items }) => one(items, (key) => key)),
  sprint: encoder('found', ({ items }) => one(items, Number)),
  'issue-links': encoder(
    'links',
    ({ links }) =>
      links.length === 0
        ? undefined
        : links.map(({ type, direction, issue }) => ({
            add: { type: { name: type }, [`${direction}Issue`]: { key: issue.id } },
          })),
    { isUpdate: true },
  ),
  // Whom a request names beside its fields: bare ids, account id or login.
  customer: encoder('found', ({ items }) => one(items, (id) => id)),
  customers: encoder('found', ({ items }) => list(ids(items), (id) => id)),
  // Bare numbers, though the service desk tells them as texts.
  organizations: encoder('found', ({ items }) => list(ids(items), Number)),
  unsupported: encoder('text', () => undefined),
};

/** The parts of a create call that hold the values of fields. */
interface EncodedFields {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly update: Readonly<Record<string, unknown>>;
}

/** Writes filled fields for a create call; empty ones are left out, cleared ones are null. */
export function encodeFields(
  fields: Readonly<Record<string, FilledField>>,
  to: Writing,
): EncodedFields {
  const written = Object.entries(fields)
    .map(([id, { kind, value }]) => ({
      id,
      isUpdate: encoders[kind].isUpdate,
      json: value.kind === 'cleared' ? null : encoders[kind].write(value, to),
    }))
    .filter(({ json }) => json !== undefined);
  const part = (isUpdate: boolean): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      written.filter((one) => one.isUpdate === isUpdate).map(({ id, json }) => [id, json]),
    );
  return { fields: part(false), update: part(true) };
}

/** Tells what keeps a value, as typed, from being sent and taken for its kind of field. */
export function valueProblem({ kind, value }: FilledField): ValueProblem | null {
  const { write, problem } = encoders[kind];
  const written = write(value, dryRun);
  return written === undefined ? 'empty' : problem(written);
}

/** Tells whether a value is of the sort that fields of this kind hold. */
export function isTakenBy(kind: FieldKind, value: FieldValue): boolean {
  if (kind === 'unsupported') return false;
  return value.kind === 'cleared' || value.kind === encoders[kind].takes;
}

// Whether a document has text does not depend on how it is written.
const dryRun: Writing = { writeDocument: () => null, userIdName: 'name' };

function encoder<K extends FieldValue['kind']>(
  takes: K,
  write: (value: Extract<FieldValue, { readonly kind: K }>, to: Writing) => unknown,
  special: Partial<Pick<Encoder, 'problem' | 'isUpdate'>> = {},
): Encoder {
  return {
    takes,
    write: (value, to) => (isOf(value, takes) ? write(value, to) : undefined),
    problem: () => null,
    isUpdate: false,
    ...special,
  };
}

function isOf<K extends FieldValue['kind']>(
  value: FieldValue,
  kind: K,
): value is Extract<FieldValue, { readonly kind: K }> {
  return value.kind === kind;
}

function filled(text: string): string | undefined {
  return text === '' ? undefined : text;
}

function reference(id: string): { readonly id: string } | undefined {
  return id === '' ? undefined : { id };
}

function ids(items: readonly FieldOption[]): readonly string[] {
  return items.map(({ id }) => id);
}

function list(values: readonly string[], write: (value: string) => unknown): unknown {
  return values.length === 0 ? undefined : values.map((value) => write(value));
}

function one(items: readonly FieldOption[], write: (id: string) => unknown): unknown {
  const [item] = items;
  return item === undefined ? undefined : write(item.id);
}

/** `2026-03-31T12:05:00.000+0000`: Jira takes an offset without a colon, and no “Z”. */
function momentForJira(text: string): string | null {
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace('Z', '+0000');
}

function isCalendarDate(day: unknown): boolean {
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  // February 31 rolls over into March; only what comes back unchanged is a day.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function isAddress(address: unknown): boolean {
  return (
    typeof address === 'string' &&
    /^(?:https?|ftp):\/\/[^\s/]/i.test(address) &&
    URL.canParse(address)
  );
}

function areDurations(estimates: unknown): ValueProblem | null {
  return Object.values(estimates ?? {}).every(isDuration) ? null : 'no-duration';
}

function isDuration(text: unknown): boolean {
  return (
    typeof text === 'string' && /^\d+(?:[.,]\d+)?[wdhm]?(?: +\d+(?:[.,]\d+)?[wdhm])*$/.test(text)
  );
}
