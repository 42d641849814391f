import { type Answer, refuseBelow } from '../core/answer.ts';
import type { JiraEdition } from '../core/edition.ts';

/** Fails as a Jira on MySQL with `utf8` does when a body has characters of four bytes; null for all else. */
export function refuseEmoji({ kind, habits }: JiraEdition, body: unknown): Answer | null {
  const text = JSON.stringify(body) ?? '';
  const [first] = /[\u{10000}-\u{10ffff}]/u.exec(text) ?? [];
  if (kind === 'cloud' || !habits().isWithoutEmoji || first === undefined) return null;
  const bytes = [...Buffer.from(first)].map((byte) => `\\x${byte.toString(16).toUpperCase()}`);
  return refuseBelow(
    500,
    `com.atlassian.jira.exception.CreateException: while inserting: (SQL Exception while executing the following:INSERT INTO jiraissue (Incorrect string value: '${bytes.join('')}' for column 'DESCRIPTION' at row 1))`,
  );
}
