import { describe, expect, it } from '@jest/globals';
import { findCircles, importsOf } from './source-imports.ts';

describe('importsOf', () => {
  it.each([
    ['a value', "import { b } from './b.ts';"],
    ['a value over several lines', "import {\n  b,\n  c,\n} from './b.ts';"],
    ['a type', "import type { B } from './b.ts';"],
    ['a type among values', "import { type B } from './b.ts';"],
    ['everything', "import * as b from './b.ts';"],
    ['an effect', "import './b.ts';"],
    ['an import at run time', "const b = await import('./b.ts');"],
    ['an import at run time over several lines', "lazy(() =>\n  import(\n    './b.ts'\n  ),\n);"],
    ['an import at run time in other quotes', 'void import(`./b.ts`);'],
    ['a type named in place', "let b: import('./b.ts').B;"],
    ['what is passed on', "export { b } from './b.ts';"],
    ['all that is passed on', "export * from './b.ts';"],
    ['a type that is passed on', "export type { B } from './b.ts';"],
    ['what follows a star in a string', "const any = '*/*'; void import('./b.ts'); // */"],
  ])('finds %s', (_, text) => {
    expect(importsOf('room/a.ts', text)).toEqual([{ file: 'room/a.ts', target: 'room/b.ts' }]);
  });

  it('follows the folders', () => {
    const found = importsOf(
      'core/filing/plan/a.ts',
      "import '../../jira/b.ts';\nimport './c.tsx';",
    );

    expect(found.map(({ target }) => target)).toEqual(['core/jira/b.ts', 'core/filing/plan/c.tsx']);
  });

  it.each([
    ['a package', "import { z } from 'zod';"],
    ['a style', "import './pane.css';"],
    ['a comment', "// import './b.ts';\n/* import './c.ts'; */"],
  ])('leaves %s out', (_, text) => {
    expect(importsOf('room/a.ts', text)).toEqual([]);
  });
});

describe('findCircles', () => {
  it.each([
    ['of values', "import { b } from './b.ts';", "import { a } from './a.ts';"],
    ['of types only', "import type { B } from './b.ts';", "import type { A } from './a.ts';"],
    ['closed at run time', "import { b } from './b.ts';", "void import('./a.ts');"],
    ['closed by what is passed on', "export * from './b.ts';", "export type { A } from './a.ts';"],
  ])('names a circle %s', (_, a, b) => {
    expect(findCircles([...importsOf('a.ts', a), ...importsOf('b.ts', b)])).toEqual([
      'a.ts → b.ts → a.ts',
    ]);
  });

  it('names a longer circle once, and a file that imports itself', () => {
    expect(
      findCircles([arrow('a', 'b'), arrow('b', 'c'), arrow('c', 'a'), arrow('d', 'd')]),
    ).toEqual(['a → b → c → a', 'd → d']);
  });

  it('names both circles that share a file', () => {
    expect(
      findCircles([arrow('a', 'b'), arrow('b', 'a'), arrow('b', 'c'), arrow('c', 'b')]),
    ).toEqual(['a → b → a', 'c → b → c']);
  });

  it('accepts two files that import the same one', () => {
    expect(
      findCircles([arrow('a', 'b'), arrow('a', 'c'), arrow('b', 'd'), arrow('c', 'd')]),
    ).toEqual([]);
  });
});

function arrow(file: string, target: string): { readonly file: string; readonly target: string } {
  return { file, target };
}
