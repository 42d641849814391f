import { describe, expect, it } from '@jest/globals';
import { assert, property, string } from 'fast-check';
import { summaryLine } from '../../../core/jira/one-line.ts';

describe('summaryLine', () => {
  it.each([
    ['  Printer\r\n\ton fire\u0000 ', 'Printer on fire'],
    ['a\u2028b\u00a0c', 'a b c'],
    ['', ''],
    ['x'.repeat(255), 'x'.repeat(255)],
  ])('makes one line of %j', (text, line) => {
    expect(summaryLine(text)).toBe(line);
  });

  it('cuts at a word', () => {
    const line = summaryLine(`${'word '.repeat(60)}end`);

    expect(line).toBe(`${'word '.repeat(50).trimEnd()}…`);
  });

  it('cuts where it is full when there are no words', () => {
    expect(summaryLine('件'.repeat(300))).toBe(`${'件'.repeat(254)}…`);
  });

  it('never cuts through a character of two halves', () => {
    expect(summaryLine(`x${'🔥'.repeat(200)}`)).toBe(`x${'🔥'.repeat(126)}…`);
  });

  it('gives one well-formed line of at most 255 characters for every well-formed text', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 600 }), (text) => {
        const line = summaryLine(text);

        return line.length <= 255 && !/\p{Surrogate}/u.test(line) && !/[\r\n\t]/.test(line);
      }),
    );
  });
});
