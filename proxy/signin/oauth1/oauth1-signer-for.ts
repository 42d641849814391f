import type { Oauth1Signer } from '../../signing/oauth1-signer.ts';
import { notAllowed } from '../issue-ticket.ts';
import type { Place } from '../sign-in-context.ts';

/** The signer of a site. @throws {AppError} SIGN_IN_METHOD_NOT_ALLOWED where it has none. */
export function signerOf({ site, signer }: Place): Oauth1Signer {
  if (signer === undefined) throw notAllowed(site);
  return signer;
}
