import { JSDOM } from 'jsdom';
import type { EmailDocument } from '../../../core/convert/document.ts';
import { htmlToDocument } from '../../../core/convert/html-to-document.ts';
import { parseHtml, readyToParse } from '../../../core/convert/parse-html.ts';

const { DOMParser } = new JSDOM('').window;

/** Reads HTML with jsdom's parser, inert like the browser's. */
export function documentOf(html: string): EmailDocument {
  return htmlToDocument(parseHtml(html, DOMParser));
}

/** Parses HTML into an inert document, with nothing set aside. */
export function parsed(html: string): Document {
  return new DOMParser().parseFromString(readyToParse(html), 'text/html');
}
