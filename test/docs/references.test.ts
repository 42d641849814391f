import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isRecord } from '../../contract/connect-api.ts';
import { run } from '../../proxy/cli/run.ts';
import { anchorsIn, codeIn, linksIn } from '../support/docs/references.ts';

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
  'test',
];

/** Files and folders that exist only after a command has run. */
const made = /^(?:dist|node_modules|\.demo)(?:\/|$)/;

const product: unknown = JSON.parse(readFileSync('package.json', 'utf8'));
const scripts = isRecord(product) && isRecord(product['scripts']) ? product['scripts'] : {};

describe('the documents', () => {
  it('link only to pages, pictures and headings that exist', async () => {
    const broken = (await pages()).flatMap((page) => brokenLinks(page, readFileSync(page, 'utf8')));

    expect(broken).toEqual([]);
  });

  it('name only commands, files and tests that exist', async () => {
    const commands = await posternCommands();
    expect(commands).toContain('doctor');
    const missing = (await pages()).flatMap((page) =>
      missingNames(page, readFileSync(page, 'utf8'), commands),
    );

    expect(missing).toEqual([]);
  });

  it.each([
    ['[a](missing.md)', 'docs/page.md:1: missing.md'],
    ['\n![a](missing.png "A title")', 'docs/page.md:2: missing.png'],
    ['[a](#there)\n\n# Here', 'docs/page.md:1: #there'],
    ['[a](../README.md#no-such-heading)', 'docs/page.md:1: ../README.md#no-such-heading'],
  ])('would not pass with the link %j', (markdown, finding) => {
    expect(brokenLinks('docs/page.md', markdown)).toEqual([finding]);
  });

  it('would pass with links to a heading, a file and another host', () => {
    const page =
      '# A “b”, c\n\n# Same\n\n# Same\n\n[1](#a-b-c) [2](#same-1) [3](../README.md) [4](https://example.com/x) `[5](x)`';

    expect(brokenLinks('docs/page.md', page)).toEqual([]);
  });

  it.each([
    ['`npm run -s missing`', 'docs/page.md:1: npm run missing'],
    ['```sh\nnpm ci && npm run missing -- --x\n```', 'docs/page.md:2: npm run missing'],
    ['`postern missing`', 'docs/page.md:1: postern missing'],
    ['`npm run -s postern -- missing --site x`', 'docs/page.md:1: postern missing'],
    ['`core/missing.ts`', 'docs/page.md:1: core/missing.ts'],
    ['| a | `test/core/missing.test.ts` |', 'docs/page.md:1: test/core/missing.test.ts'],
    ['`npm run jest -- test/missing`', 'docs/page.md:1: test/missing'],
  ])('would not pass with the code %j', (markdown, finding) => {
    const commands = new Set(['check']);

    expect(missingNames('docs/page.md', markdown, commands)).toEqual([finding]);
  });
});

/** Every Markdown page of the project but those of fixtures. */
async function pages(): Promise<readonly string[]> {
  const lists = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true })));
  const inFolders = lists.flatMap((names, index) =>
    names.map((name) => `${folders[index] ?? ''}/${name.split(path.sep).join('/')}`),
  );
  return [...(await readdir('.')), ...inFolders].filter(
    (name) =>
      name.endsWith('.md') && !/^THIRD-PARTY-NOTICES|^test\/fixtures\/trimming\/emails/.test(name),
  );
}

function brokenLinks(page: string, markdown: string): readonly string[] {
  return linksIn(markdown)
    .filter(({ target }) => {
      const [file = '', anchor] = target.split('#');
      const linked =
        file === '' ? page : path.posix.join(path.posix.dirname(page), decodeURI(file));
      if (file !== '' && !existsSync(linked)) return true;
      if (anchor === undefined || !linked.endsWith('.md')) return false;
      const text = file === '' ? markdown : readFileSync(linked, 'utf8');
      return !anchorsIn(text).has(anchor.toLowerCase());
    })
    .map(({ line, target }) => `${page}:${line}: ${target}`);
}

function missingNames(
  page: string,
  markdown: string,
  commands: ReadonlySet<string>,
): readonly string[] {
  return codeIn(markdown).flatMap(({ line, target }) =>
    [
      ...scriptsIn(target)
        .filter((name) => !Object.hasOwn(scripts, name))
        .map((name) => `npm run ${name}`),
      ...commandsIn(target)
        .filter((name) => !commands.has(name))
        .map((name) => `postern ${name}`),
      ...filesIn(target).filter((name) => !isThere(name)),
    ].map((name) => `${page}:${line}: ${name}`),
  );
}

function scriptsIn(code: string): readonly string[] {
  return Array.from(
    code.matchAll(/\bnpm run (?:-s |--silent )?([\w:-]+)/g),
    ([, name = '']) => name,
  );
}

/** Commands by the binary's name, and by the script of the same name; `postern.yaml` and the like are neither. */
function commandsIn(code: string): readonly string[] {
  return Array.from(
    code.matchAll(/(?<![\w/.=-])postern (?:-- )?([a-z]+)\b(?![.:]| \*)/g),
    ([, name = '']) => name,
  );
}

/** What begins like a path of the project; the part before a `*` has to exist. */
function filesIn(code: string): readonly string[] {
  const start = folders.join('|');
  const names = code.matchAll(new RegExp(`(?<![\\w/.:@-])(?:${start})/[\\w./@*-]*`, 'g'));
  return Array.from(names, ([name]) => name.replace(/[.,:]+$/, ''));
}

/** Tests may be named by the beginning of their path, as Jest takes it. */
function isThere(name: string): boolean {
  if (made.test(name) || existsSync(name)) return true;
  const isOpen = name.startsWith('test/') || name.includes('*');
  const [before = ''] = name.split('*');
  const folder = path.posix.dirname(`${before}x`);
  return (
    isOpen &&
    existsSync(folder) &&
    readdirSync(folder).some((file) => `${folder}/${file}`.startsWith(before))
  );
}

/** The commands as the program itself lists them. */
async function posternCommands(): Promise<ReadonlySet<string>> {
  let usage = '';
  const add = (text: string): void => void (usage += text);
  await run([], { env: {}, input: process.stdin, print: add, tell: add });
  return new Set(Array.from(usage.matchAll(/^ +([a-z]+) /gm), ([, name = '']) => name));
}
