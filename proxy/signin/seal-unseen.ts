import type { RequestHandler } from 'express';
import type { SealAnswer } from '../../contract/direct-api.ts';
import { AppError } from '../../contract/errors.ts';
import { sealTicket } from '../tickets/seal-ticket.ts';
import { credentialOf, decodeSignInRequest } from './sign-in.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { siteOf } from './site-of.ts';

const dayMs = 24 * 60 * 60_000;

/**
 * Seals a credential without asking Jira whose it is, for sites that the pane reaches by itself. Such a
 * ticket says nothing about who brings it, and neither does any other: Jira alone decides, at each use.
 */
export function sealUnseen({ config, keyring, traffic, now }: SignInParts): RequestHandler {
  return async (request, response) => {
    const site = siteOf(config, request);
    if (!site.modes.includes('direct')) throw new AppError('CALL_NOT_ALLOWED', { site: site.id });
    const { method, user, secret } = decodeSignInRequest(request.body, site);
    // As many as sign-ins: where Connect passes requests on too, each could be a guess.
    await traffic.gateOf(site).admitSignIn(traffic.clients.ofAddress(request));
    const credential = credentialOf(method, user, secret);
    const expiresAt = now().getTime() + site.ticketDays * dayMs;
    const answer: SealAnswer = {
      ticket: sealTicket(keyring, site.id, { method, credential, expiresAt }),
      expiresAt: new Date(expiresAt).toISOString(),
    };
    response.set('cache-control', 'no-store').json(answer);
  };
}
