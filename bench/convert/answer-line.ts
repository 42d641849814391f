import { adfLength, documentToAdf } from '../../core/convert/document-to-adf.ts';
import { documentToWiki } from '../../core/convert/document-to-wiki.ts';
import type { MailDocument } from '../../core/convert/document.ts';
import { htmlToDocument } from '../../core/convert/html-to-document.ts';
import { limitDocument } from '../../core/convert/limit-document.ts';
import { namePictures } from '../../core/convert/name-images.ts';
import type { InlinePart } from '../../core/convert/name-images.ts';
import { pictureMarkup } from '../../core/convert/image-markup.ts';
import { textToDocument } from '../../core/convert/text-to-document.ts';
import { isRecord } from '../../contract/connect-api.ts';
import { parsePage } from './page-tree.ts';

const NOTICE = 'The mail goes on; the rest is in the attached mail.';

interface Question {
  readonly html: string;
  readonly text: string;
  readonly dialect: 'adf' | 'wiki';
  readonly inline: readonly InlinePart[];
  /** In characters; 0 for none. */
  readonly limit: number;
}

/** Answers one line of the `convert` command: `{"adf": …}`, `{"wiki": …}` or `{"error": …}`. Never throws. */
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

function answer({ html, text, dialect, inline, limit }: Question): unknown {
  const document = namePictures(readMail(html, text), inline);
  const limited = (measure: (part: MailDocument) => number): MailDocument =>
    limitDocument(document, { maxCharacters: limit, notice: NOTICE, measure });

  if (dialect === 'adf') {
    return { adf: documentToAdf(limited((part) => adfLength(documentToAdf(part)))) };
  }
  return { wiki: wikiOf(limited((part) => wikiOf(part).length)) };
}

function wikiOf(document: MailDocument): string {
  return documentToWiki(document, { image: pictureMarkup });
}

/** As the pane does: the text stands in where there is nothing to see in the HTML. */
function readMail(html: string, text: string): MailDocument {
  const document = htmlToDocument(parsePage(html));
  return document.blocks.length > 0 ? document : textToDocument(text);
}

function readQuestion(value: unknown): Question | string {
  if (!isRecord(value)) return 'The line is no JSON object.';
  const { html = '', text = '', dialect, inline = [], limit = 0 } = value;
  if (html !== null && typeof html !== 'string') return '`html` is no string.';
  if (text !== null && typeof text !== 'string') return '`text` is no string.';
  if (dialect !== 'adf' && dialect !== 'wiki') return '`dialect` is neither "adf" nor "wiki".';
  if (inline !== null && !Array.isArray(inline)) return '`inline` is no list.';
  if (limit !== null && typeof limit !== 'number') return '`limit` is no number.';
  return {
    html: html ?? '',
    text: text ?? '',
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
