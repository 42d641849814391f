import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { AppError } from '../../../contract/errors.ts';
import type { Filed } from '../../../core/filing/creation/file-email.ts';
import type { Draft, FilingPlan, FilingRecord, UploadQueue } from '../../../core/filing/model.ts';
import type { FoundIssue } from '../../../core/jira/issue-client.ts';
import type { CreatedIssue } from '../../../core/jira/model.ts';
import type { OpenEmail } from '../../../core/email/email.ts';
import { usePane } from '../pane-context.ts';
import { readWithoutEmoji } from '../preferences.ts';
import type { OpenedSite, Sending } from '../services.ts';

/** How far the filing of one mail is. */
type Filing =
  | { readonly status: 'creating' }
  /** An earlier try got no answer; Jira is asked whether it made an issue. */
  | { readonly status: 'looking' }
  /** Jira shows no issue of that try. */
  | { readonly status: 'unsure' }
  | { readonly status: 'failed'; readonly error: unknown }
  /** Somebody filed the mail between the look at it and the click. */
  | KnownFiling
  | CreatedFiling;

interface KnownFiling {
  readonly status: 'known';
  readonly issues: readonly FoundIssue[];
  /** The issue this pane had made in the same moment, and deleted again; null when it had made none. */
  readonly takenBack: string | null;
}

export interface CreatedFiling {
  readonly status: 'created';
  readonly issue: CreatedIssue;
  readonly summary: string;
  readonly queue: UploadQueue;
  /** When this click made it; null for an issue of an earlier try. */
  readonly madeAt: Date | null;
  /** What the form held, for an undo. */
  readonly draft: Draft | null;
  /** Whether the mail went to an issue that was there, as a comment. */
  readonly isComment: boolean;
  /** The same issue or comment once more: a broken connection had it made twice. */
  readonly duplicates: readonly FoundIssue[];
  /** What others made of the mail in the same moment. */
  readonly concurrentIssues: readonly FoundIssue[];
}

/** Decides what will be sent; reading the mail for it may fail. */
export type PlanFactory = (filingId: string) => Promise<FilingPlan>;

/** A mail with what is known of it in Jira. */
interface MailToFile {
  readonly mailKey: string;
  readonly mail: OpenEmail;
  /** Keys of the mails before it in its conversation. */
  readonly thread: readonly string[];
  /** Keys of the issues of this mail that the form shows. */
  readonly seen: readonly string[];
}

export interface Filings {
  readonly of: (mailKey: string) => Filing | null;
  readonly start: (mail: MailToFile, makePlan: PlanFactory) => Promise<void>;
  /** Takes up what an earlier pane began with this mail. */
  readonly resume: (record: FilingRecord, mail: OpenEmail) => Promise<void>;
  /** Sends what waits for its mail to be selected again. */
  readonly continueUploads: (mailKey: string) => Promise<void>;
  /** Deletes the issue again and brings the form back. @throws {AppError} as `deleteIssue`. */
  readonly undo: (mailKey: string) => Promise<void>;
  readonly forget: (mailKey: string) => void;
}

/**
 * Keeps what is being filed, by mail. It stands above the screens: the answer for a mail arrives
 * while another one is selected, and must then wait for its own.
 */
