import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isRecord } from '../../contract/connect-api.ts';

const lock: unknown = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const notices = readFileSync('THIRD-PARTY-NOTICES.md', 'utf8');
const decision = readFileSync('docs/decisions/001-runtime-dependencies.md', 'utf8');

describe('the third-party notices', () => {
  it('list every package that Connect installs, in its version (otherwise: npm run notices)', () => {
    expect(listed().map(({ name, version }) => `${name} ${version}`)).toEqual(installed());
  });

  it('mark the packages that decision 001 names for the pane', () => {
    const forPane = decision.split('\n').flatMap((row) => {
      const [, names = '', place = ''] = row.startsWith('| `') ? row.split('|') : [];
      return place.includes('pane')
        ? Array.from(names.matchAll(/`([^`]+)`/g), ([, name]) => name)
        : [];
    });
    const marked = listed().filter(({ place }) => place.includes('pane'));

    expect(forPane.length).toBeGreaterThan(5);
    expect(marked.map(({ name }) => name)).toEqual(expect.arrayContaining(forPane));
  });

  it('have the text of the licence of each package', () => {
    const headings = notices.split('\n').filter((line) => line.startsWith('## '));
    const named = headings.flatMap((line) => line.slice('## '.length).split(', '));

    expect(named.toSorted()).toEqual(installed().toSorted());
  });
});

function listed() {
  return notices
    .split('\n')
    .filter((line) => /^\| (?:@[\w.-]+\/)?[\w.-]+ \| \d/.test(line))
    .map((line) => {
      const [, name = '', version = '', , place = ''] = line.split('|').map((cell) => cell.trim());
      return { name, version, place };
    });
}

/** The lock file without what is only for development, as `npm ci --omit=dev --omit=optional` installs it. */
function installed(): readonly string[] {
  if (!isRecord(lock) || !isRecord(lock['packages'])) throw new Error('no lock file');
  return Object.entries(lock['packages'])
    .flatMap(([place, entry]) => {
      if (place === '' || !isRecord(entry)) return [];
      if (entry['dev'] === true || entry['devOptional'] === true || entry['optional'] === true)
        return [];
      const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return [`${name} ${String(entry['version'])}`];
    })
    .toSorted();
}
