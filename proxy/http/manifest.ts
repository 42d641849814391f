import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { product } from '../config/product.ts';

/** The origin that the manifest at the top of the project is written for. */
export const developmentOrigin = 'https://localhost:3000';

/** Reads the project's manifest and rewrites it for the address people use. */
export async function manifestFor(publicUrl: string): Promise<string> {
  const written = await readFile(path.join(product.root, 'manifest.xml'), 'utf8');
  return rewriteManifest(written, publicUrl);
}

/**
 * Puts another origin into a manifest. The id changes with it, always to the same one: for Outlook
 * two manifests with one id are one add-in, and two deployments must not be. On localhost it stays.
 */
export function rewriteManifest(manifest: string, publicUrl: string): string {
  const { origin, hostname } = new URL(publicUrl);
  const moved = manifest.replaceAll(developmentOrigin, origin);
  if (hostname === 'localhost') return moved;
  return moved.replace(
    /<Id>\s*([0-9a-f-]{36})\s*<\/Id>/i,
    (_, id: string) => `<Id>${nameBasedGuid(id, origin)}</Id>`,
  );
}

// RFC 9562, version 5.
function nameBasedGuid(namespace: string, name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
