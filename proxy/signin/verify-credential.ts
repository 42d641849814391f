import type { Agent } from 'node:http';
import { isRecord } from '../../contract/connect-api.ts';
import type { Account } from '../../contract/answers/connect-answers.ts';
import { AppError } from '../../contract/errors.ts';
import { jiraPath } from '../../contract/jira-calls.ts';
import { askJira, type JiraReply } from '../guard/ask-jira.ts';
import { signInRefusalOf } from '../guard/classify-response.ts';
import { retryAfterOf, waitAskedBy } from '../guard/retry-after.ts';
import { nameOauthProblem, readOauthProblem } from '../../contract/oauth-problem.ts';
import type { Oauth1Signer } from '../signing/oauth1-signer.ts';
import { signRequest } from '../signing/sign-request.ts';
import { gatewayBase, hostOf, type SiteConfig } from '../config/config.ts';
import type { Credential } from '../tickets/ticket.ts';
import { readAvatar } from './read-avatar.ts';

/** Is told whether Jira answered at all. */
export interface OutcomeReporter {
  /** With the seconds that Jira wants this user to wait, if it does. */
  readonly answered: (retryAfterSeconds: number | null) => void;
  readonly failed: (fault: AppError) => void;
}

/** Where a credential is to be verified. */
export interface VerifiedAt {
  readonly site: SiteConfig;
  readonly agent: Agent;
  /** Undefined where nothing is signed. */
  readonly signer: Oauth1Signer | undefined;
  readonly now: () => Date;
}

/** The site as its calls reach it: at its own address, or on Atlassian's gateway. */
export function siteFor(site: SiteConfig, cloudId: string | null): SiteConfig {
  return cloudId === null ? site : { ...site, baseUrl: gatewayBase(site, cloudId) };
}

/**
 * Asks Jira whose credential this is. Asks once: with every further wrong password Jira comes nearer
 * to locking the account.
 *
 * @throws {AppError} CREDENTIALS_REJECTED, SIGNED_IN_AS_NOBODY, CAPTCHA_REQUIRED, BASIC_DISABLED, or
 * what stood in the way.
 */
export async function verifyCredential(
  { site, agent, signer, now }: VerifiedAt,
  credential: Credential,
  witness: OutcomeReporter,
): Promise<Account> {
  // serverInfo would answer anybody, a wrong token included.
  const path = jiraPath('myself', { version: site.kind === 'cloud' ? '3' : '2' });
  const asked = { method: 'GET', url: site.baseUrl + path };
  const signed = await signRequest(credential, asked, signer);
  const reply = await askJira({ site, agent, path, headers: signed }).catch((thrown: unknown) => {
    if (thrown instanceof AppError) witness.failed(thrown);
    throw thrown;
  });
  witness.answered(waitAskedBy(reply));
  const problem = readOauthProblem(reply, reply.text);
  if (problem !== null) throw nameOauthProblem(problem, { site, stage: 'use', now: now() });
  if (reply.status !== 200) throw refusalOf(reply, site);
  const { account, body } = readAccount(reply, site);
  return { ...account, avatar: await readAvatar(body, { site, agent, signer, credential }) };
}

function refusalOf(reply: JiraReply, site: SiteConfig): AppError {
  const told = signInRefusalOf(reply, reply.text, site);
  if (told !== null) return told;
  const host = hostOf(site);
  const { status } = reply;
  if (status === 401) return new AppError('CREDENTIALS_REJECTED', { site: site.id });
  if (status === 403) return new AppError('PERMISSION_MISSING', { reason: '' });
  if (status === 429) {
    return new AppError('JIRA_BUSY', { host, retryAfterSeconds: retryAfterOf(reply) });
  }
  if (status >= 500) return new AppError('JIRA_FAILED', { host, status });
  return new AppError('JIRA_ANSWER_UNREADABLE', { host, status });
}

/** Longest name of an account, in characters: Jira's own limit. The pane keeps it in a small mailbox setting. */
const maxNameLength = 255;

// Control characters, halves of characters and what turns the direction of a line: no name needs them, and the mailbox
// setting that a name is kept in does not accept all of them.
const unprintable = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

function isPlain(text: string): boolean {
  return text.length <= maxNameLength && text.search(unprintable) === -1;
}

// Cut first: the cut may leave half a character.
function printable(text: string): string {
  return text.slice(0, maxNameLength).replace(unprintable, '');
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function readAccount(
  reply: JiraReply,
  site: SiteConfig,
): { readonly account: Omit<Account, 'avatar'>; readonly body: unknown } {
  const unreadable = new AppError('JIRA_ANSWER_UNREADABLE', {
    host: hostOf(site),
    status: reply.status,
  });
  let body: unknown;
  try {
    body = JSON.parse(reply.text);
  } catch {
    throw unreadable;
  }
  if (!isRecord(body)) throw unreadable;
  const id = site.kind === 'cloud' ? body['accountId'] : body['name'];
  const isAnonymous = reply.header('x-ausername') === 'anonymous';
  if (isAnonymous || typeof id !== 'string' || id === '') {
    // An old Jira takes a token it does not know for no sign-in at all and answers all the same.
    throw new AppError('SIGNED_IN_AS_NOBODY', { site: site.id });
  }
  if (!isPlain(id)) throw unreadable;
  const { displayName, emailAddress } = body;
  const account = {
    id,
    displayName: (isText(displayName) && printable(displayName)) || id,
    // Half an address would be another one.
    emailAddress: isText(emailAddress) && isPlain(emailAddress) ? emailAddress : null,
  };
  return { account, body };
}
