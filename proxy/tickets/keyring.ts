import type { KeyObject } from 'node:crypto';
import { deriveKey } from '../sealing/box.ts';
import type { KeyringEntry } from '../config/config.ts';

/** Derives the key of each site from the keyring's secrets. */
export interface Keyring {
  /** The id of the key that new tickets are sealed under. */
  readonly sealingId: string;
  /** For AES-256; null when the keyring has no such key. */
  keyFor(keyId: string, siteId: string): KeyObject | null;
}

/**
 * Builds a keyring; its first entry seals, all of them open, so that a secret is replaced by putting
 * the new one in front and dropping the old one when its last ticket has expired.
 */
export function createKeyring(entries: readonly KeyringEntry[]): Keyring {
  const [first] = entries;
  if (first === undefined) throw new TypeError('a keyring needs at least one entry');
  const secrets = new Map(entries.map(({ id, secret }) => [id, secret]));
  const derived = new Map<string, KeyObject>();
  return {
    sealingId: first.id,
    keyFor(keyId, siteId) {
      const secret = secrets.get(keyId);
      if (secret === undefined) return null;
      const name = `${keyId} ${siteId}`;
      const known = derived.get(name);
      if (known !== undefined) return known;
      const key = deriveKey(secret, `postern ticket 1 ${siteId}`);
      derived.set(name, key);
      return key;
    },
  };
}
