import * as fc from 'fast-check';
import type {
  CodeBlock,
  Inline,
  Heading,
  List,
  ListItem,
  Quote,
  Rule,
  Table,
  EmailDocument,
  Marks,
  Paragraph,
  TableCell,
} from '../../../core/convert/document.ts';

/** What wiki markup, smileys, entities and addresses are made of, and words between. */
const SHARDS = [
  Array.from('*_-+^~?!|[]{}()#:;\\/@&%<>.,"\'=$ '),
  ['a', 'b', '1', 'ä', '中', '🙂', '  ', '\u00a0', 'h1. ', 'bq. ', '----', '--', '---'],
  ['{code}', '{quote}', '{noformat}', '{color:red}', '{panel}', '{adf}', '{{', '}}', '{*}', '??'],
  ['[~admin]', '[~accountid:1]', '[^file.zip]', '[a|http://evil.example]', '!x.png!', '!a|b!'],
  ['http://evil.example/', 'https://a.example/b_c', 'mailto:a@evil.example', 'ftp://x', 'www.x.y'],
  [
    '&amp;',
    '&#42;',
    '&#x2a;',
    '&copy;',
    '\\\\',
    '\\*',
    '(x)',
    '(*r)',
    ':-)',
    ';)',
    ':D',
    '(flagoff)',
  ],
  ['* ', '# ', '- ', '*# ', '| ', '||', '|'],
].flat();

/** Text of one line, with something to see, biased to what looks like markup. */
export const someText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...SHARDS) }, fc.string({ maxLength: 4 })),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((shards) => shards.join(''))
  .filter((text) => /\S/.test(text.replaceAll('\u00a0', ' ')));

/** A word, or nothing, or a blank beside one. */
export const aWord: fc.Arbitrary<string> = fc.constantFrom(
  'word',
  'word ',
  ' word',
  '7',
  'ä',
  '.',
  ' ',
  '(',
);

const marks: fc.Arbitrary<Marks> = fc.record(
  {
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
    underline: fc.constant(true as const),
    strike: fc.constant(true as const),
    code: fc.constant(true as const),
    script: fc.constantFrom('sub' as const, 'super' as const),
    color: fc.constantFrom('#ff0000', '#0000aa'),
    link: fc.constantFrom('https://example.com/a|b', 'mailto:robin@example.com', 'tel:+10000'),
  },
  { requiredKeys: [] },
);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('text' as const), text: someText, marks }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'break' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('image' as const),
      contentId: fc.constantFrom(null, 'image001.png@01DA'),
      alt: fc.constantFrom('', 'a [box]|x'),
      widthPx: fc.constantFrom(null, 300),
      link: fc.constantFrom(null, 'https://example.com/shop'),
    }),
  },
);

const content = fc.array(inline, { maxLength: 5 });
const paragraph: fc.Arbitrary<Paragraph> = content.map((content) => ({
  kind: 'paragraph',
  content,
}));

const code: fc.Arbitrary<CodeBlock> = someText.map((text) => ({ kind: 'code', text }));

type Plain = Paragraph | List | CodeBlock;

const { plain } = fc.letrec<{ plain: Plain; item: ListItem }>((tie) => ({
  plain: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'lists' },
    paragraph,
    code,
    fc.record({
      kind: fc.constant('list' as const),
      isOrdered: fc.boolean(),
      items: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
    }),
  ),
  item: fc
    .tuple(paragraph, fc.array(tie('plain'), { maxLength: 2 }))
    .map(([first, rest]) => ({ content: [first, ...rest] })),
}));

const heading: fc.Arbitrary<Heading> = fc.record({
  kind: fc.constant('heading' as const),
  level: fc.constantFrom(1 as const, 2 as const, 6 as const),
  content,
});
const quote: fc.Arbitrary<Quote> = fc
  .array(plain, { minLength: 1, maxLength: 3 })
  .map((content) => ({ kind: 'quote', content }));
const rule: fc.Arbitrary<Rule> = fc.constant({ kind: 'rule' });

const cell: fc.Arbitrary<TableCell> = fc.record({
  isHeader: fc.boolean(),
  content: fc.array(fc.oneof(plain, heading, quote, rule), { minLength: 1, maxLength: 2 }),
});
const table: fc.Arbitrary<Table> = fc
  .integer({ min: 1, max: 3 })
  .chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map((rows) => ({ kind: 'table', rows }));

/** Any tree that the rules of `document.ts` allow. */
export const aTree: fc.Arbitrary<EmailDocument> = fc
  .array(fc.oneof(plain, heading, quote, rule, code, table), { maxLength: 5 })
  .map((blocks) => ({ blocks }));
