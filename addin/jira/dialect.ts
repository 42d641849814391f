import type { MailDocument } from '../convert/document.ts';
import type { JsonCalls } from './json-calls.ts';

/** Only what differs between Jira Cloud and Jira Data Center. */
export interface Dialect {
  /** Of the REST API. */
  readonly version: '2' | '3';
  /** The member of a user by which Jira wants users named. */
  readonly userIdName: 'accountId' | 'name';
  /** Writes rich text as this Jira stores it. */
  readonly writeDocument: (document: MailDocument) => unknown;
  /** The length of rich text as this Jira counts it against its limit. */
  readonly lengthOf: (document: MailDocument) => number;
  /** The call that searches by JQL. */
  readonly searchCall: 'search' | 'searchJql';
  /** Projects as Jira gives them, all of them. */
  readonly listProjects: (calls: JsonCalls, signal?: AbortSignal) => Promise<readonly unknown[]>;
}
