import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';

const cipher = 'aes-256-gcm';
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
const openOptions = { authTagLength: tagBytes } as const;

/** What a sealed text is longer than its contents by, in bytes. */
export const sealBytes = nonceBytes + tagBytes;

/** Derives a key for one use from a secret of the keyring; another label gives an unrelated key. */
export function deriveKey(secret: Uint8Array, label: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', label, keyBytes)));
}

/**
 * Seals bytes with AES-256-GCM, as base64url of nonce, ciphertext and tag. `binding` is not contained,
 * but the same one must be named to open it.
 */
export function seal(key: KeyObject, binding: string, contents: Uint8Array): string {
  // A random nonce of 96 bits is safe for 2^32 texts per key; sign-ins are far fewer.
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, key, nonce);
  sealing.setAAD(Buffer.from(binding));
  return Buffer.concat([
    nonce,
    sealing.update(contents),
    sealing.final(),
    sealing.getAuthTag(),
  ]).toString('base64url');
}

/** Opens what was sealed under this key with this binding; null for everything else, whatever is wrong with it. */
export function open(key: KeyObject, binding: string, sealed: string): Buffer | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length <= sealBytes) return null;
  // base64url ignores loose bits at the end and what is no base64url: only the one spelling we write is taken.
  if (bytes.toString('base64url') !== sealed) return null;
  const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes), openOptions);
  opening.setAAD(Buffer.from(binding));
  opening.setAuthTag(bytes.subarray(-tagBytes));
  try {
    const contents = opening.update(bytes.subarray(nonceBytes, -tagBytes));
    // Brings nothing more in this mode of AES; it compares the tag.
    opening.final();
    return contents;
  } catch {
    // A wrong tag throws, compared in constant time: it was not sealed under this key for this.
    return null;
  }
}
