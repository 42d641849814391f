import type { Image, EmailDocument } from '../convert/document.ts';
import type { CreatedIssue, TypePicture } from './model.ts';

/** An issue that a search found. */
export interface FoundIssue extends CreatedIssue {
  readonly summary: string;
  /** In the user's language, from Jira; empty where Jira does not tell. */
  readonly status: string;
  /** What a card shows of it; absent where it was not asked for. */
  readonly facts?: IssueFacts;
}

/** What a card shows of an issue besides its summary and status. */
export interface IssueFacts {
  /** In the user's language; empty where Jira does not say. */
  readonly type: string;
  /** Absent for an icon of the organisation. */
  readonly picture?: TypePicture;
  /** By Jira's key, never by its name, which is translated. */
  readonly category: 'new' | 'indeterminate' | 'done' | 'undefined';
  /** Null for nobody. */
  readonly assignee: string | null;
  /** Null where Jira does not say. */
  readonly updatedAt: Date | null;
}

/** An issue that was read by its key. */
export interface KeyedIssue extends FoundIssue {
  /** The value of the property that was asked for; null when the issue has none of the name. */
  readonly property: unknown;
  /** Who made it, as Jira names users; null where it does not tell. */
  readonly creatorId: string | null;
}

/** Issues that were read by their keys. */
export interface KeyedIssues {
  readonly issues: readonly KeyedIssue[];
  /** False when Jira could not read some of them for the moment. */
  readonly isWhole: boolean;
}

/** A file as an issue holds it. */
export interface AttachedFile {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  /** Who brought it, as Jira names users; null where it does not tell. */
  readonly authorId: string | null;
}

/** What marks an issue with the mail it was made from. */
interface MailLink {
  /** The same for every recipient of the mail; see `mailKey`. */
  readonly globalId: string;
  readonly title: string;
}

/** The name under which a picture of the text is attached; null for one that is not. */
export type PictureName = (image: Image) => string | null;

/** Which pictures of a text are attached. */
export interface PictureNames {
  readonly nameOf: PictureName;
  /** Those that an earlier call put in their places; none when left out. */
  readonly placedBefore?: PictureName;
}

/** What can be asked about issues that are there, and done with them. */
export interface IssueClient {
  /** Issues marked with one of these mails, at most 50. */
  linkedIssues(globalIds: readonly string[], signal?: AbortSignal): Promise<readonly FoundIssue[]>;
  /** Those of the keys that are issues the user sees: what merely looks like a key is left out. */
  mentionedIssues(keys: readonly string[], signal?: AbortSignal): Promise<readonly FoundIssue[]>;
  /** Open issues that a person reports, as `personOf` names people; the last changed first. */
  reportedIssues(personId: string, signal?: AbortSignal): Promise<readonly FoundIssue[]>;
  /** Open issues with two of the words in their summary, or the only one; the last changed first. */
  similarIssues(words: readonly string[], signal?: AbortSignal): Promise<readonly FoundIssue[]>;
  /** Issues the user made in the last minutes, in one project or anywhere, newest first, at most 50. */
  ownIssues(
    made: { readonly withinMinutes: number; readonly projectId?: string },
    signal?: AbortSignal,
  ): Promise<readonly FoundIssue[]>;
  /** Keys of the project's five newest issues that are older than some minutes. */
  newestKeys(made: {
    readonly projectId: string;
    readonly beforeMinutes: number;
  }): Promise<readonly string[]>;
  /** How many keys `issuesByKey` takes. */
  readonly keysAtOnce: number;
  /** Issues by key, with one of their properties. Never late, as a search may be. */
  issuesByKey(keys: readonly string[], property: string): Promise<KeyedIssues>;
  /** The value of an entity property; null when the issue has none of the name. */
  issueProperty(issueId: string, name: string, signal?: AbortSignal): Promise<unknown>;
  /** Marks an issue with a mail; a second time with the same mail changes nothing. */
  linkMail(issue: CreatedIssue, link: MailLink): Promise<void>;
  /** Takes a file away from its issue. @throws {AppError} PERMISSION_MISSING, JIRA_NOT_FOUND … */
  deleteFile(fileId: string): Promise<void>;
  attachedFiles(issueId: string, signal?: AbortSignal): Promise<readonly AttachedFile[]>;
  /**
   * Puts attached pictures into the description, where they stood in the mail. `edited` when somebody
   * has changed the description since: it is then left alone.
   */
  placePictures(
    issueId: string,
    document: EmailDocument,
    names: PictureNames,
  ): Promise<'placed' | 'edited'>;
  /** Whether an issue holds nothing but its own fields: no file, comment, work, sub-task or link. */
  isEmptyIssue(issueId: string): Promise<boolean>;
  /** Whether the user may delete an issue. */
  mayDelete(issueKey: string, signal?: AbortSignal): Promise<boolean>;
  /** @throws {AppError} PERMISSION_MISSING, JIRA_NOT_FOUND … */
  deleteIssue(issueId: string): Promise<void>;
}
