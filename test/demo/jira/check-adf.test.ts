import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import Ajv from 'ajv-draft-04';
import { nodeRules } from '../../../demo/jira/values/adf-rules.ts';
import { checkAdf, countAdfText } from '../../../demo/jira/values/check-adf.ts';

type Node = Readonly<Record<string, unknown>>;

const oracle = loadOracle();
const text = (value: string, ...marks: readonly unknown[]): Node =>
  marks.length === 0 ? { type: 'text', text: value } : { type: 'text', text: value, marks };
const paragraph = (...content: readonly unknown[]): Node => ({ type: 'paragraph', content });
const doc = (...content: readonly unknown[]): Node => ({ version: 1, type: 'doc', content });
const node = (type: string, ...content: readonly unknown[]): Node => ({ type, content });
const marked = (...marks: readonly unknown[]): Node => doc(paragraph(text('x', ...marks)));
const link = (href: string): Node => ({ type: 'link', attrs: { href } });
const cell = node('tableCell', paragraph());
const file = { type: 'file', id: '6e7c7f2c', collection: '' };

/** One small valid specimen of every node the stand-in knows. */
const specimens: Readonly<Record<string, Node>> = {
  text: text('x'),
  hardBreak: { type: 'hardBreak' },
  mention: { type: 'mention', attrs: { id: 'abc' } },
  emoji: { type: 'emoji', attrs: { shortName: ':boat:' } },
  date: { type: 'date', attrs: { timestamp: '1774915200000' } },
  status: { type: 'status', attrs: { text: 'Open', color: 'blue' } },
  inlineCard: { type: 'inlineCard', attrs: { url: 'https://brightwater.example' } },
  mediaInline: { type: 'mediaInline', attrs: { id: 'a', collection: '' } },
  paragraph: { type: 'paragraph' },
  heading: { type: 'heading', attrs: { level: 2 }, content: [text('x')] },
  codeBlock: { type: 'codeBlock', attrs: { language: 'sql' }, content: [text('select 1\n')] },
  blockquote: node('blockquote', paragraph()),
  rule: { type: 'rule' },
  bulletList: node('bulletList', node('listItem', paragraph())),
  orderedList: { ...node('orderedList', node('listItem', paragraph())), attrs: { order: 3 } },
  listItem: node('listItem', paragraph(), node('bulletList', node('listItem', paragraph()))),
  taskList: {
    ...node('taskList', { type: 'taskItem', attrs: { localId: 'b', state: 'TODO' } }),
    attrs: { localId: 'a' },
  },
  taskItem: { type: 'taskItem', attrs: { localId: 'b', state: 'DONE' }, content: [text('x')] },
  panel: { ...node('panel', paragraph()), attrs: { panelType: 'info' } },
  table: node('table', node('tableRow', { ...cell, type: 'tableHeader' }), node('tableRow', cell)),
  tableRow: node('tableRow', cell),
  tableCell: { ...cell, attrs: { colspan: 2, background: '#ffffff' } },
  tableHeader: { ...cell, type: 'tableHeader' },
  expand: { ...node('expand', paragraph()), attrs: { title: 'More' } },
  nestedExpand: { ...node('nestedExpand', paragraph()), attrs: {} },
  mediaSingle: {
    ...node('mediaSingle', { type: 'media', attrs: file }),
    attrs: { layout: 'center' },
  },
  mediaGroup: node('mediaGroup', { type: 'media', attrs: file }),
  media: { type: 'media', attrs: file },
  caption: node('caption', text('x')),
  blockCard: { type: 'blockCard', attrs: { url: 'https://brightwater.example' } },
  embedCard: { type: 'embedCard', attrs: { url: 'https://brightwater.example', layout: 'center' } },
};

const good: Readonly<Record<string, Node>> = {
  'an empty document': doc(),
  'one empty paragraph': doc(paragraph()),
  'an empty list of marks': marked(),
  'code with a link': marked({ type: 'code' }, link('https://brightwater.example')),
  'everything that text may carry at once': marked(
    { type: 'strong' },
    { type: 'em' },
    { type: 'strike' },
    { type: 'underline' },
    { type: 'subsup', attrs: { type: 'sub' } },
    { type: 'textColor', attrs: { color: '#ff0000' } },
    { type: 'backgroundColor', attrs: { color: '#00FF00' } },
    link('mailto:mia@brightwater.example'),
  ),
  'an aligned paragraph': doc({
    ...paragraph(),
    marks: [{ type: 'alignment', attrs: { align: 'end' } }],
  }),
  'a picture by address in pixels': doc({
    type: 'mediaSingle',
    attrs: { layout: 'center', width: 640, widthType: 'pixel' },
    content: [
      { type: 'media', attrs: { type: 'external', url: 'https://brightwater.example/a.png' } },
      node('caption'),
    ],
  }),
  'emoji and other scripts': doc(paragraph(text('船 🚤 Übung'))),
};

