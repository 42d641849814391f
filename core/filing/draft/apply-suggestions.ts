import type { Draft } from '../model.ts';
import type { SuggestedStart } from './suggest-start.ts';

/** The draft as it is shown and sent: what the user typed, and below it what was suggested. */
export function applySuggestions(
  draft: Draft,
  start: SuggestedStart | null,
  /** The summary the draft began with; another one is the user's. */
  ownSummary: string,
): Draft {
  if (start === null) return draft;
  const isOwn = draft.summary === ownSummary && start.summary !== null && start.summary !== '';
  return {
    ...draft,
    summary: isOwn ? (start.summary ?? draft.summary) : draft.summary,
    values: { ...start.values, ...draft.values },
  };
}
