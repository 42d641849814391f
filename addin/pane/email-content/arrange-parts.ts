import type { Block, EmailDocument } from '../../../core/convert/document.ts';
import type { PlacedPart } from '../email-form.ts';

/** A run of the preview: blocks of the description, maybe of one part, or a part that is left out. */
export interface PreviewRun {
  readonly blocks: readonly Block[];
  /** Null for the email's text and for what the pane adds. */
  readonly placed: PlacedPart | null;
}

/** Puts the parts that are left out back in their places among the blocks of the description. */
export function arrangeParts(
  document: EmailDocument,
  parts: readonly PlacedPart[],
): readonly PreviewRun[] {
  const owners = new Map<Block, number>();
  parts.forEach(({ part }, index) => part.blocks.forEach((block) => owners.set(block, index)));
  // What the user typed, and a template without the email's text, have no place for them.
  if (!document.blocks.some((block) => owners.has(block))) {
    return [{ blocks: document.blocks, placed: null }];
  }

  const runs: { blocks: Block[]; placed: PlacedPart | null }[] = [];
  let next = 0;
  let current: number | null | undefined = undefined;
  const showLeftOut = (before: number): void => {
    for (; next < before; next += 1) {
      const placed = parts[next];
      if (placed === undefined || placed.isIn) continue;
      runs.push({ blocks: [...placed.part.blocks], placed });
      current = undefined;
    }
  };
  for (const block of document.blocks) {
    const owner = owners.get(block) ?? null;
    if (owner !== null) showLeftOut(owner);
    if (owner !== current || runs.length === 0) {
      const placed = owner === null ? null : (parts[owner] ?? null);
      runs.push({ blocks: [], placed: placed?.part.kind === 'text' ? null : placed });
      current = owner;
    }
    runs.at(-1)?.blocks.push(block);
  }
  showLeftOut(parts.length);
  return runs;
}
