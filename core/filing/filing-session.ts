import { AppError } from '../../contract/errors.ts';
import type { EmailReader, OpenEmail } from '../email/email.ts';
import type { FoundIssue, IssueClient } from '../jira/issue-client.ts';
import type { CreatedIssue } from '../jira/model.ts';
import type { CommentingJira } from './creation/add-comment.ts';
import type { FilingParts } from './creation/file-email.ts';
import type { DuplicatesJira } from './creation/remove-duplicates.ts';
import { undoCreation } from './creation/undo-creation.ts';
import type { AddedFiles } from './files/added-files.ts';
import type {
  CommentTarget,
  Draft,
  DraftStore,
  FilingPlan,
  FilingRecord,
  UploadQueue,
} from './model.ts';
import type { MailLabels } from './plan/describe-email.ts';
import type { PlanningParts, Submission } from './plan/plan-submission.ts';

/** How far the filing of one email is. */
export type Filing =
  /** Nothing was sent. */
  | { readonly status: 'idle' }
  | { readonly status: 'creating' }
  /** An earlier try got no answer; Jira is asked whether it made an issue. */
  | { readonly status: 'looking' }
  /** Jira shows no issue of that try. */
  | { readonly status: 'unsure' }
  | { readonly status: 'failed'; readonly error: unknown }
  /** Somebody else filed the email between the look at it and the click. */
  | KnownFiling
  | CreatedFiling;

interface KnownFiling {
  readonly status: 'known';
  readonly issues: readonly FoundIssue[];
  /** The issue this pane had made in the same moment, and deleted again; null when it had made none. */
  readonly takenBack: string | null;
}

/** A filing whose issue or comment is there. */
export interface CreatedFiling {
  readonly status: 'created';
  readonly issue: CreatedIssue;
  readonly summary: string;
  readonly queue: UploadQueue;
  /** When this click made it; null for an issue of an earlier try. */
  readonly madeAt: Date | null;
  /** What the form held, for an undo. */
  readonly draft: Draft | null;
  /** Whether the email went to an issue that was there, as a comment. */
  readonly isComment: boolean;
  /** The same issue or comment once more: a broken connection had it made twice. */
  readonly duplicates: readonly FoundIssue[];
  /** What others made of the email in the same moment. */
  readonly concurrentIssues: readonly FoundIssue[];
}

/** What the email is to become. */
export type FilingMode =
  | { readonly kind: 'new-issue' }
  /** The target is null until the user has said which issue. */
  | { readonly kind: 'comment'; readonly target: CommentTarget | null };

/** What a session is at; the same object until something changes. */
export interface FilingSnapshot {
  readonly mode: FilingMode;
  readonly filing: Filing;
}

/** A filing whose files are to be sent. */
export interface Sending {
  readonly record: FilingRecord;
  readonly mail: OpenEmail;
  /** Whether an earlier pane may have begun with it. */
  readonly isResumed: boolean;
}

/** What the form knew of the email in Jira at the click. */
interface Shown {
  /** Keys of the emails before it in its conversation. */
  readonly thread: readonly string[];
  /** Keys of the issues of this email that the form shows. */
  readonly issues: readonly string[];
}

/** Words that end up in Jira or in an error, in the user's language. */
interface FilingWords extends Pick<PlanningParts, 'labels'> {
  readonly mailLabels: MailLabels;
  /** Names the email on its issue: without subject or names, as everybody who sees the issue reads it. */
  readonly linkTitle: (email: OpenEmail) => string;
}

/** What has happened in Jira, for people who cannot see the screen. */
export interface FilingNews {
  readonly kind: 'created' | 'added' | 'undone';
  readonly issueKey: string;
}

/** What a session needs from the other rooms, the same for every email of a site. */
export interface FilingSessionParts {
  readonly filing: FilingParts;
  /** For what comes after the creation: duplicates, issues of the same moment, an undo. */
  readonly jira: IssueClient & CommentingJira & DuplicatesJira;
  /** Of the site. */
  readonly baseUrl: string;
  readonly drafts: DraftStore;
  readonly addedFiles: Pick<AddedFiles, 'forget'>;
  readonly reader: EmailReader;
  readonly words: FilingWords;
  /** Whether this Jira was found unable to store emoji. */
  readonly isWithoutEmoji: () => boolean;
  /** The files of a filing on their way to its issue; not started yet. */
  readonly uploads: (sending: Sending) => Promise<UploadQueue>;
  /** Does a piece of work unless another pane of this browser is at it; false when it is. */
  readonly alone: (name: string, work: () => Promise<void>) => Promise<boolean>;
  readonly now: () => Date;
  readonly announce: (news: FilingNews) => void;
  /** Reads again which issues there are of the emails. */
  readonly refreshIssues: () => Promise<void>;
}

const idle: Filing = { status: 'idle' };
const newIssue: FilingMode = { kind: 'new-issue' };

/**
 * Files one email: as a new issue or as a comment, once. It outlives the screens: the answer arrives while
 * another email is selected, and then waits for its own. Read by React through `useSyncExternalStore`.
 */
