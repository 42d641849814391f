import type { IconName } from './icons.tsx';

/** Something to pick in a searchable list. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  /** A short second name, for example a project key. */
  readonly detail?: string;
  readonly icon?: IconName;
  /** What the icon says, where the label does not. */
  readonly iconName?: string;
}

/** Finds choices by all words typed, whatever their case and accents; the closest first. */
export function filterChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return choices;
  const ranks: Choice[][] = [[], [], [], [], []];
  for (const folded of foldedOf(choices)) {
    const rank = rankOf(folded, words);
    if (rank !== null) ranks[rank]?.push(folded.choice);
  }
  // Within one rank the given order stays.
  return ranks.flat();
}

interface Folded {
  readonly choice: Choice;
  readonly label: string;
  readonly detail: string;
}

// Folding ten thousand labels anew at every key would be felt; a list that is no longer used goes with its own.
const foldedLists = new WeakMap<readonly Choice[], readonly Folded[]>();

function foldedOf(choices: readonly Choice[]): readonly Folded[] {
  const known = foldedLists.get(choices);
  if (known !== undefined) return known;
  const folded = choices.map((choice) => ({
    choice,
    label: fold(choice.label),
    detail: fold(choice.detail ?? ''),
  }));
  foldedLists.set(choices, folded);
  return folded;
}

function rankOf({ label, detail }: Folded, words: readonly string[]): number | null {
  if (!words.every((word) => label.includes(word) || detail.includes(word))) return null;
  const typed = words.join(' ');
  if (detail === typed || label === typed) return 0;
  if (detail !== '' && detail.startsWith(typed)) return 1;
  if (label.startsWith(typed)) return 2;
  return words.every((word) => ` ${label}`.includes(` ${word}`)) ? 3 : 4;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
