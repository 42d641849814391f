import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { importsOf, withoutComments } from './support/run/source-imports.ts';

// Written so that this file is no example of what it looks for.
const browser = /import (?!type)[^;]*from 'playwright[-]core'/;
const program = new RegExp(`from 'node:child[_]process'|${browser.source}`);

/** The three lanes are folders: `test/journeys` is e2e, `test/real` is integration, all else is unit. */
describe('the lanes', () => {
  it('have no unit test that starts a program or a browser, through any file it imports', async () => {
    const reasons = (await testFiles())
      .filter((file) => !file.startsWith('test/journeys/') && !file.startsWith('test/real/'))
      .flatMap((file) => chainsTo(file, program));

    expect(reasons).toEqual([]);
  });

  it('have no integration test that starts a browser', async () => {
    const reasons = (await testFiles())
      .filter((file) => file.startsWith('test/real/'))
      .flatMap((file) => chainsTo(file, browser));

    expect(reasons).toEqual([]);
  });

  it('say by name what needs the build', async () => {
    const unnamed = (await testFiles())
      .filter((file) => !file.startsWith('test/journeys/'))
      .filter((file) => chainsTo(file, /'dist\/[a-z-]+\/[a-z]+\.js'/).length > 0)
      .filter((file) => !readFileSync(file, 'utf8').includes('needs the build'));

    expect(unnamed).toEqual([]);
  });

  it('find a program behind several imports', () => {
    expect(chainsTo('test/real/authority.test.ts', program)).toContain(
      'test/real/authority.test.ts → test/support/programs/authority.ts',
    );
  });
});

async function testFiles(): Promise<readonly string[]> {
  const names = await readdir('test', { recursive: true });
  return names
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => path.posix.join('test', name.split(path.sep).join('/')));
}

/** How a test comes to a file of the tests with this in its code: the shortest chain of imports to each. */
function chainsTo(start: string, pattern: RegExp): readonly string[] {
  const chains: string[] = [];
  const seen = new Set([start]);
  let reached: readonly (readonly string[])[] = [[start]];
  while (reached.length > 0) {
    reached = reached.flatMap((chain) => {
      const file = chain.at(-1) ?? start;
      const text = readFileSync(file, 'utf8');
      if (pattern.test(withoutComments(text))) chains.push(chain.join(' → '));
      return importsOf(file, text).flatMap(({ target }) => {
        if (!target.startsWith('test/') || seen.has(target) || !existsSync(target)) return [];
        seen.add(target);
        return [[...chain, target]];
      });
    });
  }
  return chains;
}
