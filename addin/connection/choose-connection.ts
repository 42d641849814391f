import type { Site } from '../../contract/connect-api.ts';
import { AppError } from '../../contract/errors.ts';
import type { Connection } from './connection.ts';

/**
 * Chooses the way requests go to a site, with the reason for it.
 *
 * @throws {AppError} NO_CONNECTION when the site allows no way that can be had here.
 */
export function chooseConnection(site: Site): Connection {
  if (!site.modes.includes('connect')) throw new AppError('NO_CONNECTION', { site: site.name });
  return {
    mode: 'connect',
    reason: site.modes.includes('direct') ? 'direct-not-available' : 'only-connect-allowed',
  };
}
