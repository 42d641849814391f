import type { RequestHandler } from 'express';
import {
  isRecord,
  type FinishOauthRequest,
  type SignInAnswer,
} from '../../../contract/connect-api.ts';
import { AppError } from '../../../contract/errors.ts';
import { sealTicket } from '../../tickets/seal-ticket.ts';
import type { Credential } from '../../tickets/ticket.ts';
import { openTransaction } from '../../tickets/transaction.ts';
import type { SignInParts } from '../sign-in-parts.ts';
import { verifyCredential } from '../verify-credential.ts';
import { askForToken } from './ask-for-token.ts';
import { oauthSiteOf, witnessFor } from './oauth-site.ts';
import { readReturned } from './read-returned.ts';

const dayMs = 24 * 60 * 60_000;

/** Exchanges what the user brings from Jira for an access token, asks whose it is, and seals it. */
export function finishOauth1(parts: SignInParts): RequestHandler {
  const { keyring, traffic, now } = parts;
  return async (request, response) => {
    const { site, agent, signer, gate } = oauthSiteOf(parts, request);
    const { transaction, returned } = decodeFinish(request.body);
    const address = traffic.clients.ofAddress(request);
    await gate.admitSignIn(address);
    const { token, consumerKey } = openTransaction(keyring, site.id, transaction, now());
    const verifier = readReturned(returned, token);
    // The consumer went with a change of the configuration.
    if (!signer.consumerKeys.includes(consumerKey)) throw new AppError('OAUTH_EXPIRED', {});
    const client = traffic.clients.ofUser(token);
    await gate.admit(client);
    const witness = witnessFor(gate, client, address);
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
    const credential: Credential = { kind: 'oauth1', token: found.token, consumerKey };
    const account = await verifyCredential({ site, agent, signer, now }, credential, witness);
    const lifeMs = Math.min(site.ticketDays * dayMs, (found.expiresInSeconds ?? Infinity) * 1000);
    const expiresAt = now().getTime() + lifeMs;
    const answer: SignInAnswer = {
      ticket: sealTicket(keyring, site.id, { method: 'oauth1', credential, expiresAt }),
      account,
      expiresAt: new Date(expiresAt).toISOString(),
      accessExpiresAt: null,
      alsoGranted: [],
    };
    response.set('cache-control', 'no-store').json(answer);
  };
}

/** Longest text that is taken; an address with its query is far below. */
const maxLength = 6_000;

function decodeFinish(body: unknown): FinishOauthRequest {
  if (!isRecord(body)) throw new AppError('REQUEST_INVALID', { expected: 'a body of JSON' });
  const { transaction, returned } = body;
  const isRight = [transaction, returned].every(
    (value) => typeof value === 'string' && value.length <= maxLength,
  );
  if (!isRight || typeof transaction !== 'string' || typeof returned !== 'string') {
    const expected = `transaction and returned, texts of at most ${maxLength} characters`;
    throw new AppError('REQUEST_INVALID', { expected });
  }
  return { transaction, returned };
}
