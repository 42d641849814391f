import type { RequestHandler } from 'express';
import {
  isRecord,
  type SignInAnswer,
  type SignInMethod,
  type SignInRequest,
} from '../../contract/connect-api.ts';
import { AppError } from '../../contract/errors.ts';
import type { SiteConfig } from '../sites/config.ts';
import { sealTicket } from '../tickets/seal-ticket.ts';
import type { Credential } from '../tickets/ticket.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { siteOf } from './site-of.ts';
import { verifyCredential } from './verify-credential.ts';

const dayMs = 24 * 60 * 60_000;

/** Takes a credential, lets Jira say whose it is, and gives it back sealed. Nothing of it stays. */
export function signIn({ config, keyring, agents, traffic, now }: SignInParts): RequestHandler {
  return async (request, response) => {
    const site = siteOf(config, request);
    const { method, user, secret } = decodeSignInRequest(request.body, site);
    const credential = credentialOf(method, user, secret);
    const gate = traffic.gateOf(site);
    const address = traffic.clients.ofAddress(request);
    const client = traffic.clients.ofUser(JSON.stringify(credential));
    await gate.admitSignIn(address);
    await gate.admit(client);
    const agent = agents.get(site.id);
    if (agent === undefined) throw new TypeError(`site ${site.id} has no agent`);
    const at = { site, agent, signer: undefined, now };
    const account = await verifyCredential(at, credential, {
      answered: (retryAfterSeconds) => gate.answered(client, retryAfterSeconds),
      // By its address: credentials are invented faster than addresses.
      failed: (fault) => gate.failed(address, fault, true),
    });
    const expiresAt = now().getTime() + site.ticketDays * dayMs;
    const answer: SignInAnswer = {
      ticket: sealTicket(keyring, site.id, { method, credential, expiresAt }),
      account,
      expiresAt: new Date(expiresAt).toISOString(),
      accessExpiresAt: null,
      alsoGranted: [],
    };
    response.set('cache-control', 'no-store').json(answer);
  };
}

/** Longest user name or secret, in characters; it has to fit into a ticket. */
const maxLength = 2_000;

/** Reads a sign-in. @throws {AppError} REQUEST_INVALID, SIGN_IN_METHOD_NOT_ALLOWED */
export function decodeSignInRequest(body: unknown, site: SiteConfig): SignInRequest {
  // Without a body of JSON the parser leaves none: a form on a foreign page can send everything else.
  if (!isRecord(body)) throw new AppError('REQUEST_INVALID', { expected: 'a body of JSON' });
  const method = sealable.find((candidate) => candidate === body['method']);
  if (method === undefined || !site.signInMethods.includes(method)) {
    const facts = { site: site.id, allowed: site.signInMethods };
    throw new AppError('SIGN_IN_METHOD_NOT_ALLOWED', facts);
  }
  const user = textIn(body, 'user');
  const secret = textIn(body, 'secret');
  if (secret === '') throw new AppError('REQUEST_INVALID', { expected: 'a secret' });
  if (method !== 'personal-access-token' && user === '') {
    throw new AppError('REQUEST_INVALID', { expected: 'a user' });
  }
  if (method !== 'personal-access-token' && user.includes(':')) {
    // In Basic authentication the first colon ends the name: it would be another user's.
    throw new AppError('REQUEST_INVALID', { expected: 'a user without a colon' });
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
    const expected = `a text of at most ${maxLength} characters in ${name}`;
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
