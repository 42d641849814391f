import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { readNumber, type DecimalSign } from '../../../core/jira/read-number.ts';

describe('readNumber', () => {
  it.each<readonly [string, DecimalSign, number]>([
    ['1,5', ',', 1.5],
    ['1.5', ',', 1.5],
    ['1,5', '.', 1.5],
    ['1.234,5', ',', 1234.5],
    ['1.234,5', '.', 1234.5],
    ['1,234.5', '.', 1234.5],
    ['1,234.5', ',', 1234.5],
    ['1.234.567', ',', 1234567],
    ['12,34,567', '.', 1234567],
    ['1 234,5', ',', 1234.5],
    ['1\u202f234\u202f567', ',', 1234567],
    ['1’234.5', '.', 1234.5],
    // Read by the typist's own sign.
    ['1,234', ',', 1.234],
    ['1.234', '.', 1.234],
    // No thousands: they would not begin with nought, nor be four.
    ['0.125', ',', 0.125],
    ['1234.567', ',', 1234.567],
    ['−7', ',', -7],
    ['+7', ',', 7],
    ['1e-7', '.', 1e-7],
    ['１２．５', '.', 12.5],
    ['١٢٫٥', ',', 12.5],
    [',5', ',', 0.5],
  ])('reads %s of somebody who writes decimals behind “%s”', (text, decimal, number) => {
    expect(readNumber(text, decimal)).toBe(number);
  });

  it.each<readonly [string, DecimalSign]>([
    ['1.234', ','],
    ['-12.345', ','],
    ['1,234', '.'],
  ])('does not guess at %s of somebody who writes decimals behind “%s”', (text, decimal) => {
    expect(readNumber(text, decimal)).toBeNull();
  });

  it.each([
    '',
    'three',
    '1,2,3',
    '1.2.3',
    '12.3456,7',
    '1,234.5.6',
    '.',
    '1 2',
    'Infinity',
    '0x10',
  ])('finds no number in “%s”', (text) => {
    expect(readNumber(text, ',')).toBeNaN();
    expect(readNumber(text, '.')).toBeNaN();
  });

  it.each([
    ['en-GB', '.'],
    ['de-DE', ','],
    ['fr-FR', ','],
    ['es-ES', ','],
    ['ja-JP', '.'],
    ['de-CH', '.'],
    ['en-IN', '.'],
    ['ar-EG', ','],
  ] as const)('reads every number as %s writes it, or says that it is two', (locale, decimal) => {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
    fc.assert(
      fc.property(
        fc.integer({ min: -2e9, max: 2e9 }),
        fc.integer({ min: 0, max: 9999 }),
        (a, b) => {
          const number = a + b / 10_000;
          const read = readNumber(format.format(number).replace(/\u061c|\u200e/g, ''), decimal);
          expect(read === null || Math.abs(read - number) < 1e-4).toBe(true);
        },
      ),
    );
  });
});
