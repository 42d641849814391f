import type {
  Account,
  FinishOauthRequest,
  RouteAnswer,
  Site,
  SignInAnswer,
  SignInMethod,
  SignInRequest,
  SitesAnswer,
  StartOauthAnswer,
  StartOauthRequest,
} from '../../contract/connect-api.ts';

/** A sign-in at one site, as the user's side keeps it. The ticket is useless without Connect. */
export interface Session {
  readonly siteId: string;
  readonly method: SignInMethod;
  readonly ticket: string;
  readonly account: Account;
  readonly expiresAt: string | null;
}

/** The sign-ins kept on the user's side. */
export interface Sessions {
  /** The same array until something changes. */
  snapshot(): readonly Session[];
  subscribe(listener: () => void): () => void;
  keep(session: Session): Promise<void>;
  forget(siteId: string): Promise<void>;
}

/** Connect's own calls, beside the pass-through. */
export interface ConnectClient {
  /** @throws {AppError} CONNECT_UNREACHABLE … */
  sites(signal?: AbortSignal): Promise<SitesAnswer>;
  /** What Connect knows of its stretch to a site. */
  route(siteId: string, signal?: AbortSignal): Promise<RouteAnswer>;
  /** Verifies the credential at Jira and seals it. @throws {AppError} CREDENTIALS_REJECTED … */
  signIn(site: Site, request: SignInRequest, signal?: AbortSignal): Promise<SignInAnswer>;
  /** Asks Jira, through Connect, for the page on which the user allows the access. */
  startOauth(
    siteId: string,
    request: StartOauthRequest,
    signal?: AbortSignal,
  ): Promise<StartOauthAnswer>;
  /** Turns what Jira returned into a sign-in. @throws {AppError} OAUTH_DENIED, OAUTH_EXPIRED … */
  finishOauth(
    siteId: string,
    request: FinishOauthRequest,
    signal?: AbortSignal,
  ): Promise<SignInAnswer>;
}
