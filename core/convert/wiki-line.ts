import type { Image, Inline, Marks } from './document.ts';
import { imageLabel } from './image-label.ts';
import { sameMarks, withoutHighlights, withoutMarks } from './marks.ts';
import { escapeWiki, escapeWikiAddress } from './wiki-escape.ts';
import type { WikiPlace } from './wiki-escape.ts';

/** How pictures are written. */
export interface WikiOptions {
  /** Gives the markup of an uploaded picture (`!name.png|width=300!`); null for one written by its name. */
  readonly image?: (image: Image) => string | null;
}

/** A piece of a line, as text or as finished markup, with its marks as wrappings from outside to inside. */
interface Run {
  readonly text: string;
  readonly markup: string | null;
  readonly wraps: Readonly<Partial<Record<Wrap, string>>>;
}

/** A link whose text changes its look goes around the marks, so that it stays one link; others go inside. */
const WRAPS = [
  'mixedLink',
  'color',
  'bold',
  'italic',
  'underline',
  'strike',
  'script',
  'link',
  'code',
] as const;
type Wrap = (typeof WRAPS)[number];

const PHRASES: Readonly<Partial<Record<Wrap, string>>> = {
  bold: '*',
  italic: '_',
  underline: '+',
  strike: '-',
};

/** Writes one line of inlines (without breaks) in wiki markup. */
export function wikiLine(
  line: readonly Inline[],
  place: 'line' | 'cell',
  options: WikiOptions,
): string {
  const runs = runsOf(withoutHighlights(line), options);
  // Most lines have no marks at all.
  const used = WRAPS.filter((wrap) => runs.some(({ wraps }) => wraps[wrap] !== undefined));
  const writer = new LineWriter(place, used);
  writer.write(runs, 0, place === 'cell' ? '|' : '');
  return writer.written;
}

class LineWriter {
  readonly #parts: string[] = [];
  /** The last few characters: reading the end of a long string again and again is slow. */
  #tail = '';
  readonly #place: 'line' | 'cell';
  readonly #used: readonly Wrap[];
  readonly #open: Wrap[] = [];
  /** Jira reads what stands in a phrase as a line of its own. */
  #isAtStart = true;

  constructor(place: 'line' | 'cell', used: readonly Wrap[]) {
    this.#place = place;
    this.#used = used;
  }

  get written(): string {
    return this.#parts.join('');
  }

  write(runs: readonly Run[], level: number, after: string): void {
    const wrap = this.#used[level];
    if (wrap === undefined) {
      for (const [index, run] of runs.entries())
        this.#writeText(run, this.#firstOf(runs[index + 1], after));
      return;
    }
    const groups = groupBy(runs, (run) => run.wraps[wrap]);
    for (const [index, group] of groups.entries()) {
      const next = groups[index + 1];
      const following = next === undefined ? after : this.#firstOf(next.runs[0], after);
      if (group.value === undefined) this.write(group.runs, level + 1, following);
      else this.#wrap(wrap, group.value, { runs: group.runs, level, after: following });
    }
  }

  #wrap(
    wrap: Wrap,
    value: string,
    inside: { readonly runs: readonly Run[]; readonly level: number; readonly after: string },
  ): void {
    const { before, runs, behind } = withoutOuterBlanks(inside.runs);
    this.#put(before);
    if (runs.length > 0) {
      const isWithinWord = isWord(this.#tail.at(-1)) || isWord(behind || inside.after);
      const [opening, closing] = marksAround(wrap, value, isWithinWord);
      if (isWithinWord && wrap !== 'code' && this.#open.some(isLink)) {
        // Braces around a mark are shown as they are in the text of a link: the word counts more.
        this.write(runs, inside.level + 1, behind || inside.after);
      } else if (isLink(wrap) && isShownAddress(runs, value)) {
        this.#put(`[${value}]`);
        this.#isAtStart = false;
      } else {
        this.#put(opening);
        this.#open.push(wrap);
        this.#isAtStart = true;
        this.write(runs, inside.level + 1, closing.charAt(0));
        this.#open.pop();
        this.#isAtStart = false;
        this.#put(closing);
      }
    }
    this.#put(behind);
  }

  /** What follows a piece: the next one's first character, or some mark where it opens wrappings. */
  #firstOf(next: Run | undefined, after: string): string {
    if (next === undefined) return after;
    const opens = this.#used.some(
      (wrap) => next.wraps[wrap] !== undefined && !this.#open.includes(wrap),
    );
    return next.markup !== null || opens ? '*' : next.text.slice(0, 8);
  }

  #put(markup: string): void {
    this.#parts.push(markup);
    this.#tail = (this.#tail + markup).slice(-16);
  }

  #placeOfText(): WikiPlace {
    if (this.#open.length === 0) return this.#place;
    return this.#open.every(isLink) ? 'link' : 'phrase';
  }

  #writeText(run: Run, after: string): void {
    this.#put(
      run.markup ??
        escapeWiki(run.text, {
          place: this.#placeOfText(),
          isLineStart: this.#isAtStart,
          before: this.#tail,
          after,
        }),
    );
    if (run.text.trim() !== '') this.#isAtStart = false;
  }
}

