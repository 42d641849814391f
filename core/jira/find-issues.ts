import { isRecord } from '../../contract/connect-api.ts';
import type { Site } from '../../contract/answers/connect-answers.ts';
import { jiraPath } from '../../contract/jira-calls.ts';
import { browseUrl } from '../../contract/jira-url.ts';
import type { Dialect } from './dialect.ts';
import type { FoundIssue, IssueFacts } from './issue-client.ts';
import type { JsonCalls } from './json-calls.ts';
import { pictureOf } from './type-picture.ts';

/** What a search is made with. */
interface FindingOptions {
  readonly calls: JsonCalls;
  readonly dialect: Dialect;
  readonly site: Site;
}

/** Finds issues by JQL, at most 50 unless told otherwise. */
export type FindIssues = (
  jql: string,
  signal?: AbortSignal,
  maxResults?: number,
) => Promise<readonly FoundIssue[]>;

/** The fields of an issue that a card shows. */
export const cardFields: readonly string[] = [
  'summary',
  'status',
  'issuetype',
  'assignee',
  'updated',
];

// More would be a mail that half a company files; the newest say enough.
const mostFound = 50;

/** Makes the search for issues. */
export function createFinding({ calls, dialect, site }: FindingOptions): FindIssues {
  const { version } = dialect;
  return async (jql, signal, maxResults = mostFound) => {
    const call = dialect.searchCall;
    const answer = await calls.ask({
      call,
      path: jiraPath(call, { version }),
      query: { jql, fields: cardFields.join(','), maxResults: String(maxResults) },
      signal,
    });
    if (!isRecord(answer) || !Array.isArray(answer['issues'])) throw calls.unreadable();
    return answer['issues'].map((row) => decodeFound(row, site)).filter((row) => row !== null);
  };
}

/** A value inside JQL. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** Reads an issue as a search gives it; null for something else. */
export function decodeFound(row: unknown, site: Site): FoundIssue | null {
  if (!isRecord(row)) return null;
  const { id, key, fields } = row;
  if (typeof id !== 'string' || typeof key !== 'string') return null;
  const { summary, status } = isRecord(fields) ? fields : {};
  const name = isRecord(status) ? status['name'] : null;
  return {
    id,
    key,
    url: browseUrl(site.baseUrl, key),
    summary: typeof summary === 'string' ? summary : '',
    status: typeof name === 'string' ? name : '',
    ...factsOf(isRecord(fields) ? fields : {}),
  };
}

function factsOf({ issuetype, status, assignee, updated }: Readonly<Record<string, unknown>>): {
  readonly facts?: IssueFacts;
} {
  if (!isRecord(issuetype)) return {};
  const { name, iconUrl } = issuetype;
  const picture = pictureOf(typeof iconUrl === 'string' ? iconUrl : '');
  const person = isRecord(assignee) ? assignee['displayName'] : null;
  return {
    facts: {
      type: typeof name === 'string' ? name : '',
      ...(picture === null ? {} : { picture }),
      category: categoryOf(isRecord(status) ? status['statusCategory'] : null),
      assignee: typeof person === 'string' && person !== '' ? person : null,
      updatedAt: dateOf(updated),
    },
  };
}

function categoryOf(value: unknown): IssueFacts['category'] {
  const key = isRecord(value) ? value['key'] : null;
  return key === 'new' || key === 'indeterminate' || key === 'done' ? key : 'undefined';
}

/** Jira writes offsets without a colon, which not every browser reads. */
function dateOf(value: unknown): Date | null {
  if (typeof value !== 'string') return null;
  const date = new Date(value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(date.getTime()) ? null : date;
}
