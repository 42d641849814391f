/** Longest summary Jira takes, in characters. */
const maxSummaryLength = 255;

/** Makes one line of a text: line ends, tabs and control characters become single blanks. */
export function oneLine(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
}

/** Makes a summary that Jira takes: one line of at most 255 characters, cut at a word with “…”. */
export function summaryLine(text: string): string {
  const line = oneLine(text);
  if (line.length <= maxSummaryLength) return line;
  const room = line.slice(0, maxSummaryLength - 1);
  const lastBlank = room.lastIndexOf(' ');
  // A text without blanks, as in Chinese or Japanese, is cut where it is full.
  const cut = lastBlank > maxSummaryLength / 2 ? room.slice(0, lastBlank) : room;
  return `${withoutHalfPair(cut).trimEnd()}…`;
}

/** Drops a first half of a surrogate pair at the end, which no Jira stores. */
export function withoutHalfPair(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}
