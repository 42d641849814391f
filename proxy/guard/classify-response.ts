import { AppError } from '../../contract/errors.ts';
import { hostOf, type SiteConfig } from '../config/config.ts';
import { mapCertificateAlert } from './map-certificate-alert.ts';
import type { ResponseHead } from './response-head.ts';
import { retryAfterOf } from './retry-after.ts';

/** Tells whether an answer is a redirect; REST has none, login pages have. */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/**
 * Names a redirect. It leads to where Jira moved when the same call stands behind it, or the same host with
 * TLS; anything else is a login. Redirects are not followed, and no more than the new origin is told.
 *
 * @param asked the path of the request, relative to the site's base URL
 */
export function nameRedirect(head: ResponseHead, asked: string, site: SiteConfig): AppError {
  const host = hostOf(site);
  const login = new AppError('JIRA_BEHIND_LOGIN_PAGE', { host });
  const own = new URL(site.baseUrl + asked);
  const place = head.header('location') ?? '';
  if (place === '' || !URL.canParse(place, own.href)) return login;
  const target = new URL(place, own);
  const isWeb = target.protocol === 'http:' || target.protocol === 'https:';
  if (!isWeb || target.host.length > maxHostLength) return login;
  const below = own.pathname.slice(new URL(site.baseUrl).pathname.replace(/\/$/, '').length);
  const isOtherPath = target.origin === own.origin;
  const isSameCall = target.pathname.endsWith(below);
  const isLoop = isOtherPath && target.pathname === own.pathname;
  const isSecured =
    own.protocol === 'http:' && target.protocol === 'https:' && own.hostname === target.hostname;
  if (!isSecured && (!isSameCall || isLoop)) return login;
  return new AppError('JIRA_MOVED', { host, origin: target.origin, isOtherPath });
}

/** A host name has at most 253 characters; a port comes on top. */
const maxHostLength = 260;

/** Tells whether an answer with this status has no body, whatever its headers say. */
export function isBodyless(status: number): boolean {
  return status === 204 || status === 304;
}

/** Tells whether a status is one that an answer can end with; others are not HTTP. */
export function isFinalStatus(status: number): boolean {
  return status >= 200 && status <= 599;
}

/** Tells whether an answer is a page for people instead of data. */
export function isPage(head: ResponseHead): boolean {
  if (isBodyless(head.status)) return false;
  return /^(?:text\/html|application\/xhtml\+xml)/i.test(head.header('content-type')?.trim() ?? '');
}

/** Names a refusal to sign in that Jira itself tells in its headers or words; null when it does not. */
export function signInRefusalOf(
  head: ResponseHead,
  words: string,
  site: SiteConfig,
): AppError | null {
  if (head.status !== 401 && head.status !== 403) return null;
  const facts = { site: site.id };
  const denied = head.header('x-authentication-denied-reason') ?? '';
  const login = head.header('x-seraph-loginreason') ?? '';
  if (/captcha/i.test(denied) || login.includes('AUTHENTICATION_DENIED')) {
    return new AppError('CAPTCHA_REQUIRED', facts);
  }
  if (/basic auth\w* has been disabled/i.test(words)) return new AppError('BASIC_DISABLED', facts);
  if (/XSRF check failed/i.test(words)) {
    return new AppError('JIRA_XSRF_REFUSED', { host: hostOf(site) });
  }
  if (login.includes('AUTHENTICATED_FAILED')) return new AppError('CREDENTIALS_REJECTED', facts);
  return null;
}

/**
 * Names what stands behind a page that came where data was asked for. Pages are never passed on:
 * they would be somebody else's page on our origin.
 */
export function pageErrorOf(head: ResponseHead, page: string, site: SiteConfig): AppError {
  const host = hostOf(site);
  const { status } = head;
  const refusal = signInRefusalOf(head, page, site);
  if (refusal !== null) return refusal;
  // The second are Apache's words.
  if (
    (status === 400 && /SSL certificate/i.test(page)) ||
    (status === 403 && /post-handshake authentication/i.test(page))
  ) {
    return mapCertificateAlert(page, site);
  }
  if (status === 413) return new AppError('REQUEST_TOO_LARGE', { limitBytes: null });
  if (status === 429) {
    return new AppError('JIRA_BUSY', { host, retryAfterSeconds: retryAfterOf(head) });
  }
  if (status >= 500) return new AppError('JIRA_FAILED', { host, status });
  // Jira's own 401 is a page as well; without Jira's marks somebody in front of it asks for a login.
  if (status === 401 && cameFromJira(head)) {
    return new AppError('CREDENTIALS_REJECTED', { site: site.id });
  }
  const windows = nameWindowsSignIn(head, site);
  if (windows !== null) return windows;
  if (status < 300 || status === 401 || /SAMLRequest|<form\b/i.test(page)) {
    return new AppError('JIRA_BEHIND_LOGIN_PAGE', { host });
  }
  return new AppError('JIRA_ANSWER_UNREADABLE', { host, status });
}

/** Names a gateway that asks for Kerberos or NTLM; null where nobody does, or Jira itself refuses. */
export function nameWindowsSignIn(head: ResponseHead, site: SiteConfig): AppError | null {
  if (head.status !== 401 || cameFromJira(head)) return null;
  const offered = (head.header('www-authenticate') ?? '').slice(0, 200).toLowerCase();
  const scheme = (['Negotiate', 'NTLM'] as const).find((name) =>
    offered.startsWith(name.toLowerCase()),
  );
  if (scheme === undefined) return null;
  return new AppError('JIRA_BEHIND_LOGIN_PAGE', { host: hostOf(site), scheme });
}

const marksOfJira = ['x-arequestid', 'x-ausername', 'x-seraph-loginreason', 'atl-traceid'];

function cameFromJira(head: ResponseHead): boolean {
  return (
    marksOfJira.some((name) => head.header(name) !== null) ||
    /OAuth realm/i.test(head.header('www-authenticate') ?? '')
  );
}
