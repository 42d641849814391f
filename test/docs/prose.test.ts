import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  commentPassage,
  type Finding,
  findBannedWords,
  findInHouseWords,
  findLongSentences,
  htmlPassage,
  markdownPassage,
  type Passage,
  sourcePassages,
} from '../support/docs/prose.ts';

/** What has words that aren't ours to choose. */
const exempt: readonly RegExp[] = [
  // Other languages.
  /^addin\/pane\/.*(?:-|\/)(?:de|es|fr|ja|german|spanish|french|japanese)\.ts$/,
  // The phrases by which the converter recognizes parts of an email.
  /^core\/convert\//,
  // Sample emails, and the texts of Jira and Microsoft that the demo repeats.
  /^demo\/(?:emails\/|jira\/|microsoft\.ts)/,
  // Has German in the same file, which says “E-Mails”.
  /^demo\/outlook\/page\/texts\.ts$/,
  // A script in Lua.
  /^proxy\/traffic\/redis-store\.ts$/,
];

/** Where a long sentence is an error: what people read on a screen or in a terminal. */
const onScreen = /^(?:addin|contract|core|proxy|jira-app)\/.*\.tsx?$/;

/** What users read, as opposed to administrators and developers. */
const forUsers = /^(?:addin\/pane\/.*\.tsx?|contract\/error-guide\.ts)$/;

describe('the prose', () => {
  it('of documents, screens, errors and configuration is plain English', async () => {
    const found = (await files()).flatMap((file) => findingsIn(file, readFileSync(file, 'utf8')));

    expect(found).toEqual([]);
  });

  it.each([
    ['docs/page.md', 'The store is\ntold of it.', ['docs/page.md:2: “told”']],
    ['docs/page.md', '```sh\ncat mails\n```\nNobody reads `mails`.', ['docs/page.md:4: “Nobody”']],
    ['README.md', 'See [the page](mails.md).\nFiles go\nalong.', ['README.md:2: “go along”']],
    [
      'addin/en.ts',
      'const a = {\n  b: `${n} files of the mail`,\n};',
      ['addin/en.ts:2: “the mail”'],
    ],
    ['addin/A.tsx', 'const a = <p>Make a new issue</p>;', ['addin/A.tsx:1: “Make a new issue”']],
    [
      'contract/error-guide.ts',
      "say('The ticket has expired.');",
      ['contract/error-guide.ts:1: “ticket”'],
    ],
    ['contract/guide.ts', "say('Jira takes no files.');", ['contract/guide.ts:1: “takes no”']],
    ['deploy/a.yaml', 'mails: 1\nkey: 2 # Whoever reads it', ['deploy/a.yaml:2: “Whoever”']],
    [
      'jira-app/page.html',
      '<p class="mails">It stands here</p>',
      ['jira-app/page.html:1: “stands”'],
    ],
    [
      'proxy/check.ts',
      `fail('${'word '.repeat(15)}${'more '.repeat(16)}at once.');`,
      ['proxy/check.ts:1: 33 words'],
    ],
  ])('fails in %s on %j', (file, text, starts) => {
    const found = findingsIn(file, text);

    expect(found).toHaveLength(starts.length);
    expect(found).toEqual(starts.map((start) => expect.stringContaining(start)));
  });

  it.each([
    [
      'docs/page.md',
      'Tell your administrator. `postern mails` stays, and <a href="mails">so</a> does this.',
    ],
    ['docs/page.md', 'It takes a few seconds. A stand-in for Jira understands it.'],
    [
      'addin/en.ts',
      "import { a } from './the mail.ts';\nconst a = /the mail/; // the mail\nf('mails');",
    ],
    ['proxy/check.ts', "fail('One two three four five six seven eight nine ten. '.repeat(4));"],
    ['docs/page.md', `A page may have ${'long '.repeat(40)} sentences.`],
  ])('passes in %s on %j', (file, text) => {
    expect(findingsIn(file, text)).toEqual([]);
  });
});

async function files(): Promise<readonly string[]> {
  const folders = [
    'addin',
    'bench',
    'contract',
    'core',
    'demo',
    'deploy',
    'docs',
    'jira-app',
    'proxy',
  ];
  const lists = await Promise.all(
    folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })),
  );
  const inFolders = lists
    .flat()
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name).split(path.sep).join('/'));
  const atRoot = (await readdir('.')).filter((name) => name.endsWith('.md'));
  return [...atRoot, ...inFolders].filter((file) => !exempt.some((what) => what.test(file)));
}

function findingsIn(file: string, text: string): readonly Finding[] {
  const passages = passagesOf(file, text);
  const words = passages.flatMap((passage) => findBannedWords(passage));
  const inHouse = passages.flatMap((passage) => findInHouseWords(passage));
  const long = passages.flatMap((passage) => findLongSentences(passage));
  return [...words, ...(forUsers.test(file) ? inHouse : []), ...(onScreen.test(file) ? long : [])];
}

function passagesOf(file: string, text: string): readonly Passage[] {
  if (file.endsWith('.md')) return [markdownPassage(file, text)];
  if (file.endsWith('.html')) return [htmlPassage(file, text)];
  if (/\.tsx?$/.test(file)) return sourcePassages(file, text);
  if (/\.(?:ya?ml|conf|cfg|service)$/.test(file)) return [commentPassage(file, text)];
  return [];
}
