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
  /** The heading it stands under; choices of one group follow each other. */
  readonly group?: string;
  /** A line of its own below the label. */
  readonly description?: string;
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
  return byGroup(ranks.flat());
}

/** Keeps groups together, the one with the closest choice first. */
function byGroup(choices: readonly Choice[]): readonly Choice[] {
  if (choices.every(({ group }) => group === undefined)) return choices;
  const groups = [...new Set(choices.map(({ group }) => group))];
  return groups.flatMap((group) => choices.filter((choice) => choice.group === group));
}

interface Folded {
  readonly choice: Choice;
  readonly label: string;
  readonly detail: string;
  readonly description: string;
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
    description: fold(choice.description ?? ''),
  }));
  foldedLists.set(choices, folded);
  return folded;
}

function rankOf({ label, detail, description }: Folded, words: readonly string[]): number | null {
  const isIn = (word: string): boolean =>
    label.includes(word) || detail.includes(word) || description.includes(word);
  if (!words.every(isIn)) return null;
  const typed = words.join(' ');
  if (detail === typed || label === typed) return 0;
  if (detail !== '' && detail.startsWith(typed)) return 1;
  if (label.startsWith(typed)) return 2;
  return words.every((word) => ` ${label}`.includes(` ${word}`)) ? 3 : 4;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
