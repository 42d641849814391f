import { documentToAdf } from '../convert/document-to-adf.ts';
import { documentToText } from '../convert/document-to-text.ts';
import { documentToWiki } from '../convert/document-to-wiki.ts';
import type { EmailDocument } from '../convert/document.ts';
import { limitDocument } from '../convert/limit-document.ts';
import type { Dialect } from './dialect.ts';
import type { Writing } from './encode-fields.ts';

/** How rich text is written for one Jira. */
export interface TextEncoding extends Writing {
  /** Shortens a document to what Jira takes. */
  readonly shorten: (document: EmailDocument) => EmailDocument;
  /** Whether it would be shortened. */
  readonly isTooLong: (document: EmailDocument) => boolean;
}

/** Jira's default for descriptions and text areas; administrators of Data Center can raise it. */
const maxCharacters = 32_767;

/** Makes what writes rich text: no longer than Jira takes, and as it stores it. */
export function createTextEncoding(
  { version, userIdName }: Pick<Dialect, 'version' | 'userIdName'>,
  notice: string,
): TextEncoding {
  const isCloud = version === '3';
  // On Cloud the text counts, not the JSON around it: far longer JSON was seen to be taken.
  const measure = (document: EmailDocument): number =>
    isCloud ? documentToText(document).length : documentToWiki(document).length;
  const shorten = (document: EmailDocument): EmailDocument =>
    limitDocument(document, { maxCharacters, notice, measure });
  return {
    userIdName,
    shorten,
    isTooLong: (document) => measure(document) > maxCharacters,
    writeDocument: (document) => {
      const short = shorten(document);
      return isCloud ? documentToAdf(short) : documentToWiki(short);
    },
  };
}
