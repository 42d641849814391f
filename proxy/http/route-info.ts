import type { RequestHandler } from 'express';
import type { RouteAnswer } from '../../contract/answers/connect-answers.ts';
import { AppError } from '../../contract/errors.ts';
import { findSite, type Config } from '../config/config.ts';

/**
 * Tells how the last connection to a site was protected. It asks nobody: whoever calls it cannot make
 * Connect connect to anything.
 */
export function serveRouteInfo(
  config: Config,
  tlsSeen: ReadonlyMap<string, NonNullable<RouteAnswer['tls']>>,
): RequestHandler<{ site: string }> {
  return ({ params }, response) => {
    if (findSite(config, params.site) === null) {
      // Only what could be an id is repeated.
      const site = /^[a-z0-9-]{1,63}$/.test(params.site) ? params.site : '?';
      throw new AppError('SITE_UNKNOWN', { site });
    }
    const answer: RouteAnswer = { tls: tlsSeen.get(params.site) ?? null };
    response.set('cache-control', 'no-store').json(answer);
  };
}
