/**
 * A character that no email can hold: it is taken out of the source, and out of all text that leaves the
 * converter, where a character reference could still bring it.
 */
const MARK = '\uffff';

/** The name under which a `style` attribute is kept. */
export const STYLE_SET_ASIDE = `${MARK}style`;

/** The name of the element that is kept in place of `<base>`. */
export const BASE_SET_ASIDE = 'basefont';

/**
 * Attributes that a browser's parser compares with the policy of the page: `style`, and `on…` with a value.
 * In front of one stands a blank, a quote or a slash, but not that of an end tag.
 */
const COMPARED_ATTRIBUTE =
  /(?<=[\t\n\f\r "']|[^<]\/)(?:style(?=[\t\n\f\r =/>])|on[a-z]+(?=[\t\n\f\r ]*=))/gi;

/** Tags that are compared as well, each with one that the parser puts in the same places and nobody sees. */
const COMPARED_TAG = /<(\/?)(style|base)(?=[\t\n\f\r />])/gi;

/**
 * Renames what would be reported as a violation of the page's Content-Security-Policy, though nothing of
 * a parsed email is ever applied or run. Does not have to know what is a tag and what is text: the mark
 * says in both what was renamed, and `asWritten` turns text back.
 */
export function setAside(html: string): string {
  return html
    .replaceAll(MARK, '')
    .replace(COMPARED_ATTRIBUTE, `${MARK}$&`)
    .replace(COMPARED_TAG, (_, slash: string, name: string) => {
      const standIn = name.toLowerCase() === 'style' ? 'noframes' : BASE_SET_ASIDE;
      // Two marks, since a text may hold `<noframes style>`.
      return `<${slash}${standIn} ${MARK}${MARK}${name}`;
    });
}

/** Gives text as the email has it: what was renamed in it was no markup. */
export function asWritten(text: string): string {
  return text.includes(MARK)
    ? text.replace(/(<\/?)(?:noframes|basefont) (?=\uffff\uffff)/g, '$1').replaceAll(MARK, '')
    : text;
}
