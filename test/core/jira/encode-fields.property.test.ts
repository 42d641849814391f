import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { isRecord, siteKinds, type SiteKind } from '../../../contract/connect-api.ts';
import { checkOperations } from '../../../demo/jira/values/read-update.ts';
import { checkValue } from '../../../demo/jira/values/check-value.ts';
import type { JiraEdition } from '../../../demo/jira/core/edition.ts';
import type { ScreenField } from '../../../demo/jira/core/model.ts';
import { organizations } from '../../../demo/jira/seed/seed-desk.ts';
import { board, groups, linkTypes } from '../../../demo/jira/seed/seed-every-field.ts';
import { startDemoJira, type DemoJira } from '../../../demo/jira/start.ts';
import { documentToText } from '../../../core/convert/document-to-text.ts';
import { textToDocument } from '../../../core/convert/text-to-document.ts';
import { cloudDialect } from '../../../core/jira/dialect-cloud.ts';
import { dataCenterDialect } from '../../../core/jira/dialect-datacenter.ts';
import { encodeFields, valueProblem } from '../../../core/jira/encode-fields.ts';
import type { FieldKind, FieldOption, FieldValue } from '../../../core/jira/model.ts';
import { oneLine } from '../../../core/jira/one-line.ts';
import { createTextEncoding } from '../../../core/jira/text-encoding.ts';

let jira: DemoJira;
beforeAll(async () => {
  jira = await startDemoJira({ tls: null, datacenterPort: 0, cloudPort: 0 });
});
afterAll(() => jira.close());

interface Case {
  /** The field of the project “Every field” that values of the kind are tried on. */
  readonly field: string;
  readonly value: (face: Sources) => fc.Arbitrary<FieldValue>;
  /** What was meant, out of what the stand-in keeps. */
  readonly read: (kept: unknown, kind: SiteKind) => unknown;
  /** What was meant, out of what the form holds. */
  readonly mean: (value: FieldValue) => unknown;
}

/** What values can be made of. */
interface Sources {
  readonly kind: SiteKind;
  readonly field: ScreenField;
  readonly issues: readonly string[];
}

const text = (texts: fc.Arbitrary<string>): fc.Arbitrary<FieldValue> =>
  texts.map((one) => ({ kind: 'text', text: one }));
const textOf = (value: FieldValue): string => (value.kind === 'text' ? value.text : '');
const option = (id: string): FieldOption => ({ id, label: `Name of ${id}` });
const idsOf = (value: FieldValue): readonly string[] => {
  if (value.kind === 'found') return value.items.map(({ id }) => id);
  if (value.kind === 'options') return value.ids;
  return value.kind === 'option' ? [value.id] : [];
};
const ids = (field: ScreenField): readonly string[] => (field.choices ?? []).map(({ id }) => id);
const oneOf = (list: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...list);
const someOf = (list: readonly string[]): fc.Arbitrary<readonly string[]> =>
  fc.subarray([...list], { minLength: 1 });
const found = (list: fc.Arbitrary<readonly string[]>): fc.Arbitrary<FieldValue> =>
  list.map((names) => ({ kind: 'found', items: names.map(option) }));
const single = (list: readonly string[]): fc.Arbitrary<FieldValue> =>
  found(oneOf(list).map((id) => [id]));
const peopleOf = ({ kind }: Sources): readonly string[] =>
  jira.store[kind].users.map((user) => (kind === 'cloud' ? user.accountId : user.name));

const keptId = (kept: unknown): unknown => (isRecord(kept) ? kept['id'] : null);
const keptKey = (kept: unknown): unknown => (isRecord(kept) ? kept['key'] : null);
const person = (kept: unknown, kind: SiteKind): unknown =>
  isRecord(kept) ? kept[kind === 'cloud' ? 'accountId' : 'name'] : null;
const each = <T>(kept: unknown, read: (one: unknown) => T): readonly T[] =>
  Array.isArray(kept) ? kept.map((one: unknown) => read(one)) : [];

const choice = (field: string): Case => ({
  field,
  value: (from) => oneOf(ids(from.field)).map((id) => ({ kind: 'option', id })),
  read: (kept) => [keptId(kept)],
  mean: idsOf,
});
const choices = (field: string): Case => ({
  field,
  value: (from) => someOf(ids(from.field)).map((some) => ({ kind: 'options', ids: some })),
  read: (kept) => each(kept, keptId),
  mean: idsOf,
});
const onePerson = (field: string): Case => ({
  field,
  value: (from) => single(peopleOf(from)),
  read: (kept, kind) => [person(kept, kind)],
  mean: idsOf,
});

