import type { EmailElement } from './elements.ts';
import type { Hint } from './document.ts';

/** What an element says of the blocks inside or below it. */
export interface PartMark {
  readonly kind: Hint['kind'];
  /** Some programs mark the part, some only where it begins. */
  readonly reach: 'element' | 'to-end';
}

const START: PartMark = { kind: 'start', reach: 'to-end' };
const CONTAINER: PartMark = { kind: 'container', reach: 'element' };
const CITE: PartMark = { kind: 'cite', reach: 'element' };
const QUOTE: PartMark = { kind: 'quote', reach: 'element' };
const SIGNATURE: PartMark = { kind: 'signature', reach: 'element' };
const TYPED: PartMark = { kind: 'typed', reach: 'element' };

/** Gmail, Thunderbird, Yahoo, Proton, Tutanota, Zoho; `x_` comes from Outlook on the web when it quotes. */
const CLASSES: readonly (readonly [RegExp, PartMark])[] = [
  [/(?:^|\s)OutlookMessageHeader(?:\s|$)/, START],
  [
    /(?:^|\s)(?:x_)*(?:gmail_quote(?:_container)?|gmail_attr|moz-cite-prefix|yahoo_quoted|protonmail_quote|tutanota_quote|zmail_extra)(?:\s|$)/,
    CONTAINER,
  ],
  [
    /(?:^|\s)(?:x_)*(?:gmail_signature(?:_prefix)?|moz-signature|protonmail_signature_block(?:-user)?)(?:\s|$)/,
    SIGNATURE,
  ],
  // Outlook on the web marks what is typed. In what it quotes, the class becomes `x_elementToProof`; Word writes it small.
  [/(?:^|\s)elementToProof(?:\s|$)/, TYPED],
];

/** Outlook in its kinds, and Apple Mail. */
const IDS: readonly (readonly [RegExp, PartMark])[] = [
  [/^(?:x_)*(?:appendonsend|divRplyFwdMsg)$/, START],
  [/^(?:x_)*(?:mail-editor-reference-message-container|OLK_SRC_BODY_SECTION)$/, CONTAINER],
  [/^(?:x_)*(?:Signature|AppleMailSignature|ms-outlook-mobile-signature)$/i, SIGNATURE],
];

/** The line that Outlook for Windows draws above the header of the email it answers. */
const OUTLOOK_LINE = /border-top:\s*solid\s+#(?:E1E1E1|B5C4DF)\s+1\.0pt/i;

const MARKED: ReadonlySet<string> = new Set(['div', 'blockquote', 'pre', 'table', 'section', 'p']);

/** Reads what the sender's program says of an element; null for nothing. */
export function markOf(element: EmailElement): PartMark | null {
  const { localName, className } = element;
  if (!MARKED.has(localName)) return null;
  if (localName === 'blockquote') return isCited(element) ? CITE : QUOTE;
  const id = element.getAttribute('id');
  const byId = id === null ? undefined : IDS.find(([pattern]) => pattern.test(id));
  if (byId !== undefined) return byId[1];
  const byClass =
    className === '' ? undefined : CLASSES.find(([pattern]) => pattern.test(className));
  if (byClass !== undefined) return byClass[1];
  const style = localName === 'div' ? element.getAttribute('style') : null;
  return style !== null && OUTLOOK_LINE.test(style) ? START : null;
}

function isCited(blockquote: EmailElement): boolean {
  return (
    blockquote.getAttribute('type')?.toLowerCase() === 'cite' ||
    CLASSES.some(
      ([pattern, { kind }]) => kind === 'container' && pattern.test(blockquote.className),
    )
  );
}
