import { describe, expect, it } from '@jest/globals';
import { formatBytes, listNames } from '../../contract/format.ts';

describe('formatBytes', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1500, '1.5 kB'],
    [25_000_000, '25 MB'],
    [3_200_000_000, '3.2 GB'],
  ])('writes %d as %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});

describe('listNames', () => {
  it('joins as a person would', () => {
    expect(listNames(['A'])).toBe('“A”');
    expect(listNames(['A', 'B', 'C'])).toBe('“A”, “B” and “C”');
  });
});

describe('in the other languages', () => {
  it.each([
    ['de', '„A“, „B“ und „C“', '1,5 kB'],
    ['es', '«A», «B» y «C»', '1,5 kB'],
    ['fr', '« A », « B » et « C »', '1,5 ko'],
    ['ja', '「A」、「B」、「C」', '1.5 KB'],
  ] as const)('writes lists and sizes as people do: %s', (language, list, size) => {
    expect(listNames(['A', 'B', 'C'], language)).toBe(list);
    expect(formatBytes(1500, language)).toBe(size);
  });
});