const duration = fc
  .tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 59 }))
  .map(([days, minutes]) => `${days}d ${minutes}m`);

/** What a request names beside its fields is no value of a field: `desk-calls.test.ts` has it. */
type TriedKind = Exclude<FieldKind, 'unsupported' | 'customer' | 'customers'>;

const cases: Readonly<Record<TriedKind, Case>> = {
  text: {
    field: 'customfield_10701',
    value: () => text(fc.string({ unit: 'grapheme', maxLength: 40 })),
    read: (kept) => kept,
    mean: (value) => oneLine(textOf(value)),
  },
  'rich-text': {
    field: 'customfield_10702',
    value: () => text(fc.lorem({ maxCount: 4, mode: 'sentences' })),
    // How documents are written is another test; here the words must arrive.
    read: (kept) => JSON.stringify(kept).match(/\w+/g)?.filter(isWord),
    mean: (value) =>
      documentToText(textToDocument(textOf(value)))
        .match(/\w+/g)
        ?.filter(isWord),
  },
  number: {
    field: 'customfield_10703',
    value: () => text(fc.double({ noNaN: true, noDefaultInfinity: true }).map(String)),
    read: (kept) => kept,
    mean: (value) => Number(textOf(value)),
  },
  url: {
    field: 'customfield_10704',
    value: () => text(fc.webUrl({ withQueryParameters: true, withFragments: true })),
    read: (kept) => kept,
    mean: textOf,
  },
  date: {
    field: 'customfield_10705',
    value: () => text(days().map((day) => day.toISOString().slice(0, 10))),
    read: (kept) => kept,
    mean: textOf,
  },
  'date-time': {
    field: 'customfield_10706',
    value: () => text(days().map((moment) => moment.toISOString())),
    read: (kept) => Date.parse(String(kept).replace(/([+-]\d\d)(\d\d)$/, '$1:$2')),
    mean: (value) => Date.parse(textOf(value)),
  },
  option: choice('customfield_10707'),
  radio: choice('customfield_10708'),
  options: choices('customfield_10709'),
  checkboxes: choices('customfield_10710'),
  cascade: {
    field: 'customfield_10711',
    value: ({ field }) =>
      oneOf(ids(field)).chain((id) => {
        const children = field.choices?.find((above) => above.id === id)?.children ?? [];
        return fc
          .option(oneOf(children.map((below) => below.id)))
          .map((childId) => ({ kind: 'cascade', id, childId }));
      }),
    read: keptId,
    mean: (value) => (value.kind === 'cascade' ? (value.childId ?? value.id) : null),
  },
  labels: {
    field: 'labels',
    value: () =>
      fc
        .uniqueArray(fc.stringMatching(/^[^\s]{1,30}$/), { minLength: 1, maxLength: 5 })
        .map((labels) => ({ kind: 'labels', labels })),
    read: (kept) => kept,
    mean: (value) => (value.kind === 'labels' ? value.labels : []),
  },
  user: onePerson('customfield_10713'),
  assignee: onePerson('assignee'),
  users: {
    field: 'customfield_10714',
    value: (from) => found(someOf(peopleOf(from))),
    read: (kept, kind) => each(kept, (one) => person(one, kind)),
    mean: idsOf,
  },
  group: {
    field: 'customfield_10715',
    value: () => single(groups),
    read: (kept) => [keptId(kept)],
    mean: idsOf,
  },
  groups: {
    field: 'customfield_10716',
    value: () => found(someOf(groups)),
    read: (kept) => each(kept, keptId),
    mean: idsOf,
  },
  project: {
    field: 'customfield_10719',
    value: ({ kind }) => single(jira.store[kind].projects.map(({ id }) => id)),
    read: (kept) => [keptId(kept)],
    mean: idsOf,
  },
  'time-tracking': {
    field: 'timetracking',
    value: () =>
      fc
        .record({ original: duration, remaining: fc.oneof(duration, fc.constant('')) })
        .map((both) => ({ kind: 'estimates', ...both })),
    read: (kept) =>
      isRecord(kept) ? [kept['originalEstimate'], kept['remainingEstimate'] ?? ''] : null,
    mean: (value) => (value.kind === 'estimates' ? [value.original, value.remaining] : null),
  },
  parent: {
    field: 'parent',
    value: ({ issues }) => single(issues),
    read: (kept) => [keptKey(kept)],
    mean: idsOf,
  },
  'epic-link': {
    field: 'customfield_10722',
    value: () => single([`${board.projectKey}-1`]),
    read: (kept) => [keptKey(kept)],
    mean: idsOf,
  },
  sprint: {
    field: 'customfield_10721',
    value: () => single(['41', '42']),
    read: (kept) => [keptId(kept)],
    mean: idsOf,
  },
  'issue-links': {
    field: 'issuelinks',
    value: ({ issues }) =>
      fc
        .array(
          fc.record({
            type: oneOf(linkTypes.map(({ name }) => name)),
            direction: fc.constantFrom('outward' as const, 'inward' as const),
            issue: oneOf(issues).map(option),
          }),
          { minLength: 1, maxLength: 3 },
        )
        .map((links) => ({ kind: 'links', links })),
    read: (kept) =>
      each(kept, (link) =>
        isRecord(link) ? [link['type'], link['direction'], keptKey(link['issue'])] : null,
      ),
    mean: (value) =>
      value.kind === 'links'
        ? value.links.map(({ type, direction, issue }) => [type, direction, issue.id])
        : [],
  },
  organizations: {
    field: 'customfield_10800',
    value: () => found(someOf(organizations.map(({ id }) => id))),
    read: (kept) => each(kept, keptId),
    mean: idsOf,
  },
};

