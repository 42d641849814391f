import { randomFillSync } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { headers } from '../../contract/connect-api.ts';

/** One request and its answer, as the log knows them. */
export interface RequestLog {
  readonly requestId: string;
  /** Id of a configured site; never what a client merely claims. */
  site: string | null;
  /** Name of a Jira call or of a page of our own; never a path. */
  call: string | null;
  /** Code of the error Connect answered with. */
  error: string | null;
  requestBytes: number;
  responseBytes: number;
}

/** An exchange that is over. */
export interface FinishedRequest extends RequestLog {
  /** 499 when the client went away, or was cut off because Jira was, before the answer was whole. */
  readonly status: number;
  readonly durationMs: number;
}

// On the request itself: a weak map keyed by it let it survive V8's small collections, with all that
// hangs on it (docs/performance.md).
const opened = Symbol('exchange');

const unfinished = Symbol('unfinished responses');

declare module 'node:net' {
  interface Socket {
    [unfinished]?: Set<ServerResponse>;
  }
}

declare module 'node:http' {
  interface IncomingMessage {
    [opened]?: RequestLog;
  }
}

/**
 * Gives the request its id and writes its one log line when it is over: request id, site, call,
 * status, error code, duration and byte counts. Nothing of what a request says reaches the log, or
 * what counts it. A health or readiness check that succeeded has no line.
 */
export function openRequestLog(
  request: IncomingMessage,
  response: ServerResponse,
  log: Logger,
  count: (ended: FinishedRequest) => void = () => {},
): RequestLog {
  const startedAt = performance.now();
  const exchange: RequestLog = {
    requestId: createRequestId(),
    site: null,
    call: null,
    error: null,
    requestBytes: 0,
    responseBytes: 0,
  };
  request[opened] = exchange;
  closeWithSocket(request.socket, response);
  response.once('close', () => {
    const { requestId, site, call, error, requestBytes, responseBytes } = exchange;
    const ended: FinishedRequest = {
      requestId,
      site,
      call,
      status: response.writableFinished ? response.statusCode : 499,
      error,
      durationMs: Math.round((performance.now() - startedAt) * 10) / 10,
      requestBytes,
      responseBytes: responseBytes === 0 ? announcedBytes(response) : responseBytes,
    };
    if (!isUneventful(ended)) log.info(ended);
    count(ended);
  });
  return exchange;
}

// Load balancers ask every few seconds; the metrics count these too.
function isUneventful({ call, status }: FinishedRequest): boolean {
  return call === 'health' && status === 200;
}

// Node closes only the response that is being written. Requests behind it on the same connection would go on
// at Jira for a client that is gone.
function closeWithSocket(socket: Socket, response: ServerResponse): void {
  const waiting = socket[unfinished] ?? new Set<ServerResponse>();
  if (socket[unfinished] === undefined) {
    socket[unfinished] = waiting;
    socket.once('close', () => {
      for (const each of waiting) {
        if (each.socket !== null) continue;
        each.destroy();
        each.emit('close');
      }
    });
  }
  waiting.add(response);
  response.once('close', () => waiting.delete(response));
}

// Of an answer that Connect made itself.
function announcedBytes(response: ServerResponse): number {
  return response.writableFinished ? Number(response.getHeader('content-length') ?? 0) : 0;
}

/** The header under which every answer tells its request's id. */
export function requestIdHeader(request: IncomingMessage): Readonly<Record<string, string>> {
  return { [headers.requestId]: requestLogOf(request).requestId };
}

const idBytes = 9;
const random = Buffer.alloc(idBytes * 400);
let randomUsed = random.length;

// Asking for a few random bytes costs almost as much as asking for many.
function createRequestId(): string {
  if (randomUsed === random.length) {
    randomFillSync(random);
    randomUsed = 0;
  }
  randomUsed += idBytes;
  return random.toString('base64url', randomUsed - idBytes, randomUsed);
}

/** Finds the exchange that a request belongs to. */
export function requestLogOf(request: IncomingMessage): RequestLog {
  const exchange = request[opened];
  if (exchange === undefined) throw new TypeError('the request has no exchange');
  return exchange;
}

/** Says in the log what kind of request this is. */
export function tagCall(call: string): RequestHandler {
  return (request, _response, next) => {
    requestLogOf(request).call = call;
    next();
  };
}
