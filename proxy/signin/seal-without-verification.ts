import type { RequestHandler } from 'express';
import { fitsDirect } from '../../contract/connect-api.ts';
import type { SealAnswer } from '../../contract/answers/direct-answers.ts';
import { AppError } from '../../contract/errors.ts';
import { issueTicketResponse, refuseOtherMode, ticketOf } from './issue-ticket.ts';
import { resolveContext } from './sign-in-context.ts';
import { credentialOf, decodeSignInRequest } from './sign-in.ts';
import type { SignInParts } from './sign-in-parts.ts';

/**
 * Seals a credential without asking Jira whose it is, for sites that the pane reaches by itself. Such a
 * ticket says nothing about who brings it, and neither does any other: Jira alone decides, at each use.
 */
export function sealWithoutVerification(parts: SignInParts): RequestHandler {
  return async (request, response) => {
    const place = await resolveContext(parts, request);
    const { site, gate, address } = place;
    refuseOtherMode(site, 'direct');
    const { method, user, secret } = decodeSignInRequest(request.body, site);
    // Such a ticket is for direct mode, where the pane would need the secret again.
    if (!fitsDirect(site, method)) throw new AppError('CALL_NOT_ALLOWED', { site: site.id });
    // As many as sign-ins: where Connect passes requests on too, each could be a guess.
    await gate.admitSignIn(address);
    const credential = credentialOf(method, user, secret);
    const granted = {
      method,
      credential,
      cloudId: null,
      account: null,
      livesMs: Infinity,
      alsoGranted: [],
    };
    const answer: SealAnswer = issueTicketResponse(parts.keyring, place, ticketOf(place, granted));
    response.set('cache-control', 'no-store').json(answer);
  };
}
