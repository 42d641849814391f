const UNSEEN = new Set(['HEAD', 'SCRIPT', 'STYLE', 'TITLE', 'TEMPLATE']);
const INLINE =
  /^(?:A|ABBR|B|CODE|EM|FONT|I|O:P|S|SMALL|SPAN|STRONG|SUB|SUP|U|IMG|NOSCRIPT|OBJECT|TEXTAREA)$/;

/**
 * Reads what a person would see of a mail, written apart from the converter to judge it: the text of all
 * elements that are shown, and pictures larger than a dot by their alternative text or name, in brackets.
 */
export function visibleText(document: Document): string {
  return textOf(document.body);
}

function textOf(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (UNSEEN.has(node.nodeName)) return '';
  if (!isElement(node) || isUnseen(node)) return '';
  if (node.nodeName === 'IMG') return pictureOf(node);
  if (node.nodeName === 'INPUT' || node.nodeName === 'SELECT') return ` ${fieldOf(node)} `;
  const text = Array.from(node.childNodes, textOf).join('');
  if (node.nodeName === 'A' && /^file:/i.test(node.getAttribute('href') ?? '')) {
    const path = decodeURIComponent(node.getAttribute('href') ?? '').replace(/^file:\/+/i, '');
    return `${text} (${path.replaceAll('/', '\\')})`;
  }
  return INLINE.test(node.nodeName) ? text : `\n${text}\n`;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isUnseen(element: Element): boolean {
  const style = (element.getAttribute('style') ?? '').replaceAll(' ', '').toLowerCase();
  return (
    element.hasAttribute('hidden') ||
    /display:none|mso-hide:all|visibility:hidden|opacity:0(?![.\d])|mso-list:ignore/.test(style) ||
    /max-height:0.*overflow:hidden/.test(style) ||
    (/font-size:0(?!\.?\d)/.test(style) && element.children.length === 0)
  );
}

function fieldOf(field: Element): string {
  if (field.nodeName === 'SELECT') {
    const chosen = field.querySelector('option[selected]') ?? field.querySelector('option');
    return chosen?.textContent ?? '';
  }
  const kind = field.getAttribute('type') ?? 'text';
  if (kind === 'checkbox') return field.hasAttribute('checked') ? '☑' : '☐';
  return kind === 'text' ? (field.getAttribute('value') ?? '') : '';
}

function pictureOf(image: Element): string {
  if (image.getAttribute('width') === '1') return '';
  const source = image.getAttribute('src') ?? '';
  const alt = image.getAttribute('alt') ?? '';
  const name = alt || (source.startsWith('cid:') ? source.slice(4).replace(/@.*/, '') : '');
  return name === '' ? '' : `[${name}]`;
}