const bad: Readonly<Record<string, unknown>> = {
  'a string': 'text',
  null: null,
  'another version': { ...doc(), version: 2 },
  'no content': { version: 1, type: 'doc' },
  'a surplus key at the root': { ...doc(), attrs: {} },
  'empty text': doc(paragraph(text(''))),
  'text without text': doc(paragraph({ type: 'text' })),
  'text at the top': doc(text('x')),
  'a heading of level 7': doc({ type: 'heading', attrs: { level: 7 } }),
  'a heading without level': doc({ type: 'heading' }),
  'an unknown attribute': doc({ type: 'rule', attrs: { width: 3 } }),
  'an unknown key': doc({ type: 'paragraph', text: 'x' }),
  'an unknown node': doc({ type: 'image' }),
  'a node named like a method': doc({ type: 'constructor' }),
  'an empty list': doc(node('bulletList')),
  'an empty item': doc(node('bulletList', node('listItem'))),
  'an empty cell': doc(node('table', node('tableRow', node('tableCell')))),
  'a panel without kind': doc(node('panel', paragraph())),
  'a short colour': marked({ type: 'textColor', attrs: { color: '#f00' } }),
  'a named colour': marked({ type: 'textColor', attrs: { color: 'red' } }),
  'bold code': marked({ type: 'code' }, { type: 'strong' }),
  'a link without address': marked({ type: 'link', attrs: {} }),
  'an unknown mark': marked({ type: 'bold' }),
  'attributes on bold': marked({ type: 'strong', attrs: {} }),
  'a bare subsup': marked({ type: 'subsup' }),
  'marks that are no list': doc(paragraph({ ...text('x'), marks: { type: 'strong' } })),
  'marked code block text': doc(node('codeBlock', text('x', { type: 'em' }))),
  'a line break in code': doc(node('codeBlock', { type: 'hardBreak' })),
  'a picture without frame': doc({ type: 'media', attrs: file }),
  'a picture without collection': doc(
    node('mediaGroup', { type: 'media', attrs: { type: 'file', id: 'a' } }),
  ),
  'marks on a list': doc({ ...specimens['bulletList'], marks: [] }),
  'an aligned paragraph in a quote': doc(
    node('blockquote', { ...paragraph(), marks: [{ type: 'alignment', attrs: { align: 'end' } }] }),
  ),
};

/** What the schema lets through and Jira, or this house, does not. */
const stricter: Readonly<Record<string, Node>> = {
  'a script behind a link': marked(link('javascript:alert(1)')),
  'a relative link': marked(link('/browse/WEB-1')),
  'a mark twice': marked({ type: 'strong' }, { type: 'strong' }),
  'a control character': doc(paragraph(text('a\u0000b'))),
  'half of a pair': doc(paragraph(text('a\ud83d'))),
  'a frame without layout': doc(node('mediaSingle', { type: 'media', attrs: file })),
  'a list of decisions, which is Confluence’s': doc({
    type: 'decisionList',
    attrs: { localId: 'a' },
    content: [{ type: 'decisionItem', attrs: { localId: 'b', state: 'DECIDED' } }],
  }),
};

