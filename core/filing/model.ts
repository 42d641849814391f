import type { AppError } from '../../contract/errors.ts';
import type { EmailDocument } from '../convert/document.ts';
import type { CommentAudience, PlacedComment } from '../jira/comment-client.ts';
import type { FoundIssue } from '../jira/issue-client.ts';
import type { JiraPerson } from '../jira/find-person-by-email.ts';
import type { CreatedIssue, FieldValue, FilledField, Project } from '../jira/model.ts';

/**
 * What the user has chosen and typed for one email, until it is filed or discarded. What follows from it,
 * and from what is known of the email and of Jira, is not stored: see `effectiveDraft`.
 */
export interface Draft {
  /** Which email it is for: see `emailKey`. */
  readonly mailKey: string;
  /** Chosen here, or the last time for this sender; null leaves it to what is known. */
  readonly projectId: string | null;
  readonly issueTypeId: string | null;
  /** Null while the suggested summary, or the email's own, is to be used. */
  readonly summary: string | null;
  /** Null while the email's own text is to be used; else what the user typed instead, as plain text. */
  readonly descriptionText: string | null;
  /** Further fields by ID. */
  readonly values: Readonly<Record<string, FieldValue>>;
  /** IDs of the files that the user ticked; `wholeMailId` and `emailTextId` are among the possible ones. */
  readonly tickedFiles: readonly string[];
  /** IDs of the files that the user unticked. */
  readonly untickedFiles: readonly string[];
  /** Files from the disk; only the pane in which they were added has their contents. */
  readonly addedFiles?: readonly AddedFile[];
  /** People whom Jira notifies of changes to the issue. */
  readonly watchers: readonly JiraPerson[];
  /** Where the email goes as a comment; null while a new issue is made of it. */
  readonly target: CommentTarget | null;
  /** What an older version stored as a whole, entered or not. */
  readonly older?: {
    readonly summary: string;
    /** All other files were not ticked. */
    readonly tickedFiles: readonly string[];
  };
}

/** A draft as the form shows it and as it is sent. */
export interface EffectiveDraft extends Pick<
  Draft,
  'mailKey' | 'projectId' | 'issueTypeId' | 'descriptionText' | 'values' | 'watchers'
> {
  readonly summary: string;
  /** IDs of the ticked files; `wholeMailId` stands for the email as `.eml`. */
  readonly tickedFiles: readonly string[];
}

/** An issue that the mail is added to. */
export interface CommentTarget {
  readonly issue: FoundIssue;
  /** Null until the user, or what is known of the project, has said. */
  readonly audience: CommentAudience | null;
}

/** The id under which the whole mail stands among the files. */
export const wholeMailId = 'whole-mail';

/** The id under which the email's text stands among the files, where it does not fit into the issue. */
export const emailTextId = 'email-text';

/**
 * What is to be known of a file beside its tick: `protected` ones cannot be opened by everybody; `text-…`
 * say why the email's text is a file; the others say why a picture is not ticked at first.
 */
export type FileNote =
  | 'protected'
  | 'text-cut'
  | 'text-not-taken'
  | 'logo'
  | 'tiny'
  | 'repeated'
  | 'signature'
  | 'history'
  | 'not-shown';

/** A file that can go along, as the form lists it. */
export interface OfferedFile {
  readonly id: string;
  readonly name: string;
  /** Null when the host does not tell (the whole mail). */
  readonly sizeBytes: number | null;
  readonly contentType: string;
  /** `disk`: added by the user, not a part of the mail. */
  readonly source: 'attachment' | 'inline' | 'whole-mail' | 'cloud' | 'disk' | 'text';
  /** By what the text refers to this picture, in small letters; null for anything else. */
  readonly pictureId: string | null;
  /** Ticked at first. */
  readonly isTickedAtFirst: boolean;
  /** Why it cannot go along, known before the click; null when it can. */
  readonly obstacle: AppError | null;
  /** Absent when there is nothing to say. */
  readonly note?: FileNote;
  /** About how large it will be, where `sizeBytes` is not known. */
  readonly expectedBytes?: number;
  /** The content of a file that is made of the email's text. */
  readonly text?: string;
}

/** A file of the user's own, beside those of the mail. */
export type AddedFile = Pick<OfferedFile, 'id' | 'name' | 'sizeBytes' | 'contentType'>;

/** Everything that will be sent, decided before the first request. */
export interface FilingPlan {
  readonly filingId: string;
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly summary: string;
  readonly description: EmailDocument;
  readonly fields: Readonly<Record<string, FilledField>>;
  readonly files: readonly OfferedFile[];
  /** An issue that the user made on Jira's own page: it is filled, and none is created. */
  readonly into?: CreatedIssue;
  /** The mail goes there as a comment, and no issue is made; project, type and fields say nothing then. */
  readonly comment?: { readonly issue: CreatedIssue; readonly audience: CommentAudience };
  /** What Jira calls the fields, by id, for saying which of them it did not take. */
  readonly names?: Readonly<Record<string, string>>;
  /** People who are to be told of what happens to the issue. */
  readonly watchers: readonly JiraPerson[];
  /** A request of Service Management is raised instead of an issue. */
  readonly request?: RequestPlan;
}

/** What a request needs beside what every issue has. */
export interface RequestPlan {
  readonly project: Project;
  readonly deskId: string;
  readonly requestTypeId: string;
  /** The portal's address of requests, without the key; null where there is none. */
  readonly portal: string | null;
  /** Ids of what the portal does not take, `summary` and `description` among them: written afterwards. */
  readonly later: readonly string[];
}

