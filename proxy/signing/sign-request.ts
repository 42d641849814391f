import { AppError } from '../../contract/errors.ts';
import type { Credential } from '../tickets/ticket.ts';
import type { Oauth1Signer } from './oauth1-signer.ts';
import type { RequestToSign } from './request-to-sign.ts';

/** Headers that prove the user to Jira, by lower-case name. */
export type SignedHeaders = Readonly<Record<string, string>>;

/**
 * Makes the headers for exactly one request.
 *
 * @throws {AppError} TICKET_EXPIRED when the token belongs to a consumer that the site no longer has.
 */
export async function signRequest(
  credential: Credential,
  request: RequestToSign,
  signer: Oauth1Signer | undefined,
): Promise<SignedHeaders> {
  switch (credential.kind) {
    case 'bearer':
    case 'oauth2':
      return { authorization: `Bearer ${credential.token}` };
    case 'basic': {
      const pair = `${credential.user}:${credential.secret}`;
      return { authorization: `Basic ${Buffer.from(pair, 'utf8').toString('base64')}` };
    }
    case 'oauth1': {
      const { consumerKey, token } = credential;
      if (signer?.consumerKeys.includes(consumerKey) !== true) {
        throw new AppError('TICKET_EXPIRED', {});
      }
      return { authorization: await signer.authorize({ ...request, consumerKey, token }) };
    }
  }
}
