import { AppError, isAppError } from '../../../contract/errors.ts';
import type { Oauth1Transaction } from '../../tickets/transaction.ts';
import { outcomeReporterFor, type SignInContext } from '../sign-in-context.ts';
import { askForToken, type FoundToken, type TokenQuestion } from './ask-for-token.ts';
import { findConfiguredBaseUrl } from './find-configured-base-url.ts';
import { oauth1SignerFor } from './oauth1-signer-for.ts';

/** How long Jira's request tokens live unless its administrator says otherwise. */
const transactionMs = 10 * 60_000;

/** Asks Jira for a request token. */
export async function startOauth1(
  place: SignInContext,
  callback: string,
): Promise<{ readonly authorizeUrl: string; readonly transaction: Oauth1Transaction }> {
  const { site, agent, address, now } = place;
  const signer = oauth1SignerFor(place);
  const question = {
    site,
    agent,
    signer,
    now,
    witness: outcomeReporterFor(place, address),
    stage: 'start',
    token: null,
    more: { oauth_callback: callback },
  } as const;
  const { consumerKey, token } = await askAs(signer.consumerKeys, question);
  return {
    authorizeUrl: `${site.baseUrl}/plugins/servlet/oauth/authorize?oauth_token=${encodeURIComponent(token)}`,
    transaction: {
      method: 'oauth1',
      token,
      consumerKey,
      expiresAt: now().getTime() + transactionMs,
    },
  };
}

// During a change of keys Jira may not know the consumer to come yet; then the other one is still good.
async function askAs(
  [consumerKey = '', ...others]: readonly string[],
  question: Omit<TokenQuestion, 'consumerKey'>,
): Promise<FoundToken & { readonly consumerKey: string }> {
  try {
    return { ...(await askForToken({ ...question, consumerKey })), consumerKey };
  } catch (thrown) {
    if (others.length > 0 && isAppError(thrown, 'OAUTH_CONSUMER_UNKNOWN')) {
      return askAs(others, question);
    }
    if (!isAppError(thrown, 'OAUTH_SIGNATURE_REFUSED')) throw thrown;
    const believed = await findConfiguredBaseUrl({ ...question, consumerKey });
    if (believed === null) throw thrown;
    throw new AppError('OAUTH_ADDRESS_DIFFERS', { site: question.site.id, believed });
  }
}
