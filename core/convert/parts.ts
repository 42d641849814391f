import type { Block, MailDocument } from './document.ts';

/** What a part of a mail is: what its author wrote, or what came along with it. */
export type PartKind = 'text' | FoldableKind;

/** The kinds that can be left out. */
export const foldableKinds = ['history', 'signature', 'disclaimer', 'banner'] as const;

export type FoldableKind = (typeof foldableKinds)[number];

/** A run of a mail's blocks; `partsOf` finds them. */
export interface MailPart {
  readonly kind: PartKind;
  readonly blocks: readonly Block[];
}

/** Gives the body again, without the parts that are left out. */
export function bodyOf(
  parts: readonly MailPart[],
  isIn: (kind: FoldableKind) => boolean,
): MailDocument {
  const kept = parts.filter(({ kind }) => kind === 'text' || isIn(kind));
  return { blocks: kept.flatMap(({ blocks }) => blocks) };
}
