/** Bytes that are hashed in one piece. */
const pieceBytes = 8 * 1024 * 1024;

/**
 * Names bytes, so that the same are known again; null where the browser cannot (a page without https). Up to
 * 8 MB it is their SHA-256 in hex; of more it is that of the hashes of their pieces, since browsers hash
 * only what is in memory as a whole.
 */
export async function checksum(content: Blob): Promise<string | null> {
  try {
    if (content.size <= pieceBytes) return hex(await hash(await content.arrayBuffer()));
    const hashes: ArrayBuffer[] = [];
    for (let start = 0; start < content.size; start += pieceBytes) {
      // One after another: one piece at a time is in memory.
      // oxlint-disable-next-line no-await-in-loop
      hashes.push(await hash(await content.slice(start, start + pieceBytes).arrayBuffer()));
    }
    return `pieces:${hex(await hash(await new Blob(hashes).arrayBuffer()))}`;
  } catch {
    // It only keeps the same file from being sent twice.
    return null;
  }
}

function hash(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', bytes);
}

function hex(hashed: ArrayBuffer): string {
  return Array.from(new Uint8Array(hashed), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
