import { readDeclarations } from './css.ts';
import type { Declarations } from './css.ts';
import { isElement, nextWithin } from './elements.ts';
import type { EmailElement, EmailNode } from './elements.ts';

/** What a style sets into a line as a box of its own. */
const BOX_IN_LINE = /^(?:inline-(?:block|flex|grid|table)|table-cell)$/;

/** A drop cap floats in front of the rest of its word. */
const MAX_CHARACTERS_OF_DROP_CAP = 2;
const MAX_NODES_READ = 20;

/**
 * Tells on which sides a distance parts an element of a line from the text around it, though the source
 * has no blank there.
 */
export function sidesApart(
  element: EmailElement,
  declarations: Declarations,
): { readonly before: boolean; readonly behind: boolean } {
  if (!isBox(declarations)) return { before: false, behind: false };
  if (declarations.get('float') === 'right') return { before: true, behind: true };
  const isFloat = declarations.get('float') === 'left';
  const behind = isBoxNext(element) || (isFloat && !isDropCap(element));
  return { before: false, behind };
}

function isBox(declarations: Declarations): boolean {
  const float = declarations.get('float');
  return (
    float === 'left' || float === 'right' || BOX_IN_LINE.test(declarations.get('display') ?? '')
  );
}

function isBoxNext(element: EmailElement): boolean {
  let next: EmailNode | null = element.nextSibling;
  while (next !== null && next.nodeType === 8) next = next.nextSibling;
  return next !== null && isElement(next) && isBox(readDeclarations(next));
}

function isDropCap(element: EmailElement): boolean {
  let count = 0;
  let node = nextWithin(element, element);
  for (let left = MAX_NODES_READ; node !== null && left > 0; left -= 1) {
    if (node.nodeType === 3) count += (node.nodeValue ?? '').trim().length;
    if (count > MAX_CHARACTERS_OF_DROP_CAP) return false;
    node = nextWithin(element, node);
  }
  return true;
}
