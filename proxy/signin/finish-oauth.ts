import type { RequestHandler } from 'express';
import { isRecord, type FinishOauthRequest } from '../../contract/connect-api.ts';
import type { SignInAnswer } from '../../contract/answers/connect-answers.ts';
import { AppError } from '../../contract/errors.ts';
import { openTransaction } from '../tickets/transaction.ts';
import {
  issueTicketResponse,
  methodNotAllowed,
  refuseOtherMode,
  ticketOf,
} from './issue-ticket.ts';
import { finishOauth1 } from './oauth1/finish-oauth1.ts';
import { finishOauth2 } from './oauth2/finish-oauth2.ts';
import { withSite, resolveContext, outcomeReporterFor, unknownAt } from './sign-in-context.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { siteFor, verifyCredential } from './verify-credential.ts';

const methods = ['oauth1', 'oauth2'] as const;

/** Turns what the user brings from Jira into a credential, asks whose it is, and seals it. */
export function finishOauth(parts: SignInParts): RequestHandler {
  const { config, keyring } = parts;
  return async (request, response) => {
    const place = await resolveContext(parts, request);
    const { site, gate, home, address, now } = place;
    refuseOtherMode(site, 'connect');
    if (!methods.some((method) => site.signInMethods.includes(method)))
      throw methodNotAllowed(site);
    const { transaction, returned } = decodeFinish(request.body);
    await gate.admitSignIn(address);
    const opened = openTransaction(keyring, home, transaction, now());
    if (!site.signInMethods.includes(opened.method)) throw methodNotAllowed(site);
    const client = place.clientOf(opened.method === 'oauth1' ? opened.token : opened.state);
    await gate.admit(client, address);
    const witness = outcomeReporterFor(place, client);
    const asked = { place, witness, returned };
    const { granted, account } = await gate.during(unknownAt(place), async () => {
      const found =
        opened.method === 'oauth1'
          ? await finishOauth1(asked, opened)
          : await finishOauth2(asked, opened, config);
      const at = withSite(place, siteFor(site, found.cloudId));
      return { granted: found, account: await verifyCredential(at, found.credential, witness) };
    });
    const { alsoGranted } = granted;
    const answer: SignInAnswer = {
      ...issueTicketResponse(keyring, place, ticketOf(place, { ...granted, account: account.id })),
      account,
      alsoGranted,
    };
    response.set('cache-control', 'no-store').json(answer);
  };
}

/** Longest text that is taken; an address with its query is far below. */
const maxLength = 6_000;

function decodeFinish(body: unknown): FinishOauthRequest {
  if (!isRecord(body)) throw new AppError('REQUEST_INVALID', { expected: 'a JSON body' });
  const { transaction, returned } = body;
  const isRight = [transaction, returned].every(
    (value) => typeof value === 'string' && value.length <= maxLength,
  );
  if (!isRight || typeof transaction !== 'string' || typeof returned !== 'string') {
    const expected = `transaction and returned as strings of at most ${maxLength} characters`;
    throw new AppError('REQUEST_INVALID', { expected });
  }
  return { transaction, returned };
}
