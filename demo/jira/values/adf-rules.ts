/**
 * What Jira's issues take of the Atlassian Document Format: for every node its attributes, its marks
 * and what may stand in it. Nodes of Confluence only (layouts, extensions, decisions) are left out.
 */
export interface NodeRule {
  readonly attrs: Readonly<Record<string, AttrRule>>;
  /** Null for a node that has no content at all. */
  readonly content: ContentRule | null;
  /** Marks a node may carry itself; null where even an empty list of marks is refused. */
  readonly marks: readonly string[] | null;
}

export interface ContentRule {
  readonly allowed: readonly string[];
  /** False where an absent or empty list is taken. */
  readonly isNeeded: boolean;
  readonly max?: number;
}

export interface AttrRule {
  readonly isNeeded: boolean;
  readonly accepts: (value: unknown) => boolean;
}

const text = (value: unknown): boolean => typeof value === 'string';
const filled = (value: unknown): boolean => typeof value === 'string' && value !== '';
const number = (value: unknown): boolean => typeof value === 'number';
const flag = (value: unknown): boolean => typeof value === 'boolean';
const oneOf =
  (...allowed: readonly unknown[]) =>
  (value: unknown): boolean =>
    allowed.includes(value);
const between =
  (least: number, most: number) =>
  (value: unknown): boolean =>
    typeof value === 'number' && value >= least && value <= most;
const whole =
  (least: number, most: number) =>
  (value: unknown): boolean =>
    Number.isInteger(value) && between(least, most)(value);
const matching =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    typeof value === 'string' && pattern.test(value);

const need = (accepts: AttrRule['accepts']): AttrRule => ({ isNeeded: true, accepts });
const may = (accepts: AttrRule['accepts']): AttrRule => ({ isNeeded: false, accepts });

