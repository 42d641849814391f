import { describe, expect, it } from '@jest/globals';
import { documentToText } from '../../../core/convert/document-to-text.ts';
import { htmlToDocument } from '../../../core/convert/html-to-document.ts';
import { partsOf } from '../../../core/convert/find-email-parts.ts';
import { bodyOf } from '../../../core/convert/parts.ts';
import { textToDocument } from '../../../core/convert/text-to-document.ts';
import { parsePage } from '../../support/convert/page-tree.ts';
import { emailFrames, type EmailFrame } from '../../support/convert/email-frames.ts';
import { requestTexts } from '../../support/convert/request-texts.ts';

const PLACE = '{}';

/** The email with the request at one of the frame's places. */
function emailOf({ format, body }: EmailFrame, request: string, place: number): string {
  const shown = format === 'text' ? request : `<p>${asHtml(request)}</p>`;
  return body
    .split(PLACE)
    .flatMap((piece, index) => (index === place ? [piece, shown] : [piece]))
    .join('');
}

function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}

function includedIn(frame: EmailFrame, body: string): string {
  const document = frame.format === 'text' ? textToDocument(body) : htmlToDocument(parsePage(body));
  const parts = partsOf(document, frame.subject);
  return documentToText(bodyOf(parts, (_, isProven) => !isProven));
}

/** Marks of quotes and blanks may change, words may not. */
const bare = (text: string): string => text.replace(/[\s>]+/g, '');

describe('partsOf', () => {
  it.each(emailFrames.map((frame) => [frame.name, frame] as const))(
    'includes each request in full at each place of “%s”',
    (_, frame) => {
      const places = frame.body.split(PLACE).length - 1;
      const lost = Array.from({ length: places }, (_, place) =>
        requestTexts
          .filter((request) => {
            const included = includedIn(frame, emailOf(frame, request, place));
            return !bare(included).includes(bare(request));
          })
          .map((request) => `${place}: ${request}`),
      ).flat();

      expect(places).toBeGreaterThan(0);
      expect(lost).toEqual([]);
    },
  );

  it('has sixty requests and forty frames', () => {
    expect(new Set(requestTexts).size).toBe(60);
    expect(emailFrames.length).toBeGreaterThanOrEqual(40);
  });
});