export function useFilings(opened: OpenedSite): Filings {
  const { services, language, announce } = usePane();
  const queryClient = useQueryClient();
  const [filings, setFilings] = useState<ReadonlyMap<string, Filing>>(new Map());
  const put = useCallback((mailKey: string, filing: Filing | null) => {
    setFilings((before) => {
      const after = new Map(before);
      if (filing === null) after.delete(mailKey);
      else after.set(mailKey, filing);
      return after;
    });
  }, []);
  // Who makes another one of the same mail here knows of these, whatever Jira's search knows yet.
  const madeHere = useRef(new Map<string, readonly string[]>());
  const siteId = opened.site.id;
  const { result, add } = language.texts;

  /** Without subject or names: whoever sees the issue reads it. */
  function linkTitle({ receivedAt }: OpenEmail): string {
    const { mail } = language.texts;
    return receivedAt === null
      ? mail.link
      : mail.linkOf(language.mailLabels.formatDate(receivedAt));
  }

  /** One pane at a time works on a mail; what fails is kept with it. */
  async function alone(mailKey: string, work: () => Promise<void>): Promise<void> {
    try {
      const isAlone = await services.alone(`filing.${siteId}.${mailKey}`, work);
      if (!isAlone) throw new AppError('FILING_ELSEWHERE', {});
    } catch (error) {
      put(mailKey, { status: 'failed', error });
    }
  }

  async function send(
    sending: Sending,
    made: Pick<CreatedFiling, 'issue' | 'madeAt' | 'draft'>,
  ): Promise<void> {
    const { mailKey, summary } = sending.record;
    const queue = await services.uploads(opened, sending);
    const isComment = sending.record.comment !== undefined;
    const created: CreatedFiling = {
      status: 'created',
      summary,
      queue,
      ...made,
      isComment,
      duplicates: [],
      concurrentIssues: [],
    };
    put(mailKey, created);
    announce(isComment ? add.added(made.issue.key) : result.created(made.issue.key));
    const running = queue.run();
    if (made.madeAt !== null && (await yieldToOlder(sending, created))) return;
    await running;
    // Who cannot be told of them is told of nothing: the filing itself went well.
    const again = {
      duplicates: await duplicatesOf(opened, sending).catch(() => []),
      concurrentIssues: await concurrentIssuesOf(opened, sending).catch(() => []),
    };
    if (again.duplicates.length + again.concurrentIssues.length === 0) return;
    setFilings((before) =>
      before.get(mailKey) === created
        ? new Map([...before, [mailKey, { ...created, ...again }]])
        : before,
    );
  }

  /** Deletes what was just made when another pane had been faster; false when it stays. */
  async function yieldToOlder({ record }: Sending, created: CreatedFiling): Promise<boolean> {
    const { mailKey } = record;
    try {
      const { findOlderConcurrentIssues } =
        await import('../../../core/filing/creation/find-concurrent-issues.ts');
      const older = await findOlderConcurrentIssues(opened.jira, record);
      if (older.length === 0) return false;
      await undoCreation(mailKey, created);
      put(mailKey, { status: 'known', issues: older, takenBack: created.issue.key });
      return true;
    } catch {
      // Who cannot look, or may not delete, is told of the others when the files are there.
      return false;
    }
  }

  async function undoCreation(
    mailKey: string,
    { queue, issue, draft }: CreatedFiling,
  ): Promise<void> {
    // First: where it is refused, the files go on.
    await opened.jira.deleteIssue(issue.id);
    await queue.stop();
    await services.filings.remove(siteId, mailKey);
    if (draft !== null) services.drafts.save(draft);
    await queryClient.invalidateQueries({ queryKey: ['jira', siteId], predicate: isAboutMails });
    announce(result.undone(issue.key));
  }

  async function file({ mail, ...rest }: MailToFile, makePlan: PlanFactory): Promise<void> {
    const { mailKey, thread } = rest;
    const before = madeHere.current.get(mailKey) ?? [];
    const draft = services.drafts.load(mailKey);
    // Not needed before the first click.
    const { fileEmail } = await import('../../../core/filing/creation/file-email.ts');
    const { planWithoutEmoji } =
      await import('../../../core/filing/creation/plan-without-emoji.ts');
    const isWithoutEmoji = readWithoutEmoji(services.preferences, siteId);
    const filed: Filed = await fileEmail(services.filingParts(opened), {
      mail: { mailKey, thread },
      seen: [...rest.seen, ...before],
      makePlan: async (filingId) => {
        const plan = await makePlan(filingId);
        return isWithoutEmoji ? planWithoutEmoji(plan) : plan;
      },
      linkTitle: linkTitle(mail),
    });
    await queryClient.invalidateQueries({ queryKey: ['jira', siteId], predicate: isAboutMails });
    if (filed.status === 'known') {
      put(mailKey, { ...filed, takenBack: null });
      return;
    }
    const { record, issue, isNew } = filed;
    madeHere.current.set(mailKey, [...before, issue.key]);
    services.drafts.discard(mailKey);
    const madeAt = isNew && record.comment === undefined ? services.now() : null;
    await send({ record, mail, isResumed: !isNew }, { issue, madeAt, draft });
  }

  async function resumeFiling(record: FilingRecord, mail: OpenEmail): Promise<void> {
    const parts = services.filingParts(opened);
    const { findPreviousAttempt, markIssue } =
      await import('../../../core/filing/creation/file-email.ts');
    // Another pane may have come to its end while this one waited.
    const latest = services.filings.load(siteId, record.mailKey);
    if (latest === null) {
      put(record.mailKey, null);
      return;
    }
    const found = await findPreviousAttempt(parts, latest);
    if (found?.issue === undefined || found.issue === null) {
      put(record.mailKey, { status: 'unsure' });
      return;
    }
    services.drafts.discard(record.mailKey);
    const linked = await markIssue(parts, found, linkTitle(mail));
    await send(
      { record: linked, mail, isResumed: true },
      { issue: found.issue, madeAt: null, draft: null },
    );
  }

  async function undo(mailKey: string): Promise<void> {
    const filing = filings.get(mailKey);
    if (filing?.status !== 'created') return;
    await undoCreation(mailKey, filing);
    put(mailKey, null);
  }

  return {
    of: (mailKey) => filings.get(mailKey) ?? null,
    start: async (mail, makePlan) => {
      put(mail.mailKey, { status: 'creating' });
      await alone(mail.mailKey, () => file(mail, makePlan));
    },
    resume: async (record, mail) => {
      if (record.issue === null && record.pendingAttempt === null) return;
      put(record.mailKey, { status: 'looking' });
      await alone(record.mailKey, () => resumeFiling(record, mail));
    },
    continueUploads: async (mailKey) => {
      const filing = filings.get(mailKey);
      if (filing?.status !== 'created') return;
      const isWaiting = filing.queue.snapshot().some(({ state }) => state.status === 'waiting');
      // The lock is taken again; the run that rested gave it back.
      if (isWaiting) {
        await services.alone(`filing.${siteId}.${mailKey}`, () => filing.queue.run());
      }
    },
    undo,
    forget: (mailKey) => {
      void services.filings.remove(siteId, mailKey);
      services.addedFiles.forget(mailKey);
      put(mailKey, null);
    },
  };
}

async function duplicatesOf(
  { jira }: OpenedSite,
  { record }: Sending,
): Promise<CreatedFiling['duplicates']> {
  const { findDuplicates } = await import('../../../core/filing/creation/find-duplicates.ts');
  const doubles = await findDuplicates(jira, record);
  if (doubles.length === 0) return doubles;
  const { removeDuplicates } = await import('../../../core/filing/creation/remove-duplicates.ts');
  return removeDuplicates(jira, record, doubles);
}

async function concurrentIssuesOf(
  { jira }: OpenedSite,
  { record }: Sending,
): Promise<CreatedFiling['concurrentIssues']> {
  const { findConcurrentIssues } =
    await import('../../../core/filing/creation/find-concurrent-issues.ts');
  return findConcurrentIssues(jira, record);
}

function isAboutMails({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean {
  return queryKey.includes('mail-issues');
}
