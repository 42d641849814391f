import type { RequestHandler } from 'express';
import { allowsMode, routes } from '../../contract/connect-api.ts';
import type { RenewAnswer } from '../../contract/answers/connect-answers.ts';
import { AppError } from '../../contract/errors.ts';
import type { Rate } from '../traffic/rate-limit.ts';
import type { Credential, Ticket } from '../tickets/ticket.ts';
import { issueTicketResponse } from './issue-ticket.ts';
import { askForToken } from './oauth1/ask-for-token.ts';
import { grantedBy } from './oauth1/finish-oauth1.ts';
import { oauth1SignerFor } from './oauth1/oauth1-signer-for.ts';
import { askForTokens } from './oauth2/ask-for-tokens.ts';
import { resolveContext, outcomeReporterFor, type SignInContext } from './sign-in-context.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { requestTicket } from './request-ticket.ts';

/** One renewal at a time, in all replicas that count together. */
const turns: Rate = { perMinute: 2, burst: 1 };

const maxTries = 5;

/** Tries of one refresh token, forgotten after days. A renewal that succeeded uses up all that are left. */
const tries: Rate = { perMinute: 1 / (24 * 60), burst: maxTries };

/**
 * Renews what a ticket holds and gives it back in another ticket. A refresh token is sent once: who comes
 * with the same ticket meanwhile shares the answer, who comes later is refused without asking Jira, where
 * a second use would end the sign-in for everybody who has it.
 */
export function renew(parts: SignInParts): RequestHandler {
  const flights = new Map<string, Promise<RenewAnswer>>();
  return async (request, response) => {
    const place = await resolveContext(parts, request);
    const { sealed, ticket } = await requestTicket(parts, place, request);
    const flight =
      flights.get(sealed) ??
      renewOnce(parts, place, ticket).finally(() => {
        flights.delete(sealed);
      });
    flights.set(sealed, flight);
    response.set('cache-control', 'no-store').json(await flight);
  };
}

async function renewOnce(
  parts: SignInParts,
  place: SignInContext,
  ticket: Ticket,
): Promise<RenewAnswer> {
  const { site, gate } = place;
  const secret = secretOf(ticket.credential);
  if (secret === null) throw new AppError('RENEWAL_REFUSED', { site: site.id });
  // Connect would ask Jira itself; without that only a new sign-in helps.
  if (!allowsMode(site, 'connect')) throw new AppError('RENEWAL_REFUSED', { site: site.id });
  const client = place.clientOf(secret);
  const identity = place.identityOf(ticket);
  await gate.admit(identity.client);
  const { credential, livesMs } = await gate.during(identity, async () => {
    await takeTurn(parts, site.id, client);
    return renewCredential(parts, place, { ticket, client });
  });
  for (let left = maxTries; left > 0; left -= 1) await parts.rates.take(`tries ${client}`, tries);
  // What cannot be renewed again ends with its access.
  const expiresAt = Math.min(ticket.expiresAt, place.now().getTime() + livesMs);
  return issueTicketResponse(parts.keyring, place, { ...ticket, credential, expiresAt });
}

async function takeTurn({ rates }: SignInParts, site: string, client: string): Promise<void> {
  const waitMs = await rates.take(`turn ${client}`, turns);
  if (waitMs > 0) {
    throw new AppError('CONNECT_BUSY', { site, retryAfterSeconds: Math.ceil(waitMs / 1000) });
  }
  if ((await rates.take(`tries ${client}`, tries)) > 0) {
    throw new AppError('RENEWAL_REFUSED', { site });
  }
}

function secretOf(credential: Credential): string | null {
  if (credential.kind === 'oauth2') return credential.renewal?.refreshToken ?? null;
  return credential.kind === 'oauth1' && credential.renewal !== null ? credential.token : null;
}

async function renewCredential(
  { config }: SignInParts,
  place: SignInContext,
  { ticket, client }: { readonly ticket: Ticket; readonly client: string },
): Promise<{ readonly credential: Credential; readonly livesMs: number }> {
  const { credential } = ticket;
  const witness = outcomeReporterFor(place, client);
  if (credential.kind === 'oauth2' && credential.renewal !== null) {
    const { refreshToken } = credential.renewal;
    const redirectUri = config.publicUrl + routes.oauthCallback;
    return askForTokens({ place, witness, redirectUri }, { kind: 'refresh', refreshToken });
  }
  if (credential.kind === 'oauth1' && credential.renewal !== null) {
    const { consumerKey, token, renewal } = credential;
    const signer = oauth1SignerFor(place);
    // Its consumer went with a change of the configuration.
    if (!signer.consumerKeys.includes(consumerKey)) throw new AppError('TICKET_EXPIRED', {});
    const { site, agent, now } = place;
    const more = { oauth_session_handle: renewal.sessionHandle };
    const question = { site, agent, signer, witness, now, consumerKey, token, more };
    const found = await askForToken({ ...question, stage: 'renew' });
    return grantedBy(place, consumerKey, found);
  }
  throw new TypeError('nothing to renew');
}
