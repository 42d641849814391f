/** What reads HTML into an inert document: the browser's or jsdom's own class. */
type HtmlParser<Page> = new () => {
  parseFromString(html: string, type: 'text/html'): Page;
};

/** An emoji that a mail program wrote as two halves, each of which alone is no character. */
const SPLIT_CHARACTER =
  /&#(5[56]\d{3});&#(5[67]\d{3});|&#x(d[89ab][\da-f]{2});&#x(d[c-f][\da-f]{2});/gi;

/** Parses a mail's HTML into a document in which no script runs and nothing is requested. */
export function parseHtml<Page>(html: string, Parser: HtmlParser<Page>): Page {
  return new Parser().parseFromString(readyToParse(html), 'text/html');
}

/** Mends what every parser of HTML would lose: characters written in halves, and those behind a NUL. */
export function readyToParse(html: string): string {
  const whole = html.includes('&#') ? html.replace(SPLIT_CHARACTER, joined) : html;
  return whole.includes('\0') ? whole.replaceAll('\0', '') : whole;
}

function joined(written: string, ...halves: readonly (string | undefined)[]): string {
  const [high, low, highHex, lowHex] = halves;
  const codes =
    highHex === undefined
      ? [Number(high), Number(low)]
      : [Number.parseInt(highHex, 16), Number.parseInt(lowHex ?? '', 16)];
  const pair = String.fromCharCode(...codes);
  return pair.codePointAt(0) === codes[0] ? written : pair;
}