export type UploadState =
  | { readonly status: 'waiting' }
  | { readonly status: 'reading' }
  | { readonly status: 'sending'; readonly sentBytes: number; readonly totalBytes: number }
  /** Jira or the way there failed; it is sent again by itself. */
  | { readonly status: 'pausing'; readonly attempt: number; readonly untilMs: number }
  /** `sameAs` names the file whose bytes these are: they were not sent again. */
  | { readonly status: 'done'; readonly sameAs: string | null }
  | { readonly status: 'failed'; readonly error: AppError }
  | { readonly status: 'cancelled' };

export interface Upload {
  readonly file: OfferedFile;
  readonly state: UploadState;
}

/** The files on their way to an issue, one at a time; read by React through `useSyncExternalStore`. */
export interface UploadQueue {
  /** The same array until something changes. */
  snapshot(): readonly Upload[];
  subscribe(listener: () => void): () => void;
  /**
   * Starts, or goes on; resolves when no file is waiting any more, or when another mail is selected:
   * the rest waits until this one is back. Never rejects.
   */
  run(): Promise<void>;
  retry(fileId: string): Promise<void>;
  cancel(fileId: string): void;
  /** What became of the pictures in the text, once their files are there. */
  pictures(): ImageState;
  /** Names of files that are on the issue twice: a broken connection brought them again. */
  duplicates(): readonly string[];
  /** Cancels everything that is not there yet; resolves when nothing is under way any more. */
  stop(): Promise<void>;
  /** The file itself, for saving it elsewhere. @throws {AppError} as `MailReader`. */
  read(fileId: string): Promise<FileContent>;
}

/** `edited`: somebody changed the description meanwhile, and it was left alone. */
export type ImageState =
  | { readonly status: 'none' | 'placing' | 'placed' | 'edited' }
  | { readonly status: 'failed'; readonly error: AppError };

/** What the end of a run came to. */
export interface FinishedRun {
  readonly pictures: ImageState;
  readonly duplicates: readonly string[];
}

/** A file as it is sent. */
export interface FileContent {
  readonly name: string;
  readonly content: Blob;
}

/** What became of a file for good; the rest is still to be sent. */
export type CompletedFile =
  | { readonly status: 'done'; readonly sameAs: string | null; readonly sha256: string | null }
  | { readonly status: 'cancelled' };

/** A try to create the issue whose end is not known. */
interface PendingAttempt {
  readonly atMs: number;
}

/**
 * How far the filing of one mail is. Kept on the user's side from before the first request until the
 * last file is there, so that a crash, another mail or a new sign-in loses nothing and doubles nothing.
 */
export interface FilingRecord {
  readonly siteId: string;
  readonly mailKey: string;
  /** Keys of the issues of this mail that the user was shown before the click. */
  readonly seen?: readonly string[];
  /** The issue carries it; by it an issue is found whose creation was not answered. */
  readonly filingId: string;
  readonly summary: string;
  /** Where the issue is made; absent in what an older pane kept, and for an issue that is there. */
  readonly projectId?: string;
  /** The first try without an answer; null while every try was refused or answered. */
  readonly pendingAttempt: PendingAttempt | null;
  /** Null until Jira has named it, or has taken the comment. */
  readonly issue: CreatedIssue | null;
  /** For a mail that goes to an issue which was there before. */
  readonly comment?: CommentRecord;
  readonly isLinked: boolean;
  readonly files: readonly OfferedFile[];
  /** By file id. */
  readonly completed: Readonly<Record<string, CompletedFile>>;
  /** The text whose pictures are still to be put in their places; null when nothing is to be done. */
  readonly pendingImages: EmailDocument | null;
  /** Names of the pictures that are in their places while others are still to come. */
  readonly placedImages?: readonly string[];
  /** Present for a request, which cannot carry the filing's id from its beginning. */
  readonly request?: RequestTraces;
}

/** By what a request is recognised whose creation was not answered. */
interface RequestTraces {
  readonly projectKey: string;
  /** Ids of the user's issues in the project that were there before the try. */
  readonly before: readonly string[];
  readonly hasSummary: boolean;
  readonly portal: string | null;
}

/** A mail on its way into an issue as a comment. */
export interface CommentRecord {
  readonly issue: CreatedIssue;
  readonly audience: CommentAudience;
  /** Null until Jira has taken it. */
  readonly id: string | null;
  /** Ids of the files that the issue had before: none of them is ours. */
  readonly filesBefore: readonly string[];
}

/** The comment of a filing; null for one that makes an issue, and before Jira has taken it. */
export function placedComment({ comment }: FilingRecord): PlacedComment | null {
  if (comment === undefined || comment.id === null) return null;
  return { issueId: comment.issue.id, id: comment.id, audience: comment.audience };
}

/** Filings that are not finished, by site and mail. */
export interface FilingStore {
  load(siteId: string, mailKey: string): FilingRecord | null;
  /** Resolves when it is kept; a full or broken store is not an error. */
  save(record: FilingRecord): Promise<void>;
  remove(siteId: string, mailKey: string): Promise<void>;
}

/** What names a mail beyond this mailbox. */
export interface MailIdentity {
  readonly mailKey: string;
  /** Keys of the mails before it in its conversation. */
  readonly thread: readonly string[];
}

/** Drafts by mail, kept while typing. */
export interface DraftStore {
  load(mailKey: string): Draft | null;
  /** Keeps the draft; a full or broken store is not an error, the draft then lives as long as the pane. */
  save(draft: Draft): void;
  discard(mailKey: string): void;
}
