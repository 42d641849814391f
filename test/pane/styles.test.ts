import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { withoutComments } from '../support/run/source-imports.ts';

const pane = path.resolve('addin/pane');
const fluent = path.resolve('node_modules/@fluentui/react/lib/components');

interface ClassUse {
  /** A whole name, or the beginning of one where the code adds the rest: `row-` of `row-${status}`. */
  readonly name: string;
  readonly isBeginning: boolean;
}

describe('the styles of the pane', () => {
  it('have no rule for a class that no component uses', async () => {
    const uses = (await filesIn(pane, /\.tsx?$/)).flatMap((file) => classesUsed(read(file)));
    const literals = new Set(
      [...(await filesIn(pane, /\.tsx?$/)), ...(await filesIn(path.resolve('core'), /\.ts$/))]
        .flatMap((file) => [...withoutComments(read(file)).matchAll(/'([\w-]+)'/g)])
        .map(([, word = '']) => word),
    );
    const fluentCode = (await filesIn(fluent, /(?:styles|classNames|base|Button)\.js$/))
      .map(read)
      .join();
    const isUsed = (name: string): boolean =>
      name.startsWith('ms-') || name === 'is-disabled'
        ? new RegExp(`['" ]${name}['" ]`).test(fluentCode)
        : isIn(uses, name, literals);

    const unused = (await sheets()).flatMap(({ file, classes }) =>
      [...classes].filter((name) => !isUsed(name)).map((name) => `${file}: .${name}`),
    );

    expect(unused).toEqual([]);
  });

  it('have a rule for every class, unless something looks for elements by it', async () => {
    const styled = new Set((await sheets()).flatMap(({ classes }) => [...classes]));
    const lookers = [
      ...(await filesIn(pane, /\.tsx?$/)),
      ...(await filesIn(path.resolve('test/pane'), /\.tsx?$/)),
      ...(await filesIn(path.resolve('test/journeys'), /\.ts$/)),
      ...(await filesIn(path.resolve('test/support/journeys'), /\.ts$/)),
    ]
      .flatMap((file) => withoutComments(read(file)).match(/'[^'\n]*\.[a-z][^'\n]*'/g) ?? [])
      .join();
    const hasReason = ({ name, isBeginning }: ClassUse): boolean =>
      isBeginning
        ? [...styled].some((known) => known.startsWith(name))
        : styled.has(name) || lookers.includes(`.${name}`);

    const bare = (await filesIn(pane, /\.tsx?$/)).flatMap((file) =>
      classesUsed(read(file))
        .filter((use) => !hasReason(use))
        .map(({ name }) => `${short(file)}: ${name}`),
    );

    expect(bare).toEqual([]);
  });

  it('of a feature are for its own components, and each of these imports them', async () => {
    const features = (await sheets()).filter(({ file }) => !file.startsWith('ui/'));
    const shared = new Set(
      (await sheets())
        .filter(({ file }) => file.startsWith('ui/'))
        .flatMap(({ classes }) => [...classes]),
    );
    const components = (await filesIn(pane, /\.tsx$/)).map((file) => ({
      file: short(file),
      text: read(file),
    }));

    const strays = features.flatMap(({ file: sheet, classes }) =>
      components
        .filter(({ text }) =>
          classesUsed(text).some(
            ({ name, isBeginning }) => !isBeginning && classes.has(name) && !shared.has(name),
          ),
        )
        .filter(({ file, text }) => !importsSheet(file, text, sheet) || !isBeside(file, sheet))
        .map(({ file }) => `${file} uses classes of ${sheet}`),
    );

    expect(strays).toEqual([]);
  });

  it('set each variable that they use, and use each token', async () => {
    const styles = (await filesIn(pane, /\.css$/)).map((file) => withoutCssComments(read(file)));
    const theme = read(path.join(pane, 'ui/fluent-theme.ts'));
    const tokens = withoutCssComments(read(path.join(pane, 'ui/tokens.css')));
    const set = new Set([...namesIn(tokens, /(--[\w-]+):/g), ...namesIn(theme, /'(--[\w-]+)':/g)]);
    const used = new Set(styles.flatMap((text) => namesIn(text, /var\((--[\w-]+)/g)));

    expect([...used].filter((name) => !set.has(name))).toEqual([]);
    expect(namesIn(tokens, /(--[\w-]+):/g).filter((name) => !used.has(name))).toEqual([]);
  });
});

function isIn(uses: readonly ClassUse[], wanted: string, literals: ReadonlySet<string>): boolean {
  return uses.some(({ name, isBeginning }) =>
    isBeginning
      ? wanted.startsWith(name) && literals.has(wanted.slice(name.length))
      : wanted === name,
  );
}

/** The classes that a component's code gives to elements. */
function classesUsed(text: string): readonly ClassUse[] {
  const code = withoutComments(text);
  return [...code.matchAll(/\bclassName\s*=\s*/g)].flatMap(({ index, 0: found }) =>
    wordsIn(valueAt(code, index + found.length)).map((word) => ({
      name: word.replace(/\0.*$/, ''),
      isBeginning: word.includes('\0'),
    })),
  );
}

/** The words of the strings in a value; `\0` is what the code fills in. */
function wordsIn(value: string): readonly string[] {
  return [...value.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g)]
    .flatMap(([, single = '', double = '', template = '']) => [
      ...`${single} ${double} ${template.replaceAll(/\$\{[^}]*\}/g, '\0')}`.split(/\s+/),
      ...[...template.matchAll(/\$\{([^}]*)\}/g)].flatMap(([, inner = '']) => wordsIn(inner)),
    ])
    .filter((word) => word !== '' && !word.startsWith('\0'));
}

/** A quoted word, or everything in a pair of braces. */
function valueAt(code: string, start: number): string {
  const first = code.charAt(start);
  if (first !== '{') return code.slice(start, code.indexOf(first, start + 1) + 1);
  let depth = 0;
  for (let end = start; end < code.length; end += 1) {
    if (code.charAt(end) === '{') depth += 1;
    if (code.charAt(end) === '}') depth -= 1;
    if (depth === 0) return code.slice(start, end + 1);
  }
  throw new Error(`no end of the braces at ${code.slice(start, start + 40)}`);
}

async function sheets(): Promise<readonly { file: string; classes: ReadonlySet<string> }[]> {
  return (await filesIn(pane, /\.css$/)).map((file) => ({
    file: short(file),
    classes: new Set(
      [...withoutCssComments(read(file)).matchAll(/[^{};]+(?=\{)/g)].flatMap(([selector]) =>
        selector.trimStart().startsWith('@') ? [] : namesIn(selector, /\.([a-zA-Z][\w-]*)/g),
      ),
    ),
  }));
}

function importsSheet(file: string, text: string, sheet: string): boolean {
  const specifier = path.posix.relative(path.posix.dirname(file), sheet);
  return text.includes(`import '${specifier.startsWith('.') ? specifier : `./${specifier}`}';`);
}

function isBeside(file: string, sheet: string): boolean {
  return path.posix.dirname(file) === path.posix.dirname(sheet);
}

function namesIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}

function withoutCssComments(text: string): string {
  return text.replaceAll(/\/\*[^]*?\*\//g, '');
}

function short(file: string): string {
  return path.relative(pane, file).replaceAll(path.sep, '/');
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

async function filesIn(folder: string, pattern: RegExp): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => pattern.test(name)).map((name) => path.join(folder, name));
}
