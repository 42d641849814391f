import type { Readable } from 'node:stream';

const maxHeadBytes = 16 * 1024;
const lineEnd = Buffer.from('\r\n');
const headEnd = Buffer.from('\r\n\r\n');

/** The head of one part. */
export interface PartHead {
  /** Name of the form field. */
  readonly name: string;
  /** As the bytes between the quotes read as UTF-8; null when the part is no file. */
  readonly fileName: string | null;
  /** True when the name came in the encoded form `filename*=`, which Jira cannot read. */
  readonly hasEncodedName: boolean;
  readonly contentType: string;
}

/** Takes the bytes of one part, in order. */
export interface PartSink {
  write(bytes: Uint8Array): Promise<void>;
  end(): Promise<void>;
}

/** Why a body is no multipart body. */
export class MultipartError extends Error {
  override readonly name = 'MultipartError';
}

/** The boundary named in a content type; null when it is not multipart form data. */
export function boundaryOf(contentType: string): string | null {
  if (!/^multipart\/form-data\s*;/i.test(contentType)) return null;
  const found = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  return found?.[1] ?? found?.[2] ?? null;
}

/**
 * Reads a multipart body as it arrives and hands every part's bytes on unchanged. Holds back no more
 * than one chunk and a boundary; waits for the sink before it reads on.
 * @throws {MultipartError} when the body is cut short or a head is broken or longer than 16 KiB.
 */
export async function readMultipart(
  body: Readable,
  boundary: string,
  openPart: (head: PartHead) => Promise<PartSink>,
): Promise<void> {
  const reader = new MultipartReader(boundary, openPart);
  for await (const chunk of body) {
    // A stream without an encoding set yields buffers only.
    if (!(chunk instanceof Uint8Array)) throw new TypeError('expected bytes');
    await reader.take(chunk);
  }
  reader.finish();
}

type State = 'preamble' | 'after-boundary' | 'head' | 'content' | 'epilogue';

class MultipartReader {
  readonly #delimiter: Buffer;
  readonly #openPart: (head: PartHead) => Promise<PartSink>;
  // The first boundary has no line end before it; this one makes it look like the others.
  #rest: Buffer = Buffer.from(lineEnd);
  #state: State = 'preamble';
  #sink: PartSink | null = null;

  constructor(boundary: string, openPart: (head: PartHead) => Promise<PartSink>) {
    this.#delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1');
    this.#openPart = openPart;
  }

  async take(chunk: Uint8Array): Promise<void> {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    let hasMoved = true;
    while (hasMoved) hasMoved = await this.#step();
  }

  finish(): void {
    if (this.#state !== 'epilogue')
      throw new MultipartError('the body ends before its last boundary');
  }

  /** Goes one state further; false when more bytes are needed. */
  #step(): Promise<boolean> | boolean {
    if (this.#state === 'preamble' || this.#state === 'content') return this.#readToBoundary();
    if (this.#state === 'after-boundary') return this.#readBoundaryEnd();
    if (this.#state === 'head') return this.#readHead();
    this.#rest = Buffer.alloc(0);
    return false;
  }

  async #readToBoundary(): Promise<boolean> {
    const at = this.#rest.indexOf(this.#delimiter);
    // What could be the beginning of a boundary stays until the next chunk tells.
    const readyEnd = at < 0 ? this.#rest.length - this.#delimiter.length + 1 : at;
    if (readyEnd > 0) {
      await this.#sink?.write(this.#rest.subarray(0, readyEnd));
      this.#rest = this.#rest.subarray(readyEnd);
    }
    if (at < 0) return false;
    await this.#sink?.end();
    this.#sink = null;
    this.#rest = this.#rest.subarray(this.#delimiter.length);
    this.#state = 'after-boundary';
    return true;
  }

  #readBoundaryEnd(): boolean {
    if (this.#rest.length < 2) return false;
    if (this.#rest.subarray(0, 2).toString('latin1') === '--') {
      this.#state = 'epilogue';
      return true;
    }
    const end = this.#rest.indexOf(lineEnd);
    if (end < 0) {
      if (this.#rest.length > maxHeadBytes) throw new MultipartError('a boundary line is too long');
      return false;
    }
    // Blanks may follow a boundary; the line end stays, as the possible start of an empty head.
    if (this.#rest.subarray(0, end).toString('latin1').trim() !== '') {
      throw new MultipartError('a boundary is followed by something else');
    }
    this.#rest = this.#rest.subarray(end);
    this.#state = 'head';
    return true;
  }

  async #readHead(): Promise<boolean> {
    const end = this.#rest.indexOf(headEnd);
    if ((end < 0 ? this.#rest.length : end) > maxHeadBytes) {
      throw new MultipartError('the head of a part is too long');
    }
    if (end < 0) return false;
    const head = parseHead(this.#rest.subarray(0, end).toString('utf8'));
    this.#rest = this.#rest.subarray(end + headEnd.length);
    this.#sink = await this.#openPart(head);
    this.#state = 'content';
    return true;
  }
}

function parseHead(text: string): PartHead {
  const lines = new Map(
    text.split('\r\n').flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      return colon < 0
        ? []
        : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
    }),
  );
  const disposition = lines.get('content-disposition') ?? '';
  const name = parameter(disposition, 'name');
  if (!/^form-data\s*;/i.test(disposition) || name === null) {
    throw new MultipartError('a part has no name');
  }
  return {
    name,
    fileName: parameter(disposition, 'filename'),
    hasEncodedName: /;\s*filename\*=/i.test(disposition),
    contentType: lines.get('content-type') ?? 'application/octet-stream',
  };
}

// A quoted value with backslash escapes, or a bare word.
function parameter(disposition: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;"]+))`, 'i').exec(
    disposition,
  );
  const quoted = found?.[1]?.replace(/\\(["\\])/g, '$1');
  return quoted ?? found?.[2] ?? null;
}
