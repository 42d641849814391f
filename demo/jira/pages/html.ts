/** HTML that is safe to send: made by `markup` or by a renderer that escapes. */
export interface Html {
  readonly kind: 'html';
  readonly text: string;
}

type Part = Html | string | number | readonly Html[];

/** Builds HTML; every interpolated text is escaped, HTML and lists of HTML go in as they are. */
export function markup(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const built = texts.map((text, index) => text + write(parts[index] ?? '')).join('');
  return trusted(built);
}

/** Marks text as HTML; only for what was escaped piece by piece. */
export function trusted(text: string): Html {
  return { kind: 'html', text };
}

/** Escapes text for content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** The address when a browser may follow it: web, mail and telephone; null for anything else. */
export function safeHref(address: string): string | null {
  return /^(?:https?:\/\/|mailto:|tel:)/i.test(address) ? address : null;
}

function write(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return 'text' in part ? part.text : part.map(({ text }) => text).join('');
}
