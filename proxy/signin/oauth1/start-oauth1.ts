import type { RequestHandler } from 'express';
import { isRecord, routes, type StartOauthAnswer } from '../../../contract/connect-api.ts';
import { AppError, isAppError } from '../../../contract/errors.ts';
import { sealTransaction } from '../../tickets/transaction.ts';
import type { SignInParts } from '../sign-in-parts.ts';
import { askForToken, type FoundToken, type TokenQuestion } from './ask-for-token.ts';
import { oauthSiteOf, witnessFor } from './oauth-site.ts';

/** How long Jira's request tokens live unless its administrator says otherwise. */
const transactionMs = 10 * 60_000;

/** Asks Jira for a request token, and hands back where to allow it, with the transaction sealed. */
export function startOauth1(parts: SignInParts): RequestHandler {
  const { config, keyring, traffic, now } = parts;
  return async (request, response) => {
    const { site, agent, signer, gate } = oauthSiteOf(parts, request);
    const way = decodeWay(request.body, site);
    const address = traffic.clients.ofAddress(request);
    await gate.admitSignIn(address);
    await gate.admit(address);
    const callback = way === 'code' ? 'oob' : config.publicUrl + routes.oauthCallback;
    const { consumerKey, token } = await askAs(signer.consumerKeys, {
      site,
      agent,
      signer,
      now,
      witness: witnessFor(gate, address, address),
      stage: 'start',
      token: null,
      more: { oauth_callback: callback },
    });
    const expiresAt = now().getTime() + transactionMs;
    const answer: StartOauthAnswer = {
      authorizeUrl: `${site.baseUrl}/plugins/servlet/oauth/authorize?oauth_token=${encodeURIComponent(token)}`,
      transaction: sealTransaction(keyring, site.id, {
        method: 'oauth1',
        token,
        consumerKey,
        expiresAt,
      }),
    };
    response.set('cache-control', 'no-store').json(answer);
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
    if (others.length === 0 || !isAppError(thrown, 'OAUTH_CONSUMER_UNKNOWN')) throw thrown;
    return askAs(others, question);
  }
}

function decodeWay(
  body: unknown,
  site: { readonly id: string; readonly signInMethods: readonly string[] },
): 'dialog' | 'code' {
  if (!isRecord(body)) throw new AppError('REQUEST_INVALID', { expected: 'a body of JSON' });
  if (body['method'] !== 'oauth1') {
    const facts = { site: site.id, allowed: site.signInMethods };
    throw new AppError('SIGN_IN_METHOD_NOT_ALLOWED', facts);
  }
  const { way } = body;
  if (way === 'dialog' || way === 'code') return way;
  throw new AppError('REQUEST_INVALID', { expected: 'the way dialog or code' });
}
