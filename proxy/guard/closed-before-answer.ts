import type { ClientRequest } from 'node:http';
import { TLSSocket } from 'node:tls';
import { isRecord } from '../../contract/connect-api.ts';

/** A new TLS connection to Jira that ended before an answer began. */
export class ClosedBeforeAnswer extends Error {
  constructor(cause: Error) {
    super('closed before an answer', { cause });
    this.name = 'ClosedBeforeAnswer';
  }
}

/** Codes of connections that the other end closed. */
export const resets: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED']);

/**
 * Adds to what broke a request to Jira what can be seen of its connection. The answer must not have begun.
 * A gateway that misses a client certificate often says nothing but closes.
 */
export function asSeen(error: Error, { socket, reusedSocket }: ClientRequest): Error {
  const code = isRecord(error) ? error['code'] : null;
  const isNew = !reusedSocket && socket instanceof TLSSocket;
  const isClosed = typeof code === 'string' && resets.has(code);
  return isNew && isClosed ? new ClosedBeforeAnswer(error) : error;
}
