import type { AppError } from '../../contract/errors.ts';
import type { MailDocument } from '../convert/document.ts';
import type { JiraPerson } from '../jira/finish-client.ts';
import type { CreatedIssue, FieldValue, FilledField } from '../jira/model.ts';

/** What the user has chosen and typed for one mail, until it is filed or discarded. */
export interface Draft {
  /** Which mail it is for: see `mailKey`. */
  readonly mailKey: string;
  readonly projectId: string | null;
  readonly issueTypeId: string | null;
  readonly summary: string;
  /** Null while the mail's own text is to be used; else what the user typed instead, as plain text. */
  readonly descriptionText: string | null;
  /** Further fields by id. */
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Ids of the ticked files; `wholeMailId` stands for the mail as `.eml`. */
  readonly tickedFiles: readonly string[];
}

/** The id under which the whole mail stands among the files. */
export const wholeMailId = 'whole-mail';

/** A file that can go along, as the form lists it. */
export interface OfferedFile {
  readonly id: string;
  readonly name: string;
  /** Null when the host does not tell (the whole mail). */
  readonly sizeBytes: number | null;
  readonly contentType: string;
  readonly source: 'attachment' | 'inline' | 'whole-mail' | 'cloud';
  /** Ticked at first. */
  readonly isTickedAtFirst: boolean;
  /** Why it cannot go along, known before the click; null when it can. */
  readonly obstacle: AppError | null;
}

/** Everything that will be sent, decided before the first request. */
export interface FilingPlan {
  readonly filingId: string;
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly summary: string;
  readonly description: MailDocument;
  readonly fields: Readonly<Record<string, FilledField>>;
  readonly files: readonly OfferedFile[];
  /** An issue that the user made on Jira's own page: it is filled, and none is created. */
  readonly into?: CreatedIssue;
  /** What Jira calls the fields, by id, for saying which of them it did not take. */
  readonly names?: Readonly<Record<string, string>>;
  /** People who are told of what happens to the issue. */
  readonly watchers?: readonly JiraPerson[];
}

export type UploadState =
  | { readonly status: 'waiting' }
  | { readonly status: 'reading' }
  | { readonly status: 'sending'; readonly sentBytes: number; readonly totalBytes: number }
  | { readonly status: 'done' }
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
  /** Starts, or goes on; resolves when no file is waiting any more. Never rejects. */
  run(): Promise<void>;
  retry(fileId: string): Promise<void>;
  cancel(fileId: string): void;
}

/** Drafts by mail, kept while typing. */
export interface DraftStore {
  load(mailKey: string): Draft | null;
  /** Keeps the draft; a full or broken store is not an error, the draft then lives as long as the pane. */
  save(draft: Draft): void;
  discard(mailKey: string): void;
}
