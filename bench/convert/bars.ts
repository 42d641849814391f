/**
 * `npm run bench:convert [-- name]`: judges the converter on the sample mails and prints a table of the
 * bars, next to two converters from npm; with (a part of) a mail's name, what went wrong with it.
 */
import type { AdfNode } from '../../core/convert/document-to-adf.ts';
import { answerLine } from './answer-line.ts';
import { factsOfAdf } from './facts-of-adf.ts';
import { factsOfHtml } from './facts-of-html.ts';
import type { Truth } from './facts-of-html.ts';
import { wordsOf } from './facts.ts';
import type { Facts } from './facts.ts';
import { jiraFaults } from '../../test/support/convert/jira-rules.ts';
import { judge } from './judge.ts';
import type { Judgement, Score } from './judge.ts';
import { allNodes, nameIn, readWiki, schemaErrors } from '../../test/support/convert/oracles.ts';
import type { ReadNode } from '../../test/support/convert/oracles.ts';
import { printParts, printTrimming, printTrimmingFaults } from './print-trimming.ts';
import { rivalAdf, rivalWiki } from './rivals.ts';
import { median } from '../median.ts';
import { sampleMails } from '../../test/support/convert/sample-emails.ts';
import type { SampleMail } from '../../test/support/convert/sample-emails.ts';

const COUNTED = [
  'recall',
  'precision',
  'order',
  'links',
  'cells',
  'items',
  'headings',
  'images',
  'marks',
] as const;

type Row = Readonly<Record<string, string | number>>;

interface Result {
  readonly judgement: Judgement;
  readonly valid: readonly string[];
  readonly clean: readonly string[];
  readonly injected: readonly string[];
}

/** Gives the written text of the result; ADF as JSON. */
interface Converter {
  readonly dialect: 'adf' | 'wiki';
  readonly convert: (mail: SampleMail) => string;
}

const MEGABYTE = 1_000_000;
/** The rivals take seconds for a megabyte. */
const RIVALS_BYTES = 50_000;

const converters: Readonly<Record<string, Converter>> = {
  'Postern, ADF': { dialect: 'adf', convert: (mail) => ask(mail, 'adf') },
  'Postern, wiki': { dialect: 'wiki', convert: (mail) => ask(mail, 'wiki') },
  'turndown + marklassian, ADF': {
    dialect: 'adf',
    convert: ({ html, text }) => JSON.stringify({ adf: rivalAdf(html || text) }),
  },
  'turndown + jira2md, wiki': {
    dialect: 'wiki',
    convert: ({ html, text }) => JSON.stringify({ wiki: rivalWiki(html || text) }),
  },
};

const wanted = process.argv[2];
const mails = (await sampleMails()).filter(
  ({ name }) => wanted === undefined || name.includes(wanted),
);
for (const [name, converter] of Object.entries(converters)) {
  if (wanted !== undefined && !name.startsWith('Postern')) continue;
  console.log(`\n${name}`);
  const results = mails.map((mail) => ({ mail, result: resultOf(mail, converter) }));
  if (wanted === undefined)
    console.table([
      ...(name.startsWith('Postern') ? worst(results) : []),
      total(results, { converter, isRival: !name.startsWith('Postern') }),
    ]);
  else for (const { mail, result } of results) tell(mail, result);
}
if (wanted === undefined) {
  printTrimming();
  printParts(mails);
} else printTrimmingFaults(wanted);

function ask({ html, text, inline }: SampleMail, dialect: 'adf' | 'wiki'): string {
  return answerLine(
    JSON.stringify({
      html,
      text,
      dialect,
      inline: inline.map(({ contentId, name, contentType }) => ({
        cid: contentId,
        filename: name,
        contentType,
      })),
      limit: 0,
    }),
  );
}

function truthOf({ html, text, inline }: SampleMail): Truth {
  if (html !== '') return factsOfHtml(html, inline);
  const words = wordsOf([{ text, marks: new Set() }]);
  const none = {
    links: [],
    cells: [],
    items: [],
    headings: [],
    images: [],
    hidden: [],
    optional: [],
  };
  return { ...none, words };
}

