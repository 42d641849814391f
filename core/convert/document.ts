/**
 * The one tree between a mail and what Jira stores. It knows nothing of HTML, ADF or wiki markup;
 * its nesting rules are the narrowest of them, so that every tree can be written in each.
 */
export interface EmailDocument {
  readonly blocks: readonly Block[];
  /** What the sender's program said of runs of blocks; only of a body as it was read. See `partsOf`. */
  readonly hints?: readonly Hint[];
}

/**
 * A run of blocks that the sender's program marked: `start` the place above the email before, `container` a box
 * around it, `cite` a quote made by the program, `quote` any other, `signature` the signature, `typed` what was
 * typed in this email.
 */
export interface Hint {
  readonly kind: 'start' | 'container' | 'cite' | 'quote' | 'signature' | 'typed';
  readonly from: number;
  /** Behind the last block. */
  readonly to: number;
}

export type Block = Paragraph | Heading | List | Quote | CodeBlock | Rule | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly content: readonly Inline[];
}

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly content: readonly Inline[];
}

export interface List {
  readonly kind: 'list';
  readonly isOrdered: boolean;
  /** The first number, where it is not 1: a list that goes on after something between. */
  readonly start?: number;
  readonly items: readonly ListItem[];
}

/** An item starts with a paragraph (maybe an empty one); lists, code and further paragraphs may follow. */
export interface ListItem {
  readonly content: readonly (Paragraph | List | CodeBlock)[];
}

/** Holds no heading, table, rule or further quote: deeper quotes are flattened on the way in. */
export interface Quote {
  readonly kind: 'quote';
  readonly content: readonly (Paragraph | List | CodeBlock)[];
}

export interface CodeBlock {
  readonly kind: 'code';
  readonly text: string;
}

export interface Rule {
  readonly kind: 'rule';
}

/** Every row has the same number of cells. */
export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableCell {
  readonly isHeader: boolean;
  /** Never empty; no table in a cell. */
  readonly content: readonly (Paragraph | Heading | List | Quote | CodeBlock | Rule)[];
}

export type Inline = Text | LineBreak | Image;

export interface Text {
  readonly kind: 'text';
  /** Never empty; no line breaks. */
  readonly text: string;
  readonly marks: Marks;
}

export interface Marks {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  readonly code?: true;
  readonly script?: 'sub' | 'super';
  /** `#rrggbb`. */
  readonly color?: string;
  /** On a coloured ground. Not written; people so mark what they change in an old email. */
  readonly highlighted?: true;
  /** Absolute http(s), mailto or tel address. */
  readonly link?: string;
}

interface LineBreak {
  readonly kind: 'break';
}

/** A picture of the mail; written by its alternative text until it is uploaded. */
export interface Image {
  readonly kind: 'image';
  /** Content-ID without angle brackets, or the file's name where the mail refers by name; null for a remote picture, which is never fetched. */
  readonly contentId: string | null;
  /** The file name of the part that holds it, once `namePictures` has found it. */
  readonly fileName?: string;
  readonly alt: string;
  readonly widthPx: number | null;
  /** Where the picture links to, as for text. */
  readonly link: string | null;
}
