import type { Marks } from './document.ts';

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
  return KEYS.every((key) => key === name || marks[key] === undefined);
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