function resultOf(mail: SampleMail, { dialect, convert }: Converter): Result {
  const truth = truthOf(mail);
  const isAdf = dialect === 'adf';
  let read: ReadNode;
  try {
    const { adf, wiki } = JSON.parse(convert(mail));
    read = isAdf ? adf : readWiki(wiki);
  } catch (thrown) {
    const fault = thrown instanceof Error ? thrown.message : String(thrown);
    const judgement = judge(truth, factsOfAdf({ type: 'doc' }));
    return { judgement, valid: [fault], clean: [fault], injected: [] };
  }
  const document = { version: 1, type: 'doc', content: (read.content ?? []).map(asAdf) } as const;
  return {
    judgement: judge(truth, mail.html === '' ? withoutMarks(factsOfAdf(read)) : factsOfAdf(read)),
    valid: isAdf ? schemaErrors(document).slice(0, 3) : [],
    clean: isAdf ? jiraFaults(document) : [],
    injected: injections(read, truth),
  };
}

/** Addresses in a text become links: nothing but words is asked of it. */
function withoutMarks(facts: Facts): Facts {
  return { ...facts, words: facts.words.map(({ text }) => ({ text, marks: new Set() })) };
}

function asAdf(node: ReadNode): AdfNode {
  return JSON.parse(JSON.stringify(node));
}

/** What Jira would make of the mail's text on its own. */
function injections(read: ReadNode, truth: Truth): readonly string[] {
  const pictures = new Set(truth.images.flat());
  return allNodes(read)
    .filter((node) =>
      node.type === 'media'
        ? !pictures.has(nameIn(node, '__fileName') || nameIn(node, 'id'))
        : /^(?:mention|emoji|inlineCard|blockCard|panel|expand|extension|status|date|mediaInline)$/.test(
            node.type,
          ),
    )
    .map(({ type }) => type);
}

/** The rows of the mails that have something below the bars. */
function worst(
  results: readonly { readonly mail: SampleMail; readonly result: Result }[],
): readonly Row[] {
  return results
    .filter(
      ({ result }) =>
        result.judgement.faults.length + result.valid.length + result.clean.length > 0,
    )
    .map(({ mail, result }) => row(mail.name, [result]));
}

function total(
  results: readonly { readonly result: Result }[],
  { converter, isRival }: { readonly converter: Converter; readonly isRival: boolean },
): Row {
  const list = results.map(({ result }) => result);
  return { ...row(`all ${list.length}`, list), ...speed(converter, isRival) };
}

/** Milliseconds of the processor for each mail's body repeated to a megabyte: the middle one and the slowest. */
function speed(converter: Converter, isRival: boolean): Row {
  const bytes = isRival ? RIVALS_BYTES : MEGABYTE;
  const times = mails.flatMap((mail) => {
    const body = /<body[^>]*>([^]*?)(?:<\/body>|$)/i.exec(mail.html)?.[1] ?? mail.html;
    if (body.trim() === '') return [];
    const large = { ...mail, html: body.repeat(Math.ceil(bytes / body.length)), text: '' };
    const before = process.cpuUsage();
    converter.convert(large);
    const ms = process.cpuUsage(before).user / 1000;
    return [Math.round((ms * MEGABYTE) / large.html.length)];
  });
  return { 'ms/MB': median(times), slowest: Math.max(...times) };
}

function row(mail: string, results: readonly Result[]): Row {
  const percent = (name: (typeof COUNTED)[number]): string => {
    const scores: readonly Score[] = results.map(({ judgement }) => judgement[name]);
    const of = scores.reduce((sum, score) => sum + score.of, 0);
    const right = scores.reduce((sum, score) => sum + score.right, 0);
    return of === 0 ? '–' : ((right * 100) / of).toFixed(1);
  };
  const clean = (list: (result: Result) => readonly string[]): number =>
    results.filter((result) => list(result).length > 0).length;
  return {
    mail: mail.slice(0, 32),
    invalid: clean(({ valid }) => valid),
    unclean: clean(({ clean: faults }) => faults),
    ...Object.fromEntries(COUNTED.map((name) => [name, percent(name)])),
    hidden: clean(({ judgement }) => judgement.hiddenShown),
    injected: clean(({ injected }) => injected),
  };
}

function tell({ name }: SampleMail, { judgement, valid, clean, injected }: Result): void {
  console.log(name);
  const hidden = judgement.hiddenShown.map((word) => `hidden word shown: ${word}`);
  for (const fault of [...valid, ...clean, ...injected, ...hidden, ...judgement.faults]) {
    console.log(`  ${fault}`);
  }
}
