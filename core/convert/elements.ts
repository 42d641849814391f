/**
 * The few members of a parsed page that the converter reads. The browser's and jsdom's documents have
 * them, and so has the tree of the command that runs in Node.
 */
export interface MailNode {
  /** 1 an element, 3 a text, 8 a comment, 9 a document. */
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly parentNode: MailNode | null;
  readonly firstChild: MailNode | null;
  readonly nextSibling: MailNode | null;
}

/** An element of a parsed page. */
export interface MailElement extends MailNode {
  /** In lower case for HTML. */
  readonly localName: string;
  readonly className: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
}

/** A parsed page; inert: nothing in it runs or is fetched. */
export interface MailPage extends MailNode {
  readonly body: MailElement | null;
  /** `BackCompat` for a page without a modern doctype, which browsers lay out by older rules. */
  readonly compatMode: string;
}

/** Tells elements from text and comments. */
export function isElement(node: MailNode): node is MailElement {
  return node.nodeType === 1;
}

/** Gives the child elements; quicker than the live `children`, which matters with ten thousand cells. */
export function childElements(parent: MailNode): readonly MailElement[] {
  const found: MailElement[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node)) found.push(node);
  }
  return found;
}

/** Gives the first element within that fits, in reading order; without recursion. */
export function findWithin(
  root: MailElement,
  fits: (element: MailElement) => boolean,
): MailElement | null {
  for (let node = nextWithin(root, root); node !== null; node = nextWithin(root, node)) {
    if (isElement(node) && fits(node)) return node;
  }
  return null;
}

/** Gives the node after this one in reading order; null behind the last one within the root. */
export function nextWithin(root: MailNode, node: MailNode): MailNode | null {
  return node.firstChild ?? nextBehind(root, node);
}

/** As `nextWithin`, without what is inside the node. */
function nextBehind(root: MailNode, node: MailNode): MailNode | null {
  let at: MailNode | null = node;
  while (at !== null && at !== root && at.nextSibling === null) at = at.parentNode;
  return at === null || at === root ? null : at.nextSibling;
}

/** Gives the text within. */
export function textWithin(root: MailNode): string {
  let text = '';
  for (let node = nextWithin(root, root); node !== null; node = nextWithin(root, node)) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
  }
  return text;
}