const dialects = {
  cloud: createTextEncoding(cloudDialect, '…'),
  datacenter: createTextEncoding(dataCenterDialect, '…'),
};

describe.each(siteKinds)('encodeFields for %s', (kind) => {
  it.each(Object.keys(cases).filter(isKind))(
    'writes random values of kind %s so that Jira takes and keeps what was meant',
    (fieldKind) => {
      const one = cases[fieldKind];
      const field = screenField(kind, one.field);
      const issues = jira.store[kind].issues.map(({ key }) => key);

      fc.assert(
        fc.property(one.value({ kind, field, issues }), (value) => {
          fc.pre(valueProblem({ kind: fieldKind, value }) !== 'empty');
          expect(valueProblem({ kind: fieldKind, value })).toBeNull();
          const { fields, update } = encodeFields(
            { [field.id]: { kind: fieldKind, value } },
            dialects[kind],
          );
          // As it travels.
          const json: unknown = JSON.parse(JSON.stringify({ ...fields, ...update }));
          const written = isRecord(json) ? json[field.id] : undefined;

          const face = faceOf(kind);
          const checked =
            fieldKind === 'issue-links'
              ? checkOperations(written, { face, field })
              : checkValue(written, { face, field, isAdf: kind === 'cloud' });

          expect(checked.kind === 'good' ? one.read(checked.value, kind) : checked).toEqual(
            one.mean(value),
          );
        }),
        { numRuns: 60 },
      );
    },
  );
});

function screenField(kind: SiteKind, id: string): ScreenField {
  const types = ['ALL', 'HLP'].flatMap((key) => jira.store[kind].project(key)?.issueTypes ?? []);
  // The field of an epic is on Data Center's screen only, but Cloud reads it the same way.
  const elsewhere = jira.store.datacenter.project('ALL')?.issueTypes ?? [];
  for (const { fields } of [...types, ...elsewhere]) {
    const field = fields.find((candidate) => candidate.id === id);
    if (field !== undefined) return field;
  }
  throw new TypeError(`no field ${id}`);
}

/** What the checks look at of a face: its kind and what it holds. */
function faceOf(kind: SiteKind): Pick<JiraEdition, 'kind' | 'store'> {
  return { kind, store: jira.store[kind] };
}

function isKind(name: string): name is TriedKind {
  return Object.hasOwn(cases, name);
}

function isWord(word: string): boolean {
  return /^[a-z]{3,}$/i.test(word) && !structure.has(word);
}

const structure = new Set(['version', 'type', 'doc', 'content', 'paragraph', 'text', 'hardBreak']);

function days(): fc.Arbitrary<Date> {
  return fc.date({
    min: new Date('1990-01-01T00:00:00Z'),
    max: new Date('2090-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
}
