/**
 * The few members of a parsed page that the converter reads. The browser's and jsdom's documents have
 * them, and so has the tree of the command that runs in Node.
 */
export interface EmailNode {
  /** 1 an element, 3 a text, 8 a comment, 9 a document. */
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly parentNode: EmailNode | null;
  readonly firstChild: EmailNode | null;
  readonly nextSibling: EmailNode | null;
}

/** An element of a parsed page. */
export interface EmailElement extends EmailNode {
  /** In lower case for HTML. */
  readonly localName: string;
  readonly className: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
}

/** A parsed page; inert: nothing in it runs or is fetched. */
export interface EmailPage extends EmailNode {
  readonly body: EmailElement | null;
  /** `BackCompat` for a page without a modern doctype, which browsers lay out by older rules. */
  readonly compatMode: string;
}

/** Tells elements from text and comments. */
export function isElement(node: EmailNode): node is EmailElement {
  return node.nodeType === 1;
}

/** Gives the child elements; quicker than the live `children`, which matters with ten thousand cells. */
export function childElements(parent: EmailNode): readonly EmailElement[] {
  const found: EmailElement[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node)) found.push(node);
  }
  return found;
}

/** Gives the first element within that fits, in reading order; without recursion. */
export function findWithin(
  root: EmailElement,
  fits: (element: EmailElement) => boolean,
): EmailElement | null {
  for (let node = nextWithin(root, root); node !== null; node = nextWithin(root, node)) {
    if (isElement(node) && fits(node)) return node;
  }
  return null;
}

/** Gives the node after this one in reading order; null behind the last one within the root. */
export function nextWithin(root: EmailNode, node: EmailNode): EmailNode | null {
  return node.firstChild ?? nextBehind(root, node);
}

/** As `nextWithin`, without what is inside the node. */
function nextBehind(root: EmailNode, node: EmailNode): EmailNode | null {
  let at: EmailNode | null = node;
  while (at !== null && at !== root && at.nextSibling === null) at = at.parentNode;
  return at === null || at === root ? null : at.nextSibling;
}

/** Gives the text within. */
export function textWithin(root: EmailNode): string {
  let text = '';
  for (let node = nextWithin(root, root); node !== null; node = nextWithin(root, node)) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
  }
  return text;
}
