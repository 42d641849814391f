import { asWritten, setAside } from './set-aside.ts';

/** What reads HTML into an inert document: the browser's or jsdom's own class. */
type HtmlParser<Page> = new () => {
  parseFromString(html: string, type: 'text/html'): Page;
};

/** As much of a parsed page as is put right after it was parsed. */
interface ParsedPage {
  querySelectorAll(selectors: string): Iterable<{
    readonly childNodes: Iterable<{ readonly nodeType: number; nodeValue: string | null }>;
    getAttribute(name: string): string | null;
    setAttribute(name: string, value: string): void;
  }>;
}

/** An emoji that a mail program wrote as two halves, each of which alone is no character. */
const SPLIT_CHARACTER =
  /&#(5[56]\d{3});&#(5[67]\d{3});|&#x(d[89ab][\da-f]{2});&#x(d[c-f][\da-f]{2});/gi;

/** Attributes that are read for what they say, and elements whose text is no markup. */
const READ_AS_TEXT = ['alt', 'href', 'originalsrc', 'src', 'value', 'face', 'class', 'id'] as const;
const HOLD_PLAIN_TEXT = 'textarea, xmp, plaintext, listing';

/**
 * Parses an email's HTML into a document in which no script runs and nothing is requested, and which
 * raises no violation of the policy of the page.
 */
export function parseHtml<Page extends ParsedPage>(html: string, Parser: HtmlParser<Page>): Page {
  const page = new Parser().parseFromString(setAside(readyToParse(html)), 'text/html');
  for (const name of READ_AS_TEXT) {
    for (const element of page.querySelectorAll(`[${name}*="\uffff"]`)) {
      element.setAttribute(name, asWritten(element.getAttribute(name) ?? ''));
    }
  }
  for (const { childNodes } of page.querySelectorAll(HOLD_PLAIN_TEXT)) {
    for (const node of childNodes) {
      if (node.nodeType === 3) node.nodeValue = asWritten(node.nodeValue ?? '');
    }
  }
  return page;
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