describe('checkAdf', () => {
  it.each(Object.entries(good))('takes %s', (_, document) => {
    expect(oracle(document)).toBe(true);
    expect(checkAdf(document)).toBeNull();
  });

  it.each(Object.entries(bad))('refuses %s, as the schema does', (_, document) => {
    expect(oracle(document)).toBe(false);
    expect(checkAdf(document)).toEqual(expect.any(String));
  });

  it.each(Object.entries(stricter))('refuses %s, which the schema takes', (_, document) => {
    expect(oracle(document)).toBe(true);
    expect(checkAdf(document)).toEqual(expect.any(String));
  });

  it('says where', () => {
    expect(checkAdf(doc(paragraph(), node('blockquote', { type: 'rule' })))).toBe(
      'content[1].content[0]: rule may not stand in blockquote',
    );
  });

  it('does not overflow on a list nested a thousand times', () => {
    let list = specimens['bulletList'];
    for (let depth = 0; depth < 1000; depth += 1) list = node('bulletList', node('listItem', list));

    expect(checkAdf(doc(list))).toContain('nested too deep');
  });

  it('knows a specimen of every node', () => {
    expect(Object.keys(specimens).toSorted(byText)).toEqual(
      Object.keys(nodeRules).toSorted(byText),
    );
  });

  it('agrees with the schema on every node in every node', () => {
    const disagreements: string[] = [];
    for (const [parent, host] of [['doc', doc()] as const, ...Object.entries(specimens)]) {
      for (const [child, specimen] of Object.entries(specimens)) {
        const document = inPlace(parent, { ...host, content: [specimen] });
        const [own, schema] = [checkAdf(document) === null, oracle(document)];
        if (own !== schema)
          disagreements.push(`${child} in ${parent}: ${own ? 'taken' : 'refused'}`);
      }
    }

    expect(disagreements).toEqual([]);
  });

  it('refuses whatever the schema refuses when a key is dropped, renamed or emptied anywhere', () => {
    const wrongly: string[] = [];
    let refused = 0;
    for (const [name, specimen] of Object.entries(specimens)) {
      for (const mutant of mutants(inPlace(name, specimen))) {
        if (oracle(mutant)) continue;
        refused += 1;
        if (checkAdf(mutant) === null) wrongly.push(JSON.stringify(mutant));
      }
    }

    expect(wrongly).toEqual([]);
    expect(refused).toBeGreaterThan(300);
  });
});

describe('countAdfText', () => {
  it('counts what is read, not the JSON', () => {
    expect(
      countAdfText(doc(paragraph(text('abc')), node('blockquote', paragraph(text('de'))))),
    ).toBe(5);
  });
});

function byText(one: string, other: string): number {
  return one.localeCompare(other);
}

/** Puts a specimen where the schema allows it, so that only the specimen itself is judged. */
function inPlace(name: string, specimen: Node): Node {
  switch (name) {
    case 'doc':
      return specimen;
    case 'listItem':
      return doc(node('bulletList', specimen));
    case 'taskItem':
      return doc({ ...node('taskList', specimen), attrs: { localId: 'a' } });
    case 'tableRow':
      return doc(node('table', specimen));
    case 'tableCell':
    case 'tableHeader':
      return doc(node('table', node('tableRow', specimen)));
    case 'nestedExpand':
      return doc(node('expand', specimen));
    case 'media':
      return doc(node('mediaGroup', specimen));
    case 'caption':
      return doc({
        ...node('mediaSingle', { type: 'media', attrs: file }, specimen),
        attrs: { layout: 'center' },
      });
    default:
      return inline.includes(name) ? doc(paragraph(specimen)) : doc(specimen);
  }
}

const inline = [
  'text',
  'hardBreak',
  'mention',
  'emoji',
  'date',
  'status',
  'inlineCard',
  'mediaInline',
];

/** Every document that differs from this one by one key dropped, one key more, or one value replaced. */
function mutants(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return [
      [],
      [...items, ...items],
      ...items.flatMap((item, index) => mutants(item).map((mutant) => items.with(index, mutant))),
    ];
  }
  if (typeof value !== 'object' || value === null) return ['', -1, null, 'heading', 'text', []];
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  return [
    { ...value, surplus: 1 },
    { ...value, marks: [{ type: 'strong' }] },
    { ...value, attrs: {} },
    ...entries.flatMap(([key, member]) => [
      Object.fromEntries(entries.filter(([name]) => name !== key)),
      ...mutants(member).map((mutant) => ({ ...value, [key]: mutant })),
    ]),
  ];
}

/** The JSON schema of the published package, as a judge. */
function loadOracle(): (document: unknown) => boolean {
  const path = createRequire(import.meta.url).resolve(
    '@atlaskit/adf-schema/dist/json-schema/v1/full.json',
  );
  const schema: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof schema !== 'object' || schema === null) throw new TypeError('expected a schema');
  const validate = new Ajv.default({ strict: false }).compile(schema);
  return (document) => validate(document);
}
