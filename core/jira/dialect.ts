import type { JsonCalls } from './json-calls.ts';
import type { FieldOption } from './model.ts';

/** The fields by which an issue is recognised. */
export const keyedFields: readonly string[] = ['summary', 'status', 'creator'];

/** Only what differs between Jira Cloud and Jira Data Center. */
export interface Dialect {
  /** Of the REST API. */
  readonly version: '2' | '3';
  /** The member of a user by which Jira wants users named. */
  readonly userIdName: 'accountId' | 'name';
  /** The parameter by which people are searched; either Jira refuses the other's. */
  readonly userTextName: 'query' | 'username';
  /** The call that searches by JQL. */
  readonly searchCall: 'search' | 'searchJql';
  /** Projects as Jira gives them; with a text, those that have it in name or key. */
  readonly listProjects: (calls: JsonCalls, asked: AskedProjects) => Promise<ProjectRows>;
  /** Projects used last, the latest first. */
  readonly recentProjects: (calls: JsonCalls, signal?: AbortSignal) => Promise<unknown>;
  /** Whether everybody may read what custom fields are for; Data Center tells its administrators. */
  readonly tellsFieldHelp: boolean;
  /** How many issues are read by key at a time. */
  readonly keysAtOnce: number;
  /**
   * Reads issues by key with one of their properties. Unlike a search this is never late. What there is not, or
   * the user may not see, is left out.
   */
  readonly issuesByKey: (calls: JsonCalls, asked: AskedKeys) => Promise<IssueRows>;
  /** Reads those of the keys that are issues, in one request. */
  readonly mentionedIssues: (calls: JsonCalls, asked: AskedMentions) => Promise<readonly unknown[]>;
  /** Finds epics for the field “Epic Link”; null where they are issues like any other. */
  readonly findEpics:
    | ((
        calls: JsonCalls,
        wanted: { readonly text: string; readonly projectKey: string },
        signal?: AbortSignal,
      ) => Promise<readonly FieldOption[]>)
    | null;
}

interface AskedProjects {
  /** Empty for all. */
  readonly text: string;
  readonly signal?: AbortSignal | undefined;
}

interface ProjectRows {
  readonly rows: readonly unknown[];
  readonly isWhole: boolean;
}

interface AskedKeys {
  readonly keys: readonly string[];
  readonly property: string;
}

interface AskedMentions {
  /** At least one, at most 50. */
  readonly keys: readonly string[];
  readonly fields: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

interface IssueRows {
  readonly rows: readonly unknown[];
  /** False when Jira could not read some of them for the moment. */
  readonly isWhole: boolean;
}
