import {
  frameRequestHeaders,
  oauthTokenPaths,
  type CallRefusal,
  type ToFrame,
} from '../../contract/frame-protocol.ts';
import { findJiraCall } from '../../contract/find-jira-call.ts';
import type { JiraCallName } from '../../contract/jira-calls.ts';
import { checkTarget } from '../../contract/check-target.ts';

/** A call that may be sent, or why it may not. */
export type JudgedCall =
  | {
      readonly kind: 'allowed';
      /** Path, normalised, and query, relative to Jira's base URL. */
      readonly target: string;
      /** Null for Jira's token calls of OAuth 1.0a. */
      readonly name: JiraCallName | null;
    }
  | { readonly kind: 'refused'; readonly code: CallRefusal };

type Call = Extract<ToFrame, { readonly kind: 'send' }>;

/** Longest value of a header, in characters. */
const maxHeaderLength = 8_000;

/** Judges a call: only what the product makes, and nothing that could be read in two ways. */
export function judgeCall(call: Call, lastId: number): JudgedCall {
  const { id, method, headers, body } = call;
  // Ids only grow, so that nothing said before can be said again.
  if (id <= lastId) return refused('id-used');
  if (!['GET', 'POST', 'PUT', 'DELETE'].includes(method)) return refused('method-not-allowed');
  const judged = checkTarget(call.target);
  if (judged.kind === 'refused') return refused('path-not-allowed');
  const { path, query } = judged;
  const name = findJiraCall(method, path);
  if (name === null && !isTokenCall(method, path, query)) {
    return refused('path-not-allowed');
  }
  if (!Object.entries(headers).every(isAllowed)) return refused('header-not-allowed');
  const takesBody = method === 'POST' || method === 'PUT';
  if (body !== null && !takesBody) return refused('body-not-allowed');
  return { kind: 'allowed', target: path + query, name };
}

function isTokenCall(method: string, path: string, query: string): boolean {
  const isPath = path === oauthTokenPaths.request || path === oauthTokenPaths.access;
  return isPath && method === 'POST' && query === '';
}

// In small letters, as our own pane writes them; a line break would begin another header.
function isAllowed([name, value]: readonly [string, string]): boolean {
  return (
    frameRequestHeaders.includes(name) &&
    value.length <= maxHeaderLength &&
    /^[\x20-\x7e]*$/.test(value)
  );
}

function refused(code: CallRefusal): JudgedCall {
  return { kind: 'refused', code };
}
