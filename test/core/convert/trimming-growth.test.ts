import { describe, expect, it, jest } from '@jest/globals';
import { htmlToDocument } from '../../../core/convert/html-to-document.ts';
import type { EmailDocument } from '../../../core/convert/document.ts';
import { partsOf } from '../../../core/convert/find-email-parts.ts';
import { textToDocument } from '../../../core/convert/text-to-document.ts';
import { parsePage } from '../../support/convert/page-tree.ts';
import { expectLinear } from '../../support/run/expect-linear.ts';

/** Lines that begin something, so that each could make the search start again. */
const shapes: readonly (readonly [string, string])[] = [
  [
    'headers',
    'From: Kim <kim@example.com>\nSent: Monday, May 4, 2026 10:00 AM\nTo: x\nSubject: y\n',
  ],
  ['half headers', 'From: Kim\nTo: x\n\n'],
  ['recipients', 'To: Kim <kim@example.com>;\nAna <ana@example.org>;\n'],
  ['separators', '-----Original Message-----\n'],
  ['attributions', 'On Mon, May 4, 2026 at 10:00 AM Kim <kim@example.com> wrote:\n'],
  ['half attributions', 'On Mon, May 4, 2026 at 10:00 AM\n'],
  ['answers', 'On 4 May 2026, 10:00, Kim wrote:\n> Which?\n\nThis.\n\n'],
  ['quotes', '> Which?\n\n'],
  ['closings', 'Kind regards\n'],
  ['closings in paragraphs', 'Kind regards\n\n'],
  ['dashes', '-- \nKim\n'],
  ['telephones', 'Sent from my iPhone\n'],
  ['disclaimers', 'This e-mail is confidential. If you received it in error, delete it.\n\n'],
  ['titles', 'Disclaimer\n\n'],
  ['banners', 'CAUTION: This email originated from outside. Do not click links.\n\n'],
  ['empty lines', '\n \n'],
  ['colons', 'to:\n'],
];

/** Counts the characters that expressions read: the same on every machine. */
function charactersRead(work: () => void): number {
  const exec = jest.spyOn(RegExp.prototype, 'exec');
  try {
    work();
    return exec.mock.calls.reduce((sum, [text]) => sum + text.length + 1, 0);
  } finally {
    exec.mockRestore();
  }
}

const repeated = (shape: string, times: number): EmailDocument =>
  textToDocument(`Hello,\n\nthe printer is broken.\n\n${shape.repeat(times)}`);

describe('partsOf', () => {
  it.each(shapes)('reads %s in proportion to their number', (_, shape) => {
    const documents = [100, 200, 400].map((times) => repeated(shape, times));
    const [once, twice, fourTimes] = documents.map((document) =>
      charactersRead(() => partsOf(document, 'RE: Printer')),
    );

    expect(once).toBeGreaterThan(0);
    expect(twice).toBeLessThan(2.4 * (once ?? 0));
    expect(fourTimes).toBeLessThan(2.4 * (twice ?? 0));
  });

  it.each([
    ['quotes in quotes', '<blockquote type="cite">On 4 May 2026, 10:00, Kim wrote:<br>x', ''],
    ['boxes in boxes', '<div class="gmail_quote">x', ''],
    ['signatures', '<div class="gmail_signature"><p>Kim</p></div>', ''],
    ['starts', '<div id="appendonsend"></div><p>x</p>', ''],
  ])('reads marked %s in proportion to their number', (_, open, close) => {
    const documents = [100, 200, 400].map((times) =>
      htmlToDocument(parsePage(`<p>Hello</p>${open.repeat(times)}${close}`)),
    );
    const [once, twice, fourTimes] = documents.map((document) =>
      charactersRead(() => partsOf(document, 'RE: Printer')),
    );

    expect(twice).toBeLessThan(2.4 * (once ?? 0));
    expect(fourTimes).toBeLessThan(2.4 * (twice ?? 0));
  });

  it.each([
    'a',
    'a ',
    ' ',
    'From: ',
    'On ',
    'wrote',
    'external ',
    'this email ',
    'Sent from ',
    '<a@',
    'a@b',
    'A.',
    'Kim ',
    '-',
    '_',
    '.',
    '1 ',
    '12 3',
    '+4 ',
    'only ',
    'nicht der ',
    'destinatari',
    'www.',
    'a.de',
    ': ',
    ' | ',
    '外部',
    'de ',
    'nicht ',
    'links ',
    '(',
    '[[',
    'Re: [a]',
  ])('reads a line of “%s” in linear time', (piece) => {
    expectLinear((length) => piece.repeat(length), {
      length: 10_000,
      work: (line) => {
        partsOf(textToDocument(`Hello, it is broken.\n\n${line}\n${line}:\n${line}`), line);
        partsOf(
          textToDocument(`${line}\n\nHello, it is broken.\n\nRegards\nKim\n${line}`),
          'RE: x',
        );
      },
    });
  });
});
