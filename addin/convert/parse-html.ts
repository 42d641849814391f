/** What reads HTML into an inert document: the browser's or jsdom's own class. */
export type HtmlParser = new () => {
  parseFromString(html: string, type: 'text/html'): Document;
};

/** An emoji that a mail program wrote as two halves, each of which alone is no character. */
const SPLIT_CHARACTER = /&#(5[56]\d{3});&#(5[67]\d{3});/g;

/** Parses a mail's HTML into a document in which no script runs and nothing is requested. */
export function parseHtml(html: string, Parser: HtmlParser): Document {
  const whole = html.replace(SPLIT_CHARACTER, (written: string, high: string, low: string) => {
    const pair = String.fromCharCode(Number(high), Number(low));
    return pair.codePointAt(0) === Number(high) ? written : pair;
  });
  return new Parser().parseFromString(whole.replaceAll('\0', ''), 'text/html');
}
