import type { IncomingMessage } from 'node:http';
import { demoAccounts } from './accounts.ts';
import type { Answer } from '../core/answer.ts';
import { json } from '../core/answer.ts';
import { type Caller, type JiraEdition, isFrom } from '../core/edition.ts';
import { isSame } from '../core/logins.ts';
import { byOauth } from './oauth1/by-oauth.ts';

const anonymous: Caller = { user: null, loginReason: null };

/**
 * Finds out who is asking. Either the caller, anonymous included, or the refusal Jira's filters send
 * before any resource is reached.
 */
export function authenticate(
  face: JiraEdition,
  request: IncomingMessage,
  at: 'site' | 'gateway' = 'site',
): Caller | Answer {
  const [scheme = '', credentials = ''] = (request.headers.authorization ?? '').split(' ');
  switch (scheme.toLowerCase()) {
    case 'basic':
      return face.kind === 'cloud'
        ? byApiToken(face, credentials, at)
        : byPassword(face, credentials);
    case 'bearer':
      return face.kind === 'cloud'
        ? byCloudToken(face, credentials, at)
        : byAccessToken(face, credentials);
    case 'oauth':
      return face.kind === 'cloud' ? anonymous : byOauth(face, request);
    default:
      return bySession(face, request);
  }
}

/** Tells a refusal from a caller. */
export function isRefusal(result: Caller | Answer): result is Answer {
  return 'status' in result;
}

/** The password of a user by the name typed on the login page; only one of them can sign in. */
export function passwordOf({ kind }: Pick<JiraEdition, 'kind'>, name: string): string | null {
  const { cloud, datacenter } = demoAccounts;
  if (kind === 'cloud') return name === cloud.email ? cloud.password : null;
  return name === datacenter.user ? datacenter.password : null;
}

/** Reads `name:secret` from Basic credentials; null when they are not such a pair. */
function readBasic(credentials: string): { name: string; secret: string } | null {
  const text = Buffer.from(credentials, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? null : { name: text.slice(0, colon), secret: text.slice(colon + 1) };
}

function byPassword(face: JiraEdition, credentials: string): Caller | Answer {
  // Jira 11 ships with Basic switched off.
  if (isFrom(face, 11)) {
    return json(403, { message: 'Basic Authentication has been disabled on this instance.' });
  }
  const pair = readBasic(credentials);
  if (pair === null) return anonymous;
  const verdict = face.logins.judge(pair.name, pair.secret, passwordOf(face, pair.name));
  if (verdict === 'wrong') return denied(face, 401, 'AUTHENTICATED_FAILED');
  if (verdict === 'captcha') return denied(face, 403, 'AUTHENTICATION_DENIED');
  return named(face, ({ name }) => name === pair.name);
}

// On Data Center a wrong password is refused before any resource, `serverInfo` included, and in HTML.
function denied(
  face: JiraEdition,
  status: number,
  reason: 'AUTHENTICATED_FAILED' | 'AUTHENTICATION_DENIED',
): Answer {
  const isCaptcha = reason === 'AUTHENTICATION_DENIED';
  return {
    status,
    headers: {
      'content-type': 'text/html;charset=UTF-8',
      'x-seraph-loginreason': reason,
      ...(isCaptcha
        ? {
            'x-authentication-denied-reason': `CAPTCHA_CHALLENGE; login-url=${face.baseUrl}/login.jsp`,
          }
        : {}),
    },
    body:
      `<!DOCTYPE html><html><head><title>${isCaptcha ? 'Forbidden (403)' : 'Unauthorized (401)'}</title></head>` +
      `<body><p>Basic Authentication Failure - Reason : ${reason}</p></body></html>`,
  };
}

function byAccessToken(face: JiraEdition, token: string): Caller | Answer {
  // Before 8.14 nothing in Jira reads a Bearer header, so the request runs as nobody.
  if (!isFrom(face, 8, 14)) return anonymous;
  if (isSame(token, demoAccounts.datacenter.personalAccessToken)) {
    return named(face, ({ name }) => name === demoAccounts.datacenter.user);
  }
  const family = face.oauth2.access(token, face.now());
  if (family !== null) return { user: family.consent.user, loginReason: 'OK' };
  return refusedToken();
}

function refusedToken(): Answer {
  const refusal = json(401, {
    message: 'Client must be authenticated to access this resource.',
    'status-code': 401,
  });
  return {
    ...refusal,
    headers: { ...refusal.headers, 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' },
  };
}

// Cloud runs the request as nobody and tells it only in a header.
function byApiToken(face: JiraEdition, credentials: string, at: 'site' | 'gateway'): Caller {
  const pair = readBasic(credentials);
  const { email, apiToken, scopedApiToken } = demoAccounts.cloud;
  // Each is worth something at one of the two places, and looks like a wrong one at the other.
  const expected = at === 'gateway' ? scopedApiToken : apiToken;
  const isRight =
    pair !== null && pair.name.toLowerCase() === email && isSame(pair.secret, expected);
  return isRight
    ? named(face, (user) => user.emailAddress === email)
    : { user: null, loginReason: 'AUTHENTICATED_FAILED' };
}

// Tokens of OAuth 2.0 are taken on the gateway, and there for the sites that the user chose.
function byCloudToken(face: JiraEdition, token: string, at: 'site' | 'gateway'): Caller | Answer {
  const family = at === 'gateway' ? face.oauth2.access(token, face.now()) : null;
  if (family?.consent.siteIds.includes(face.cloudId) !== true) {
    return json(401, { code: 401, message: 'Unauthorized' });
  }
  return { user: family.consent.user, loginReason: 'OK' };
}

function bySession(face: JiraEdition, request: IncomingMessage): Caller {
  const id = /(?:^|;\s*)JSESSIONID=([0-9A-F]{32})(?:;|$)/.exec(request.headers.cookie ?? '')?.[1];
  return id === undefined ? anonymous : { user: face.logins.session(id), loginReason: null };
}

function named(
  face: JiraEdition,
  isWanted: (user: JiraEdition['store']['users'][number]) => boolean,
): Caller {
  const user = face.store.users.find(isWanted);
  if (user === undefined) throw new TypeError('an account of the demo has no user');
  return { user, loginReason: 'OK' };
}
