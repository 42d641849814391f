import type {
  Account,
  RenewAnswer,
  RouteAnswer,
  Site,
  SignInAnswer,
  SignOutAnswer,
  SitesAnswer,
  StartOauthAnswer,
} from '../../contract/answers/connect-answers.ts';
import type {
  FinishOauthRequest,
  SignInMethod,
  SignInRequest,
  StartOauthRequest,
  TicketPlace,
} from '../../contract/connect-api.ts';

/** A sign-in at one site, as the user's side keeps it. The ticket is useless without Connect. */
export interface Session {
  readonly siteId: string;
  /** Kept beside the id, for a sign-out while Connect does not answer. */
  readonly siteName: string;
  readonly siteUrl: string;
  readonly method: SignInMethod;
  readonly ticket: string;
  readonly account: Account;
  /** ISO time after which the ticket is refused; null when it has no end of its own. */
  readonly expiresAt: string | null;
  /** ISO time after which Jira wants the access renewed; null when it never does. */
  readonly accessExpiresAt: string | null;
  /** ISO time by this device's clock. Of two sign-ins at one site the later one counts. */
  readonly keptAt: string;
}

/** The sign-ins kept on the user's side. */
export interface Sessions {
  /** The same array until something changes. */
  snapshot(): readonly Session[];
  subscribe(listener: () => void): () => void;
  /**
   * Keeps a sign-in and returns where: on the device if the mailbox isn't the person's own, and if it is full or
   * silent.
   */
  keep(session: Session): Promise<TicketPlace>;
  /**
   * Signs out here at once.
   *
   * @throws {AppError} OUTLOOK_SILENT … when the mailbox still has the ticket; to be tried again.
   */
  forget(siteId: string): Promise<void>;
  /** Takes over what other panes of this browser kept and forgot. */
  refresh(): void;
  /** Follows the administrator's setting at once, then moves what is kept elsewhere. Never rejects. */
  follow(place: TicketPlace): Promise<void>;
  /** Every sign-in that stands anywhere for a site, the latest first. */
  candidates(siteId: string): readonly Session[];
}

/** Makes the session of a sign-in that was just answered. */
export function sessionOf(
  site: Site,
  sign: { readonly method: SignInMethod; readonly answer: SignInAnswer; readonly now: Date },
): Session {
  const { ticket, account, expiresAt, accessExpiresAt } = sign.answer;
  return {
    siteId: site.id,
    siteName: site.name,
    siteUrl: site.baseUrl,
    method: sign.method,
    ticket,
    account,
    expiresAt,
    accessExpiresAt,
    keptAt: sign.now.toISOString(),
  };
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
  /**
   * Renews the access behind a ticket; the ticket is worth nothing afterwards.
   *
   * @throws {AppError} RENEWAL_REFUSED when Jira renews it no more, TICKET_EXPIRED …
   */
  renew(siteId: string, ticket: string, signal?: AbortSignal): Promise<RenewAnswer>;
  /** Ends the access behind a ticket where Jira lets that be done, and tells whether it did. */
  signOut(siteId: string, ticket: string, signal?: AbortSignal): Promise<SignOutAnswer>;
}
