import type { IncomingMessage } from 'node:http';
import type { Answer } from '../core/answer.ts';
import { plain } from '../core/answer.ts';
import type { JiraEdition } from '../core/edition.ts';

const browserNames = /Mozilla|Chrome|Safari|Gecko|MSIE|Trident|Opera/i;
const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];

/** Applies Jira's two XSRF rules to a call that changes something; null lets it through. */
export function checkXsrf(face: JiraEdition, request: IncomingMessage): Answer | null {
  const method = request.method ?? 'GET';
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return null;
  if (isForeignBrowser(request) && refusesForeignBrowser(face, method)) return failed();
  if (needsToken(request) && !hasToken(request)) return failed();
  return null;
}

/**
 * True for a browser that does not show it is on Jira's own page. The header `X-Atlassian-Token` does
 * not help here: only `Origin`, or else `Referer`, does.
 */
function isForeignBrowser({ headers, socket }: IncomingMessage): boolean {
  if (!browserNames.test(headers['user-agent'] ?? '')) return false;
  const shown = headers.origin ?? headers.referer ?? '';
  const own = `${'encrypted' in socket ? 'https' : 'http'}://${headers.host ?? ''}`;
  return !URL.canParse(shown) || new URL(shown).origin !== new URL(own).origin;
}

// Data Center only logs a PUT or DELETE that fails rule 1; Cloud refuses it like a POST.
function refusesForeignBrowser(face: JiraEdition, method: string): boolean {
  return method === 'POST' || face.kind === 'cloud';
}

/** True for what a plain HTML form could send from anywhere. */
function needsToken({ headers }: IncomingMessage): boolean {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return type === '' || formTypes.includes(type);
}

function hasToken({ headers }: IncomingMessage): boolean {
  const token = headers['x-atlassian-token'];
  return token === 'no-check' || token === 'nocheck';
}

function failed(): Answer {
  return plain(403, 'XSRF check failed');
}
