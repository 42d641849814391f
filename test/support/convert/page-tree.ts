import { html, parse } from 'parse5';
import type { Token, TreeAdapter } from 'parse5';
import type { EmailElement, EmailPage } from '../../../core/convert/elements.ts';
import { readyToParse } from '../../../core/convert/parse-html.ts';

type Namespace = html.NS;
type Attribute = Token.Attribute;

/**
 * Parses HTML in Node as a browser's `DOMParser` does: by the same standard, with scripting off, and
 * inert. jsdom would do as well, but takes ten times as long and overflows on deep trees.
 */
export function parsePage(source: string): EmailPage {
  return parse(readyToParse(source), { treeAdapter: adapter, scriptingEnabled: false });
}

/** A node, with its children as a chain: what the converter walks along. */
class PageNode {
  readonly nodeType: number;
  nodeValue: string | null = null;
  parentNode: PageNode | null = null;
  firstChild: PageNode | null = null;
  lastChild: PageNode | null = null;
  nextSibling: PageNode | null = null;
  previousSibling: PageNode | null = null;

  constructor(nodeType: number) {
    this.nodeType = nodeType;
  }
}

class PageText extends PageNode {
  constructor(text: string) {
    super(3);
    this.nodeValue = text;
  }
}

class PageComment extends PageNode {
  constructor(text: string) {
    super(8);
    this.nodeValue = text;
  }
}

class PageDoctype extends PageNode {
  constructor() {
    super(10);
  }
}

class PageElement extends PageNode implements EmailElement {
  readonly localName: string;
  readonly namespace: Namespace;
  readonly attributes: Attribute[];
  /** Of a `<template>`, whose content is no child of it. */
  content: PageDocument | null = null;

  constructor(localName: string, namespace: Namespace, attributes: Attribute[]) {
    super(1);
    this.localName = localName;
    this.namespace = namespace;
    this.attributes = attributes;
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value;
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }
}

class PageDocument extends PageNode implements EmailPage {
  mode: html.DOCUMENT_MODE | null = null;

  constructor() {
    super(9);
  }

  get compatMode(): string {
    return this.mode === html.DOCUMENT_MODE.QUIRKS ? 'BackCompat' : 'CSS1Compat';
  }

  get body(): PageElement | null {
    const root = childElement(this, ['html']);
    return root === null ? null : childElement(root, ['body', 'frameset']);
  }
}

function childElement(parent: PageNode, names: readonly string[]): PageElement | null {
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
    if (child instanceof PageElement && names.includes(child.localName)) return child;
  }
  return null;
}

function insert(parent: PageNode, node: PageNode, next: PageNode | null): void {
  const previous = next === null ? parent.lastChild : next.previousSibling;
  node.parentNode = parent;
  node.previousSibling = previous;
  node.nextSibling = next;
  if (previous === null) parent.firstChild = node;
  else previous.nextSibling = node;
  if (next === null) parent.lastChild = node;
  else next.previousSibling = node;
}

function detach(node: PageNode): void {
  const { parentNode, previousSibling, nextSibling } = node;
  if (parentNode === null) return;
  if (previousSibling === null) parentNode.firstChild = nextSibling;
  else previousSibling.nextSibling = nextSibling;
  if (nextSibling === null) parentNode.lastChild = previousSibling;
  else nextSibling.previousSibling = previousSibling;
  node.parentNode = null;
  node.previousSibling = null;
  node.nextSibling = null;
}

function insertText(parent: PageNode, text: string, next: PageNode | null): void {
  const previous = next === null ? parent.lastChild : next.previousSibling;
  if (previous instanceof PageText) previous.nodeValue += text;
  else insert(parent, new PageText(text), next);
}

interface PageTypes {
  readonly node: PageNode;
  readonly parentNode: PageNode;
  readonly childNode: PageNode;
  readonly document: PageDocument;
  readonly documentFragment: PageDocument;
  readonly element: PageElement;
  readonly commentNode: PageComment;
  readonly textNode: PageText;
  readonly template: PageElement;
  readonly documentType: PageDoctype;
}

const adapter: TreeAdapter<PageTypes> = {
  createDocument: () => new PageDocument(),
  createDocumentFragment: () => new PageDocument(),
  createElement: (name, namespace, attributes) => new PageElement(name, namespace, attributes),
  createCommentNode: (text) => new PageComment(text),
  createTextNode: (text) => new PageText(text),
  appendChild: (parent, node) => insert(parent, node, null),
  insertBefore: insert,
  insertText: (parent, text) => insertText(parent, text, null),
  insertTextBefore: insertText,
  detachNode: detach,
  adoptAttributes: (element, attributes) => {
    element.attributes.push(...attributes.filter(({ name }) => !element.hasAttribute(name)));
  },
  setTemplateContent: (template, content) => {
    template.content = content;
  },
  getTemplateContent: (template) => template.content ?? new PageDocument(),
  setDocumentType: (document) => insert(document, new PageDoctype(), document.firstChild),
  setDocumentMode: (document, mode) => {
    document.mode = mode;
  },
  getDocumentMode: ({ mode }) => mode ?? html.DOCUMENT_MODE.NO_QUIRKS,
  getAttrList: ({ attributes }) => attributes,
  getChildNodes: (parent) => {
    const children: PageNode[] = [];
    for (let child = parent.firstChild; child !== null; child = child.nextSibling)
      children.push(child);
    return children;
  },
  getFirstChild: ({ firstChild }) => firstChild,
  getParentNode: ({ parentNode }) => parentNode,
  getTagName: ({ localName }) => localName,
  getNamespaceURI: ({ namespace }) => namespace,
  getTextNodeContent: ({ nodeValue }) => nodeValue ?? '',
  getCommentNodeContent: ({ nodeValue }) => nodeValue ?? '',
  // Nobody asks for a page's kind or for where in the text a node stood.
  getDocumentTypeNodeName: () => '',
  getDocumentTypeNodePublicId: () => '',
  getDocumentTypeNodeSystemId: () => '',
  getNodeSourceCodeLocation: () => null,
  setNodeSourceCodeLocation: () => undefined,
  updateNodeSourceCodeLocation: () => undefined,
  isCommentNode: (node) => node instanceof PageComment,
  isDocumentTypeNode: (node) => node instanceof PageDoctype,
  isElementNode: (node) => node instanceof PageElement,
  isTextNode: (node) => node instanceof PageText,
};
