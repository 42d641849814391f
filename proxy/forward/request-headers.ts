import type { IncomingHttpHeaders } from 'node:http';
import type { SignedHeaders } from '../signing/sign-request.ts';
import { userAgent } from '../config/product.ts';

// Everything else stays here: cookies, Origin, Referer, Sec-*, forwarding and hop-by-hop headers, our own.
const passedOn = [
  'accept',
  'accept-language',
  'content-type',
  'content-length',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'range',
  'x-experimentalapi',
] as const;

/** Makes the headers of the request to Jira; `Host` is set by the proxy. */
export function requestHeaders(
  method: string,
  given: IncomingHttpHeaders,
  signed: SignedHeaders,
): Record<string, string> {
  const made: Record<string, string> = {};
  for (const name of passedOn) {
    const value = given[name];
    if (typeof value === 'string') made[name] = value;
  }
  // Only what can be looked into, should a page come back instead of data.
  made['accept-encoding'] = /\bgzip\b/.test(given['accept-encoding'] ?? '') ? 'gzip' : 'identity';
  made['user-agent'] = userAgent;
  if (method !== 'GET') {
    // Without it Jira takes file uploads and writes without a body for forged ones.
    made['x-atlassian-token'] = 'no-check';
    // A write that announces neither a length nor pieces has no body; Node would announce pieces.
    const isChunked = given['transfer-encoding'] !== undefined;
    if (made['content-length'] === undefined && !isChunked) made['content-length'] = '0';
  }
  return { ...made, ...signed };
}
