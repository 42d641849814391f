import { AppError } from '../../../contract/errors.ts';
import type { Oauth1Credential } from '../../tickets/ticket.ts';
import type { Oauth1Transaction } from '../../tickets/transaction.ts';
import type { FinishRequest } from '../finish-request.ts';
import type { Granted } from '../issue-ticket.ts';
import type { SignInContext } from '../sign-in-context.ts';
import { askForToken, type FoundToken } from './ask-for-token.ts';
import { readReturned } from './read-returned.ts';
import { oauth1SignerFor } from './oauth1-signer-for.ts';

const dayMs = 24 * 60 * 60_000;

/** Exchanges an allowed request token for an access token. */
export async function finishOauth1(
  { place, witness, returned }: FinishRequest,
  { token, consumerKey }: Oauth1Transaction,
): Promise<Granted> {
  const { site, agent, now } = place;
  const signer = oauth1SignerFor(place);
  const verifier = readReturned(returned, token);
  // The consumer went with a change of the configuration.
  if (!signer.consumerKeys.includes(consumerKey)) throw new AppError('OAUTH_EXPIRED', {});
  const found = await askForToken({
    site,
    agent,
    signer,
    witness,
    now,
    stage: 'finish',
    consumerKey,
    token,
    more: { oauth_verifier: verifier },
  });
  return grantedBy(place, consumerKey, found);
}

/** Tells what a token grants; it is to be renewed only where it ends before its ticket. */
export function grantedBy(
  { site, now }: SignInContext,
  consumerKey: string,
  { token, expiresInSeconds, sessionHandle }: FoundToken,
): Granted & { readonly credential: Oauth1Credential } {
  const livesMs = (expiresInSeconds ?? Infinity) * 1000;
  const renewal =
    sessionHandle === null || livesMs >= site.ticketDays * dayMs
      ? null
      : { sessionHandle, accessExpiresAt: now().getTime() + livesMs };
  return {
    method: 'oauth1',
    credential: { kind: 'oauth1', token, consumerKey, renewal },
    cloudId: null,
    livesMs: renewal === null ? livesMs : Infinity,
    alsoGranted: [],
  };
}