export class FilingSession {
  readonly #mailKey: string;
  readonly #parts: FilingSessionParts;
  readonly #listeners = new Set<() => void>();
  /** Keys of the issues made here: a second one of the same email knows of them before Jira's search does. */
  #madeHere: readonly string[] = [];
  #snapshot: FilingSnapshot;
  /** Whether the user has said what the email is to become. */
  #isChosen: boolean;
  /** What this session does under its lock; never rejects. */
  #work: Promise<unknown> = Promise.resolve();

  constructor(mailKey: string, parts: FilingSessionParts) {
    this.#mailKey = mailKey;
    this.#parts = parts;
    const draft = parts.drafts.load(mailKey);
    const target = draft?.target ?? null;
    this.#isChosen = draft !== null;
    this.#snapshot = {
      mode: target === null ? newIssue : { kind: 'comment', target },
      filing: idle,
    };
  }

  readonly getSnapshot = (): FilingSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Goes over to a comment; the issue is still to be chosen. */
  chooseIssue(): void {
    this.addTo(null);
  }

  /** Makes a comment on this issue of the email; null while the user looks for another one. */
  addTo(target: CommentTarget | null): void {
    this.#isChosen = true;
    this.#change({ mode: { kind: 'comment', target } });
  }

  /** Goes back to a new issue. */
  makeNewIssue(): void {
    this.#isChosen = true;
    this.#change({ mode: newIssue });
  }

  /**
   * Begins with a comment on the issue that the email seems to belong to; null where it is one of several. Once,
   * and never against what the user chose: false then.
   */
  suggest(target: CommentTarget | null): boolean {
    if (this.#isChosen || this.#snapshot.filing.status !== 'idle') return false;
    this.addTo(target);
    return true;
  }

  /** Goes on when the email is selected: with what an earlier pane began, and with files that wait for it. */
  async select(email: OpenEmail): Promise<void> {
    const { filing, mode } = this.#snapshot;
    // Who had not said which issue begins with the form again.
    if (mode.kind === 'comment' && mode.target === null) this.#change({ mode: newIssue });
    if (filing.status === 'created') await this.#continueUploads(filing);
    if (filing.status !== 'idle') return;
    const { siteId, store } = this.#parts.filing;
    const record = store.load(siteId, this.#mailKey);
    if (record === null || (record.issue === null && record.pendingAttempt === null)) return;
    this.#put({ status: 'looking' });
    await this.#alone(() => this.#resume(record, email));
  }

  /** Files the email; after a failure once more. Never rejects: the snapshot says what became of it. */
  async file(submission: Submission, shown: Shown): Promise<void> {
    const { filing } = this.#snapshot;
    this.#isChosen = true;
    const justNow = filing.status === 'known' ? filing.issues.map(({ key }) => key) : [];
    const seen = [...shown.issues, ...justNow, ...this.#madeHere];
    this.#put({ status: 'creating' });
    await this.#alone(() => this.#file(submission, { ...shown, issues: seen }));
  }

  /** Deletes the issue again and brings the form back. @throws {AppError} as `deleteIssue`. */
  async undo(): Promise<void> {
    const { filing } = this.#snapshot;
    if (filing.status !== 'created') return;
    await this.#deleteCreated(filing);
    this.#put(idle);
  }

  /** Leaves what was filed, for another issue of the same email. */
  createAnother(): void {
    const { filing, addedFiles } = this.#parts;
    void filing.store.remove(filing.siteId, this.#mailKey);
    addedFiles.forget(this.#mailKey);
    this.#isChosen = true;
    this.#change({ mode: newIssue, filing: idle });
  }

  /** As `createAnother`, and without what was entered. */
  startOver(): void {
    this.#parts.drafts.discard(this.#mailKey);
    this.createAnother();
  }

  async #file(submission: Submission, { thread, issues: seen }: Shown): Promise<void> {
    const { filing, drafts, words, now, refreshIssues } = this.#parts;
    const { email } = submission;
    const mailKey = this.#mailKey;
    const draft = drafts.load(mailKey);
    // Not needed before the first click.
    const { fileEmail } = await import('./creation/file-email.ts');
    const filed = await fileEmail(filing, {
      mail: { mailKey, thread },
      seen,
      makePlan: (filingId) => this.#plan(submission, filingId),
      linkTitle: words.linkTitle(email),
    });
    await refreshIssues();
    if (filed.status === 'known') {
      this.#put({ ...filed, takenBack: null });
      return;
    }
    const { record, issue, isNew } = filed;
    this.#madeHere = [...this.#madeHere, issue.key];
    drafts.discard(mailKey);
    const madeAt = isNew && record.comment === undefined ? now() : null;
    await this.#send({ record, mail: email, isResumed: !isNew }, { issue, madeAt, draft });
  }

  async #plan(submission: Submission, filingId: string): Promise<FilingPlan> {
    const { baseUrl, reader, words, isWithoutEmoji } = this.#parts;
    const isPlain = isWithoutEmoji();
    const { planSubmission } = await import('./plan/plan-submission.ts');
    const plan = await planSubmission(submission, { ...words, filingId, baseUrl, reader });
    if (!isPlain) return plan;
    const { planWithoutEmoji } = await import('./creation/plan-without-emoji.ts');
    return planWithoutEmoji(plan);
  }

  async #resume({ siteId, mailKey }: FilingRecord, email: OpenEmail): Promise<void> {
    const { filing, drafts, words } = this.#parts;
    const { findPreviousAttempt, markIssue } = await import('./creation/file-email.ts');
    // Another pane may have come to its end while this one waited.
    const latest = filing.store.load(siteId, mailKey);
    if (latest === null) {
      this.#put(idle);
      return;
    }
    const found = await findPreviousAttempt(filing, latest);
    if (found?.issue === undefined || found.issue === null) {
      this.#put({ status: 'unsure' });
      return;
    }
    drafts.discard(mailKey);
    const linked = await markIssue(filing, found, words.linkTitle(email));
    await this.#send(
      { record: linked, mail: email, isResumed: true },
      { issue: found.issue, madeAt: null, draft: null },
    );
  }

  async #send(
    sending: Sending,
    made: Pick<CreatedFiling, 'issue' | 'madeAt' | 'draft'>,
  ): Promise<void> {
    const { record } = sending;
    const isComment = record.comment !== undefined;
    const created: CreatedFiling = {
      status: 'created',
      summary: record.summary,
      queue: await this.#parts.uploads(sending),
      ...made,
      isComment,
      duplicates: [],
      concurrentIssues: [],
    };
    this.#put(created);
    this.#parts.announce({ kind: isComment ? 'added' : 'created', issueKey: made.issue.key });
    const running = created.queue.run();
    if (made.madeAt !== null && (await this.#yieldToOlder(record, created))) return;
    await running;
    // A look that fails says nothing: the filing itself went well.
    const again = {
      duplicates: await this.#duplicatesOf(record).catch(() => []),
      concurrentIssues: await this.#concurrentIssuesOf(record).catch(() => []),
    };
    if (again.duplicates.length + again.concurrentIssues.length === 0) return;
    if (this.#snapshot.filing === created) this.#put({ ...created, ...again });
  }

  /** Deletes what was just made when another pane had been faster; false when it stays. */
  async #yieldToOlder(record: FilingRecord, created: CreatedFiling): Promise<boolean> {
    try {
      const { findOlderConcurrentIssues } = await import('./creation/find-concurrent-issues.ts');
      const older = await findOlderConcurrentIssues(this.#parts.jira, record);
      if (older.length === 0) return false;
      await this.#deleteCreated(created);
      this.#put({ status: 'known', issues: older, takenBack: created.issue.key });
      return true;
    } catch {
      // Without the look, or the right to delete, the other issues are named when the files are there.
      return false;
    }
  }

  async #deleteCreated(created: CreatedFiling): Promise<void> {
    const { jira, filing, drafts, refreshIssues, announce } = this.#parts;
    await undoCreation(created, {
      jira,
      drafts,
      forget: () => filing.store.remove(filing.siteId, this.#mailKey),
    });
    await refreshIssues();
    announce({ kind: 'undone', issueKey: created.issue.key });
  }

  async #duplicatesOf(record: FilingRecord): Promise<readonly FoundIssue[]> {
    const { jira } = this.#parts;
    const { findDuplicates } = await import('./creation/find-duplicates.ts');
    const duplicates = await findDuplicates(jira, record);
    if (duplicates.length === 0) return duplicates;
    const { removeDuplicates } = await import('./creation/remove-duplicates.ts');
    return removeDuplicates(jira, record, duplicates);
  }

  async #concurrentIssuesOf(record: FilingRecord): Promise<readonly FoundIssue[]> {
    const { findConcurrentIssues } = await import('./creation/find-concurrent-issues.ts');
    return findConcurrentIssues(this.#parts.jira, record);
  }

  /** The lock is asked for again; the run that rested gave it back. */
  async #continueUploads({ queue }: CreatedFiling): Promise<void> {
    // A run that is about to rest holds the lock still: its file was read while another email was selected.
    await this.#work;
    const isWaiting = queue.snapshot().some(({ state }) => state.status === 'waiting');
    if (isWaiting) await this.#underLock(() => queue.run());
  }

  /** One pane at a time works on an email; what fails is kept with it. */
  async #alone(work: () => Promise<void>): Promise<void> {
    try {
      const isAlone = await this.#underLock(work);
      if (!isAlone) throw new AppError('FILING_ELSEWHERE', {});
    } catch (error) {
      this.#put({ status: 'failed', error });
    }
  }

  #underLock(work: () => Promise<void>): Promise<boolean> {
    const lock = `filing.${this.#parts.filing.siteId}.${this.#mailKey}`;
    const done = this.#parts.alone(lock, work);
    this.#work = done.catch(() => undefined);
    return done;
  }

  #put(filing: Filing): void {
    this.#change({ filing });
  }

  #change(change: Partial<FilingSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }
}
