import type { FoundIssue } from '../jira/issue-client.ts';
import type { Mention } from './find-mentions.ts';
import { sharedWords } from './subject-words.ts';

/** Why an issue is shown, the best reason first. */
export const reasons = [
  'email',
  'notification',
  'thread',
  'subject',
  'link',
  'text',
  'sender',
  'similar',
] as const;

export type Reason = (typeof reasons)[number];

/** An issue that may be what the email is about. */
export interface RelatedIssue {
  readonly issue: FoundIssue;
  /** At least one, the best first. */
  readonly reasons: readonly Reason[];
}

/** What the look-ups found; a look-up that failed, or was not needed, found nothing. */
export interface Findings {
  /** Marked with this very email. */
  readonly email: readonly FoundIssue[];
  /** Marked with an earlier email of the conversation. */
  readonly thread: readonly FoundIssue[];
  /** Those of the mentioned keys that exist. */
  readonly mentioned: readonly FoundIssue[];
  readonly mentions: readonly Mention[];
  readonly isJiraNotification: boolean;
  readonly sender: readonly FoundIssue[];
  readonly similar: readonly FoundIssue[];
  /** Of the subject, by which `similar` was searched. */
  readonly words: readonly string[];
}

/** More than this nobody reads before writing. */
const mostOfSender = 3;
const mostSimilar = 3;

/** Joins what was found: each issue once, with every reason, the likeliest first. */
export function relateIssues(findings: Findings): readonly RelatedIssue[] {
  const found: readonly (readonly [Reason, readonly FoundIssue[]])[] = [
    ['email', findings.email],
    ['thread', findings.thread],
    ...mentionedBy(findings),
    ['sender', findings.sender.slice(0, mostOfSender)],
    ['similar', mostAlike(findings)],
  ];
  const byId = new Map<string, RelatedIssue>();
  for (const [reason, issues] of found) {
    for (const issue of issues) {
      const before = byId.get(issue.id);
      byId.set(issue.id, {
        issue: before?.issue ?? issue,
        reasons: inOrder([...(before?.reasons ?? []), reason]),
      });
    }
  }
  return [...byId.values()].toSorted((one, other) => rankOf(one) - rankOf(other));
}

/**
 * The one issue that the email belongs to; null when none or several could be meant. A key in the text or a
 * similar summary is only a hint.
 */
export function clearHit(related: readonly RelatedIssue[]): RelatedIssue | null {
  const own = related.filter((one) => one.reasons.includes('email'));
  const strong = own.length > 0 ? own : related.filter(isStrong);
  return strong.length === 1 ? (strong[0] ?? null) : null;
}

/** Whether an email is likely to belong to an issue, not only to be like it. */
export function isStrong({ reasons: [best] }: RelatedIssue): boolean {
  return best === 'email' || best === 'thread' || best === 'notification' || best === 'subject';
}

function mentionedBy({
  mentioned,
  mentions,
  isJiraNotification,
}: Findings): readonly (readonly [Reason, readonly FoundIssue[]])[] {
  const placeOf = new Map(mentions.map(({ key, place }) => [key, place] as const));
  return mentioned.flatMap((issue) => {
    // An issue that was moved answers by its new key, to a key that is not in the email.
    const place = placeOf.get(issue.key) ?? 'text';
    const all: readonly Reason[] =
      place === 'subject' && isJiraNotification ? ['notification', place] : [place];
    return all.map((reason) => [reason, [issue]] as const);
  });
}

function mostAlike({ similar, words }: Findings): readonly FoundIssue[] {
  return similar
    .toSorted((one, other) => sharedWords(words, other.summary) - sharedWords(words, one.summary))
    .slice(0, mostSimilar);
}

function inOrder(given: readonly Reason[]): readonly Reason[] {
  return reasons.filter((reason) => given.includes(reason));
}

function rankOf({ reasons: [best = 'similar'] }: RelatedIssue): number {
  return reasons.indexOf(best);
}
