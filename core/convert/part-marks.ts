import type { MailElement } from './elements.ts';

/** What a mail program says of a part of its mails by a class or an id. */
export interface PartMark {
  readonly kind: 'quote' | 'signature';
  /** Some programs mark the part, some only where it begins. */
  readonly reach: 'element' | 'to-end';
}

const QUOTE: PartMark = { kind: 'quote', reach: 'element' };
const QUOTE_TO_END: PartMark = { kind: 'quote', reach: 'to-end' };
const SIGNATURE: PartMark = { kind: 'signature', reach: 'element' };

/** Gmail, Thunderbird, Yahoo, Proton, Tutanota, Zoho; `x_` comes from Outlook on the web when it quotes. */
const CLASSES: readonly (readonly [RegExp, PartMark])[] = [
  [/(?:^|\s)OutlookMessageHeader(?:\s|$)/, QUOTE_TO_END],
  [
    /(?:^|\s)(?:x_)*(?:gmail_quote(?:_container)?|gmail_attr|moz-cite-prefix|yahoo_quoted|protonmail_quote|tutanota_quote|zmail_extra)(?:\s|$)/,
    QUOTE,
  ],
  [
    /(?:^|\s)(?:x_)*(?:gmail_signature(?:_prefix)?|moz-signature|protonmail_signature_block(?:-user)?)(?:\s|$)/,
    SIGNATURE,
  ],
];

/** Outlook in its kinds, and Apple Mail. */
const IDS: readonly (readonly [RegExp, PartMark])[] = [
  [/^(?:x_)*(?:appendonsend|divRplyFwdMsg)$/, QUOTE_TO_END],
  [/^(?:x_)*(?:mail-editor-reference-message-container|OLK_SRC_BODY_SECTION)$/, QUOTE],
  [/^(?:x_)*(?:Signature|AppleMailSignature|ms-outlook-mobile-signature)$/i, SIGNATURE],
];

const MARKED: ReadonlySet<string> = new Set(['div', 'blockquote', 'pre', 'table', 'section', 'p']);

/** Reads what the sender's program says of an element; null for nothing. */
export function markOf(element: MailElement): PartMark | null {
  if (!MARKED.has(element.localName)) return null;
  const id = element.getAttribute('id');
  const byId = id === null ? undefined : IDS.find(([pattern]) => pattern.test(id));
  if (byId !== undefined) return byId[1];
  const { className } = element;
  const byClass =
    className === '' ? undefined : CLASSES.find(([pattern]) => pattern.test(className));
  if (byClass !== undefined) return byClass[1];
  const isCited =
    element.localName === 'blockquote' && element.getAttribute('type')?.toLowerCase() === 'cite';
  return isCited ? QUOTE : null;
}
