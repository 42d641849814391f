import type { IncomingMessage } from 'node:http';
import { type Answer, refuse, refuseBelow } from './answer.ts';

const maxJsonBytes = 10 * 1024 * 1024;

/** The body of a request as text, or why it was not taken. */
export type BodyText =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'refused'; readonly answer: Answer };

/** The body of a request as JSON, or why it was not taken. */
export type BodyJson =
  | { readonly kind: 'read'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly answer: Answer };

/** Reads a body up to a limit. */
export async function readText(request: IncomingMessage, maxBytes: number): Promise<BodyText> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    // A request without an encoding set yields buffers only.
    if (!(chunk instanceof Uint8Array)) throw new TypeError('expected bytes');
    size += chunk.byteLength;
    // What is beyond the limit is read and dropped, so that the client gets to see the answer.
    if (size <= maxBytes) chunks.push(chunk);
  }
  if (size > maxBytes) {
    return {
      kind: 'refused',
      answer: refuse(413, [`The request is larger than ${maxBytes} bytes.`]),
    };
  }
  return { kind: 'read', text: Buffer.concat(chunks).toString('utf8') };
}

/** Reads a JSON body of at most 10 MiB; other content types are answered with 415. */
export async function readJson(request: IncomingMessage): Promise<BodyJson> {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    request.resume();
    return { kind: 'refused', answer: refuseBelow(415, 'Unsupported Media Type') };
  }
  const body = await readText(request, maxJsonBytes);
  if (body.kind === 'refused') return body;
  try {
    const value: unknown = JSON.parse(body.text);
    return { kind: 'read', value };
  } catch {
    const message = 'There was an error parsing JSON. Check that your request body is valid.';
    return { kind: 'refused', answer: refuse(400, [message]) };
  }
}
