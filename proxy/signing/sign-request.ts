import type { Credential } from '../tickets/ticket.ts';

/** The one request a signature is made for. OAuth 1.0a signs both; the other kinds ignore them. */
export interface RequestToSign {
  readonly method: string;
  /** The full address at Jira, query included. */
  readonly url: string;
}

/** Headers that prove the user to Jira, by lower-case name. */
export type SignedHeaders = Readonly<Record<string, string>>;

/** Makes the headers for exactly one request. */
export async function signRequest(
  credential: Credential,
  _request: RequestToSign,
): Promise<SignedHeaders> {
  if (credential.kind === 'bearer') return { authorization: `Bearer ${credential.token}` };
  const pair = `${credential.user}:${credential.secret}`;
  return { authorization: `Basic ${Buffer.from(pair, 'utf8').toString('base64')}` };
}