const localId = { localId: may(text) };
const colour = matching(/^#[0-9a-fA-F]{6}$/);
const words = (list: string): readonly string[] => list.split(' ');

const layout = oneOf(...words('wide full-width center wrap-right wrap-left align-end align-start'));

const inline = words('text hardBreak mention emoji inlineCard date status mediaInline');
const lists = words('bulletList orderedList taskList');
const media = words('mediaSingle mediaGroup');
const blocks = words('paragraph heading panel blockquote rule codeBlock').concat(lists, media);
const cards = words('blockCard embedCard');
const inDoc = blocks.concat(cards, 'table', 'expand');
const inExpand = blocks.concat(cards, 'table', 'nestedExpand');
const inCell = blocks.concat(cards, 'nestedExpand');
const inPanel = words('paragraph heading rule codeBlock blockCard').concat(lists, media);
const inQuote = words('paragraph bulletList orderedList codeBlock').concat(media);
const inListItem = words('paragraph codeBlock mediaSingle').concat(lists);

const some = (allowed: readonly string[], max?: number): ContentRule => ({
  allowed,
  isNeeded: true,
  ...(max === undefined ? {} : { max }),
});
const any = (allowed: readonly string[]): ContentRule => ({ allowed, isNeeded: false });

const cell: NodeRule = {
  attrs: {
    ...localId,
    colspan: may(whole(1, 1000)),
    rowspan: may(whole(1, 1000)),
    colwidth: may((value) => Array.isArray(value) && value.every(number)),
    background: may(text),
    valign: may(oneOf('top', 'middle', 'bottom')),
  },
  content: some(inCell),
  marks: null,
};
const mediaMarks = ['link', 'border'];
const fileAttrs = {
  ...localId,
  id: need(filled),
  collection: need(text),
  alt: may(text),
  width: may(number),
  height: may(number),
  occurrenceKey: may(filled),
};
const plainNode = (content: ContentRule | null, attrs: NodeRule['attrs'] = {}): NodeRule => ({
  attrs: { ...localId, ...attrs },
  content,
  marks: null,
});

/** `doc` is judged by `check-adf.ts` itself. */
export const docContent: ContentRule = any(inDoc);

export const nodeRules: Readonly<Record<string, NodeRule>> = {
  // Text has no attributes; its marks depend on each other and stand in `check-adf.ts`.
  text: { attrs: {}, content: null, marks: [] },
  hardBreak: plainNode(null, { text: may(oneOf('\n')) }),
  mention: plainNode(null, {
    id: need(text),
    text: may(text),
    accessLevel: may(text),
    userType: may(oneOf('DEFAULT', 'SPECIAL', 'APP')),
  }),
  emoji: plainNode(null, { shortName: need(text), id: may(text), text: may(text) }),
  date: plainNode(null, { timestamp: need(filled) }),
  status: plainNode(null, {
    text: need(filled),
    color: need(matching(/^(?:neutral|purple|blue|red|yellow|green|#[0-9a-fA-F]{6})$/)),
    style: may(text),
  }),
  inlineCard: plainNode(null, { url: need(text) }),
  blockCard: plainNode(null, { url: need(text) }),
  embedCard: plainNode(null, {
    url: need(text),
    layout: need(layout),
    width: may(between(0, 100)),
    originalHeight: may(number),
    originalWidth: may(number),
  }),
  mediaInline: {
    attrs: { ...fileAttrs, type: may(oneOf('link', 'file', 'image')) },
    content: null,
    marks: mediaMarks,
  },
  paragraph: { ...plainNode(any(inline)), marks: ['alignment', 'indentation'] },
  heading: {
    ...plainNode(any(inline), { level: need(whole(1, 6)) }),
    marks: ['alignment', 'indentation'],
  },
  codeBlock: {
    ...plainNode(any(['text']), {
      language: may(text),
      uniqueId: may(text),
      wrap: may(flag),
      hideLineNumbers: may(flag),
    }),
    marks: [],
  },
  blockquote: plainNode(some(inQuote)),
  rule: plainNode(null),
  bulletList: plainNode(some(['listItem'])),
  orderedList: plainNode(some(['listItem']), { order: may(whole(0, 1_000_000)) }),
  listItem: plainNode(some(inListItem)),
  taskList: { ...plainNode(some(['taskItem', 'taskList'])), attrs: { localId: need(text) } },
  taskItem: {
    ...plainNode(any(inline)),
    attrs: { localId: need(text), state: need(oneOf('TODO', 'DONE')) },
  },
  panel: plainNode(some(inPanel), {
    panelType: need(oneOf('info', 'note', 'tip', 'warning', 'error', 'success', 'custom')),
    panelIcon: may(text),
    panelIconId: may(text),
    panelIconText: may(text),
    panelColor: may(text),
  }),
  table: {
    ...plainNode(some(['tableRow']), {
      displayMode: may(oneOf('default', 'fixed')),
      isNumberColumnEnabled: may(flag),
      layout: may(oneOf('wide', 'full-width', 'center', 'align-end', 'align-start', 'default')),
      width: may(number),
    }),
    marks: [],
  },
  tableRow: plainNode(some(['tableCell', 'tableHeader'])),
  tableCell: cell,
  tableHeader: cell,
  expand: { ...plainNode(some(inExpand), { title: may(text) }), marks: [] },
  nestedExpand: plainNode(some(blocks), { title: may(text) }),
  mediaSingle: {
    attrs: {
      ...localId,
      layout: need(layout),
      width: may(between(0, 100)),
      widthType: may(oneOf('percentage')),
    },
    content: some(['media', 'caption'], 2),
    marks: ['link'],
  },
  mediaGroup: { attrs: {}, content: some(['media']), marks: null },
  media: {
    attrs: { ...fileAttrs, type: need(oneOf('link', 'file')) },
    content: null,
    marks: mediaMarks,
  },
  caption: plainNode(any(inline.filter((name) => name !== 'mediaInline'))),
};

/** A picture by address has other attributes than one by id. */
export const externalMedia: Readonly<Record<string, AttrRule>> = {
  ...localId,
  type: need(oneOf('external')),
  url: need(text),
  alt: may(text),
  width: may(number),
  height: may(number),
};

/** A picture's frame may be sized in pixels, and then has no upper bound. */
export const pixelWidth: Readonly<Record<string, AttrRule>> = {
  ...localId,
  layout: need(layout),
  width: need(between(0, Number.MAX_SAFE_INTEGER)),
  widthType: need(oneOf('pixel')),
};

export const markRules: Readonly<Record<string, Readonly<Record<string, AttrRule>>>> = {
  strong: {},
  em: {},
  strike: {},
  underline: {},
  code: {},
  subsup: { type: need(oneOf('sub', 'sup')) },
  textColor: { color: need(colour) },
  backgroundColor: { color: need(colour) },
  // A script behind a link would run in Jira; relative addresses would point into Jira.
  link: {
    href: need(matching(/^(?:https?|mailto|tel|ftps?|sips?|sms|callto|file):/i)),
    title: may(text),
    id: may(text),
    collection: may(text),
    occurrenceKey: may(text),
  },
  alignment: { align: need(oneOf('center', 'end')) },
  indentation: { level: need(whole(1, 6)) },
  border: {
    size: need(between(1, 3)),
    color: need(matching(/^#(?:[0-9a-fA-F]{6}){1}(?:[0-9a-fA-F]{2})?$/)),
  },
};

/** Marks that text may carry in any mixture; `code` goes with `link` only. */
export const textMarks: readonly string[] = words(
  'strong em strike underline subsup textColor backgroundColor link',
);

/** Where a paragraph or heading may be aligned or indented. */
export const alignedIn: readonly string[] = ['doc', 'tableCell', 'tableHeader'];
