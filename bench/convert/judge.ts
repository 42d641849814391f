import type { Truth } from './facts-of-html.ts';
import type { Facts, Word } from './facts.ts';
import { plain } from './facts.ts';

/** How much of what was there came through, and of what came through was there; counts, to be summed. */
export interface Score {
  readonly right: number;
  readonly of: number;
}

/** The judgement of one conversion. */
export interface Judgement {
  readonly recall: Score;
  readonly precision: Score;
  readonly order: Score;
  readonly links: Score;
  readonly cells: Score;
  readonly items: Score;
  readonly headings: Score;
  readonly images: Score;
  readonly marks: Score;
  /** Words shown that the mail hides. */
  readonly hiddenShown: readonly string[];
  /** What went wrong, in words. */
  readonly faults: readonly string[];
}

/** Compares what came out with what the mail says. */
export function judge(truth: Truth, found: Facts): Judgement {
  const faults: string[] = [];
  const wanted = truth.words.map(({ text }) => text);
  const given = found.words.map(({ text }) => text);
  const kept = common(wanted, given);
  const extra = rest(given, wanted);
  const foreign = rest(extra, truth.optional);
  note(faults, 'word lost', rest(wanted, given));
  note(faults, 'word too many', foreign);
  const pairs = aligned(truth.words, found.words);
  const marks = markScore(pairs, faults);
  const compare = (name: string, want: readonly string[], have: readonly string[]): Score => {
    note(faults, `${name} lost`, rest(want, have));
    return { right: common(want, have), of: want.length };
  };
  const all = ` ${given.join(' ')} `;
  const media = found.images.flat();
  const lostImages = truth.images.filter(
    (names) => !names.some((name) => media.includes(name) || all.includes(` ${plain(name)} `)),
  );
  note(
    faults,
    'picture lost',
    lostImages.map((names) => names.join('/')),
  );
  const shown = new Set(extra);
  return {
    recall: { right: kept, of: wanted.length },
    precision: { right: given.length - foreign.length, of: given.length },
    order: { right: pairs.length, of: kept },
    links: compare('link', truth.links, found.links),
    cells: compare('cell', truth.cells, found.cells),
    items: compare('item', truth.items, found.items),
    headings: compare('heading', truth.headings, found.headings),
    images: { right: truth.images.length - lostImages.length, of: truth.images.length },
    marks,
    hiddenShown: truth.hidden.filter((word) => word !== '' && shown.has(word)),
    faults,
  };
}

function note(faults: string[], kind: string, list: readonly string[]): void {
  faults.push(...list.slice(0, 12).map((one) => `${kind}: ${one}`));
}

function counted(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** What of the list the other one does not have, each as often. */
function rest(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = counted(other);
  return list.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

function common(list: readonly string[], other: readonly string[]): number {
  return list.length - rest(list, other).length;
}

/** The longest row of words that both have in the same order. */
function aligned(
  left: readonly Word[],
  right: readonly Word[],
): readonly (readonly [Word, Word])[] {
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  for (let y = left.length - 1; y >= 0; y -= 1) {
    for (let x = right.length - 1; x >= 0; x -= 1) {
      lengths[y * width + x] =
        left[y]?.text === right[x]?.text
          ? (lengths[(y + 1) * width + x + 1] ?? 0) + 1
          : Math.max(lengths[(y + 1) * width + x] ?? 0, lengths[y * width + x + 1] ?? 0);
    }
  }
  const pairs: (readonly [Word, Word])[] = [];
  for (let y = 0, x = 0; y < left.length && x < right.length;) {
    const one = left[y];
    const other = right[x];
    if (one === undefined || other === undefined) break;
    if (one.text === other.text) {
      pairs.push([one, other]);
      y += 1;
      x += 1;
    } else if ((lengths[(y + 1) * width + x] ?? 0) >= (lengths[y * width + x + 1] ?? 0)) y += 1;
    else x += 1;
  }
  return pairs;
}

const JUDGED = new Set(['strong', 'em', 'underline', 'strike', 'code', 'subsup', 'link']);

/** Marks that both have, of those that either has. */
function markScore(pairs: readonly (readonly [Word, Word])[], faults: string[]): Score {
  let right = 0;
  let of = 0;
  const wrong: string[] = [];
  for (const [want, have] of pairs) {
    for (const mark of new Set([...want.marks, ...have.marks])) {
      if (!JUDGED.has(mark)) continue;
      of += 1;
      if (want.marks.has(mark) && have.marks.has(mark)) right += 1;
      else wrong.push(`${want.marks.has(mark) ? '' : 'no '}${mark} on ${want.text}`);
    }
  }
  note(faults, 'mark wanted', wrong);
  return { right, of };
}
