import type { Request } from 'express';
import { AppError } from '../../contract/errors.ts';
import { requestLogOf } from '../http/request-log.ts';
import { findSite, type Config, type SiteConfig } from '../config/config.ts';

/** Finds the site that a request is about, and notes it for the log. @throws {AppError} SITE_UNKNOWN */
export function requestSite(config: Config, request: Request): SiteConfig {
  const id: unknown = request.params['site'];
  const given = typeof id === 'string' ? id : '';
  const site = findSite(config, given);
  if (site === null) {
    throw new AppError('SITE_UNKNOWN', { site: /^[a-z0-9-]{1,63}$/.test(given) ? given : '?' });
  }
  requestLogOf(request).site = site.id;
  return site;
}
