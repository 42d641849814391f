/**
 * The words between the pane and Connect that only direct mode needs: what is signed and sealed for who
 * talks with Jira without Connect.
 */
import type { StartOauthRequest } from './connect-api.ts';

/** Most requests that one call may have signed. */
export const maxRequestsToAuthorize = 50;

/** Largest difference of clocks that a caller may ask to be signed with. */
export const maxClockAheadSeconds = 3_600;

/** Body of `POST /connect/sites/:site/authorize`, with the ticket in its header. */
export interface AuthorizeRequest {
  /** How far Jira's clock is ahead of ours, once Jira has refused a signature for it. */
  readonly clockAheadSeconds?: number;
  readonly requests: readonly RequestToAuthorize[];
}

/** All that Connect learns of a request in direct mode. */
export interface RequestToAuthorize {
  readonly method: string;
  /** Path and query, relative to the site's base URL. */
  readonly target: string;
}

/** One step of a sign-in with OAuth 1.0a whose token calls the pane sends. */
export type DirectOauthStep =
  | { readonly step: 'start'; readonly way: StartOauthRequest['way'] }
  | { readonly step: 'finish'; readonly transaction: string; readonly returned: string }
  | { readonly step: 'answer'; readonly transaction: string; readonly answer: TokenCallAnswer };

/** What Jira answered to a token call, as the pane got it. */
export interface TokenCallAnswer {
  readonly status: number;
  /** Its `WWW-Authenticate`; null when there was none. */
  readonly authenticate: string | null;
  readonly text: string;
}