function isLink(wrap: Wrap): boolean {
  return wrap === 'link' || wrap === 'mixedLink';
}

function runsOf(line: readonly Inline[], options: WikiOptions): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, inline] of line.entries()) {
    if (inline.kind === 'break') continue;
    if (inline.kind === 'text') {
      const { marks, text } = inline;
      const isMixed =
        isSameLinkInOtherLook(marks, line[index - 1]) ||
        isSameLinkInOtherLook(marks, line[index + 1]);
      runs.push({ text, markup: null, wraps: wrapsOf(marks, isMixed ? 'mixedLink' : 'link') });
      continue;
    }
    const markup = options.image?.(inline) ?? null;
    const text = imageLabel(inline);
    if (markup === null && text === '') continue;
    runs.push({ text, markup, wraps: inline.link === null ? {} : { link: inline.link } });
  }
  return runs;
}

function wrapsOf(marks: Marks, link: 'mixedLink' | 'link'): Run['wraps'] {
  const wraps: Partial<Record<Wrap, string>> = {};
  if (marks.link !== undefined) wraps[link] = marks.link;
  else if (marks.color !== undefined) wraps.color = marks.color;
  if (marks.bold) wraps.bold = 'bold';
  if (marks.italic) wraps.italic = 'italic';
  if (marks.underline && marks.link === undefined) wraps.underline = 'underline';
  if (marks.strike) wraps.strike = 'strike';
  if (marks.script !== undefined) wraps.script = marks.script;
  if (marks.code) wraps.code = 'code';
  return wraps;
}

function isSameLinkInOtherLook(marks: Marks, other: Inline | undefined): boolean {
  if (marks.link === undefined || other?.kind !== 'text') return false;
  return (
    other.marks.link === marks.link &&
    !sameMarks(withoutMarks(other.marks, 'link'), withoutMarks(marks, 'link'))
  );
}

function marksAround(wrap: Wrap, value: string, isWithinWord: boolean): readonly [string, string] {
  if (wrap === 'mixedLink' || wrap === 'link') return ['[', `|${escapeWikiAddress(value)}]`];
  if (wrap === 'color') return [`{color:${value}}`, '{color}'];
  if (wrap === 'code') return isWithinWord ? ['{{{}', '{}}}'] : ['{{', '}}'];
  const mark = PHRASES[wrap] ?? (value === 'sub' ? '~' : '^');
  return isWithinWord ? [`{${mark}}`, `{${mark}}`] : [mark, mark];
}

/** An address that is its own text needs no second copy, where nothing in it could become markup. */
function isShownAddress(runs: readonly Run[], address: string): boolean {
  const [run] = runs;
  return (
    runs.length === 1 &&
    run?.markup === null &&
    run.text === address &&
    /^https?:\/\/[a-z\d./%=&?,]*[a-z\d/]$/i.test(address) &&
    !address.includes('??')
  );
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /^(?:[a-z\d]|[^\0-\u007f\u00a0])/i.test(character);
}

function withoutOuterBlanks(runs: readonly Run[]): {
  readonly before: string;
  readonly runs: readonly Run[];
  readonly behind: string;
} {
  const kept = [...runs];
  let before = '';
  for (let first = kept[0]; first !== undefined && first.markup === null; first = kept[0]) {
    const text = first.text.trimStart();
    before += first.text.slice(0, first.text.length - text.length);
    kept.shift();
    if (text === '') continue;
    kept.unshift({ ...first, text });
    break;
  }
  let behind = '';
  for (let last = kept.at(-1); last !== undefined && last.markup === null; last = kept.at(-1)) {
    const text = last.text.trimEnd();
    behind = last.text.slice(text.length) + behind;
    kept.pop();
    if (text === '') continue;
    kept.push({ ...last, text });
    break;
  }
  return { before, runs: kept, behind };
}

function groupBy(
  runs: readonly Run[],
  valueOf: (run: Run) => string | undefined,
): readonly { readonly value: string | undefined; readonly runs: Run[] }[] {
  const groups: { readonly value: string | undefined; readonly runs: Run[] }[] = [];
  for (const run of runs) {
    const value = valueOf(run);
    const last = groups.at(-1);
    if (last !== undefined && last.value === value) last.runs.push(run);
    else groups.push({ value, runs: [run] });
  }
  return groups;
}
