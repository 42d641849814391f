import http from 'node:http';
import type { Duplex } from 'node:stream';
import { Socket } from 'node:net';
import type { Logger } from 'pino';
import { AppError } from '../../contract/errors.ts';
import { sendError } from './error-response.ts';
import { openRequestLog, type FinishedRequest } from './request-log.ts';

/** Limits of a request's head, its line and headers together. */
export interface HeadLimits {
  readonly maxBytes: number;
  /**
   * It must be there whole so many milliseconds after its first byte, or after the connection began. A body
   * that Connect itself reads has as long again.
   */
  readonly withinMs: number;
  /** How often connections are looked over for that, in milliseconds. */
  readonly checkedEveryMs: number;
}

export interface MalformedRequestParts {
  readonly head: HeadLimits;
  readonly log: Logger;
  readonly count: (ended: FinishedRequest) => void;
}

/** How long the sender of an unreadable request may take to read the answer, in milliseconds. */
const lingerMs = 1_000;

/**
 * Answers what Node cannot read as a request in the form of every other refusal, with its line in the
 * log, and closes the connection: where the next request would begin, nobody knows.
 *
 * What breaks below HTTP (a reset, a failed TLS handshake) has no answer and no line. Nor has a
 * connection that was opened in advance, as browsers do, and never used.
 */
export function refuseMalformed(server: http.Server, parts: MalformedRequestParts): void {
  // Node goes on telling of each further piece of a request that is broken already.
  const told = new WeakSet<Duplex>();
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    surviveErrors(socket);
    if (told.has(socket)) return;
    told.add(socket);
    const refusal = isProxyProtocol(error)
      ? proxyProtocol()
      : malformationOf(error.code ?? '', parts.head);
    const isAsking = socket instanceof Socket && socket.bytesRead > 0 && socket.writable;
    if (refusal === null || !isAsking) socket.destroy();
    else answerInTurn(socket, refusal, parts);
  });
  server.on('connect', (_request, socket) => {
    surviveErrors(socket);
    const refusal = new AppError('REQUEST_INVALID', { expected: 'a request other than CONNECT' });
    if (socket instanceof Socket) answerInTurn(socket.resume(), refusal, parts);
    else socket.destroy();
  });
}

// Node gives these connections away without its own listeners, and an error without one ends the process.
function surviveErrors(socket: Duplex): void {
  socket.on('error', () => {
    // Node destroys the socket by itself: nobody is left to be told.
  });
}

/** The first bytes of both versions of the PROXY protocol. */
const proxyStarts = [Buffer.from('PROXY '), Buffer.from('\r\n\r\n\0\r\nQUIT\n')] as const;

// A load balancer shows its answer to the administrator who tries it.
function isProxyProtocol(error: object): boolean {
  const packet: unknown = 'rawPacket' in error ? error.rawPacket : null;
  return (
    packet instanceof Uint8Array &&
    proxyStarts.some((start) => start.equals(packet.subarray(0, start.length)))
  );
}

function proxyProtocol(): AppError {
  const expected =
    'HTTP/1.1 without the PROXY protocol (turn off send-proxy and use listen.trustedProxies)';
  return new AppError('REQUEST_INVALID', { expected });
}

function malformationOf(code: string, { maxBytes, withinMs }: HeadLimits): AppError | null {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return new AppError('HEADERS_TOO_LARGE', { limitBytes: maxBytes });
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    const seconds = Math.max(1, Math.round(withinMs / 1000));
    const expected = `the request headers within ${seconds} seconds`;
    return new AppError('REQUEST_INVALID', { expected });
  }
  if (!code.startsWith('HPE_')) return null;
  return new AppError('REQUEST_INVALID', { expected: 'valid HTTP/1.1' });
}

// Requests may come before earlier ones are answered. Those were whole, so they are answered first.
function answerInTurn(socket: Socket, refusal: AppError, parts: MalformedRequestParts): void {
  const current = currentResponse(socket);
  if (current === null) answerOn(socket, refusal, parts);
  else if (!current.req.complete) {
    current.shouldKeepAlive = false;
    sendError(current.req, current, refusal, parts.log);
  } else {
    current.once('finish', () => {
      if (socket.writable) answerInTurn(socket, refusal, parts);
    });
  }
}

// Not documented, but how Node itself finds out in its own answer to broken requests.
function currentResponse(socket: Socket): http.ServerResponse | null {
  // oxlint-disable-next-line no-underscore-dangle -- Node's own name
  const current: unknown = '_httpMessage' in socket ? socket._httpMessage : null;
  return current instanceof http.ServerResponse ? current : null;
}

function answerOn(socket: Socket, refusal: AppError, { log, count }: MalformedRequestParts): void {
  const request = new http.IncomingMessage(socket);
  const response = new http.ServerResponse(request);
  response.shouldKeepAlive = false;
  response.assignSocket(socket);
  openRequestLog(request, response, log, count).call = 'unreadable';
  response.once('finish', () => {
    // Destroyed at once, the connection could be reset before the answer is read.
    const clock = setTimeout(() => socket.destroy(), lingerMs);
    socket.once('close', () => clearTimeout(clock));
    socket.once('end', () => socket.destroy());
    socket.end();
  });
  sendError(request, response, refusal, log);
}
