import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const page = readFileSync('docs/security.md', 'utf8');
const guarantees = page.split(/^## /m).find((section) => section.startsWith('Guarantees')) ?? '';

describe('docs/security.md', () => {
  it('names a test for each guarantee', () => {
    const rows = guarantees.split('\n').filter((line) => /^\| (?!-|guarantee )/.test(line));

    expect(rows.length).toBeGreaterThan(15);
    expect(rows.filter((row) => !/\| `test\/[^|]+\|$/.test(row))).toEqual([]);
  });

  it('names only files that are there', () => {
    const tests = [...page.matchAll(/`((?:test|contract)\/[^`]+)`/g)].map(([, file = '']) => file);
    const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].map(([, file = '']) => `docs/${file}`);

    expect([...tests, ...links].filter((file) => !existsSync(file))).toEqual([]);
  });
});
