/** Tells elements from text and comments. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Gives the child elements; quicker than the live `children`, which matters with ten thousand cells. */
export function childElements(parent: Element): readonly Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node)) found.push(node);
  }
  return found;
}

/** Gives the first element within that fits, in reading order; without recursion. */
export function findWithin(root: Element, fits: (element: Element) => boolean): Element | null {
  for (let node = nextWithin(root, root); node !== null; node = nextWithin(root, node)) {
    if (isElement(node) && fits(node)) return node;
  }
  return null;
}

/** Gives the node after this one in reading order; null behind the last one within the root. */
export function nextWithin(root: Node, node: Node): Node | null {
  if (node.firstChild !== null) return node.firstChild;
  let at: Node | null = node;
  while (at !== null && at !== root && at.nextSibling === null) at = at.parentNode;
  return at === null || at === root ? null : at.nextSibling;
}
