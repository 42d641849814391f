import type { RequestHandler } from 'express';
import { isRecord, routes } from '../../../contract/connect-api.ts';
import type { DirectOauthAnswer } from '../../../contract/answers/direct-answers.ts';
import type { DirectOauthStep, TokenCallAnswer } from '../../../contract/direct-api.ts';
import { AppError } from '../../../contract/errors.ts';
import { oauthTokenPaths } from '../../../contract/frame-protocol.ts';
import {
  isCurable,
  nameOauthProblem,
  readOauthProblem,
  type OauthProblem,
} from '../../../contract/oauth-problem.ts';
import {
  openDirectTransaction,
  sealDirectTransaction,
  type DirectTransaction,
} from '../../tickets/direct-transaction.ts';
import type { Oauth1Signer } from '../../signing/oauth1-signer.ts';
import { openTransaction, sealTransaction } from '../../tickets/transaction.ts';
import {
  issueTicketResponse,
  methodNotAllowed,
  refuseOtherMode,
  ticketOf,
} from '../issue-ticket.ts';
import { resolveContext, type SignInContext } from '../sign-in-context.ts';
import type { SignInParts } from '../sign-in-parts.ts';
import { readToken, type FoundToken } from './ask-for-token.ts';
import { grantedBy } from './finish-oauth1.ts';
import { readReturned } from './read-returned.ts';
import { oauth1SignerFor } from './oauth1-signer-for.ts';

const transactionMs = 10 * 60_000;

type Parts = SignInParts &
  SignInContext & { readonly place: SignInContext; readonly signer: Oauth1Signer };

/**
 * Carries out OAuth 1.0a for a Jira that only the user's browser may reach: Connect signs the token calls,
 * the pane sends them, and Connect seals what came of it. Between the steps everything travels sealed.
 */
export function directOauth1(parts: SignInParts): RequestHandler {
  return async (request, response) => {
    const place = await resolveContext(parts, request);
    const { site, gate, address } = place;
    const signer = oauth1SignerFor(place);
    if (!site.signInMethods.includes('oauth1')) throw methodNotAllowed(site);
    refuseOtherMode(site, 'direct');
    const step = decodeStep(request.body);
    // The steps of one sign-in are five; only what begins it counts as one.
    if (step.step === 'start') await gate.admitSignIn(address);
    else await gate.admitSignatures({ client: address, address }, 1);
    const answer = await take(step, { ...parts, ...place, place, signer });
    response.set('cache-control', 'no-store').json(answer);
  };
}

async function take(step: DirectOauthStep, parts: Parts): Promise<DirectOauthAnswer> {
  const { config, keyring, home, signer, now } = parts;
  switch (step.step) {
    case 'start': {
      const [consumerKey = ''] = signer.consumerKeys;
      const callback = step.way === 'code' ? 'oob' : config.publicUrl + routes.oauthCallback;
      const expiresAt = now().getTime() + transactionMs;
      const begun = { stage: 'start', consumerKey, token: null, more: callback } as const;
      return ask({ ...begun, isRepeated: false, expiresAt }, parts);
    }
    case 'finish': {
      const opened = openTransaction(keyring, home, step.transaction, now());
      if (opened.method !== 'oauth1') throw new AppError('OAUTH_MIXED_UP', {});
      const { consumerKey, token, expiresAt } = opened;
      const verifier = readReturned(step.returned, token);
      const finishing = { stage: 'finish', consumerKey, token, more: verifier } as const;
      return ask({ ...finishing, isRepeated: false, expiresAt }, parts);
    }
    case 'answer': {
      const transaction = openDirectTransaction(keyring, home, step.transaction, now());
      return checkAnswer(step.answer, transaction, parts);
    }
  }
}

