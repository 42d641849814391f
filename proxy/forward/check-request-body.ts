import type { IncomingMessage } from 'node:http';
import { AppError } from '../../contract/errors.ts';

// Two of one of these, and two programs on the way may each believe another one.
const onlyOnce = ['content-length', 'content-type', 'host', 'postern-ticket', 'transfer-encoding'];
const lengths = new Set(onlyOnce.map((name) => name.length));

/** A browser sends about twenty. */
const maxHeaders = 100;

/**
 * Refuses a request whose body is announced in more than one way, where none belongs, or too large.
 *
 * @throws {AppError} REQUEST_INVALID, REQUEST_TOO_LARGE
 */
export function checkRequestBody(request: IncomingMessage, limitBytes: number): void {
  const { headers, method, rawHeaders } = request;
  if (rawHeaders.length > 2 * maxHeaders) {
    throw new AppError('REQUEST_INVALID', { expected: `at most ${maxHeaders} headers` });
  }
  if (hasTwice(rawHeaders)) {
    throw new AppError('REQUEST_INVALID', { expected: 'each header only once' });
  }
  const coding = headers['transfer-encoding'];
  // HTTP/1.0 knows no pieces: a program in front that speaks it has read another end (RFC 9112, 6.1).
  const isChunkable = request.httpVersion !== '1.0' && coding?.toLowerCase() === 'chunked';
  if (coding !== undefined && !isChunkable) {
    throw new AppError('REQUEST_INVALID', { expected: 'no Transfer-Encoding other than chunked' });
  }
  const length = Number(headers['content-length'] ?? 0);
  // Jira reads no body there; what it leaves unread, the next request on the connection would begin with.
  if ((method === 'GET' || method === 'DELETE') && (coding !== undefined || length > 0)) {
    throw new AppError('REQUEST_INVALID', { expected: `no body with ${method}` });
  }
  if (length > limitBytes) throw new AppError('REQUEST_TOO_LARGE', { limitBytes });
}

// Node's `headers` keep the first one of two and tell nothing; `headersDistinct` sorts all of them.
function hasTwice(rawHeaders: readonly string[]): boolean {
  let seen = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const given = rawHeaders[index] ?? '';
    if (!lengths.has(given.length)) continue;
    const place = onlyOnce.indexOf(given.toLowerCase());
    if (place === -1) continue;
    const mark = 1 << place;
    if ((seen & mark) !== 0) return true;
    seen |= mark;
  }
  return false;
}
