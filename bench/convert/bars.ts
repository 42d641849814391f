/**
 * `npm run bench:convert [-- name]`: judges the converter on the sample mails and prints a table of the
 * bars, next to two converters from npm; with (a part of) a mail's name, what went wrong with it.
 */
import type { AdfNode } from '../../addin/convert/document-to-adf.ts';
import { answerLine } from './answer-line.ts';
import { factsOfAdf } from './facts-of-adf.ts';
import { factsOfHtml } from './facts-of-html.ts';
import type { Truth } from './facts-of-html.ts';
import { wordsOf } from './facts.ts';
import { jiraFaults } from './jira-rules.ts';
import { judge } from './judge.ts';
import type { Judgement, Score } from './judge.ts';
import { allNodes, nameIn, readWiki, schemaErrors } from './oracles.ts';
import type { ReadNode } from './oracles.ts';
import { rivalAdf, rivalWiki } from './rivals.ts';
import { sampleMails } from './sample-mails.ts';
import type { SampleMail } from './sample-mails.ts';

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
  readonly ms: number;
}

type Convert = (mail: SampleMail) => { readonly read: ReadNode; readonly isAdf: boolean };

const converters: Readonly<Record<string, Convert>> = {
  'Postern, ADF': (mail) => ({ read: JSON.parse(ask(mail, 'adf')).adf, isAdf: true }),
  'Postern, wiki': (mail) => ({ read: readWiki(JSON.parse(ask(mail, 'wiki')).wiki), isAdf: false }),
  'turndown + marklassian, ADF': ({ html, text }) => ({
    read: rivalAdf(html || text),
    isAdf: true,
  }),
  'turndown + jira2md, wiki': ({ html, text }) => ({
    read: readWiki(rivalWiki(html || text)),
    isAdf: false,
  }),
};

const wanted = process.argv[2];
const mails = (await sampleMails()).filter(
  ({ name }) => wanted === undefined || name.includes(wanted),
);
const bytes = mails.reduce((sum, { html, text }) => sum + (html || text).length, 0);
for (const [name, convert] of Object.entries(converters)) {
  if (wanted !== undefined && !name.startsWith('Postern')) continue;
  console.log(`\n${name}`);
  const results = mails.map((mail) => ({ mail, result: resultOf(mail, convert) }));
  if (wanted === undefined)
    console.table([...(name.startsWith('Postern') ? worst(results) : []), total(results)]);
  else for (const { mail, result } of results) tell(mail, result);
}

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
  // Addresses become links and quotes lose their signs: nothing more is asked of a text.
  return { ...none, words };
}

function resultOf(mail: SampleMail, convert: Convert): Result {
  const truth = truthOf(mail);
  const start = performance.now();
  let converted: ReturnType<Convert>;
  try {
    converted = convert(mail);
  } catch (thrown) {
    const fault = thrown instanceof Error ? thrown.message : String(thrown);
    const judgement = judge(truth, factsOfAdf({ type: 'doc' }));
    return { judgement, valid: [fault], clean: [fault], injected: [], ms: 0 };
  }
  const ms = performance.now() - start;
  const { read, isAdf } = converted;
  const document = { version: 1, type: 'doc', content: (read.content ?? []).map(asAdf) } as const;
  return {
    judgement: judge(truth, factsOfAdf(read)),
    valid: isAdf ? schemaErrors(document).slice(0, 3) : [],
    clean: isAdf ? jiraFaults(document) : [],
    injected: injections(read, truth),
    ms,
  };
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

function total(results: readonly { readonly result: Result }[]): Row {
  const list = results.map(({ result }) => result);
  const ms = list.reduce((sum, result) => sum + result.ms, 0);
  return { ...row(`all ${list.length}`, list), 'ms/MB': Math.round((ms * 1e6) / bytes) };
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
