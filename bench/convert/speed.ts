import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import PostalMime from 'postal-mime';
import { documentToAdf } from '../../addin/convert/document-to-adf.ts';
import { documentToWiki } from '../../addin/convert/document-to-wiki.ts';
import { htmlToDocument } from '../../addin/convert/html-to-document.ts';
import { parseHtml } from '../../addin/convert/parse-html.ts';

const MEGABYTE = 1_000_000;

/**
 * Measures the converter in milliseconds for a megabyte of HTML, on each mail of `../shared/mails` repeated
 * to that size. jsdom's parsing stands apart: in the pane the browser's own parser does it.
 */
export async function convertSpeed(): Promise<
  readonly Readonly<Record<string, string | number>>[]
> {
  const folder = path.resolve('../shared/mails');
  if (!existsSync(folder))
    return [{ mail: 'none: put mails beside the project as ../shared/mails' }];

  const { DOMParser } = new JSDOM('').window;
  const rows: Readonly<Record<string, string | number>>[] = [];
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.eml'))) {
    const { html } = await PostalMime.parse(readFileSync(path.join(folder, name)));
    const body = /<body[^>]*>([\s\S]*?)(?:<\/body>|$)/i.exec(html ?? '')?.[1] ?? html ?? '';
    if (body.trim() === '') continue;
    rows.push({
      mail: name,
      ...measure(body.repeat(Math.ceil(MEGABYTE / body.length)), DOMParser),
    });
  }
  return rows;
}

function measure(
  html: string,
  Parser: Parameters<typeof parseHtml>[1],
): Readonly<Record<string, number>> {
  const times = [performance.now()];
  const lap = <T>(result: T): T => {
    times.push(performance.now());
    return result;
  };
  const document = lap(htmlToDocument(lap(parseHtml(html, Parser))));
  lap(documentToAdf(document));
  lap(documentToWiki(document));
  const [jsdom = 0, tree = 0, adf = 0, wiki = 0] = times
    .slice(1)
    .map((time, index) => Math.round(time - (times[index] ?? time)));
  return { jsdom, tree, adf, wiki, 'tree + adf': tree + adf, 'tree + wiki': tree + wiki };
}
