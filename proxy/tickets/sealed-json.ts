import { open, seal } from '../sealing/box.ts';
import { maxTicketLength } from './format.ts';
import type { TicketBinding } from './ticket-binding.ts';
import type { Keyring } from './keyring.ts';

/** What a sealed text is bound to without containing it, and which it does not open without. */
export interface SealedFor extends TicketBinding {
  /** Mark in front: `p1` for tickets, `t1` for transactions. One never opens as the other. */
  readonly version: string;
}

const shape = /^(?<version>[a-z0-9]+)\.(?<keyId>[A-Za-z0-9_-]{1,32})\.(?<sealed>[A-Za-z0-9_-]+)$/;

/** Seals a value under the keyring's first key: `<version>.<key id>.<sealed>`. */
export function sealJson(keyring: Keyring, home: SealedFor, value: unknown): string {
  const keyId = keyring.sealingId;
  const key = keyring.keyFor(keyId, home.siteId);
  if (key === null) throw new TypeError('the sealing key is not on the keyring');
  const contents = Buffer.from(JSON.stringify(value));
  return `${home.version}.${keyId}.${seal(key, bindingOf(keyId, home), contents)}`;
}

/** Opens what `sealJson` made for this; undefined for everything else, whatever is wrong with it. */
export function openJson(keyring: Keyring, home: SealedFor, text: string): unknown {
  if (text.length > maxTicketLength) return undefined;
  const groups = shape.exec(text)?.groups;
  if (groups?.['version'] !== home.version) return undefined;
  const keyId = groups['keyId'] ?? '';
  // An unknown key id costs the same work as a known one, so time tells nothing about the keyring.
  const named = keyring.keyFor(keyId, home.siteId);
  const key = named ?? keyring.keyFor(keyring.sealingId, home.siteId);
  if (key === null) return undefined;
  const opened = open(key, bindingOf(keyId, home), groups['sealed'] ?? '');
  // Under an id that was renamed the same secret would open it.
  if (opened === null || named === null) return undefined;
  try {
    return JSON.parse(opened.toString('utf8'));
  } catch {
    // Sealed here, but no JSON: another version's, under the same keys.
    return undefined;
  }
}

function bindingOf(keyId: string, { version, siteId, userId }: SealedFor): string {
  const bound = `${version} ${keyId} ${siteId}`;
  return userId === null ? bound : `${bound} ${userId}`;
}
