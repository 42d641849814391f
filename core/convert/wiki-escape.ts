/**
 * Where text stands in wiki markup. Jira's parsers read what stands in a phrase, a link or a cell twice,
 * and a backslash serves only once: character entities hold there.
 */
export type WikiPlace = 'line' | 'cell' | 'phrase' | 'link';

/** The place of a piece of text in its line. */
interface WikiContext {
  readonly place: WikiPlace;
  readonly isLineStart: boolean;
  /** What is written in front of the text in this line, in wiki markup. */
  readonly before: string;
  /** The character that follows, in mail text or markup; empty at the end of the line. */
  readonly after: string;
}

interface Unsafe {
  readonly character: string;
  /** Unsafe only in these places; in all if absent. */
  readonly places?: readonly WikiPlace[];
  /** Unsafe only where nothing but blanks stands before it in its line. */
  readonly atLineStart?: true;
  /** Unsafe only behind such text; tested against the few characters before. */
  readonly behind?: RegExp;
  /** Unsafe only in front of such text. */
  readonly ahead?: RegExp;
}

/** A mark works at the edge of a word: neither within one nor with blanks on both sides. */
const PHRASE_MARKS = ['*', '_', '-', '+', '^', '~'] as const;

/** Of letters, only those count for a word that every version of Jira takes for such. */
const MARK_AT_EDGE: readonly Omit<Unsafe, 'character'>[] = [
  { behind: /[a-z\d]$/i, ahead: /^(?![a-z\d])/i },
  { behind: /[^a-z\d ]$/i },
  { behind: /(?:^| )$/, ahead: /^[^ ]/ },
  { places: ['phrase'] },
  // Between blanks it can still end a phrase.
  { places: ['link'], behind: /(?:^|[^a-z\d])$/i },
];

/** `* `, `#* `, `- ` and the like. */
const LIST_MARKERS = /^[*#-]*(?: |$)/;

/**
 * What can become markup, by character and place. Macros, links, images and mentions begin with `{`, `[`
 * or `!`, so without these nothing of a mail can become one.
 */
const UNSAFE: readonly Unsafe[] = [
  { character: '\\' },
  { character: '{' },
  { character: '}', places: ['phrase', 'link'] },
  { character: '[' },
  { character: ']', places: ['phrase', 'link'] },
  { character: '|', atLineStart: true },
  { character: '|', places: ['cell', 'phrase', 'link'] },
  { character: '!', ahead: /^[^ ]/ },
  { character: '!', places: ['phrase', 'link'] },
  ...PHRASE_MARKS.flatMap((character) => MARK_AT_EDGE.map((rule) => ({ character, ...rule }))),
  { character: '*', atLineStart: true, ahead: LIST_MARKERS },
  { character: '-', atLineStart: true, ahead: LIST_MARKERS },
  { character: '#', atLineStart: true, ahead: LIST_MARKERS },
  { character: '?', ahead: /^\?/ },
  { character: '?', behind: /\?$/ },
  { character: 'h', atLineStart: true, ahead: /^[1-6]\./ },
  { character: 'H', atLineStart: true, ahead: /^[1-6]\./ },
  { character: 'b', atLineStart: true, ahead: /^q\./i },
  { character: 'B', atLineStart: true, ahead: /^q\./i },
  // Smileys. An escaped character ends in a semicolon when Jira comes to them, so a bracket behind one winks.
  { character: ')', behind: /\((?:[ynix/!+?*-]|on|off|\*[rgby]|flag|flagoff)$/i },
  { character: ')', behind: /[:;]-?$/ },
  { character: '(', behind: /[:;]-?$/ },
  { character: ':', ahead: /^-?[dp](?![a-z\d])/i },
  // Addresses link themselves, except in a link's text.
  { character: ':', places: ['line', 'cell', 'phrase'], behind: /[a-z\d]$/i, ahead: /^\/\// },
  {
    character: ':',
    behind: /(?:mailto|callto|skype|tel|sips?|news|file|xmpp|urn|geo)$/i,
    ahead: /^[^ ]/,
  },
  // What reads like an entity would be shown as the character that it names.
  { character: '&', ahead: /^#?[a-z\d]+;/i },
];

const BY_CHARACTER: ReadonlyMap<string, readonly Unsafe[]> = new Map(
  UNSAFE.map(({ character }) => [
    character,
    UNSAFE.filter((unsafe) => unsafe.character === character),
  ]),
);

/** All that a backslash can escape; for the others, and where it would be read twice, there are entities. */
const BACKSLASH_ESCAPES = '-#*_+?^~|[]()!';

/** Enough of what stands before or behind a character to judge it. */
const NEIGHBOURHOOD = 16;

/** Writes text so that Jira shows exactly it, whatever it looks like. */
export function escapeWiki(text: string, context: WikiContext): string {
  const written: string[] = [];
  // What Jira sees before the character when it looks for smileys and marks: an entity for what is escaped.
  let seen = context.before.slice(-NEIGHBOURHOOD);
  let isLineStart = context.isLineStart;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const rules = BY_CHARACTER.get(character);
    const isUnsafe =
      rules !== undefined &&
      isUnsafeAt(rules, {
        ...context,
        isLineStart,
        before: seen,
        after:
          text.slice(index + 1, index + 1 + NEIGHBOURHOOD) +
          (text.length - index <= NEIGHBOURHOOD ? context.after : ''),
      });
    written.push(isUnsafe ? escaped(character, context.place) : character);
    seen = isUnsafe ? ';' : (seen + character).slice(-NEIGHBOURHOOD);
    if (character !== ' ' && character !== '\u00a0') isLineStart = false;
  }
  return written.join('');
}

function isUnsafeAt(rules: readonly Unsafe[], at: WikiContext): boolean {
  return rules.some(
    ({ places, atLineStart, behind, ahead }) =>
      (atLineStart !== true || at.isLineStart) &&
      (places === undefined || places.includes(at.place)) &&
      (behind === undefined || behind.test(at.before)) &&
      (ahead === undefined || ahead.test(at.after)),
  );
}

function escaped(character: string, place: WikiPlace): string {
  if (character === '&') return '&amp;';
  return place === 'line' && BACKSLASH_ESCAPES.includes(character)
    ? `\\${character}`
    : `&#${character.charCodeAt(0)};`;
}

/** Writes an address so that it ends where it ends: what would end a link early is percent-encoded. */
export function escapeWikiAddress(address: string): string {
  return address.replace(/[\s|[\]{}\\^!]/g, (character) =>
    encodeURIComponent(character) === character
      ? `%${character.charCodeAt(0).toString(16).toUpperCase()}`
      : encodeURIComponent(character),
  );
}
