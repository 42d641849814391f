import { describe, expect, it } from '@jest/globals';
import { isWriters, writerWords } from '../../../core/convert/is-writers.ts';

const answer = (text: string, person: string): string => isWriters(text, writerWords(person));

describe('isWriters', () => {
  it.each([
    ['Kim', 'Vale, Kim <k.vale@example.com>'],
    ['K. Müller', 'Karl Mueller <karl.muller@example.com>'],
    ['José', 'Jose Ruiz <jr@example.com>'],
    ['Mara Keller', 'mkeller@example.com'],
    ['山田', '山田 花子 <yamada@example.com>'],
    ['山田', '山田花子 <yamada@example.com>'],
    ['Иван Примеров', 'Иван Примеров <ip@example.com>'],
    ['Phone 1\nkim.vale@example.org', 'Kim Vale <desk@example.com>'],
  ])('recognises “%s” as %s', (text, person) => {
    expect(answer(text, person)).toBe('yes');
  });

  it.each([
    ['Canon Toner', 'Kim Vale <kim.vale@example.com>'],
    ['Example Ltd\nwww.example.com', 'Kim Vale <kim.vale@example.com>'],
    ['Surface Pen', 'Penny Vale <penny.vale@example.com>'],
    ['佳能', '王芳 <wang@example.com>'],
  ])('says that “%s” is not %s', (text, person) => {
    expect(answer(text, person)).toBe('no');
  });

  it.each([
    ['Kim', ''],
    ['王芳', 'Wang Fang <wang@example.com>'],
    ['Иван', 'Ivan Primerov <ip@example.com>'],
    ['+44 20 7946 0000', 'Kim Vale <kim.vale@example.com>'],
  ])('does not know whether “%s” is “%s”', (text, person) => {
    expect(answer(text, person)).toBe('unknown');
  });

  it('wants each word to be the writer’s where the line is asked for as a whole', () => {
    const kim = writerWords('Kim Vale <kim.vale@example.com>');

    expect(isWriters('Kim Vale', kim, 'every')).toBe('yes');
    expect(isWriters('Kim Canon', kim, 'every')).toBe('no');
  });
});
