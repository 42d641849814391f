import type { IncomingMessage, ServerResponse } from 'node:http';
import { headers } from '../../contract/connect-api.ts';
import { requestIdHeader } from './request-log.ts';
import { readableHeaders } from './readable-headers.ts';

const methods = 'GET, POST, PUT, DELETE';

// What a page may send beyond what browsers allow by themselves.
const requestHeaders = [
  'accept-language',
  'content-type',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'range',
  'x-experimentalapi',
  headers.ticket,
  headers.user,
].join(', ');

// What its scripts may read of an answer.
const exposedHeaders = [
  ...readableHeaders,
  headers.error,
  headers.jiraAuthenticate,
  headers.requestId,
].join(', ');

/** How long a browser may remember a preflight, in seconds. */
const maxAgeSeconds = '600';

/** Looks at one request; true when it was a preflight and is answered. */
export type CorsPass = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Builds the pass that lets the scripts of these origins read answers. An origin that is not among
 * them gets no header at all, which makes browsers keep the answer from its scripts. Credentials of
 * the browser are never allowed: a ticket travels in a header of its own.
 */
export function createCors(allowedOrigins: readonly string[]): CorsPass {
  if (allowedOrigins.length === 0) return () => false;
  const allowed = new Set(allowedOrigins);
  return (request, response) => {
    // Also where no origin came: a cache must not give that answer to one that did.
    response.setHeader('vary', 'origin');
    const { origin } = request.headers;
    if (origin === undefined || !allowed.has(origin)) return false;
    response.setHeader('access-control-allow-origin', origin);
    const isPreflight =
      request.method === 'OPTIONS' &&
      request.headers['access-control-request-method'] !== undefined;
    if (!isPreflight) {
      response.setHeader('access-control-expose-headers', exposedHeaders);
      return false;
    }
    response.writeHead(204, {
      ...requestIdHeader(request),
      'access-control-allow-methods': methods,
      'access-control-allow-headers': requestHeaders,
      'access-control-max-age': maxAgeSeconds,
    });
    response.end();
    return true;
  };
}
