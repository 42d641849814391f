import { AppError } from '../../contract/errors.ts';

/** Names with their values, decoded, in their order. */
export type Parameters = readonly (readonly [string, string])[];

/** An address taken apart as OAuth 1.0a signs it. */
export interface ParsedUrl {
  /** Scheme and host in small letters, no default port, the path with its context path. */
  readonly base: string;
  readonly query: Parameters;
}

/**
 * Takes an address apart.
 *
 * @throws {AppError} REQUEST_INVALID when its query cannot be signed as Jira would read it.
 */
export function parseUrl(address: string): ParsedUrl {
  const { origin, pathname, search } = new URL(address);
  return { base: origin + pathname, query: readParameters(search.slice(1)) };
}

/**
 * Writes the one spelling of an address that everybody on the way reads alike: `+`, a raw `=` in a value
 * and a name without a value mean different things to different readers, and a signature covers only
 * one of them.
 *
 * @throws {AppError} REQUEST_INVALID as `readAddress`
 */
export function canonicalUrl(address: string): string {
  const { base, query } = parseUrl(address);
  const pairs = query.map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return pairs.length === 0 ? base : `${base}?${pairs.join('&')}`;
}

/**
 * Reads a query or the body of a form, where `+` is a blank.
 *
 * @throws {AppError} REQUEST_INVALID for a lone per cent sign, bytes that are not UTF-8, and names that
 * belong to the signature: `xoauth_requestor_id` would act for somebody else.
 */
export function readParameters(text: string): Parameters {
  const pieces = text.split('&').filter((piece) => piece !== '');
  return pieces.map((piece): readonly [string, string] => {
    const mark = piece.indexOf('=');
    const name = decode(mark === -1 ? piece : piece.slice(0, mark));
    // The package keeps parameters in plain objects, which take this name for something else.
    if (/^x?oauth_/i.test(name) || name === '__proto__') {
      throw new AppError('REQUEST_INVALID', { expected: 'a query without oauth_ parameters' });
    }
    return [name, mark === -1 ? '' : decode(piece.slice(mark + 1))];
  });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new AppError('REQUEST_INVALID', { expected: 'a query with valid percent-encoding' });
  }
}

// RFC 3986's unreserved characters stay, as RFC 5849, 3.6 wants it.
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