async function ask(
  transaction: DirectTransaction,
  { keyring, home, site, signer }: Parts,
  clockAheadMs?: number,
): Promise<DirectOauthAnswer> {
  const { stage, consumerKey, token, more } = transaction;
  // The consumer went with a change of the configuration.
  if (!signer.consumerKeys.includes(consumerKey)) throw new AppError('OAUTH_EXPIRED', {});
  const target = stage === 'start' ? oauthTokenPaths.request : oauthTokenPaths.access;
  const authorization = await signer.authorize({
    method: 'POST',
    url: site.baseUrl + target,
    consumerKey,
    token,
    more: stage === 'start' ? { oauth_callback: more } : { oauth_verifier: more },
    ...(clockAheadMs === undefined ? {} : { clockAheadMs }),
  });
  const sealed = sealDirectTransaction(keyring, home, transaction);
  return { kind: 'ask', target, authorization, transaction: sealed };
}

async function checkAnswer(
  answer: TokenCallAnswer,
  transaction: DirectTransaction,
  parts: Parts,
): Promise<DirectOauthAnswer> {
  const { site, now } = parts;
  const { status, text, authenticate } = answer;
  const header = (name: string): string | null =>
    name === 'www-authenticate' ? authenticate : null;
  const reply = { status, text, header };
  const problem = readOauthProblem(reply, text);
  if (problem === null) return sealFound(readToken(reply, site), transaction, parts);
  const again = await repeat(problem, transaction, parts);
  if (again !== null) return again;
  throw nameOauthProblem(problem, { site, stage: transaction.stage, now: now() });
}

// The clock is corrected for this call only: what a pane says of it must not reach other people's.
async function repeat(
  problem: OauthProblem,
  transaction: DirectTransaction,
  parts: Parts,
): Promise<DirectOauthAnswer | null> {
  const { signer, now } = parts;
  const { stage, consumerKey, isRepeated } = transaction;
  const next = signer.consumerKeys[signer.consumerKeys.indexOf(consumerKey) + 1];
  // During a change of keys Jira may not know the consumer to come yet.
  if (stage === 'start' && problem.problem === 'consumer_key_unknown' && next !== undefined) {
    return ask({ ...transaction, consumerKey: next }, parts);
  }
  if (isRepeated || !isCurable(problem)) return null;
  const { jiraNow } = problem;
  const ahead = problem.problem === 'timestamp_refused' && jiraNow !== null ? jiraNow : null;
  const aheadMs = ahead === null ? undefined : ahead - now().getTime();
  return ask({ ...transaction, isRepeated: true }, parts, aheadMs);
}

function sealFound(
  found: FoundToken,
  { stage, consumerKey }: DirectTransaction,
  { keyring, place, home, site, now }: Parts,
): DirectOauthAnswer {
  if (stage === 'start') {
    const { token } = found;
    const expiresAt = now().getTime() + transactionMs;
    const transaction = { method: 'oauth1', token, consumerKey, expiresAt } as const;
    const start = {
      authorizeUrl: `${site.baseUrl}/plugins/servlet/oauth/authorize?oauth_token=${encodeURIComponent(token)}`,
      transaction: sealTransaction(keyring, home, transaction),
    };
    return { kind: 'started', start };
  }
  // What the pane says of Jira's answer proves nothing.
  const ticket = ticketOf(place, { ...grantedBy(place, consumerKey, found), account: null });
  return { kind: 'sealed', sealed: issueTicketResponse(keyring, place, ticket) };
}

/** Longest text that is taken; what Jira answers here is far below. */
const maxLength = 6_000;

function decodeStep(body: unknown): DirectOauthStep {
  if (!isRecord(body)) throw new AppError('REQUEST_INVALID', { expected: 'a JSON body' });
  const { step, way, transaction, returned } = body;
  if (step === 'start' && (way === 'dialog' || way === 'code')) return { step, way };
  if (isText(transaction)) {
    if (step === 'finish' && isText(returned)) return { step, transaction, returned };
    const answer = decodeAnswer(body['answer']);
    if (step === 'answer' && answer !== null) return { step, transaction, answer };
  }
  throw new AppError('REQUEST_INVALID', { expected: '“start”, “finish” or “answer” in step' });
}

function decodeAnswer(value: unknown): TokenCallAnswer | null {
  if (!isRecord(value)) return null;
  const { status, authenticate, text } = value;
  if (typeof status !== 'number' || !isText(text)) return null;
  if (!(authenticate === null || isText(authenticate))) return null;
  return { status, authenticate, text };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= maxLength;
}
