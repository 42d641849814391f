import type { Agent } from 'node:http';
import { AppError } from '../../../contract/errors.ts';
import { isCurable, nameOauthProblem, readOauthProblem } from '../../../contract/oauth-problem.ts';
import { oauthTokenPaths } from '../../../contract/frame-protocol.ts';
import { askJira, type JiraReply } from '../../guard/ask-jira.ts';
import { retryAfterOf, waitAskedBy } from '../../guard/retry-after.ts';
import type { Oauth1Request, Oauth1Signer } from '../../signing/oauth1-signer.ts';
import { hostOf, type SiteConfig } from '../../config/config.ts';
import type { OutcomeReporter } from '../verify-credential.ts';

/** One of the two questions for a token. */
export interface TokenQuestion {
  readonly site: SiteConfig;
  readonly agent: Agent;
  readonly signer: Oauth1Signer;
  readonly witness: OutcomeReporter;
  readonly now: () => Date;
  readonly stage: 'start' | 'finish' | 'renew';
  readonly consumerKey: string;
  readonly token: string | null;
  readonly more: NonNullable<Oauth1Request['more']>;
  /** The base URL that is signed; the site's own when left out. */
  readonly signedBase?: string;
}

/** A token as Jira gave it. */
export interface FoundToken {
  readonly token: string;
  /** Null when Jira does not tell. */
  readonly expiresInSeconds: number | null;
  /** What a new token can be asked for with; null when Jira gave none. */
  readonly sessionHandle: string | null;
}

const paths = {
  start: oauthTokenPaths.request,
  finish: oauthTokenPaths.access,
  renew: oauthTokenPaths.access,
} as const;

/**
 * Asks Jira for a request token or an access token. What a new signature may cure is asked once more:
 * a clock that differs, by what Jira says its own shows, and a nonce that was used.
 *
 * @throws {AppError} one of OAUTH_*, or what stood in the way.
 */
export async function askForToken(question: TokenQuestion): Promise<FoundToken> {
  const { site, signer, stage, now } = question;
  let reply = await ask(question);
  let problem = readOauthProblem(reply, reply.text);
  if (problem !== null && isCurable(problem)) {
    if (problem.problem === 'timestamp_refused' && problem.jiraNow !== null) {
      signer.correctClock(problem.jiraNow);
    }
    reply = await ask(question);
    problem = readOauthProblem(reply, reply.text);
  }
  if (problem !== null) throw nameOauthProblem(problem, { site, stage, now: now() });
  return readToken(reply, site);
}

async function ask(question: TokenQuestion): Promise<JiraReply> {
  const { site, agent, signer, witness, stage, consumerKey, token, more } = question;
  const method = 'POST';
  const path = paths[stage];
  const url = (question.signedBase ?? site.baseUrl) + path;
  const authorization = await signer.authorize({ method, url, consumerKey, token, more });
  const headers = { authorization, accept: '*/*', 'x-atlassian-token': 'no-check' };
  const reply = await askJira({ site, agent, method, path, headers }).catch((thrown: unknown) => {
    if (thrown instanceof AppError) witness.failed(thrown);
    throw thrown;
  });
  witness.answered(waitAskedBy(reply));
  return reply;
}

/** Reads the token of an answer without a problem. @throws {AppError} what stood in the way */
export function readToken(reply: Omit<JiraReply, 'bytes'>, site: SiteConfig): FoundToken {
  const host = hostOf(site);
  const { status } = reply;
  if (status === 429) {
    throw new AppError('JIRA_BUSY', { host, retryAfterSeconds: retryAfterOf(reply) });
  }
  if (status >= 500) throw new AppError('JIRA_FAILED', { host, status });
  // Jira always names a problem; who does not stands in front of it.
  if (status === 401) throw new AppError('JIRA_BEHIND_LOGIN_PAGE', { host });
  const found = new URLSearchParams(reply.text.trim());
  const token = found.get('oauth_token') ?? '';
  if (status !== 200 || !/^[\x21-\x7e]{1,500}$/.test(token)) {
    throw new AppError('JIRA_ANSWER_UNREADABLE', { host, status });
  }
  const seconds = found.get('oauth_expires_in') ?? '';
  const handle = found.get('oauth_session_handle') ?? '';
  return {
    token,
    expiresInSeconds: /^\d{1,12}$/.test(seconds) ? Number(seconds) : null,
    sessionHandle: /^[\x21-\x7e]{1,500}$/.test(handle) ? handle : null,
  };
}
