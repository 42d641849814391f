import type { Inline, Marks } from './document.ts';

const KEYS = [
  'bold',
  'italic',
  'underline',
  'strike',
  'code',
  'script',
  'color',
  'highlighted',
  'link',
] as const satisfies readonly (keyof Marks)[];

/** Tells whether two runs of text look the same. */
export function sameMarks(left: Marks, right: Marks): boolean {
  return left === right || KEYS.every((key) => left[key] === right[key]);
}

/** Tells whether text has no mark, or this one only. */
export function hasNoMarkBut(marks: Marks, name: keyof Marks): boolean {
  return KEYS.every((key) => key === name || key === 'highlighted' || marks[key] === undefined);
}

/** Gives a line as it is written: without coloured grounds, which only tell what somebody changed. */
export function withoutHighlights(line: readonly Inline[]): readonly Inline[] {
  if (!line.some((inline) => inline.kind === 'text' && inline.marks.highlighted)) return line;
  const written: Inline[] = [];
  for (const inline of line) {
    if (inline.kind !== 'text') {
      written.push(inline);
      continue;
    }
    const marks = withoutMarks(inline.marks, 'highlighted');
    const last = written.at(-1);
    if (last?.kind === 'text' && sameMarks(last.marks, marks)) {
      written.splice(-1, 1, { ...last, text: last.text + inline.text });
    } else written.push({ ...inline, marks });
  }
  return written;
}

/** Gives the marks without the named ones. */
export function withoutMarks(marks: Marks, ...names: readonly (keyof Marks)[]): Marks {
  const kept = { ...marks };
  for (const name of names) delete kept[name];
  return kept;
}

/** Drops what a link brings along by itself: in Jira every link has its own colour and underline. */
export function plainLinkMarks(marks: Marks): Marks {
  return marks.link === undefined ? marks : withoutMarks(marks, 'color', 'underline');
}
