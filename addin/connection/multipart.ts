/** A body with its content type. */
interface Multipart {
  readonly contentType: string;
  /** Made of the file itself: nothing of it is in memory. */
  readonly body: Blob;
}

/**
 * Writes one file as the multipart part `file`, as browsers write forms. The name is raw UTF-8: Jira 7
 * answers 500 to `filename*=UTF-8''…`.
 */
export function writeMultipart(file: Blob, name: string): Multipart {
  const boundary = `postern-${crypto.randomUUID()}`;
  const head =
    `--${boundary}\r\n` +
    `Content-Disposition: form-data; name="file"; filename="${escapeName(name)}"\r\n` +
    `Content-Type: ${file.type === '' ? 'application/octet-stream' : file.type}\r\n\r\n`;
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: new Blob([head, file, `\r\n--${boundary}--\r\n`]),
  };
}

// HTML, "multipart/form-data encoding algorithm": what would end the name or the header.
function escapeName(name: string): string {
  return name.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
}
