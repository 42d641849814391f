/** Reads labels from a line: parted by blanks or commas, each once. Jira takes no blanks in a label. */
export function labelsFromText(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((label) => label !== ''))];
}
