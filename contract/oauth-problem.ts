import { AppError } from './errors.ts';

/** Why Jira refused a signed request, in the words of OAuth's problem reporting. */
export interface OauthProblem {
  readonly problem: string;
  /** Milliseconds since 1970 that Jira's clock shows, as far as Jira told; null when it did not. */
  readonly jiraNow: number | null;
}

/** As much of an answer as tells of a problem. */
interface AnswerHead {
  readonly status: number;
  /** By lower-case name; null when absent. */
  header(name: string): string | null;
}

/** At which point of a sign-in, or after it, something was refused. */
type OauthStage = 'start' | 'finish' | 'renew' | 'use';

/** Reads a problem from the header, or from the body where that is given; null when there is none. */
export function readOauthProblem(head: AnswerHead, body = ''): OauthProblem | null {
  if (head.status < 400) return null;
  const told = readHeader(head.header('www-authenticate') ?? '') ?? readBody(body);
  const problem = told?.get('oauth_problem') ?? '';
  // The code reaches people and must be one.
  if (told === null || !/^[a-z_]{1,60}$/.test(problem)) return null;
  return { problem, jiraNow: readClock(head, told.get('oauth_acceptable_timestamps') ?? '') };
}

function readHeader(value: string): URLSearchParams | null {
  if (!/^OAuth\b/i.test(value)) return null;
  const pairs = [...value.matchAll(/\b(\w+)="([^"]*)"/g)];
  const found = new URLSearchParams(
    pairs.map(([, name = '', text = '']) => `${name}=${text}`).join('&'),
  );
  return found.has('oauth_problem') ? found : null;
}

function readBody(body: string): URLSearchParams | null {
  return body.includes('oauth_problem=') ? new URLSearchParams(body.trim()) : null;
}

// Jira takes what lies within five minutes of its clock, and names the two ends.
function readClock(head: AnswerHead, range: string): number | null {
  const groups = /^(?<from>\d{1,12})-(?<to>\d{1,12})$/.exec(range)?.groups;
  if (groups !== undefined) return ((Number(groups['from']) + Number(groups['to'])) / 2) * 1000;
  const date = Date.parse(head.header('date') ?? '');
  return Number.isNaN(date) ? null : date;
}

/** Tells whether a new signature may cure a problem; the clock has to be corrected first if it is the clock. */
export function isCurable({ problem, jiraNow }: OauthProblem): boolean {
  return problem === 'nonce_used' || (problem === 'timestamp_refused' && jiraNow !== null);
}

/** Names a problem for people. */
export function nameOauthProblem(
  { problem, jiraNow }: OauthProblem,
  {
    site,
    stage,
    now,
  }: {
    readonly site: { readonly id: string };
    readonly stage: OauthStage;
    readonly now: Date;
  },
): AppError {
  const facts = { site: site.id };
  switch (problem) {
    case 'consumer_key_unknown':
      return new AppError('OAUTH_CONSUMER_UNKNOWN', facts);
    case 'signature_invalid':
      return new AppError('OAUTH_SIGNATURE_REFUSED', facts);
    case 'timestamp_refused': {
      const differenceMs = jiraNow === null ? 0 : Math.abs(jiraNow - now.getTime());
      return new AppError('OAUTH_CLOCK_WRONG', {
        ...facts,
        seconds: Math.round(differenceMs / 1000),
      });
    }
    case 'token_rejected':
    case 'token_used':
    case 'token_revoked':
    case 'permission_unknown':
      if (stage === 'finish') return new AppError('OAUTH_CODE_REJECTED', {});
      if (stage === 'renew') return new AppError('RENEWAL_REFUSED', facts);
      if (stage === 'use') return new AppError('CREDENTIALS_REJECTED', facts);
      break;
    case 'token_expired':
      if (stage === 'finish') return new AppError('OAUTH_EXPIRED', {});
      if (stage === 'renew') return new AppError('RENEWAL_REFUSED', facts);
      if (stage === 'use') return new AppError('CREDENTIALS_REJECTED', facts);
      break;
    case 'user_refused':
    case 'permission_denied':
      // At the start it means that the link lets no users in.
      if (stage === 'finish') return new AppError('OAUTH_DENIED', {});
      if (stage === 'renew') return new AppError('RENEWAL_REFUSED', facts);
      break;
  }
  return new AppError('OAUTH_FAILED', { ...facts, problem });
}
