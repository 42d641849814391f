import type { AdfDocument, AdfNode } from '../../../core/convert/document-to-adf.ts';

/** What Jira takes within what, as narrow as its older versions are. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  doc: [
    'paragraph',
    'heading',
    'bulletList',
    'orderedList',
    'blockquote',
    'codeBlock',
    'rule',
    'table',
    'mediaSingle',
  ],
  blockquote: ['paragraph', 'bulletList', 'orderedList', 'codeBlock', 'mediaSingle'],
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  listItem: ['paragraph', 'bulletList', 'orderedList', 'codeBlock', 'mediaSingle'],
  table: ['tableRow'],
  tableRow: ['tableCell', 'tableHeader'],
  tableCell: [
    'paragraph',
    'heading',
    'bulletList',
    'orderedList',
    'blockquote',
    'codeBlock',
    'rule',
    'mediaSingle',
  ],
  paragraph: ['text', 'hardBreak'],
  heading: ['text', 'hardBreak'],
  codeBlock: ['text'],
  mediaSingle: ['media'],
};

/** Names what Jira would refuse or show badly though the schema allows it. */
export function jiraFaults(document: AdfDocument): readonly string[] {
  return document.content.length === 0
    ? ['a document without a block']
    : faultsOf({ type: 'doc', content: document.content });
}

function faultsOf(node: AdfNode): readonly string[] {
  const allowed = CHILDREN[node.type === 'tableHeader' ? 'tableCell' : node.type] ?? [];
  const content = node.content ?? [];
  return [
    ...content
      .filter((child) => !allowed.includes(child.type))
      .map((child) => `${child.type} in ${node.type}`),
    ...ownFaults(node),
    ...content.flatMap(faultsOf),
  ];
}

function ownFaults(node: AdfNode): readonly string[] {
  const faults: string[] = [];
  const content = node.content ?? [];
  const marks = (node.marks ?? []).map((mark) => mark.type);
  if (
    ['listItem', 'tableCell', 'tableHeader', 'blockquote', 'tableRow'].includes(node.type) &&
    content.length === 0
  ) {
    faults.push(`an empty ${node.type}`);
  }
  if (node.type === 'listItem' && content[0]?.type !== 'paragraph') {
    faults.push('an item that does not start with a paragraph');
  }
  if (content.at(-1)?.type === 'hardBreak') faults.push('a break at the end');
  if (node.type === 'text' && (node.text ?? '') === '') faults.push('an empty text');
  if (new Set(marks).size !== marks.length) faults.push('a mark twice');
  if (marks.includes('code') && marks.length > 1) faults.push('code with another mark');
  if (node.type === 'table' && new Set(content.map((row) => row.content?.length)).size > 1) {
    faults.push('rows of different lengths');
  }
  for (const mark of node.marks ?? []) {
    if (mark.type === 'link' && !/^(?:https?|mailto|tel):/i.test(mark.attrs?.['href'] ?? '')) {
      faults.push(`a link to ${mark.attrs?.['href'] ?? ''}`);
    }
    if (mark.type === 'textColor' && !/^#[0-9a-f]{6}$/.test(mark.attrs?.['color'] ?? '')) {
      faults.push(`a colour ${mark.attrs?.['color'] ?? ''}`);
    }
  }
  return faults;
}
