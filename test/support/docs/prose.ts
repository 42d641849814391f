import { parseSync } from '@swc/core';
import { isRecord } from '../../../contract/connect-api.ts';

/** One piece of text that a person reads, and where it is. */
export interface Passage {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** What is wrong in a passage, as `file:line: message`. */
export type Finding = string;

/** Words that plain English does without, each with what to write instead. */
const banned: readonly (readonly [RegExp, string])[] = [
  [/\btold\b|\btells\b/, 'report, show, say'],
  // A person tells a person; a program reports.
  [/\btell\b(?! (?:your|the|an?|us|them|people|users) )/, 'report, show, distinguish'],
  [/\b(?:no|some|any|every)body\b/, 'no one, someone, anyone, everyone'],
  [/\bwho(?:so)?ever\b/, 'anyone who'],
  [/\banew\b/, 'again'],
  [/\bbeside\b/, 'next to, in addition to'],
  [/\bmails\b|\be-?mail that are\b/, 'emails'],
  [
    /\b(?:an?|the|this|that|these|each|every|whole|no|your|its|one|another|other|which|of|by) mail\b(?![- ](?:app|client|flow|gateway|program|server|transport))/,
    'email',
  ],
  [/\be-mails?\b/, 'email'],
  [/\b(?:go|goes|going|went|gone|sent|travels?) along\b/, 'attach, include'],
  [/\ball the same\b/, 'anyway'],
  [/\bfor want of\b/, 'without'],
  [/\bmeanwhile\b/, 'in the meantime, at the same time'],
  [/\bdeeds?\b/, 'action'],
  [/\bhollow\b/, 'empty'],
  [/\btakes (?:no|only|more|files)\b(?! (?:than|time))/, 'accept, support'],
  [/\btaken (?:back|away)\b|\btakes? (?:\w+ )?(?:back|away)\b/, 'revoke, remove'],
  [/\bhand(?:s|ed|ing)? (?:\w+ )?over\b/, 'pass, provide'],
  [/\b(?:stands?(?! (?:for|by|out)\b)(?!-)|stood|standing)\b(?!-)/, 'be, appear, is in'],
  [
    /\bno way (?:to|from)\b|\b(?:the|which|this) way (?:leads|only)\b|\bby (?:another|this|that|its) way\b|\bthe way to (?:a |your |one )?(?:Jira|Connect)\b/,
    'connection, path',
  ],
  [/\bgives? way\b/, 'yield, is removed'],
  [/\b(?:un)?ticked\b|\bthe tick\b|\ba tick\b|\bnot tick\b/, 'select, clear the checkbox'],
  [/\blately\b/, 'recently'],
  [/\bof no use\b/, 'useless'],
  [/\b(?:is|are|be) to be had\b/, 'is available'],
  [/\bout of use\b/, 'not used'],
  [/\bbelongs? into\b/, 'only works inside'],
  [/\bin the same moment\b/, 'at the same time'],
  [/\bfor the moment\b/, 'right now'],
  [/\bstays? behind\b|\bleft behind\b/, 'is not included'],
  [/\bfound out\b|\bfinds? out\b/, 'check, learn'],
  [/\bread along\b|\breads along\b/, 'intercept'],
  [
    /\b(?:thereby|hitherto|henceforth|whence|thence|thither|hither|therein|wherein|whereby|hence|thus)\b/,
    'so, here, there',
  ],
  [/\bsome hundreds?\b|\bsome (?:ten|twenty|thirty|forty|fifty|sixty)\b/, 'about'],
  [/\b(?:makes?|made|making) (?:an |the |this |a new )?issues?\b/, 'create an issue'],
  [/\b(?:private|public) authorit(?:y|ies)\b/, 'CA'],
  [/\bleft alone\b|\bleaves? (?:\w+ ){1,2}alone\b/, 'the circuit opens; not changed'],
  [/\bbroke off\b|\bbreaks off\b|\bbroken off\b/, 'was interrupted'],
  [/\blooks? (?:\w+ )?whether\b|\blook again\b/, 'check'],
  [
    /\bneither knows nor\b|\bknows? nothing of\b|\bnothing of (?:it|them)\b/,
    'has no information about',
  ],
  [/\bis asked for (?:no|nothing)\b|\bno one is asked\b/, 'does not ask'],
];

/** Our own words, which the glossary explains to developers and no user ever sees. */
const inHouse = /\b(?:tickets?|filings?|dialects?|receipts?|journeys?|stand-ins?)\b/gi;

/** The longest sentence of the UI and its errors, in words. */
export const longestSentenceWords = 30;

/** The banned words of a passage, each with its replacement. */
export function findBannedWords({ file, line, text }: Passage): readonly Finding[] {
  return banned.flatMap(([pattern, instead]) => {
    const anywhere = new RegExp(pattern.source.replaceAll(' ', String.raw`\s+`), 'gi');
    return Array.from(text.matchAll(anywhere), ({ 0: word, index }) => {
      const at = line + (text.slice(0, index).match(/\n/g)?.length ?? 0);
      return `${file}:${at}: “${word.replace(/\s+/g, ' ')}” → ${instead}`;
    });
  });
}

/** The words of the glossary in a passage that users read. */
export function findInHouseWords({ file, line, text }: Passage): readonly Finding[] {
  return Array.from(
    text.matchAll(inHouse),
    ([word]) => `${file}:${line}: “${word}” → a word that users know`,
  );
}

/** The sentences of a passage that are longer than a reader of an error takes in at once. */
export function findLongSentences({ file, line, text }: Passage): readonly Finding[] {
  return text
    .split(/(?<=[.!?])\s+|·{3,}/)
    .map((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)))
    .filter((words) => words.length > longestSentenceWords)
    .map(
      (words) =>
        `${file}:${line}: ${words.length} words in one sentence, ${longestSentenceWords} at most: “${words.slice(0, 8).join(' ')} …”`,
    );
}

