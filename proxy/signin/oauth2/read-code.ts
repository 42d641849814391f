import { createHash, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../../contract/errors.ts';
import type { SiteConfig } from '../../config/config.ts';

/**
 * Reads the code from the address that Jira returned to, whole or only its query.
 *
 * @param state what this sign-in began with
 * @throws {AppError} OAUTH_MIXED_UP when the address belongs to another sign-in, OAUTH_DENIED,
 * OAUTH_FAILED with what Jira says, OAUTH_CODE_REJECTED when no code is in it.
 */
export function readCode(
  returned: string,
  { state, site }: { readonly state: string; readonly site: SiteConfig },
): string {
  const text = returned.trim();
  const query = new URLSearchParams(text.replace(/#.*$/s, '').replace(/^[^?]*\?/s, ''));
  const [given, ...others] = query.getAll('state');
  // A code alone could be anybody's: somebody's own, slipped in so that mails go to his account.
  if (given === undefined || others.length > 0) throw new AppError('OAUTH_CODE_REJECTED', {});
  if (!isSame(given, state)) throw new AppError('OAUTH_MIXED_UP', {});
  const error = query.get('error');
  if (error === 'access_denied') throw new AppError('OAUTH_DENIED', {});
  if (error !== null) {
    throw new AppError('OAUTH_FAILED', { site: site.id, problem: problemIn(error) });
  }
  const codes = query.getAll('code');
  const [code = ''] = codes;
  if (codes.length !== 1 || !/^[\x21-\x7e]{1,3000}$/.test(code)) {
    throw new AppError('OAUTH_CODE_REJECTED', {});
  }
  return code;
}

/** Repeats a problem's code only where it is one: it reaches people. */
export function problemIn(error: unknown): string {
  return typeof error === 'string' && /^[a-z0-9_]{1,60}$/i.test(error) ? error : 'unknown';
}

function isSame(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
