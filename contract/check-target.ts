/**
 * Judges what stands behind a base URL, before anything else looks at it: by the same rules in Connect
 * and in the frame page.
 */

/** Why a target is refused before anybody is asked. */
export type TargetVerdict =
  | 'absolute-form'
  | 'too-long'
  | 'control-character'
  | 'illegal-character'
  | 'bad-encoding'
  | 'double-encoding'
  | 'encoded-slash'
  | 'encoded-dot'
  | 'backslash'
  | 'matrix-parameter'
  | 'dot-segment'
  | 'empty-segment';

/** A target with nothing in it that two programs could read differently, or why it is refused. */
type CheckedTarget =
  | {
      readonly kind: 'plain';
      /** Normalised, relative to the base URL. */
      readonly path: string;
      /** As given, with its question mark; empty when there is none. */
      readonly query: string;
    }
  | { readonly kind: 'refused'; readonly verdict: TargetVerdict };

/** Longest target, path and query together, in characters. */
export const maxTargetLength = 8_000;

// Each is a way in which two programs between here and Jira read one path differently: one of them
// checks `/rest/api/2/myself`, the other one serves something else. Checked in this order.
const tricks: readonly (readonly [TargetVerdict, RegExp])[] = [
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  ['control-character', /[\u0000-\u001f\u007f]|%(?:[01][0-9a-f]|7f)/i],
  ['backslash', /\\|%5c/i],
  ['encoded-slash', /%2f/i],
  ['encoded-dot', /%2e/i],
  // `%252f` becomes `%2f` for whoever decodes once and a slash for whoever decodes twice.
  ['double-encoding', /%25[0-9a-f]{2}/i],
  // Tomcat cuts `;…` out of a path before it looks at it.
  ['matrix-parameter', /;|%3b/i],
  ['dot-segment', /\/\.{1,2}(?:\/|$)/],
  ['empty-segment', /\/\//],
  ['illegal-character', /[^A-Za-z0-9\-._~!$&'()*+,=:@/%]/],
];

/** Judges a target, path and query together, relative to a base URL. */
export function checkTarget(target: string): CheckedTarget {
  if (!target.startsWith('/')) return { kind: 'refused', verdict: 'absolute-form' };
  if (target.length > maxTargetLength) return { kind: 'refused', verdict: 'too-long' };
  const mark = target.indexOf('?');
  const rawPath = mark === -1 ? target : target.slice(0, mark);
  const query = mark === -1 ? '' : target.slice(mark);
  const verdict = checkQuery(query) ?? checkPath(rawPath);
  if (verdict !== null) return { kind: 'refused', verdict };
  return { kind: 'plain', path: normalise(rawPath), query };
}

// Nothing in it that could be read in two ways; almost every path is like this.
const plainPath = /^(?:\/[A-Za-z0-9\-_~!$&'()*+,=:@][A-Za-z0-9\-._~!$&'()*+,=:@]*)+$/;

function checkPath(path: string): TargetVerdict | null {
  if (plainPath.test(path)) return null;
  for (const [verdict, pattern] of tricks) {
    if (pattern.test(path)) return verdict;
  }
  try {
    // Throws on a lone per cent sign and on bytes that are not UTF-8, overlong slashes among them.
    decodeURIComponent(path);
    return null;
  } catch {
    return 'bad-encoding';
  }
}

// A query is Jira's business; here it only has to be one on the wire.
function checkQuery(query: string): TargetVerdict | null {
  return /^[\x21\x22\x24-\x7e]*$/.test(query) ? null : 'illegal-character';
}

// RFC 3986, 6.2.2: letters in escapes upper-case, what needs no escape written without.
function normalise(path: string): string {
  if (!path.includes('%')) return path;
  return path.replace(/%([0-9a-f]{2})/gi, (escape, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return /[A-Za-z0-9\-_~]/.test(character) ? character : escape.toUpperCase();
  });
}
