import { useTheme } from '@fluentui/react/lib/Theme';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import type {
  Block,
  Inline,
  ListItem,
  EmailDocument,
  Table,
  Text,
} from '../../../core/convert/document.ts';
import { imageLabel } from '../../../core/convert/image-label.ts';
import { parseColour, readable, writeColour } from '../ui/colours.ts';
import { Glyph } from '../ui/icons.tsx';
import './email-content.css';

interface Words {
  readonly picture: string;
  readonly table: string;
}

/**
 * Shows a mail's document as it will look in Jira. It makes React elements of known kinds only, so
 * nothing of the mail's own HTML, scripts or remote pictures ever reaches the page. Links are
 * shown, not followed: a preview of fifty links must not stand between the user and the files, and
 * a mail must not be able to take the pane elsewhere.
 */
export function DocumentView(props: {
  readonly document: EmailDocument;
  readonly words: Words;
}): ReactElement {
  return <div className="document">{blocks(props.document.blocks, props.words)}</div>;
}

function blocks(list: readonly Block[], words: Words): ReactNode {
  // The tree never changes in place, so the position is a sound key.
  return list.map((block, index) => <Fragment key={index}>{viewBlock(block, words)}</Fragment>);
}

function viewBlock(block: Block, words: Words): ReactElement {
  switch (block.kind) {
    case 'paragraph':
      return <p>{inlines(block.content, words)}</p>;
    case 'heading':
      // Not a heading of the pane: its outline would otherwise be made by the mail.
      return (
        <p className={`document-heading level-${block.level}`}>{inlines(block.content, words)}</p>
      );
    case 'list': {
      const items = block.items.map((item, index) => <li key={index}>{viewItem(item, words)}</li>);
      return block.isOrdered ? <ol start={block.start ?? 1}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'quote':
      return <blockquote>{blocks(block.content, words)}</blockquote>;
    case 'code':
      return <pre>{block.text}</pre>;
    case 'rule':
      return <hr />;
    case 'table':
      return <TableView table={block} words={words} />;
  }
}

function viewItem(item: ListItem, words: Words): ReactNode {
  return blocks(item.content, words);
}

function TableView(props: { readonly table: Table; readonly words: Words }): ReactElement {
  const columns = props.table.rows[0]?.length ?? 0;
  const table = (
    <table style={columns > 3 ? { minWidth: `${columns * 5}em` } : undefined}>
      <tbody>
        {props.table.rows.map((row, rowIndex) => (
          <tr key={rowIndex}>
            {row.map((cell, index) => {
              const Cell = cell.isHeader ? 'th' : 'td';
              return <Cell key={index}>{blocks(cell.content, props.words)}</Cell>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
  // A wide table is the one thing that may scroll by itself, sideways only, and by keyboard too.
  return columns > 3 ? (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="document-wide" aria-label={props.words.table} tabIndex={0}>
      {table}
    </section>
  ) : (
    table
  );
}

function inlines(list: readonly Inline[], words: Words): ReactNode {
  return list.map((inline, index) => <Fragment key={index}>{viewInline(inline, words)}</Fragment>);
}

function viewInline(inline: Inline, words: Words): ReactNode {
  switch (inline.kind) {
    case 'break':
      return <br />;
    case 'image':
      // What has neither a name nor a part leaves nothing in the issue either.
      if (imageLabel(inline) === '') return null;
      return (
        <span className="document-picture">
          <Glyph name="image" />
          {inline.alt.trim() === '' ? words.picture : inline.alt}
        </span>
      );
    case 'text':
      return viewText(inline);
  }
}

function viewText({ text, marks }: Text): ReactNode {
  let node: ReactNode = text;
  if (marks.code) node = <code>{node}</code>;
  if (marks.script === 'sub') node = <sub>{node}</sub>;
  if (marks.script === 'super') node = <sup>{node}</sup>;
  if (marks.strike) node = <s>{node}</s>;
  if (marks.underline) node = <u>{node}</u>;
  if (marks.italic) node = <em>{node}</em>;
  if (marks.bold) node = <strong>{node}</strong>;
  if (marks.link !== undefined) {
    return (
      <span className="document-link" title={marks.link}>
        {node}
      </span>
    );
  }
  return marks.color === undefined ? node : <Inked colour={marks.color}>{node}</Inked>;
}

/** Text in the mail's colour, moved as far as it needs to be read on this theme. */
function Inked(props: { readonly colour: string; readonly children: ReactNode }): ReactElement {
  const { palette } = useTheme();
  const background = parseColour(palette.neutralLighter);
  const text = parseColour(palette.neutralPrimary);
  const colour = parseColour(props.colour);
  if (background === null || text === null || colour === null) return <span>{props.children}</span>;
  const color = writeColour(readable(colour, { background, text, ratio: 4.5 }));
  return <span style={{ color }}>{props.children}</span>;
}
