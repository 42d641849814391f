/** SHA-256 of bytes in hex; null where the browser has none (a page without https) or no room for it. */
export async function checksum(content: Blob): Promise<string | null> {
  try {
    const digest = await crypto.subtle.digest('SHA-256', await content.arrayBuffer());
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join(
      '',
    );
  } catch {
    // It only keeps the same file from being sent twice.
    return null;
  }
}
