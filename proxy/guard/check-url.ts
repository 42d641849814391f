import { findJiraCall } from '../../contract/find-jira-call.ts';
import type { JiraCallName } from '../../contract/jira-calls.ts';
import { checkTarget, type TargetVerdict } from '../../contract/check-target.ts';
import type { PathPolicy } from '../config/config.ts';

/** Why an address is refused before anybody is asked. */
export type UrlVerdict = TargetVerdict | 'not-on-the-list';

/** What a request is about; `rest` is a call outside the product's own table. */
export type CallName = JiraCallName | 'rest';

export type CheckedUrl =
  | {
      readonly kind: 'allowed';
      readonly call: CallName;
      /** Normalised, relative to the site's base URL. */
      readonly path: string;
      /** As given, with its question mark; empty when there is none. */
      readonly query: string;
    }
  | { readonly kind: 'refused'; readonly verdict: UrlVerdict };

/** Judges a request target relative to the site's base URL, before anything else looks at it. */
export function checkUrl(method: string, target: string, policy: PathPolicy): CheckedUrl {
  const judged = checkTarget(target);
  if (judged.kind === 'refused') return judged;
  const { path, query } = judged;
  const call = callOf(method, path, policy);
  if (call === null) return { kind: 'refused', verdict: 'not-on-the-list' };
  return { kind: 'allowed', call, path, query };
}

function callOf(method: string, path: string, policy: PathPolicy): CallName | null {
  const call = findJiraCall(method, path);
  if (call !== null || policy === 'narrow') return call;
  const isRest = ['GET', 'POST', 'PUT', 'DELETE'].includes(method) && path.startsWith('/rest/');
  return isRest ? 'rest' : null;
}
