import { createHash, randomBytes } from 'node:crypto';
import type { Oauth2Transaction } from '../../tickets/transaction.ts';
import type { SignInContext } from '../sign-in-context.ts';
import { oauth2SiteOf } from './provider.ts';

/** How long people may take on Jira's page. */
const transactionMs = 10 * 60_000;

/** Writes the address of the page on which the user allows the access. Nobody is asked anything for it. */
export function startOauth2(
  place: SignInContext,
  { callback, again }: { readonly callback: string; readonly again: boolean },
): { readonly authorizeUrl: string; readonly transaction: Oauth2Transaction } {
  const { provider, oauth2, tokenSite } = oauth2SiteOf(place);
  const state = randomText();
  const verifier = randomText();
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: oauth2.clientId,
    redirect_uri: callback,
    scope: oauth2.scopes.join(' '),
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...provider.more(again),
  });
  return {
    // `+` for a blank is right in a query, but not everybody reads it so.
    authorizeUrl: `${tokenSite.baseUrl}${provider.authorizePath}?${query.toString().replaceAll('+', '%20')}`,
    transaction: {
      method: 'oauth2',
      state,
      verifier,
      expiresAt: place.now().getTime() + transactionMs,
    },
  };
}

// 256 bits; 43 characters, as many as PKCE asks for at least.
function randomText(): string {
  return randomBytes(32).toString('base64url');
}
