import { isRecord } from '../../../contract/connect-api.ts';
import { AppError } from '../../../contract/errors.ts';
import { askJira, type JiraReply } from '../../guard/ask-jira.ts';
import { retryAfterOf, waitAskedBy } from '../../guard/retry-after.ts';
import { hostOf, type SiteConfig } from '../../config/config.ts';
import type { Oauth2Credential } from '../../tickets/ticket.ts';
import type { SignInContext } from '../sign-in-context.ts';
import type { OutcomeReporter } from '../verify-credential.ts';
import { oauth2SiteOf } from './provider.ts';
import { problemIn } from './read-code.ts';

/** What tokens are asked for with. */
export type Grant =
  | { readonly kind: 'code'; readonly code: string; readonly verifier: string }
  | { readonly kind: 'refresh'; readonly refreshToken: string };

/** Tokens as they were given. */
export interface FoundTokens {
  readonly credential: Oauth2Credential;
  readonly livesMs: number;
}

/** A token is not used in its last seconds: it could end on the way. */
const marginMs = 30_000;

/** Where nobody tells, as long as Atlassian's usually live. */
const usualSeconds = 3_600;

/**
 * Asks for a pair of tokens, once: a code and a refresh token are worth nothing a second time, and one
 * that comes twice makes some servers take everything back.
 *
 * @throws {AppError} OAUTH_CODE_REJECTED, RENEWAL_REFUSED, OAUTH_CLIENT_REJECTED, OAUTH_FAILED, or what
 * stood in the way.
 */
export async function askForTokens(
  {
    place,
    witness,
    redirectUri,
  }: { place: SignInContext; witness: OutcomeReporter; redirectUri: string },
  grant: Grant,
): Promise<FoundTokens> {
  const { site, agents, now } = place;
  const { provider, oauth2, tokenSite } = oauth2SiteOf(place);
  const askedAt = now().getTime();
  const reply = await askJira({
    site: tokenSite,
    agent: agents.of(tokenSite),
    method: 'POST',
    path: provider.tokenPath,
    headers: { 'content-type': provider.contentType, 'x-atlassian-token': 'no-check' },
    body: provider.encode({
      ...fieldsOf(grant),
      client_id: oauth2.clientId,
      client_secret: oauth2.clientSecret,
      // Data Center wants it with a refresh too.
      redirect_uri: redirectUri,
    }),
  }).catch((thrown: unknown) => {
    // Atlassian's host for tokens tells nothing about the way to the site.
    if (thrown instanceof AppError && tokenSite.baseUrl === site.baseUrl) witness.failed(thrown);
    throw thrown;
  });
  if (tokenSite.baseUrl === site.baseUrl) {
    witness.answered(waitAskedBy(reply));
  }
  const body = parse(reply.text);
  const refusal = nameRefusal(reply, body, { site, tokenSite, grant });
  if (refusal !== null) throw refusal;
  return readTokens(body, askedAt) ?? fail(unreadable(reply, tokenSite));
}

function fieldsOf(grant: Grant): Readonly<Record<string, string>> {
  return grant.kind === 'code'
    ? { grant_type: 'authorization_code', code: grant.code, code_verifier: grant.verifier }
    : { grant_type: 'refresh_token', refresh_token: grant.refreshToken };
}

function nameRefusal(
  reply: JiraReply,
  body: unknown,
  { site, tokenSite, grant }: { site: SiteConfig; tokenSite: SiteConfig; grant: Grant },
): AppError | null {
  const { status } = reply;
  if (status === 200) return null;
  const host = hostOf(tokenSite);
  if (status === 429) {
    return new AppError('JIRA_BUSY', { host, retryAfterSeconds: retryAfterOf(reply) });
  }
  if (status >= 500) return new AppError('JIRA_FAILED', { host, status });
  const error = isRecord(body) ? body['error'] : undefined;
  switch (error) {
    case undefined:
      return unreadable(reply, tokenSite);
    case 'invalid_grant':
      return grant.kind === 'code'
        ? new AppError('OAUTH_CODE_REJECTED', {})
        : new AppError('RENEWAL_REFUSED', { site: site.id });
    case 'invalid_client':
    case 'unauthorized_client':
    case 'access_denied':
      return new AppError('OAUTH_CLIENT_REJECTED', { site: site.id });
    default:
      return new AppError('OAUTH_FAILED', { site: site.id, problem: problemIn(error) });
  }
}

/** Ten years: a longer life would be no date any more. */
const longestSeconds = 10 * 365 * 24 * 60 * 60;

function readTokens(body: unknown, askedAt: number): FoundTokens | null {
  if (!isRecord(body)) return null;
  const { access_token: token, refresh_token: refreshToken, expires_in: seconds } = body;
  if (!isToken(token)) return null;
  const told = typeof seconds === 'number' && seconds > 0 ? seconds : usualSeconds;
  const livesMs = Math.min(told, longestSeconds) * 1000;
  if (refreshToken === undefined || refreshToken === null) {
    return { credential: { kind: 'oauth2', token, renewal: null }, livesMs };
  }
  if (!isToken(refreshToken)) return null;
  const accessExpiresAt = askedAt + Math.max(livesMs / 2, livesMs - marginMs);
  return {
    credential: { kind: 'oauth2', token, renewal: { refreshToken, accessExpiresAt } },
    livesMs: Infinity,
  };
}

// It becomes part of a header, and of a ticket.
function isToken(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]{1,4000}$/.test(value);
}

function unreadable(reply: JiraReply, site: SiteConfig): AppError {
  return new AppError('JIRA_ANSWER_UNREADABLE', { host: hostOf(site), status: reply.status });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Named as unreadable by who asked.
    return null;
  }
}

function fail(error: AppError): never {
  throw error;
}
