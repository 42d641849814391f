import type {
  Block,
  Image,
  Inline,
  EmailDocument,
  Marks,
  Paragraph,
  TableCell,
} from './document.ts';
import { imageLabel } from './image-label.ts';
import { withoutHighlights } from './marks.ts';

/** A node of the Atlassian Document Format. */
export interface AdfNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, string | number | boolean>>;
  readonly content?: readonly AdfNode[];
  readonly marks?: readonly AdfMark[];
  readonly text?: string;
}

interface AdfMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, string>>;
}

/** A whole description or comment, as Jira Cloud stores it. */
export interface AdfDocument {
  readonly version: 1;
  readonly type: 'doc';
  readonly content: readonly AdfNode[];
}

/** How pictures are written. */
interface AdfOptions {
  /** Gives the node for an uploaded picture (`mediaSingle`); null for one that is written by its name. */
  readonly image?: (image: Image) => AdfNode | null;
}

/** Writes the tree for Jira Cloud: valid for Atlassian's schema and for the narrower set that Jira takes. */
export function documentToAdf(document: EmailDocument, options: AdfOptions = {}): AdfDocument {
  const content = blocks(document.blocks, options);
  return { version: 1, type: 'doc', content: orEmptyParagraph(content) };
}

/** Counts a document as Jira does: its text and its blocks, not the JSON around them. */
export function adfLength(document: AdfDocument): number {
  return document.content.reduce((sum, node) => sum + nodeLength(node), 0);
}

function nodeLength(node: AdfNode): number {
  const own = node.type === 'text' ? (node.text ?? '').length : 1;
  return (node.content ?? []).reduce((sum, child) => sum + nodeLength(child), own);
}

function blocks(list: readonly Block[], options: AdfOptions): AdfNode[] {
  const nodes: AdfNode[] = [];
  for (const block of list) {
    for (const node of blockNodes(block, options)) nodes.push(node);
  }
  return nodes;
}

function blockNodes(block: Block, options: AdfOptions): readonly AdfNode[] {
  switch (block.kind) {
    case 'paragraph':
      return textBlocks(block, { type: 'paragraph' }, options);
    case 'heading':
      return textBlocks(block, { type: 'heading', attrs: { level: block.level } }, options);
    case 'list':
      return [
        {
          type: block.isOrdered ? 'orderedList' : 'bulletList',
          ...(block.isOrdered ? { attrs: { order: block.start ?? 1 } } : {}),
          content: block.items.map((item) => ({
            type: 'listItem',
            content: startingWithParagraph(blocks(item.content, options)),
          })),
        },
      ];
    case 'quote':
      return [{ type: 'blockquote', content: orEmptyParagraph(blocks(block.content, options)) }];
    case 'code':
      return [{ type: 'codeBlock', content: [{ type: 'text', text: block.text }] }];
    case 'rule':
      return [{ type: 'rule' }];
    case 'table':
      return [
        {
          type: 'table',
          content: block.rows.map((row) => ({
            type: 'tableRow',
            content: row.map((cell) => cellNode(cell, options)),
          })),
        },
      ];
  }
}

function cellNode(cell: TableCell, options: AdfOptions): AdfNode {
  return {
    type: cell.isHeader ? 'tableHeader' : 'tableCell',
    attrs: NO_ATTRIBUTES,
    content: orEmptyParagraph(blocks(cell.content, options)),
  };
}

const NO_ATTRIBUTES = {};

/** A picture that has been uploaded is a block of its own in ADF, so it splits its paragraph. */
function textBlocks(
  block: { readonly content: Paragraph['content'] },
  node: Pick<AdfNode, 'type' | 'attrs'>,
  options: AdfOptions,
): readonly AdfNode[] {
  const nodes: AdfNode[] = [];
  let line: AdfNode[] = [];
  const endBlock = (): void => {
    const content = withoutOuterBreaks(line);
    if (content.length > 0) nodes.push({ ...node, content });
    line = [];
  };
  for (const inline of withoutHighlights(block.content)) {
    const media = inline.kind === 'image' ? (options.image?.(inline) ?? null) : null;
    if (media === null) {
      const node = inlineNode(inline);
      if (node !== null) line.push(node);
    } else {
      endBlock();
      nodes.push(media);
    }
  }
  endBlock();
  return nodes.length > 0 ? nodes : [{ ...node, content: [] }];
}

function inlineNode(inline: Inline): AdfNode | null {
  switch (inline.kind) {
    case 'text':
      return textNode(inline.text, inline.marks);
    case 'break':
      return HARD_BREAK;
    case 'image': {
      const label = imageLabel(inline);
      return label === ''
        ? null
        : textNode(label, inline.link === null ? {} : { link: inline.link });
    }
  }
}

const HARD_BREAK: AdfNode = { type: 'hardBreak' };

function textNode(text: string, marks: Marks): AdfNode {
  const written = adfMarks(marks);
  return written.length === 0 ? { type: 'text', text } : { type: 'text', text, marks: written };
}

/** Jira's editor takes code together with a link only. */
function adfMarks(marks: Marks): readonly AdfMark[] {
  const link: AdfMark[] =
    marks.link === undefined ? [] : [{ type: 'link', attrs: { href: marks.link } }];
  if (marks.code) return link.length > 0 ? link : [{ type: 'code' }];

  const written = link;
  if (marks.bold) written.push({ type: 'strong' });
  if (marks.italic) written.push({ type: 'em' });
  if (marks.strike) written.push({ type: 'strike' });
  if (marks.script) {
    written.push({ type: 'subsup', attrs: { type: marks.script === 'sub' ? 'sub' : 'sup' } });
  }
  if (marks.link !== undefined) return written;
  if (marks.underline) written.push({ type: 'underline' });
  if (marks.color !== undefined) {
    written.push({ type: 'textColor', attrs: { color: marks.color } });
  }
  return written;
}

/** A break at an edge shows nothing in Jira. */
function withoutOuterBreaks(line: readonly AdfNode[]): readonly AdfNode[] {
  const first = line.findIndex((node) => node.type !== 'hardBreak');
  const last = line.findLastIndex((node) => node.type !== 'hardBreak');
  if (first === 0 && last === line.length - 1) return line;
  return first < 0 ? [] : line.slice(first, last + 1);
}

function startingWithParagraph(content: readonly AdfNode[]): readonly AdfNode[] {
  return content[0]?.type === 'paragraph' ? content : [EMPTY_PARAGRAPH, ...content];
}

const EMPTY_PARAGRAPH: AdfNode = { type: 'paragraph', content: [] };

function orEmptyParagraph(content: readonly AdfNode[]): readonly AdfNode[] {
  return content.length > 0 ? content : [EMPTY_PARAGRAPH];
}
