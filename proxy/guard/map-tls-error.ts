import { AppError, type TlsFault } from '../../contract/errors.ts';
import { hostOf, type SiteConfig } from '../config/config.ts';

/** A failed handshake in OpenSSL's terms. */
export interface FailedHandshake {
  /** `ERR_SSL_…`. */
  readonly code: string;
  /** Code and message in lower case, with blanks for underscores. */
  readonly words: string;
  /** Whether both ends had agreed on a cipher before it failed; null where that is not known. */
  readonly hadCipher: boolean | null;
}

const reasons: readonly (readonly [TlsFault, RegExp])[] = [
  ['legacy-renegotiation', /unsafe legacy renegotiation/],
  ['weak-key', /key too small|key too weak/],
  ['name-not-recognized', /unrecognized name/],
  ['no-common-cipher', /insufficient security|no shared cipher|wrong cipher/],
  ['no-common-version', /alert protocol version/],
];

/** Names why TLS with a server did not come about. */
export function nameTlsFault(
  handshake: FailedHandshake,
  site: SiteConfig,
  options: { readonly cause: unknown },
): AppError {
  const { code, words } = handshake;
  const reason = isWithoutCipher(handshake)
    ? 'no-common-cipher'
    : (reasons.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other');
  return new AppError('JIRA_TLS_FAILED', { host: hostOf(site), reason, code }, options);
}

/**
 * Tells whether a server ended the handshake because it accepts no cipher of Connect's. It uses the
 * same alert where a client certificate is missing, but then both have a cipher by that time.
 */
export function isWithoutCipher({ words, hadCipher }: FailedHandshake): boolean {
  return hadCipher === false && words.includes('alert handshake failure');
}

/**
 * OpenSSL's code of an error, in Node's spelling; null for any other error. Node gives it where the handshake
 * fails by itself, but not where bytes of the request wait for it: then only the message has it.
 */
export function opensslCodeOf(code: string, message: string): string | null {
  if (code.startsWith('ERR_SSL_')) return code;
  const reason = /:SSL routines:[^:]{0,100}:([^:]{1,100}):/.exec(message.slice(0, 500))?.[1];
  return reason === undefined ? null : `ERR_SSL_${reason.toUpperCase().replaceAll(/[ -]/g, '_')}`;
}

// Node has no code for these: OpenSSL's words are all there is.
const certificateReasons: readonly (readonly [string, RegExp])[] = [
  [
    'its CA isn’t allowed to issue certificates for this host name',
    /(?:permitted|excluded) subtree violation/,
  ],
  ['its key is too short', /ee certificate key too weak/],
  ['the key of its CA is too short', /ca certificate key too weak/],
  ['its signature uses an outdated algorithm', /signature digest algorithm too weak/],
];

/** Words OpenSSL's refusal of a server's certificate for which Node has no code. */
export function wordCertificateRefusal(message: string): string {
  const words = message.toLowerCase();
  const known = certificateReasons.find(([, pattern]) => pattern.test(words));
  return known?.[0] ?? `OpenSSL reports “${message.slice(0, 100)}”`;
}
