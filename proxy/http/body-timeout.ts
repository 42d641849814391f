import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { AppError } from '../../contract/errors.ts';
import { sendError } from './error-response.ts';

export interface BodyWait {
  readonly withinMs: number;
  readonly log: Logger;
}

/**
 * Cuts off a request that Connect answers itself when its body does not come to an end. What goes to Jira
 * has the limits of its site; without this one, a few bytes a minute would hold a connection for ever.
 */
export function limitBodyTime(
  request: IncomingMessage,
  response: ServerResponse,
  { withinMs, log }: BodyWait,
): void {
  const { headers, socket } = request;
  const isEmpty = Number(headers['content-length'] ?? 0) === 0;
  if (isEmpty && headers['transfer-encoding'] === undefined) return;
  const clock = setTimeout(() => {
    const seconds = Math.max(1, Math.round(withinMs / 1000));
    const expected = `the request body within ${seconds} seconds`;
    // Answered already: what comes now is read by nobody.
    if (response.writableEnded) socket.destroy();
    else sendError(request, response, new AppError('REQUEST_INVALID', { expected }), log);
  }, withinMs);
  const stop = (): void => {
    clearTimeout(clock);
    socket.off('close', stop);
  };
  request.once('end', stop);
  // Node forgets an answered request: when its client goes away, only the socket tells.
  socket.once('close', stop);
}
