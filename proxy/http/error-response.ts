import type { IncomingMessage, ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';
import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { headers, isRecord, type ErrorAnswer } from '../../contract/connect-api.ts';
import { AppError, toAppError } from '../../contract/errors.ts';
import { explain } from '../../contract/error-guide.ts';
import { statusOf } from '../../contract/error-traits.ts';
import { requestLogOf, requestIdHeader } from './request-log.ts';

/** Longest time a client may go on sending a body that was refused. */
const restMs = 15_000;

/**
 * Answers with a refusal: code, sentence, next step and request id. When the answer has already
 * begun, it is cut off instead, so that a half answer never looks whole.
 */
export function sendError(
  request: IncomingMessage,
  response: ServerResponse,
  thrown: unknown,
  log: Logger,
): void {
  const exchange = requestLogOf(request);
  const error = toAppError(thrown);
  exchange.error = error.code;
  if (error.code === 'UNEXPECTED') logUnexpected(log, exchange.requestId, thrown);
  if (response.headersSent || response.destroyed) {
    cutOff(request, response);
    return;
  }
  const answer: ErrorAnswer = {
    error: {
      code: error.code,
      ...explain(error),
      facts: error.facts,
      requestId: exchange.requestId,
    },
  };
  const body = Buffer.from(JSON.stringify(answer));
  response.writeHead(statusOf(error), {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(response.hasHeader('content-security-policy') ? {} : nothingRuns),
    ...requestIdHeader(request),
    [headers.error]: error.code,
    ...retryAfter(error),
    // Where the request ends is not certain then, so nothing more is read from this connection.
    ...(error.code === 'REQUEST_INVALID' && !request.complete ? { connection: 'close' } : {}),
  });
  exchange.responseBytes = body.length;
  response.end(body);
  dismissRest(request);
}

// Without a length and without chunks only the end of the connection ends an answer, and a reset alone says
// that it is not whole. That is how HTTP/1.0 works, which nginx speaks to servers unless it is configured otherwise.
function cutOff({ httpVersion, socket }: IncomingMessage, response: ServerResponse): void {
  if (httpVersion !== '1.0' || socket.destroyed || socket instanceof TLSSocket) response.destroy();
  else socket.resetAndDestroy();
}

/** A refusal is no page, and if a browser shows it as one, nothing runs there. */
const nothingRuns = { 'content-security-policy': "default-src 'none'; sandbox" } as const;

function retryAfter({ facts }: AppError): Readonly<Record<string, number>> {
  const seconds = 'retryAfterSeconds' in facts ? facts.retryAfterSeconds : null;
  return typeof seconds === 'number' ? { 'retry-after': seconds } : {};
}

/** The last of Express's passes. */
export function errorResponder(log: Logger): ErrorRequestHandler {
  return (thrown: unknown, request, response, _next) => {
    sendError(request, response, requestFault(thrown) ?? thrown, log);
  };
}

/**
 * Reads the rest of a body that was answered before its end, to keep the connection usable, and so that the client
 * gets to read the answer; but not for ever.
 */
export function dismissRest(request: IncomingMessage): void {
  if (request.complete) return;
  const { socket } = request;
  const timer = setTimeout(() => socket.destroy(), restMs);
  const stop = (): void => {
    clearTimeout(timer);
    socket.off('close', stop);
  };
  // Node forgets an answered request: when its client goes away, only the socket tells.
  socket.once('close', stop);
  request.once('end', stop);
  request.unpipe();
  request.resume();
}

// What Express and its body parser throw; their messages quote the request.
function requestFault(thrown: unknown): AppError | null {
  if (!isRecord(thrown)) return null;
  // A lone per cent sign where a name should stand; the message quotes it.
  if (thrown['name'] === 'URIError') {
    return new AppError('REQUEST_INVALID', { expected: 'a path with valid percent-encoding' });
  }
  if (typeof thrown['type'] !== 'string') return null;
  const limitBytes = thrown['limit'];
  if (thrown['type'] === 'entity.too.large' && typeof limitBytes === 'number') {
    return new AppError('REQUEST_TOO_LARGE', { limitBytes });
  }
  return new AppError('REQUEST_INVALID', { expected: 'a JSON body' });
}

// A mistake of ours. The message is left out: it may quote what the request said.
function logUnexpected(log: Logger, requestId: string, thrown: unknown): void {
  const name = thrown instanceof Error ? thrown.name : typeof thrown;
  const stack = thrown instanceof Error ? (thrown.stack ?? '') : '';
  const at = stack.split('\n').filter((line) => /^\s+at /.test(line));
  log.error({ requestId, fault: name, at: at.map((line) => line.trim()) });
}
