import { isIP } from 'node:net';
import { z } from 'zod';

// The error of every node here is the "expected" of a problem: it completes "found …, expected …".

/** A text with something in it. */
export const text = (expected: string) => z.string(expected).trim().min(1, expected);

/** A name that may stand in an address: lower-case letters, digits, hyphens within. */
export const id = (expected: string) =>
  z.string(expected).regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, expected);

/** A whole number of something, within a range. */
export function whole(expected: string, range: { readonly min: number; readonly max: number }) {
  const words = `${expected} from ${range.min} to ${range.max}`;
  return z.number(words).int(words).min(range.min, words).max(range.max, words);
}

/** One of these words. */
export function fromList<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, `one of ${values.join(', ')}`);
}

/** A name that starts from the folder of the configuration. */
export const file = text('a file name');

export const fromFile = z.strictObject({ file: file.describe('File that contains the secret.') });

export const fromEnvironment = z.strictObject({
  env: text('a variable’s name').describe('Environment variable that contains the secret.'),
});

export const origin = (schemes: readonly string[]) =>
  z
    .string('an origin')
    .refine(
      (value) => isOrigin(value, schemes),
      'an origin without a path, for example https://mail-to-jira.example.com',
    );

/** Tells whether a text is an origin: scheme, host and port, nothing behind. */
export function isOrigin(value: string, schemes: readonly string[]): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return schemes.includes(url.protocol) && url.origin === value;
}

/** Tells whether a text is an address or a network in CIDR notation. */
export function isNetwork(value: string): boolean {
  const [address = '', bits, ...rest] = value.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return (
    bits === undefined ||
    // Everybody as a balancer: each client could choose its address.
    (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= (family === 4 ? 32 : 128))
  );
}
