import type { Inline, EmailDocument } from './document.ts';
import { mapInlines } from './map-inlines.ts';

// Four bytes in UTF-8: emoji, and rare characters of some languages. With what only changes the look of one.
const fourBytes = /[\u{10000}-\u{10ffff}]/u;
const runs = /( ?)(?:[\u{10000}-\u{10ffff}][\ufe0e\ufe0f\u200d]*)+( ?)/gu;

/** Tells whether a text has characters that take four bytes in UTF-8. */
export function hasEmoji(text: string): boolean {
  return fourBytes.test(text);
}

/** Leaves out what takes four bytes in UTF-8, with the blank that would stand there twice. */
export function withoutEmoji(text: string): string {
  return text.replace(runs, (_, before: string, after: string) => (before === '' ? after : before));
}

/** The same for a whole document. */
export function documentWithoutEmoji(document: EmailDocument): EmailDocument {
  return mapInlines(document, inlineWithoutEmoji, withoutEmoji);
}

function inlineWithoutEmoji(inline: Inline): Inline {
  switch (inline.kind) {
    case 'text': {
      const { link } = inline.marks;
      const marks =
        link === undefined ? inline.marks : { ...inline.marks, link: escapeEmoji(link) };
      // A piece of text is never empty.
      return { ...inline, text: withoutEmoji(inline.text) || ' ', marks };
    }
    case 'image': {
      const { link } = inline;
      return {
        ...inline,
        alt: withoutEmoji(inline.alt),
        link: link === null ? null : escapeEmoji(link),
      };
    }
    case 'break':
      return inline;
  }
}

/** An address still leads to the same place. */
function escapeEmoji(address: string): string {
  return address.replace(/[\u{10000}-\u{10ffff}]/gu, (one) => encodeURIComponent(one));
}
