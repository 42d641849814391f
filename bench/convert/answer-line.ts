import { adfLength, documentToAdf } from '../../core/convert/document-to-adf.ts';
import { documentToText } from '../../core/convert/document-to-text.ts';
import { documentToWiki } from '../../core/convert/document-to-wiki.ts';
import type { EmailDocument } from '../../core/convert/document.ts';
import { htmlToDocument } from '../../core/convert/html-to-document.ts';
import { limitDocument } from '../../core/convert/limit-document.ts';
import { partsOf } from '../../core/convert/find-email-parts.ts';
import { namePictures } from '../../core/convert/name-images.ts';
import type { InlinePart } from '../../core/convert/name-images.ts';
import type { PartKind } from '../../core/convert/parts.ts';
import { pictureMarkup } from '../../core/convert/image-markup.ts';
import { textToDocument } from '../../core/convert/text-to-document.ts';
import { isRecord } from '../../contract/connect-api.ts';
import { parsePage } from '../../test/support/convert/page-tree.ts';

const NOTICE = 'The email continues; the rest is in the attached email.';

interface Question {
  readonly html: string;
  readonly text: string;
  readonly subject: string;
  /** The sender: `Kim Vale <kim@example.com>`. */
  readonly from: string;
  /** Asks for the parts of the email instead of its markup. */
  readonly parts: boolean;
  readonly dialect: 'adf' | 'wiki';
  readonly inline: readonly InlinePart[];
  /** In characters; 0 for none. */
  readonly limit: number;
}

/** Answers one line of the `convert` command: `{"adf": …}`, `{"wiki": …}`, `{"parts": …}` or `{"error": …}`. Never throws. */
export function answerLine(line: string): string {
  try {
    const question = readQuestion(JSON.parse(line));
    return typeof question === 'string' ? errorLine(question) : JSON.stringify(answer(question));
  } catch (thrown) {
    return errorLine(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function errorLine(error: string): string {
  return JSON.stringify({ error });
}

function answer(question: Question): unknown {
  const { html, text, subject, from, parts, dialect, inline, limit } = question;
  if (parts) return { parts: listParts(readMail(html, text), subject, from) };
  const document = namePictures(readMail(html, text), inline);
  const limited = (measure: (part: EmailDocument) => number): EmailDocument =>
    limitDocument(document, { maxCharacters: limit, notice: NOTICE, measure });

  if (dialect === 'adf') {
    return { adf: documentToAdf(limited((part) => adfLength(documentToAdf(part)))) };
  }
  return { wiki: wikiOf(limited((part) => wikiOf(part).length)) };
}

/** A part of an email as the command lists it. */
export interface ListedPart {
  readonly kind: PartKind;
  readonly text: string;
  readonly included: boolean;
}

function listParts(document: EmailDocument, subject: string, from: string): readonly ListedPart[] {
  return partsOf(document, subject, from).map((part) => ({
    kind: part.kind,
    text: documentToText(part),
    included: !part.isProven,
  }));
}

function wikiOf(document: EmailDocument): string {
  return documentToWiki(document, { image: pictureMarkup });
}

/** As the pane does: the text stands in where there is nothing to see in the HTML. */
function readMail(html: string, text: string): EmailDocument {
  const document = htmlToDocument(parsePage(html));
  return document.blocks.length > 0 ? document : textToDocument(text);
}

function readQuestion(value: unknown): Question | string {
  if (!isRecord(value)) return 'The line is no JSON object.';
  const {
    html = '',
    text = '',
    subject = '',
    from = '',
    parts = false,
    inline = [],
    limit = 0,
  } = value;
  const dialect = parts === true ? (value['dialect'] ?? 'adf') : value['dialect'];
  if (html !== null && typeof html !== 'string') return '`html` is no string.';
  if (text !== null && typeof text !== 'string') return '`text` is no string.';
  if (subject !== null && typeof subject !== 'string') return '`subject` is no string.';
  if (from !== null && typeof from !== 'string') return '`from` is no string.';
  if (parts !== null && typeof parts !== 'boolean') return '`parts` is neither true nor false.';
  if (dialect !== 'adf' && dialect !== 'wiki') return '`dialect` is neither "adf" nor "wiki".';
  if (inline !== null && !Array.isArray(inline)) return '`inline` is no list.';
  if (limit !== null && typeof limit !== 'number') return '`limit` is no number.';
  return {
    html: html ?? '',
    text: text ?? '',
    subject: subject ?? '',
    from: from ?? '',
    parts: parts === true,
    dialect,
    inline: (inline ?? []).map(readPart).filter((part) => part !== null),
    limit: limit ?? 0,
  };
}

function readPart(value: unknown): InlinePart | null {
  if (!isRecord(value)) return null;
  const word = (name: string): string => {
    const given = value[name];
    return typeof given === 'string' ? given : '';
  };
  return { contentId: word('cid'), name: word('filename'), contentType: word('contentType') };
}
