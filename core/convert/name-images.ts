import type { EmailDocument } from './document.ts';
import { mapInlines } from './map-inlines.ts';

/** A part of the mail that its HTML may refer to. */
export interface InlinePart {
  /** With or without angle brackets; empty where the host does not tell it. */
  readonly contentId: string;
  readonly name: string;
  readonly contentType: string;
}

/**
 * Gives every picture of the tree the file name of its part. Programs refer by Content-ID, by
 * Content-Location or by name, and differ in brackets, case and percent signs.
 */
export function namePictures(document: EmailDocument, parts: readonly InlinePart[]): EmailDocument {
  const names = namesByReference(parts);
  if (names.size === 0) return document;
  return mapInlines(document, (inline) => {
    if (inline.kind !== 'image' || inline.contentId === null) return inline;
    const reference = plainReference(inline.contentId);
    const fileName = names.get(reference) ?? names.get(reference.replace(/@[^@]*$/, ''));
    return fileName === undefined ? inline : { ...inline, fileName };
  });
}

function namesByReference(parts: readonly InlinePart[]): ReadonlyMap<string, string> {
  const pictures = parts.filter(
    ({ name, contentType }) => name !== '' && isPicture(name, contentType),
  );
  const names = new Map<string, string>();
  // A Content-ID decides; a name that several parts have stands for the first of them.
  for (const { contentId, name } of pictures) {
    const reference = plainReference(contentId);
    if (reference !== '' && !names.has(reference)) names.set(reference, name);
  }
  for (const { name } of pictures) {
    const reference = plainReference(name);
    if (!names.has(reference)) names.set(reference, name);
  }
  return names;
}

function isPicture(name: string, contentType: string): boolean {
  return (
    /^image\//i.test(contentType) || /\.(?:png|jpe?g|gif|bmp|webp|svg|tiff?|heic)$/i.test(name)
  );
}

function plainReference(reference: string): string {
  return decoded(reference.trim().replace(/^<|>$/g, '')).toLowerCase();
}

function decoded(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    // A bare percent sign: the reference was never encoded.
    return reference;
  }
}
