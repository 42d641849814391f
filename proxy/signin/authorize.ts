import type { RequestHandler } from 'express';
import { fitsDirect, isRecord } from '../../contract/connect-api.ts';
import {
  maxClockAheadSeconds,
  maxRequestsToAuthorize,
  type RequestToAuthorize,
} from '../../contract/direct-api.ts';
import type { AuthorizeAnswer } from '../../contract/answers/direct-answers.ts';
import { AppError } from '../../contract/errors.ts';
import { checkUrl } from '../guard/check-url.ts';
import { canonicalUrl } from '../signing/canonical-url.ts';
import { signRequest } from '../signing/sign-request.ts';
import type { SiteConfig } from '../config/config.ts';
import { refuseEnded, refuseOtherPurpose } from '../tickets/read-ticket.ts';
import { refuseOtherMode } from './issue-ticket.ts';
import { resolveContext } from './sign-in-context.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { requestTicket } from './request-ticket.ts';

/**
 * Signs requests that the pane sends by itself, by the same rules as those that Connect passes on. It gets
 * their methods and addresses, and nothing else of them.
 */
export function authorize(parts: SignInParts): RequestHandler {
  return async (request, response) => {
    const place = await resolveContext(parts, request);
    const { site, gate, signer } = place;
    refuseOtherMode(site, 'direct');
    const { requests, clockAheadSeconds } = decodeRequests(request.body);
    const urls = requests.map((asked) => checkRequest(asked, site));
    const { ticket } = await requestTicket(parts, place, request);
    refuseEnded(ticket, place.now());
    const { credential, method } = ticket;
    // Today's configuration and the ticket both have to allow that the secret itself leaves Connect.
    if (!fitsDirect(site, method)) throw new AppError('CALL_NOT_ALLOWED', { site: site.id });
    refuseOtherPurpose(ticket, 'direct');
    const { address } = place;
    const client = place.clientOf(JSON.stringify(credential));
    await gate.admitSignatures({ client, address }, requests.length);
    const isOneTime = credential.kind === 'oauth1';
    const signed = await Promise.all(
      urls.map(({ method, url }) =>
        signRequest(
          credential,
          {
            method,
            url: isOneTime ? canonicalUrl(url) : url,
            ...(clockAheadSeconds === null ? {} : { clockAheadMs: clockAheadSeconds * 1000 }),
          },
          signer,
        ),
      ),
    );
    const answer: AuthorizeAnswer = {
      authorizations: signed.map(({ authorization = '' }) => authorization),
      isOneTime,
    };
    response.set('cache-control', 'no-store').json(answer);
  };
}

function checkRequest(
  { method, target }: RequestToAuthorize,
  site: SiteConfig,
): { readonly method: string; readonly url: string } {
  const judged = checkUrl(method, target, site.pathPolicy);
  if (judged.kind === 'refused') throw new AppError('CALL_NOT_ALLOWED', { site: site.id });
  return { method, url: site.baseUrl + judged.path + judged.query };
}

function decodeRequests(body: unknown): {
  readonly requests: readonly RequestToAuthorize[];
  readonly clockAheadSeconds: number | null;
} {
  if (!isRecord(body)) throw new AppError('REQUEST_INVALID', { expected: 'a JSON body' });
  const { requests, clockAheadSeconds = null } = body;
  if (!Array.isArray(requests) || requests.length < 1 || requests.length > maxRequestsToAuthorize) {
    throw new AppError('REQUEST_INVALID', {
      expected: `a list of 1 to ${maxRequestsToAuthorize} requests`,
    });
  }
  // Signatures for a day far ahead could be hoarded.
  const isOffset =
    typeof clockAheadSeconds === 'number' && Math.abs(clockAheadSeconds) <= maxClockAheadSeconds;
  if (clockAheadSeconds !== null && !isOffset) {
    const expected = `clocks that differ by at most ${maxClockAheadSeconds} seconds`;
    throw new AppError('REQUEST_INVALID', { expected });
  }
  return { requests: requests.map(decodeRequest), clockAheadSeconds };
}

function decodeRequest(value: unknown): RequestToAuthorize {
  if (isRecord(value)) {
    const { method, target } = value;
    if (typeof method === 'string' && typeof target === 'string') return { method, target };
  }
  throw new AppError('REQUEST_INVALID', { expected: 'method and target as strings' });
}
