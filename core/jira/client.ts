import type { Account } from '../../contract/answers/connect-answers.ts';
import type { EmailDocument } from '../convert/document.ts';
import type { CommentClient } from './comment-client.ts';
import type { ServiceDeskClient } from './service-desk-client.ts';
import type { FieldHelp } from './field-help.ts';
import type { FieldSearch } from './field-search.ts';
import type { FinishClient } from './finish-client.ts';
import type { IssueClient } from './issue-client.ts';
import type {
  AttachmentLimits,
  CreatedIssue,
  FilledField,
  IssueField,
  IssueType,
  Project,
  ProjectList,
} from './model.ts';
import type { ServerInfo } from './server-info.ts';

/** What an issue is made of; the dialect turns it into Jira's JSON. */
export interface NewIssue {
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly summary: string;
  /** Left out when it holds no blocks, as where the create screen has no description. */
  readonly description: EmailDocument;
  /** Further fields by id, only such as the create metadata listed. */
  readonly fields: Readonly<Record<string, FilledField>>;
  /** Entity properties written in the same call, for example the filing id. */
  readonly properties: readonly { readonly key: string; readonly value: unknown }[];
}

/**
 * Jira for one signed-in user, the same for Cloud and Data Center. Every method throws `AppError`s
 * that name the fault (`core/jira/map-jira-error.ts`); none of them repeats a request by itself.
 */
export interface JiraClient extends IssueClient, FinishClient, CommentClient {
  /** Who is signed in. @throws {AppError} SIGNED_IN_AS_NOBODY, CREDENTIALS_REJECTED … */
  myself(): Promise<Account>;
  /** Which Jira this is; null when it does not tell. */
  serverInfo(signal?: AbortSignal): Promise<ServerInfo | null>;
  /**
   * Projects in which the user may create (Cloud, the first hundred) or which the user sees (Data
   * Center, all), by name.
   */
  projects(signal?: AbortSignal): Promise<ProjectList>;
  /** Projects with a text in name or key, where `projects` did not give all. */
  searchProjects(text: string, signal?: AbortSignal): Promise<readonly Project[]>;
  /** Projects the user used last, the latest first. */
  recentProjects(signal?: AbortSignal): Promise<readonly Project[]>;
  /** One project. @throws {AppError} JIRA_NOT_FOUND when there is none the user may see. */
  project(idOrKey: string, signal?: AbortSignal): Promise<Project>;
  /** Request types, where the project has a service desk, and issue types. */
  issueTypes(project: Project, signal?: AbortSignal): Promise<readonly IssueType[]>;
  /** Every field of the create screen, all pages; of a request type what its portal asks for. */
  createFields(
    project: Project,
    issueType: IssueType,
    signal?: AbortSignal,
  ): Promise<readonly IssueField[]>;
  /** What the custom fields of a project are for, by id; nothing where Jira does not tell everybody. */
  fieldHelp(project: Project, signal?: AbortSignal): Promise<FieldHelp>;
  /** Finds what fields of people, groups, issues and the like can be set to. */
  readonly search: FieldSearch;
  /** Requests, where the project has a service desk. */
  readonly desk: ServiceDeskClient;
  /** Whether a description or comment would be cut at Jira's limit. */
  isTextTooLong(document: EmailDocument): Promise<boolean>;
  attachmentLimits(signal?: AbortSignal): Promise<AttachmentLimits>;
  /** @throws {AppError} FIELDS_REJECTED with Jira's words per field, PERMISSION_MISSING … */
  createIssue(issue: NewIssue, signal?: AbortSignal): Promise<CreatedIssue>;
  /** @throws {AppError} ATTACHMENT_TOO_LARGE, ATTACHMENT_REJECTED, ATTACHMENTS_DISABLED … */
  attach(
    issueKey: string,
    file: { readonly name: string; readonly content: Blob },
    options?: { readonly signal?: AbortSignal; readonly onProgress?: (sentBytes: number) => void },
  ): Promise<void>;
}
