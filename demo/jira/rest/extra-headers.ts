import { createHash, randomBytes } from 'node:crypto';
import type { Caller, JiraEdition } from '../core/edition.ts';

/**
 * Headers that real Jira puts on every answer and that must not reach a browser through Connect:
 * session cookies, framing rules, the name of the server; and the ids that support asks for.
 */
export function createNoise(
  face: JiraEdition,
): (caller: Caller) => Record<string, string | string[]> {
  let count = 0;
  return (caller) => {
    count += 1;
    const session = caller.user === null ? randomId() : face.logins.startSession(caller.user);
    const path = face.contextPath === '' ? '/' : face.contextPath;
    const shared = {
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=0',
      'cache-control': 'no-cache, no-store, no-transform',
      vary: 'User-Agent',
      ...(caller.loginReason === null ? {} : { 'x-seraph-loginreason': caller.loginReason }),
    };
    return face.kind === 'cloud'
      ? {
          ...shared,
          server: 'AtlassianEdge',
          'atl-traceid': randomBytes(16).toString('hex'),
          'x-arequestid': randomBytes(16).toString('hex'),
          ...(caller.user === null ? {} : { 'x-aaccountid': caller.user.accountId }),
          'set-cookie': [
            `atlassian.xsrf.token=${randomId().toLowerCase()}_lin; Path=/; Secure; SameSite=None`,
            `JSESSIONID=${session}; Path=/; Secure; HttpOnly`,
          ],
        }
      : {
          ...shared,
          'x-arequestid': `${minuteOfDay(face.now())}x${count}x1`,
          'x-anodeid': 'node1',
          'x-asessionid': createHash('sha256').update(session).digest('base64url').slice(0, 6),
          'x-ausername': caller.user?.name ?? 'anonymous',
          'x-frame-options': 'SAMEORIGIN',
          'content-security-policy': "frame-ancestors 'self'",
          'set-cookie': [
            `JSESSIONID=${session}; Path=${path}; Secure; HttpOnly`,
            `atlassian.xsrf.token=${randomId()}_lout; Path=${path}; Secure`,
          ],
        };
  };
}

function randomId(): string {
  return randomBytes(16).toString('hex').toUpperCase();
}

function minuteOfDay(now: Date): number {
  return now.getUTCHours() * 60 + now.getUTCMinutes();
}
