import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const page = readFileSync('docs/security.md', 'utf8');

/** The rows of the tables of guarantees: the sentence and the tests beside it. */
function readGuarantees(
  text: string,
): readonly { readonly guarantee: string; readonly tests: string[] }[] {
  return text.split('\n').flatMap((line) => {
    const [, guarantee, tests] = /^\| (.+?) +\| (.*) \|$/.exec(line) ?? [];
    if (guarantee === undefined || tests === undefined || /^(?:guarantee|-+)$/.test(guarantee))
      return [];
    return [{ guarantee, tests: [...tests.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name) }];
  });
}

/** Whether a test file of this name exists, or a folder with at least one. */
function isTest(name: string): boolean {
  if (!name.startsWith('test/') || !existsSync(name)) return false;
  if (!name.endsWith('/')) return /\.test\.tsx?$/.test(name);
  return readdirSync(name).some((file) => /\.test\.tsx?$/.test(file));
}

describe('the guarantees of docs/security.md', () => {
  it('each name at least one test, and every test exists', () => {
    const guarantees = readGuarantees(page);

    expect(guarantees.length).toBeGreaterThan(50);
    expect(guarantees.filter(({ tests }) => tests.length === 0)).toEqual([]);
    expect(guarantees.flatMap(({ tests }) => tests).filter((name) => !isTest(name))).toEqual([]);
  });

  it('cover every attack test', () => {
    const named = [...page.matchAll(/`(test\/[^`]+)`/g)].map(([, name = '']) => name);
    const attacks = ['test/attacks', 'test/real/attacks', 'test/journeys/attacks'].flatMap(
      (folder) =>
        readdirSync(folder)
          .filter((file) => /\.test\.tsx?$/.test(file))
          .map((file) => path.posix.join(folder, file)),
    );

    expect(attacks.filter((file) => !named.includes(file))).toEqual([]);
  });

  it('name and link only files that exist', () => {
    const files = [...page.matchAll(/`((?:test|contract|proxy)\/[^`]+)`/g)].map(
      ([, file = '']) => file,
    );
    const links = [...page.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, file = '']) => `docs/${file}`);

    expect(links.length).toBeGreaterThan(5);
    expect([...files, ...links].filter((file) => !existsSync(file))).toEqual([]);
  });

  it('are read as rows: a missing test is found', () => {
    const planted = page.replace('test/attacks/open-proxy.test.ts', 'test/attacks/no-such.test.ts');

    const missing = readGuarantees(planted)
      .flatMap(({ tests }) => tests)
      .filter((name) => !isTest(name));

    expect(missing).toEqual(['test/attacks/no-such.test.ts']);
  });
});
