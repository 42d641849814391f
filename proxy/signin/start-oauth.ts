import type { RequestHandler } from 'express';
import { isRecord, routes, type StartOauthRequest } from '../../contract/connect-api.ts';
import type { StartOauthAnswer } from '../../contract/answers/connect-answers.ts';
import { AppError } from '../../contract/errors.ts';
import type { SiteConfig } from '../config/config.ts';
import { sealTransaction } from '../tickets/transaction.ts';
import { methodNotAllowed, refuseOtherMode } from './issue-ticket.ts';
import { startOauth1 } from './oauth1/start-oauth1.ts';
import { startOauth2 } from './oauth2/start-oauth2.ts';
import { resolveContext, unknownAt } from './sign-in-context.ts';
import type { SignInParts } from './sign-in-parts.ts';

/** Begins a sign-in by OAuth: hands back where to allow it, with the transaction sealed. */
export function startOauth(parts: SignInParts): RequestHandler {
  const { config, keyring } = parts;
  const callback = config.publicUrl + routes.oauthCallback;
  return async (request, response) => {
    const place = await resolveContext(parts, request);
    refuseOtherMode(place.site, 'connect');
    const wanted = decodeStart(request.body, place.site);
    const { gate, address } = place;
    await gate.admitSignIn(address);
    await gate.admit(address);
    const { authorizeUrl, transaction } =
      wanted.method === 'oauth1'
        ? await gate.during(unknownAt(place), () =>
            startOauth1(place, wanted.way === 'code' ? 'oob' : callback),
          )
        : startOauth2(place, { callback, again: wanted.again === true });
    const answer: StartOauthAnswer = {
      authorizeUrl,
      transaction: sealTransaction(keyring, place.home, transaction),
    };
    response.set('cache-control', 'no-store').json(answer);
  };
}

function decodeStart(body: unknown, site: SiteConfig): StartOauthRequest {
  if (!isRecord(body)) throw new AppError('REQUEST_INVALID', { expected: 'a JSON body' });
  const { method, way, again } = body;
  if (method !== 'oauth1' && method !== 'oauth2') throw methodNotAllowed(site);
  if (site[method] === null || !site.signInMethods.includes(method)) throw methodNotAllowed(site);
  if (way !== 'dialog' && way !== 'code') {
    throw new AppError('REQUEST_INVALID', { expected: '“dialog” or “code” in way' });
  }
  return { method, way, again: again === true };
}
