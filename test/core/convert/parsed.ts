import { JSDOM } from 'jsdom';
import type { MailDocument } from '../../../core/convert/document.ts';
import { htmlToDocument } from '../../../core/convert/html-to-document.ts';
import { parseHtml } from '../../../core/convert/parse-html.ts';

const { DOMParser } = new JSDOM('').window;

/** Reads HTML with jsdom's parser, inert like the browser's. */
export function documentOf(html: string): MailDocument {
  return htmlToDocument(parseHtml(html, DOMParser));
}

/** Parses HTML into an inert document. */
export function parsed(html: string): Document {
  return parseHtml(html, DOMParser);
}
