import { routes } from '../../../contract/connect-api.ts';
import type { Config } from '../../config/config.ts';
import type { Oauth2Transaction } from '../../tickets/transaction.ts';
import type { FinishRequest } from '../finish-request.ts';
import type { Granted } from '../issue-ticket.ts';
import { askForTokens } from './ask-for-tokens.ts';
import { findGrantedSite } from './find-granted-site.ts';
import { readCode } from './read-code.ts';

/** Exchanges the code for tokens; on Cloud finds out which of the user's sites they open. */
export async function finishOauth2(
  { place, witness, returned }: FinishRequest,
  { state, verifier }: Oauth2Transaction,
  config: Config,
): Promise<Granted> {
  const { site } = place;
  const code = readCode(returned, { state, site });
  const redirectUri = config.publicUrl + routes.oauthCallback;
  const { credential, livesMs } = await askForTokens(
    { place, witness, redirectUri },
    { kind: 'code', code, verifier },
  );
  const granted =
    site.kind === 'cloud'
      ? await findGrantedSite(place, credential.token, config)
      : { cloudId: null, alsoGranted: [] };
  return { method: 'oauth2', credential, livesMs, ...granted };
}
