import type { MailDocument } from './document.ts';
import { findBanner, findClosing, findDisclaimers, findHistory } from './find-parts.ts';
import { joined, piecesOf } from './part-pieces.ts';
import type { MailPart } from './parts.ts';

/**
 * Takes a mail's body apart into what its author wrote and what came along: quoted history, signature,
 * disclaimer, banner. Nothing is lost: the parts in their order are the body. A forwarded mail is what
 * its sender wants to show and stays text.
 */
export function partsOf(body: MailDocument, subject = ''): readonly MailPart[] {
  const pieces = piecesOf(body);
  findHistory(pieces, { hints: body.hints ?? [], subject });
  findClosing(pieces, body.hints ?? []);
  findDisclaimers(pieces);
  findBanner(pieces);
  // A mail that is nothing but what would be left out is shown as it is.
  if (!pieces.some(({ kind }) => kind === 'text')) for (const piece of pieces) piece.kind = 'text';
  return joined(pieces);
}
