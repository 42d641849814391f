/** More would find nothing: Jira wants two of them in one summary. */
const mostWords = 4;

/** Marks of mail programs and gateways, and words that every second subject has. */
const emptyWords: ReadonlySet<string> = new Set([
  'antwort',
  'automatic',
  'automatische',
  'extern',
  'external',
  'hello',
  'from',
  'reply',
  'spam',
  'urgent',
  'weitergeleitet',
  'with',
  'your',
]);

/**
 * The words of a subject by which similar issues are searched: the four longest, only letters and digits, so that
 * nothing in them is syntax to Jira's search.
 */
export function subjectWords(subject: string): readonly string[] {
  const words = (subject.slice(0, 500).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
    .map((word) => word.toLowerCase())
    .filter((word) => isTelling(word) && word.length <= 60);
  return [...new Set(words)]
    .toSorted((one, other) => other.length - one.length)
    .slice(0, mostWords);
}

/** Scripts without spaces say in two characters what others say in a word. */
function isTelling(word: string): boolean {
  if (/^\p{N}+$/u.test(word) || emptyWords.has(word)) return false;
  return word.length >= 4 || (word.length >= 2 && /[\p{Script=Han}\p{Script=Hangul}]/u.test(word));
}

/** How many of the words a summary has; stems differ, so a beginning counts. */
export function sharedWords(words: readonly string[], summary: string): number {
  const others = summary.slice(0, 500).toLowerCase();
  return words.filter((word) => others.includes(word.slice(0, Math.max(4, word.length - 2))))
    .length;
}
