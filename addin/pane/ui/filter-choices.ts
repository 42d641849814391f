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

/** What of a list is shown for what was typed. */
export interface Found {
  readonly shown: readonly Choice[];
  /** How many more there are; a list of thousands is not drawn whole. */
  readonly hidden: number;
}

/** Finds choices by all words typed, whatever their case and accents; the closest first. */
export function filterChoices(choices: readonly Choice[], typed: string, limit: number): Found {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return cut(choices, limit);
  const ranked = choices
    .map((choice) => ({ choice, rank: rankOf(choice, words) }))
    .filter(({ rank }) => rank !== null)
    // The sort is stable: within one rank the given order stays.
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  return cut(
    ranked.map(({ choice }) => choice),
    limit,
  );
}

function rankOf(choice: Choice, words: readonly string[]): number | null {
  const label = fold(choice.label);
  const detail = fold(choice.detail ?? '');
  if (!words.every((word) => label.includes(word) || detail.includes(word))) return null;
  const typed = words.join(' ');
  if (detail === typed || label === typed) return 0;
  if (detail !== '' && detail.startsWith(typed)) return 1;
  if (label.startsWith(typed)) return 2;
  return words.every((word) => ` ${label}`.includes(` ${word}`)) ? 3 : 4;
}

function cut(choices: readonly Choice[], limit: number): Found {
  return { shown: choices.slice(0, limit), hidden: Math.max(0, choices.length - limit) };
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
