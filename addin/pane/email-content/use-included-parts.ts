import { useMemo, useState } from 'react';
import { documentToText } from '../../../core/convert/document-to-text.ts';
import type { EmailDocument } from '../../../core/convert/document.ts';
import type { FoldableKind, EmailPart } from '../../../core/convert/parts.ts';
import type { PartChoice, PlacedPart, IncludedParts } from '../email-form.ts';
import { keepPartsIn, readPartsIn } from '../preferences.ts';
import type { KeyValueStore } from '../../storage/key-value.ts';
import type { EmailBody } from './read-email-body.ts';

/**
 * Leaves out what structure proves to be no text of the email's writer. What is only likely is included, and
 * one click leaves it out. The kinds that the user wants are remembered for all emails; single parts, and
 * that the selected text alone is wanted, are not.
 */
export function useIncludedParts(read: {
  /** Of the person who is signed in. */
  readonly preferences: KeyValueStore;
  readonly body: EmailBody | undefined;
  readonly selection: EmailDocument | null;
}): IncludedParts {
  const { preferences } = read;
  const [partsIn, setPartsIn] = useState(() => readPartsIn(preferences));
  const [switched, setSwitched] = useState<readonly EmailPart[]>([]);
  const [isRestIn, setRestIn] = useState(false);
  const { body, selection } = read;
  const isSelectionOnly = selection !== null && !isRestIn;

  const placed = useMemo(
    () => (body?.parts ?? []).map((part) => ({ part, isIn: isIncluded(part, partsIn, switched) })),
    [body, partsIn, switched],
  );
  const shown = useMemo(() => {
    if (body === undefined) return undefined;
    if (isSelectionOnly) return selection;
    return { blocks: placed.flatMap(({ part, isIn }) => (isIn ? part.blocks : [])) };
  }, [body, isSelectionOnly, selection, placed]);

  const rest: readonly PartChoice[] =
    selection === null || body === undefined
      ? []
      : [{ kind: 'rest', isIn: isRestIn, lines: linesOf(body.document) - linesOf(selection) }];
  const parts = isSelectionOnly ? [] : placed;
  const choices = choicesOf(parts);
  return {
    body: shown,
    parts,
    choices: [...rest, ...choices],
    toggle: (kind) => {
      if (kind === 'rest') {
        setRestIn(!isRestIn);
        return;
      }
      const isIn = choices.some((choice) => choice.kind === kind && choice.isIn);
      const others = partsIn.filter((one) => one !== kind);
      const changed = isIn ? others : [...others, kind];
      setPartsIn(changed);
      setSwitched(switched.filter((part) => !part.isProven || part.kind !== kind));
      keepPartsIn(preferences, changed);
    },
    togglePart: (part) =>
      setSwitched(
        switched.includes(part) ? switched.filter((one) => one !== part) : [...switched, part],
      ),
  };
}

/** A click on a part turns what holds for its kind. */
function isIncluded(
  part: EmailPart,
  partsIn: readonly FoldableKind[],
  switched: readonly EmailPart[],
): boolean {
  const { kind, isProven } = part;
  const isIn = kind === 'text' || !isProven || partsIn.includes(kind);
  return switched.includes(part) ? !isIn : isIn;
}

function choicesOf(parts: readonly PlacedPart[]): readonly PartChoice[] {
  const found = new Map<FoldableKind, { isIn: boolean; lines: number }>();
  for (const { part, isIn } of parts) {
    if (part.kind === 'text' || !part.isProven) continue;
    const before = found.get(part.kind) ?? { isIn: true, lines: 0 };
    found.set(part.kind, { isIn: before.isIn && isIn, lines: before.lines + linesOf(part) });
  }
  return Array.from(found, ([kind, choice]) => ({ kind, ...choice }));
}

function linesOf(document: EmailDocument): number {
  const lines = documentToText(document).split('\n');
  return Math.max(1, lines.filter((line) => /[^\s>]/.test(line)).length);
}
