import { describe, expect, it } from '@jest/globals';
import { errorGuide } from '../../../contract/error-guide.ts';
import { AppError } from '../../../contract/errors.ts';
import { de } from '../../../addin/pane/i18n/de.ts';
import { en } from '../../../addin/pane/i18n/en.ts';
import { es } from '../../../addin/pane/i18n/es.ts';
import { fr } from '../../../addin/pane/i18n/fr.ts';
import { ja } from '../../../addin/pane/i18n/ja.ts';
import type { Messages } from '../../../addin/pane/i18n/messages.ts';
import { returnPageWords } from '../../../addin/signin/return-page.ts';
import { languageFor } from '../../../addin/pane/i18n/language.ts';

/** Every text by its place; a function stands for itself. */
function entries(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, part]) => entries(part, `${path}.${name}`));
}

/** Names, and words that are the same in another language. */
const sameAnywhere = [
  /^\.security\.(modes|methods|levels)\./,
  /^\.sites\.kinds\./,
  /^\.form\.(shortcut|shortcutMac|description|picture)$/,
  /^\.signIn\.optionalNames\.token$/,
];

describe.each([
  ['French', fr],
  ['Spanish', es],
  ['Japanese', ja],
] as const)('the words in %s', (_, { texts, errors }) => {
  it('are all translated; what is missing is named here', () => {
    const english = new Map(entries(en.texts));

    const untranslated = entries(texts)
      .filter(([path, text]) => text === english.get(path))
      .map(([path]) => path)
      .filter((path) => !sameAnywhere.some((pattern) => pattern.test(path)));

    expect(untranslated).toEqual([]);
  });

  it('tell every failure', () => {
    const missing = Object.keys(errorGuide).filter((code) => !Object.hasOwn(errors, code));

    expect(missing).toEqual([]);
  });
});

/** Product names, units, and words that are the same in another language. */
const sameInTables = /^\.(connect|jira|build|region|took|version)$/;

/** What every text says, with the words it is given in their places. */
function said(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'function') return said(value('A', 'B'), path);
  if (typeof value === 'string') return [[path, value]];
  return typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, part]) => said(part, `${path}.${name}`));
}

describe.each([
  ['de', de],
  ['fr', fr],
  ['es', es],
  ['ja', ja],
])('the tables that come later, in %s', (_, messages) => {
  it.each([
    ['the receipt', (of: Messages) => of.receipt],
    ['the account', (of: Messages) => of.account],
    ['versions', (of: Messages) => of.versions],
    ['the sign-in window', (of: Messages) => returnPageWords(of.texts.language).words],
  ])('hold no English: %s', (__, table) => {
    const english = new Map(said(table(en)));

    const untranslated = said(table(messages)).filter(
      ([path, text]) => text !== '' && text === english.get(path) && !sameInTables.test(path),
    );

    expect(untranslated).toEqual([]);
    expect(said(table(messages)).map(([path]) => path)).toEqual([...english.keys()]);
  });
});

describe('the words in French', () => {
  it('start no line with a sign: a no-break space precedes it', () => {
    const { texts, account, receipt, versions } = fr;
    const words = [
      ...said({ texts, account, receipt, versions }),
      ...said(returnPageWords('fr').words),
      ...said(fr.listNames(['A', 'B'])),
    ];

    expect(words.filter(([, text]) => / [:;?!»%]|« /.test(text))).toEqual([]);
  });
});

describe('languageFor', () => {
  it.each([
    ['fr-CA', 'fr', 'jira.example.com n’a pas répondu en 30 secondes.'],
    ['es-MX', 'es', 'jira.example.com no respondió en 30 segundos.'],
    ['ja-JP', 'ja', 'jira.example.com が 30 秒以内に応答しませんでした。'],
  ])('speaks for %s in %s, failures included', async (locale, language, message) => {
    const error = new AppError('JIRA_TIMED_OUT', { host: 'jira.example.com', seconds: 30 });

    const { texts, explain } = await languageFor(locale);

    expect(texts.language).toBe(language);
    expect(explain(error).message).toBe(message);
  });
});
