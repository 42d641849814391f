/** Mail filters that put their own address around the real one, and how to take it off again. */
const WRAPPERS: readonly {
  readonly host: RegExp;
  readonly unwrap: (url: URL) => string | null;
}[] = [
  {
    host: /(^|\.)safelinks\.protection\.outlook\.com$/,
    unwrap: (url) => url.searchParams.get('url'),
  },
  { host: /^statics\.teams\.cdn\.office\.net$/, unwrap: (url) => url.searchParams.get('url') },
  { host: /^(www\.)?google\.[a-z.]+$/, unwrap: unwrapGoogle },
  { host: /^urldefense\.proofpoint\.com$/, unwrap: unwrapProofpoint2 },
  { host: /(^|\.)urldefense\.(com|us)$/, unwrap: unwrapProofpoint3 },
];

/** A filter may wrap what another has wrapped. */
const MAX_WRAPPERS = 4;

/**
 * Gives the address that a link leads to, without a mail filter's wrapping; null for anything but
 * absolute http(s), mailto and tel addresses. Click-tracking addresses stay: only a request would decode them.
 */
export function linkTarget(href: string, originalHref: string | null = null): string | null {
  let target = checked(originalHref ?? href) ?? checked(href);
  for (let round = 0; target !== null && round < MAX_WRAPPERS; round += 1) {
    const inner = unwrapOnce(target);
    if (inner === null) break;
    target = inner;
  }
  return target;
}

function checked(href: string): string | null {
  // Browsers drop tabs and line ends inside an address; mail programs break long ones there.
  const address = href.replace(/[\t\r\n]/g, '').trim();
  const scheme = /^([a-z]+):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === 'mailto' || scheme === 'tel') {
    return address.length > scheme.length + 1 ? encodeUnsafe(address) : null;
  }
  // Browsers also take one slash or none; Jira takes such an address for text, and its smileys for smileys.
  if (!/^https?:\/\/[^\s/?#]/i.test(address)) return null;
  return URL.canParse(address) ? encodeUnsafe(address) : null;
}

/** What no address may hold unencoded. */
function encodeUnsafe(address: string): string {
  return address.replace(/[\p{Cc}\p{Cs}\p{Z}<>"\\^`{}]/gu, (character) => {
    const bytes = new TextEncoder().encode(character);
    return Array.from(bytes, percent).join('');
  });
}

function percent(byte: number): string {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

function unwrapOnce(target: string): string | null {
  if (!/^https?:/i.test(target) || !URL.canParse(target)) return null;
  const url = new URL(target);
  const inner = WRAPPERS.find((wrapper) => wrapper.host.test(url.hostname))?.unwrap(url);
  return inner === undefined || inner === null ? null : checked(inner);
}

function unwrapGoogle(url: URL): string | null {
  return url.pathname === '/url'
    ? (url.searchParams.get('q') ?? url.searchParams.get('url'))
    : null;
}

/** Version 2 writes `-` for `%` and `_` for `/`. */
function unwrapProofpoint2(url: URL): string | null {
  const wrapped = url.searchParams.get('u');
  if (wrapped === null) return null;
  try {
    return decodeURIComponent(wrapped.replaceAll('-', '%').replaceAll('_', '/'));
  } catch {
    // Not of this version after all: the wrapped address stays.
    return null;
  }
}

/**
 * Version 3 keeps the address between `__` and `__;`, with `*` for each character that follows the
 * semicolon in base64 (`**` and a letter for a run of them: such an address is kept wrapped).
 */
function unwrapProofpoint3(url: URL): string | null {
  const match = /\/v3\/__(.+?)__;([^!]*)/.exec(url.href);
  const address = match?.[1];
  if (address === undefined || address.includes('**')) return null;
  // The path of a URL joins double slashes in some filters.
  const whole = address.replace(/^(https?:\/)(?!\/)/i, '$1/');
  if (!whole.includes('*')) return whole;
  try {
    const characters = Array.from(
      new TextDecoder().decode(
        Uint8Array.from(
          atob((match?.[2] ?? '').replaceAll('-', '+').replaceAll('_', '/')),
          (byte) => byte.codePointAt(0) ?? 0,
        ),
      ),
    );
    return whole.replaceAll('*', () => characters.shift() ?? '*');
  } catch {
    // Not base64: the wrapped address stays.
    return null;
  }
}
