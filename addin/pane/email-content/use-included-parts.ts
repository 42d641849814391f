import { useMemo, useState } from 'react';
import { documentToText } from '../../../core/convert/document-to-text.ts';
import type { MailDocument } from '../../../core/convert/document.ts';
import { bodyOf, type FoldableKind, type MailPart } from '../../../core/convert/parts.ts';
import { usePane } from '../pane-context.ts';
import { keepPartsIn, readPartsIn } from '../preferences.ts';
import type { MailBody } from './read-email-body.ts';

/** What of a mail is left out at first: what came along with its text, or the rest of a selection. */
export type ChoosablePart = FoldableKind | 'rest';

/** A part of the mail that can go along or stay behind. */
export interface PartChoice {
  readonly kind: ChoosablePart;
  readonly isIn: boolean;
  /** Lines with something to read. */
  readonly lines: number;
}

/** What goes into the issue of the mail's text. */
export interface OwnText {
  /** Undefined while the mail is being read. */
  readonly body: MailDocument | undefined;
  readonly choices: readonly PartChoice[];
  readonly toggle: (kind: ChoosablePart) => void;
}

/**
 * Leaves out what came along with a mail's text: earlier mails, signature, disclaimer, banner. Which of
 * them the user wants is remembered for all mails; that the selected text alone is wanted is not.
 */
export function useOwnText(read: {
  readonly body: MailBody | undefined;
  readonly selection: MailDocument | null;
}): OwnText {
  const { preferences } = usePane().services;
  const [partsIn, setPartsIn] = useState(() => readPartsIn(preferences));
  const [isRestIn, setRestIn] = useState(false);
  const { body, selection } = read;
  const isSelectionOnly = selection !== null && !isRestIn;

  const shown = useMemo(() => {
    if (body === undefined) return undefined;
    return isSelectionOnly ? selection : bodyOf(body.parts, (kind) => partsIn.includes(kind));
  }, [body, isSelectionOnly, selection, partsIn]);

  const rest: readonly PartChoice[] =
    selection === null || body === undefined
      ? []
      : [{ kind: 'rest', isIn: isRestIn, lines: linesOf(body.document) - linesOf(selection) }];
  const folded = isSelectionOnly ? [] : choicesOf(body?.parts ?? [], partsIn);
  return {
    body: shown,
    choices: [...rest, ...folded],
    toggle: (kind) => {
      if (kind === 'rest') {
        setRestIn(!isRestIn);
        return;
      }
      const changed = partsIn.includes(kind)
        ? partsIn.filter((one) => one !== kind)
        : [...partsIn, kind];
      setPartsIn(changed);
      keepPartsIn(preferences, changed);
    },
  };
}

function choicesOf(
  parts: readonly MailPart[],
  partsIn: readonly FoldableKind[],
): readonly PartChoice[] {
  const lines = new Map<FoldableKind, number>();
  for (const { kind, blocks } of parts) {
    if (kind !== 'text') lines.set(kind, (lines.get(kind) ?? 0) + linesOf({ blocks }));
  }
  return Array.from(lines, ([kind, count]) => ({
    kind,
    isIn: partsIn.includes(kind),
    lines: count,
  }));
}

function linesOf(document: MailDocument): number {
  const lines = documentToText(document).split('\n');
  return Math.max(1, lines.filter((line) => /[^\s>]/.test(line)).length);
}
