/** Mail filters that put their own address around the real one, and how to take it off again. */
const WRAPPERS: readonly {
  readonly host: RegExp;
  readonly unwrap: (url: URL) => string | null;
}[] = [
  // Microsoft, with the clouds of governments.
  {
    host: /(?:^|\.)safelinks\.(?:protection\.(?:outlook|office365)|office365|o365)\.(?:com|us|cn)$/,
    unwrap: parameter('url'),
  },
  { host: /^statics\.teams\.cdn\.office\.net$/, unwrap: parameter('url') },
  { host: /^(?:www\.)?google\.[a-z.]+$/, unwrap: unwrapGoogle },
  { host: /^urldefense\.proofpoint\.com$/, unwrap: unwrapProofpoint },
  { host: /(?:^|\.)urldefense\.(?:com|us)$/, unwrap: unwrapProofpoint3 },
  // Barracuda, FireEye (Trellix), Check Point with Avanan, Trustwave.
  { host: /^linkprotect\.cudasvc\.com$/, unwrap: parameter('a') },
  { host: /^protect\d*\.fireeye\.com$/, unwrap: parameter('u') },
  { host: /^checkpoint\.url-protection\.com$/, unwrap: parameter('o') },
  { host: /^url\.avanan\.click$/, unwrap: ({ href }) => between(href, '___', '___.') },
  { host: /^scanmail\.trustwave\.com$/, unwrap: parameter('u') },
  { host: /^secure-web\.cisco\.com$/, unwrap: unwrapCisco },
  { host: /(?:^|\.)protection\.sophos\.com$/, unwrap: unwrapSophos },
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
  return address.replace(/[\p{Cc}\p{Cs}\p{Z}<>"\\^`{}]+/gu, (characters) => {
    const bytes = new TextEncoder().encode(characters);
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

/** Gives what lies between two marks; a search for each, since an expression for both may take the square of the time. */
function between(text: string, before: string, behind: string): string | null {
  const mark = text.indexOf(before);
  const start = mark + before.length;
  // At least one character lies between.
  const end = mark < 0 ? -1 : text.indexOf(behind, start + 1);
  return end < 0 ? null : text.slice(start, end);
}

function unwrapGoogle(url: URL): string | null {
  return url.pathname === '/url'
    ? (url.searchParams.get('q') ?? url.searchParams.get('url'))
    : null;
}

/** Cisco writes the address, encoded as one step, at the end of the path. */
function unwrapCisco({ pathname }: URL): string | null {
  try {
    return decodeURIComponent(pathname.slice(pathname.lastIndexOf('/') + 1));
  } catch {
    // Not encoded after all: the wrapped address stays.
    return null;
  }
}

/** Sophos writes the address in base64. */
function unwrapSophos(url: URL): string | null {
  const bytes = decodeBase64(url.searchParams.get('u') ?? '');
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

/** Reads base64, also as addresses write it; null for anything else. */
function decodeBase64(text: string): Uint8Array | null {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/').replaceAll(' ', '+'));
    return Uint8Array.from(binary, (byte) => byte.codePointAt(0) ?? 0);
  } catch {
    return null;
  }
}

function parameter(name: string): (url: URL) => string | null {
  return (url) => url.searchParams.get(name);
}

/** Version 2 writes `-` for `%` and `_` for `/`; version 1 writes the address as it is. */
function unwrapProofpoint(url: URL): string | null {
  const wrapped = url.searchParams.get('u');
  if (wrapped === null || !url.pathname.startsWith('/v2/')) return wrapped;
  try {
    return decodeURIComponent(wrapped.replaceAll('-', '%').replaceAll('_', '/'));
  } catch {
    // Not of this version after all: the wrapped address stays.
    return null;
  }
}

/** What stands behind `**` says how many characters are meant, from two on. */
const RUN_LENGTHS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Version 3 keeps the address between `__` and `__;`, with `*` for each character, and `**` and a letter
 * for each run of them, that follows the semicolon in base64.
 */
function unwrapProofpoint3(url: URL): string | null {
  const address = between(url.href, '/v3/__', '__;');
  if (address === null) return null;
  const behind = url.href.slice(url.href.indexOf(`${address}__;`) + address.length + 3);
  // The path of a URL joins double slashes in some filters.
  const whole = address.replace(/^(https?:\/)(?!\/)/i, '$1/');
  if (!whole.includes('*')) return whole;
  const bytes = decodeBase64(behind.split('!', 1)[0] ?? '');
  // Not base64: the wrapped address stays.
  if (bytes === null) return null;
  const characters = Array.from(new TextDecoder().decode(bytes));
  return whole.replace(/\*\*([\w-])|\*/g, (star, run: string | undefined) => {
    const count = run === undefined ? 1 : RUN_LENGTHS.indexOf(run) + 2;
    return characters.splice(0, count).join('') || star;
  });
}
