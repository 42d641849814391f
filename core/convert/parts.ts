import type { Block, EmailDocument } from './document.ts';

/** What a part of an email is: what its writer wrote, or what programs added. */
export type PartKind = 'text' | FoldableKind;

/** The kinds that can be left out. */
export const foldableKinds = ['history', 'signature', 'disclaimer', 'banner'] as const;

export type FoldableKind = (typeof foldableKinds)[number];

/** A run of an email's blocks; `partsOf` finds them. */
export interface EmailPart {
  readonly kind: PartKind;
  /** Whether the email's structure proves the kind. Only such a part is left out by default. */
  readonly isProven: boolean;
  readonly blocks: readonly Block[];
}

/** Gives the body without the parts that are left out. */
export function bodyOf(
  parts: readonly EmailPart[],
  isIn: (kind: FoldableKind, isProven: boolean) => boolean,
): EmailDocument {
  const kept = parts.filter(({ kind, isProven }) => kind === 'text' || isIn(kind, isProven));
  return { blocks: kept.flatMap(({ blocks }) => blocks) };
}
