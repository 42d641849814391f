import { describe, expect, it } from '@jest/globals';
import type { AdfDocument } from '../../../core/convert/document-to-adf.ts';
import { answerLine } from '../../../bench/convert/answer-line.ts';
import { linesOf } from '../../../bench/convert/lines.ts';
import { readText } from '../../support/convert/oracles.ts';

const inline = [{ cid: '<a@b>', filename: 'shot 1.png', contentType: 'image/png' }];
const ask = (question: unknown): Record<string, unknown> =>
  JSON.parse(answerLine(JSON.stringify(question)));

describe('answerLine', () => {
  it('writes a mail in the dialect asked for', () => {
    const html = '<p>Hi <b>you</b></p>';

    expect(ask({ html, dialect: 'wiki' })).toEqual({ wiki: 'Hi *you*' });
    expect(ask({ html, dialect: 'adf' })).toEqual({
      adf: {
        version: 1,
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'Hi ' },
              { type: 'text', text: 'you', marks: [{ type: 'strong' }] },
            ],
          },
        ],
      },
    });
  });

  it('shows attached pictures by name, and names them where the dialect cannot show them yet', () => {
    const html = '<p>See <img src="cid:A%40b" alt="screen" width="300"></p>';

    expect(ask({ html, dialect: 'wiki', inline })).toEqual({
      wiki: 'See !shot 1.png|width=300!',
    });
    expect(answerLine(JSON.stringify({ html, dialect: 'adf', inline }))).toContain(
      '[screen (shot 1.png)]',
    );
  });

  it('makes no markup of a part’s name', () => {
    const html = '<img src="cid:x">';
    for (const filename of ['a!b.png', 'http://x/y.png', 'a|b.png', '{code}.png', 'a&#33;.png'])
      expect(
        ask({ html, dialect: 'wiki', inline: [{ cid: 'x', filename, contentType: 'image/png' }] })[
          'wiki'
        ],
      ).not.toMatch(/^!/);
  });

  it('takes the text where the HTML shows nothing', () => {
    expect(ask({ html: '', text: 'a\n\nb', dialect: 'wiki' })).toEqual({ wiki: 'a\n\nb' });
    expect(ask({ html: '<p>&nbsp;</p>', text: 'a', dialect: 'wiki' })).toEqual({ wiki: 'a' });
  });

  it('ends at the limit with the way to the rest', () => {
    const html = '<ul><li>some words of the mail'.repeat(50);

    const wiki = String(ask({ html, dialect: 'wiki', limit: 300 })['wiki']);
    const adf: AdfDocument = JSON.parse(
      answerLine(JSON.stringify({ html, dialect: 'adf', limit: 300 })),
    ).adf;

    expect(wiki.length).toBeLessThanOrEqual(300);
    expect(wiki).toMatch(/attached email\._$/);
    const text = readText({ type: 'doc', content: adf.content });
    expect(text.length).toBeLessThanOrEqual(300);
    expect(text.trim()).toMatch(/attached email\.$/);
  });

  it('lists the parts of an email in their order, and which of them are included', () => {
    const text =
      'Pump 4 leaks.\n\n-- \nKim Vale\nT +44 20 7946 0001\n\nOn Mon, May 4, 2026 at 10:00 AM Ana <ana@example.org> wrote:\n> Which pump?';

    expect(ask({ text, subject: 'Re: Pump', parts: true })).toEqual({
      parts: [
        { kind: 'text', text: 'Pump 4 leaks.', included: true },
        { kind: 'signature', text: '--\nKim Vale\nT +44 20 7946 0001', included: false },
        {
          kind: 'history',
          text: 'On Mon, May 4, 2026 at 10:00 AM Ana <ana@example.org> wrote:\n\n> Which pump?',
          included: false,
        },
      ],
    });
    expect(ask({ text: '', html: '', subject: '', parts: true })).toEqual({ parts: [] });
  });

  it('leaves out a name below a closing only where it is the sender’s', () => {
    const from = 'Kim Vale <kim.vale@example.com>';
    const own = ask({ text: 'Pump 4 leaks.\n\nRegards\nKim', from, parts: true });
    const other = ask({ text: 'Pump 4 leaks.\n\nRegards\nCanon Toner', from, parts: true });

    expect(own['parts']).toEqual([
      { kind: 'text', text: 'Pump 4 leaks.', included: true },
      { kind: 'signature', text: 'Regards\nKim', included: false },
    ]);
    expect(other['parts']).toEqual([
      { kind: 'text', text: 'Pump 4 leaks.', included: true },
      { kind: 'signature', text: 'Regards\nCanon Toner', included: true },
    ]);
  });

  it('reads from the subject whether an email is forwarded, and includes it then', () => {
    const text =
      'FYI\n\nFrom: Ana <ana@example.org>\nSent: Monday, May 4, 2026 10:00 AM\nTo: Kim\nSubject: Pump\n\nIt leaks.';
    const included = (subject: string): unknown => ask({ text, subject, parts: true })['parts'];

    expect(included('[EXT] FW: Pump')).toEqual([{ kind: 'text', text, included: true }]);
    expect(included('RE: Pump')).toMatchObject([
      { kind: 'text', text: 'FYI', included: true },
      { kind: 'history', included: false },
    ]);
    // An edited subject proves nothing.
    expect(included('Pump in the hall')).toMatchObject([
      { kind: 'text', text: 'FYI', included: true },
      { kind: 'history', included: true },
    ]);
  });

  it.each([
    ['a subject that is no string', '{"text":"x","subject":1,"parts":true}'],
    ['a sender that is no string', '{"text":"x","from":1,"parts":true}'],
    ['parts that are no choice', '{"text":"x","parts":"yes"}'],
    ['no JSON', 'hello'],
    ['no object', '[1]'],
    ['no dialect', '{"html":"x"}'],
    ['html that is no string', '{"html":1,"dialect":"adf"}'],
  ])('answers %s with an error', (_, line) => {
    expect(JSON.parse(answerLine(line))).toEqual({ error: expect.any(String) });
  });
});

describe('linesOf', () => {
  it('gives each line when it is complete, however the bytes come', async () => {
    const bytes = new TextEncoder().encode('{"a":"ä\u2028b"}\n\nlast');
    async function* oneByOne(): AsyncGenerator<Uint8Array> {
      for (const byte of bytes) yield Uint8Array.of(byte);
    }

    const lines: string[] = [];
    for await (const line of linesOf(oneByOne())) lines.push(line);

    expect(lines).toEqual(['{"a":"ä\u2028b"}', '', 'last']);
  });
});
