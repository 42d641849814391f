import { AppError } from '../../../contract/errors.ts';

/**
 * Reads the verifier from what the user brings: the code itself, or the address Jira returned to, whole
 * or only its query.
 *
 * @param token the request token of the transaction
 * @throws {AppError} OAUTH_MIXED_UP when the address belongs to another request token, OAUTH_DENIED,
 * OAUTH_CODE_REJECTED when no code is in it.
 */
export function readReturned(returned: string, token: string): string {
  const text = returned.trim();
  const isAddress = /[=?]/.test(text);
  if (!isAddress) {
    if (text.toLowerCase() === 'denied') throw new AppError('OAUTH_DENIED', {});
    return checked(text);
  }
  const query = new URLSearchParams(text.replace(/#.*$/s, '').replace(/^[^?]*\?/s, ''));
  const named = query.getAll('oauth_token');
  const verifiers = query.getAll('oauth_verifier');
  if (named.some((name) => name !== token)) throw new AppError('OAUTH_MIXED_UP', {});
  // An address without the token could be anybody's.
  if (named.length !== 1 || verifiers.length !== 1) throw new AppError('OAUTH_CODE_REJECTED', {});
  const [verifier = ''] = verifiers;
  if (verifier === 'denied') throw new AppError('OAUTH_DENIED', {});
  return checked(verifier);
}

// Jira's codes have six characters; other lengths are left to Jira.
function checked(verifier: string): string {
  if (/^[\x21-\x7e]{1,100}$/.test(verifier)) return verifier;
  throw new AppError('OAUTH_CODE_REJECTED', {});
}
