import type { RequestHandler } from 'express';
import { isRecord, type SignInMethod, type SignInRequest } from '../../contract/connect-api.ts';
import type { Account, SignInAnswer } from '../../contract/answers/connect-answers.ts';
import { AppError, isAppError } from '../../contract/errors.ts';
import type { SiteConfig } from '../config/config.ts';
import { isTokenText, type Credential } from '../tickets/ticket.ts';
import { findCloudId } from './find-cloud-id.ts';
import {
  issueTicketResponse,
  methodNotAllowed,
  refuseOtherMode,
  ticketOf,
} from './issue-ticket.ts';
import {
  withSite,
  resolveContext,
  outcomeReporterFor,
  unknownAt,
  type SignInContext,
} from './sign-in-context.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { siteFor, verifyCredential, type OutcomeReporter } from './verify-credential.ts';

/** Takes a credential, lets Jira say whose it is, and gives it back sealed. Nothing of it stays. */
export function signIn(parts: SignInParts): RequestHandler {
  return async (request, response) => {
    const place = await resolveContext(parts, request);
    const { site, gate, address } = place;
    refuseOtherMode(site, 'connect');
    const { method, user, secret } = decodeSignInRequest(request.body, site);
    const credential = credentialOf(method, user, secret);
    const client = place.clientOf(JSON.stringify(credential));
    await gate.admitSignIn(address);
    await gate.admit(client, address);
    const witness = outcomeReporterFor(place, client);
    const { account, cloudId } = await gate.during(unknownAt(place), () =>
      verifyWhereItBelongs(place, { method, credential, witness }),
    );
    const granted = {
      method,
      credential,
      cloudId,
      account: account.id,
      livesMs: Infinity,
      alsoGranted: [],
    };
    const answer: SignInAnswer = {
      ...issueTicketResponse(parts.keyring, place, ticketOf(place, granted)),
      account,
      alsoGranted: [],
    };
    response.set('cache-control', 'no-store').json(answer);
  };
}

interface Typed {
  readonly method: SignInRequest['method'];
  readonly credential: Credential;
  readonly witness: OutcomeReporter;
}

// An API token of limited scope is worth nothing at the site itself, and looks there like a wrong one.
async function verifyWhereItBelongs(
  place: SignInContext,
  { method, credential, witness }: Typed,
): Promise<{ readonly account: Account; readonly cloudId: string | null }> {
  const { site } = place;
  try {
    return { account: await verifyCredential(place, credential, witness), cloudId: null };
  } catch (refused) {
    const isRefused =
      isAppError(refused, 'CREDENTIALS_REJECTED') || isAppError(refused, 'SIGNED_IN_AS_NOBODY');
    if (method !== 'api-token' || !isRefused) throw refused;
    const cloudId = await findCloudId(place);
    if (cloudId === null) throw refused;
    const at = withSite(place, siteFor(site, cloudId));
    return { account: await verifyCredential(at, credential, witness), cloudId };
  }
}

/** Longest user name or secret, in characters; it has to fit into a ticket. */
const maxLength = 2_000;

/** Reads a sign-in. @throws {AppError} REQUEST_INVALID, SIGN_IN_METHOD_NOT_ALLOWED, TOKEN_MALFORMED */
export function decodeSignInRequest(body: unknown, site: SiteConfig): SignInRequest {
  // Without a body of JSON the parser leaves none: a form on a foreign page can send everything else.
  if (!isRecord(body)) throw new AppError('REQUEST_INVALID', { expected: 'a JSON body' });
  const method = sealable.find((candidate) => candidate === body['method']);
  if (method === undefined || !site.signInMethods.includes(method)) {
    throw methodNotAllowed(site);
  }
  const user = textIn(body, 'user');
  const secret = textIn(body, 'secret');
  if (secret === '') throw new AppError('REQUEST_INVALID', { expected: 'a token or password' });
  if (method === 'personal-access-token' && !isTokenText(secret.trim())) {
    throw new AppError('TOKEN_MALFORMED', {});
  }
  if (method !== 'personal-access-token' && user === '') {
    throw new AppError('REQUEST_INVALID', { expected: 'a user name or email address' });
  }
  if (method !== 'personal-access-token' && user.includes(':')) {
    // In Basic authentication the first colon ends the name: it would be another user's.
    throw new AppError('REQUEST_INVALID', { expected: 'a user name without a colon' });
  }
  return { method, user, secret };
}

const sealable = [
  'api-token',
  'personal-access-token',
  'password',
] as const satisfies readonly SignInMethod[];

function textIn(body: Record<string, unknown>, name: string): string {
  const value = body[name];
  const isText = typeof value === 'string' && value.length <= maxLength;
  // oxlint-disable-next-line no-control-regex -- a line break would end the header
  if (!isText || /[\u0000-\u001f\u007f]/.test(value)) {
    const expected = `a string of at most ${maxLength} characters in ${name}`;
    throw new AppError('REQUEST_INVALID', { expected });
  }
  return value;
}

/** The credential that a sign-in is about. */
export function credentialOf(
  method: SignInRequest['method'],
  user: string,
  secret: string,
): Credential {
  // Tokens are pasted, and what comes along at the ends is never part of one; of a password it may be.
  if (method === 'personal-access-token') return { kind: 'bearer', token: secret.trim() };
  if (method === 'api-token') return { kind: 'basic', user: user.trim(), secret: secret.trim() };
  return { kind: 'basic', user, secret };
}
