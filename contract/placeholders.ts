/** Names that stand in braces in a template, and what a mail puts in their place. */
export const placeholders = [
  'subject',
  'senderName',
  'senderAddress',
  'recipients',
  'date',
  'body',
  'link',
] as const;
export type Placeholder = (typeof placeholders)[number];

/** Finds the names in braces that are no placeholders. */
export function unknownPlaceholders(text: string): readonly string[] {
  const known: readonly string[] = placeholders;
  return [...text.matchAll(/\{(\w+)\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => !known.includes(name));
}
