import type { IncomingHttpHeaders } from 'node:http';
import { headers } from '../../contract/connect-api.ts';
import { isBodyless } from '../guard/classify-response.ts';
import { readableHeaders } from '../http/readable-headers.ts';

// Everything else stays here: cookies, redirects, Jira's own security and CORS headers, its server's name.
const passedBack = [
  'content-encoding',
  'content-language',
  'content-length',
  'last-modified',
  ...readableHeaders,
];

/** Makes the headers under which Jira's answer reaches the pane. */
export function responseHeaders(
  status: number,
  given: IncomingHttpHeaders,
): Record<string, string> {
  const made: Record<string, string> = {
    // Where there is no body there is no page either, whatever Jira calls it.
    'content-type':
      (isBodyless(status) ? null : given['content-type']) ?? 'application/octet-stream',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // Should anybody open it as a page all the same, it can do nothing there.
    'content-security-policy': "default-src 'none'; sandbox",
  };
  for (const name of passedBack) {
    const value = given[name];
    if (typeof value === 'string') made[name] = value;
  }
  // A length without a body: who reads it as one takes the next answer for it.
  if (isBodyless(status)) delete made['content-length'];
  // Under its own name it would open the browser's password box inside Outlook.
  const challenge = given['www-authenticate'];
  if (challenge !== undefined) made[headers.jiraAuthenticate] = challenge;
  return made;
}
