import type { KeyObject } from 'node:crypto';
import { deriveKey, open, seal } from '../sealing/box.ts';
import type { KeyringEntry } from './config.ts';

/** What a sealed value in the configuration begins with. */
export const sealedPrefix = 'sealed:';

/** Where in a site a sealed value may stand. */
export const secretPlaces = [
  'clientCertificate.key',
  'clientCertificate.pkcs12',
  'clientCertificate.passphrase',
  'oauth1.privateKey',
  'oauth1.next.privateKey',
  'oauth2.clientSecret',
] as const;
export type SecretPlace = (typeof secretPlaces)[number] | `headers.${string}`;

/** The name of a header that a site may have: a token (RFC 9110, 5.6.2) without the dot that separates places. */
export const headerName = /^[A-Za-z0-9!#$%&'*+^_`|~-]{1,64}$/;

/** The place of a header's value. */
export function headerPlace(name: string): SecretPlace {
  return `headers.${name}`;
}

/** Finds a place by its name; null when there is no such place. */
export function secretPlaceOf(name: string): SecretPlace | null {
  const [first = '', header = ''] = name.split('.');
  if (first === 'headers' && name === `headers.${header}` && headerName.test(header)) {
    return headerPlace(header);
  }
  return secretPlaces.find((known) => known === name) ?? null;
}

/** What a sealed value is bound to: moved to another site or place, it does not open. */
export interface SecretHome {
  readonly siteId: string;
  readonly place: SecretPlace;
}

export type OpenedSecret =
  | { readonly kind: 'opened'; readonly contents: Buffer }
  | { readonly kind: 'key-missing'; readonly keyId: string }
  /** Of another site, place or keyring, or changed since; which of them cannot be told. */
  | { readonly kind: 'not-for-here' };

const version = 's1';
const shape = /^sealed:s1\.(?<keyId>[A-Za-z0-9_-]{1,32})\.(?<box>[A-Za-z0-9_-]+)$/;

/** Seals a secret of a site under the keyring's first key, as it may stand in the configuration. */
export function sealSecret(
  keyring: readonly KeyringEntry[],
  home: SecretHome,
  contents: Uint8Array,
): string {
  const [first] = keyring;
  if (first === undefined) throw new TypeError('a keyring needs at least one entry');
  const box = seal(keyOf(first, home), bindingOf(first, home), contents);
  return `${sealedPrefix}${version}.${first.id}.${box}`;
}

/** Opens what `sealSecret` made for this site and place. Blanks and line breaks in it do not matter. */
export function openSecret(
  keyring: readonly KeyringEntry[],
  home: SecretHome,
  sealed: string,
): OpenedSecret {
  const groups = shape.exec(sealed.replaceAll(/\s/g, ''))?.groups;
  const keyId = groups?.['keyId'];
  if (keyId === undefined) return { kind: 'not-for-here' };
  const entry = keyring.find(({ id }) => id === keyId);
  if (entry === undefined) return { kind: 'key-missing', keyId };
  const contents = open(keyOf(entry, home), bindingOf(entry, home), groups?.['box'] ?? '');
  return contents === null ? { kind: 'not-for-here' } : { kind: 'opened', contents };
}

function keyOf({ secret }: KeyringEntry, { siteId }: SecretHome): KeyObject {
  return deriveKey(secret, `postern configuration secret 1 ${siteId}`);
}

function bindingOf({ id }: KeyringEntry, { siteId, place }: SecretHome): string {
  return `${version} ${id} ${siteId} ${place}`;
}
