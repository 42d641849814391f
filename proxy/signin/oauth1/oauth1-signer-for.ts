import type { Oauth1Signer } from '../../signing/oauth1-signer.ts';
import { methodNotAllowed } from '../issue-ticket.ts';
import type { SignInContext } from '../sign-in-context.ts';

/** The signer of a site. @throws {AppError} SIGN_IN_METHOD_NOT_ALLOWED where it has none. */
export function oauth1SignerFor({ site, signer }: SignInContext): Oauth1Signer {
  if (signer === undefined) throw methodNotAllowed(site);
  return signer;
}
