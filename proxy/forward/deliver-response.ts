import type { IncomingMessage } from 'node:http';
import { constants, gunzipSync } from 'node:zlib';
import { AppError } from '../../contract/errors.ts';
import { headOf } from '../guard/ask-jira.ts';
import {
  isFinalStatus,
  isPage,
  isRedirect,
  pageErrorOf,
  nameRedirect,
} from '../guard/classify-response.ts';
import { waitAskedBy } from '../guard/retry-after.ts';
import type { ResponseHead } from '../guard/response-head.ts';
import { dismissRest } from '../http/error-response.ts';
import { requestIdHeader } from '../http/request-log.ts';
import { hostOf } from '../config/config.ts';
import type { InFlightRequest } from './proxy-request.ts';
import { responseHeaders } from './response-headers.ts';

/** How much of a page is looked at to name what stands behind it, in bytes. */
const pageBytes = 64 * 1024;

/** Hands Jira's answer to the pane as it comes; a page or a redirect becomes a named error instead. */
export function deliverResponse(
  answer: IncomingMessage,
  flight: InFlightRequest,
  refuse: (error: AppError) => void,
): void {
  const head = headOf(answer);
  flight.waitAtMost(flight.site.limits.idleMs, 'answer');
  flight.gate.recordSuccess(flight.identity.client, waitAskedBy(head));
  noteAccount(head, flight);
  if (isRedirect(head.status)) {
    refuse(nameRedirect(head, askedPath(flight), flight.site));
    return;
  }
  if (!isFinalStatus(head.status)) {
    refuse(
      new AppError('JIRA_ANSWER_UNREADABLE', { host: hostOf(flight.site), status: head.status }),
    );
    return;
  }
  if (isPage(head)) {
    readPage(answer, (page) => {
      flight.attempt(() => refuse(pageErrorOf(head, page, flight.site)));
    });
    return;
  }
  flight.response.writeHead(head.status, {
    ...responseHeaders(head.status, answer.headers),
    ...requestIdHeader(flight.request),
  });
  pass(answer, flight);
}

// Relative to the base URL, as the request was judged.
function askedPath({ request, site }: InFlightRequest): string {
  const context = new URL(site.baseUrl).pathname.replace(/\/$/, '');
  return (request.url ?? '').slice(context.length);
}

// Jira names the account of each request; an old one that does not know a token says `anonymous`.
function noteAccount(head: ResponseHead, { accepted }: InFlightRequest): void {
  if (accepted === null || head.status >= 400) return;
  const account = head.header('x-ausername');
  if (account !== null && account !== '' && account !== 'anonymous') accepted(account);
}

// What `pipe` does, without the dozen listeners that it puts on and takes off. That a side breaks off
// is seen to by the flight and by http-proxy-middleware.
function pass(answer: IncomingMessage, flight: InFlightRequest): void {
  const { exchange, response } = flight;
  const announcedBytes = Number(answer.headers['content-length'] ?? NaN);
  let isWaiting = false;
  const passOn = (chunk: Buffer): void => {
    exchange.responseBytes += chunk.length;
    flight.moved();
    if (chunk.length === announcedBytes) {
      response.end(chunk);
      return;
    }
    if (response.write(chunk)) return;
    answer.pause();
    if (isWaiting) return;
    isWaiting = true;
    response.once('drain', () => {
      isWaiting = false;
      answer.resume();
    });
  };
  answer.on('data', (chunk: Buffer) => {
    if (!flight.isOver) flight.attempt(() => passOn(chunk));
  });
  answer.on('end', () => {
    flight.attempt(() => response.end());
    // Jira may answer before it has read the whole body.
    dismissRest(flight.request);
  });
}

function readPage(answer: IncomingMessage, done: (page: string) => void): void {
  const chunks: Buffer[] = [];
  let bytes = 0;
  let isDone = false;
  const finish = (): void => {
    if (isDone) return;
    isDone = true;
    done(textOf(Buffer.concat(chunks).subarray(0, pageBytes), answer.headers['content-encoding']));
  };
  answer.on('data', (chunk: Buffer) => {
    if (isDone) return;
    bytes += chunk.length;
    chunks.push(chunk);
    if (bytes >= pageBytes) finish();
  });
  answer.on('end', finish);
  // A page that broke off is judged by what came of it.
  answer.on('error', finish);
}

function textOf(bytes: Buffer, encoding: string | undefined): string {
  if (encoding === undefined || encoding === 'identity') return bytes.toString('utf8');
  try {
    return gunzipSync(bytes, {
      // The beginning of a stream is enough.
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: 16 * pageBytes,
    }).toString('utf8');
  } catch {
    // Not gzip after all, or far larger than a page: judged by its status alone.
    return '';
  }
}
