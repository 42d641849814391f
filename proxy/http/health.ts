import type { RequestHandler } from 'express';

/** Answers whether this process serves. */
export function serveHealth(): RequestHandler {
  return (_request, response) => {
    response.set('cache-control', 'no-store').type('text/plain').send('ok\n');
  };
}

/** Answers whether this process wants more requests; a balancer asks it. */
export function serveReadiness(isReady: () => boolean): RequestHandler {
  return (_request, response) => {
    response.set('cache-control', 'no-store').type('text/plain');
    if (isReady()) response.send('ready\n');
    else response.status(503).send('shutting down\n');
  };
}