/** A Markdown page as one passage: code, addresses and markup are blanked, lines keep their numbers. */
export function markdownPassage(file: string, markdown: string): Passage {
  const text = markdown
    .replace(/^(```|~~~)[^]*?^\1/gm, blanked)
    .replace(/<!--[^]*?-->/g, blanked)
    .replace(/(`+)[^`][^]*?\1/g, blanked)
    .replace(/(?<=\])\([^)\s]*\)/g, blanked)
    .replace(/<[^>\n]*>/g, blanked)
    .replace(/[*_|]/g, ' ');
  return { file, line: 1, text };
}

/** The comments of a configuration file (`# …`), which an administrator reads as its manual. */
export function commentPassage(file: string, text: string): Passage {
  const comments = text.split('\n').map((row) => /(?:^|\s)#+(?:\s+(.*))?$/.exec(row)?.[1] ?? '');
  return { file, line: 1, text: comments.join('\n') };
}

/** The text of a page: what is between its tags. */
export function htmlPassage(file: string, html: string): Passage {
  const text = html
    .replace(/<!--[^]*?-->|<(script|style)\b[^]*?<\/\1>/g, blanked)
    .replace(/<[^>]*>/g, blanked);
  return { file, line: 1, text };
}

/**
 * Every text with more than one word in a file of source: strings, templates and text between tags. A
 * line of a template is one of its own, and so is what a tag surrounds.
 */
export function sourcePassages(file: string, source: string): readonly Passage[] {
  const bytes = Buffer.from(source);
  const passages: Passage[] = [];
  collect(
    parseSync(source, { syntax: 'typescript', tsx: file.endsWith('.tsx') }),
    (text, start) => {
      if (!/\p{L}\s+\p{L}|^\p{Lu}/u.test(text)) return;
      const before = bytes.subarray(0, Math.max(0, start - 1)).toString();
      const line = before.split('\n').length;
      const parts = text.replace(/<[^>]*>/g, blanked).split('\n');
      passages.push(...parts.map((part, index) => ({ file, line: line + index, text: part })));
    },
  );
  return passages;
}

type Take = (text: string, start: number) => void;

/** Walks swc's tree; imports are the only strings of it that are no text. */
function collect(node: unknown, take: Take): void {
  if (Array.isArray(node)) {
    for (const child of node) collect(child, take);
    return;
  }
  if (!isRecord(node)) return;
  const { type } = node;
  if (type === 'ImportDeclaration' || type === 'RegExpLiteral') return;
  const start = isRecord(node['span']) ? Number(node['span']['start']) : 1;
  if (type === 'StringLiteral' || type === 'JSXText') take(String(node['value']), start);
  if (type === 'TemplateLiteral' && Array.isArray(node['quasis'])) {
    const quasis: readonly unknown[] = node['quasis'];
    take(quasis.map((part) => (isRecord(part) ? String(part['cooked']) : '')).join('X'), start);
  }
  for (const child of Object.values(node)) collect(child, take);
}

/** The same number of lines and characters, without a word; what is before and after does not meet. */
function blanked(text: string): string {
  return text.replace(/[^\n]/g, '·');
}
