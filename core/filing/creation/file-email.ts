import { AppError, isAppError, toAppError } from '../../../contract/errors.ts';
import { imagesOf } from '../../convert/images-of.ts';
import type { JiraClient } from '../../jira/client.ts';
import type { FoundIssue, IssueClient } from '../../jira/issue-client.ts';
import type { CreatedIssue } from '../../jira/model.ts';
import { addComment, type CommentingJira, findComments } from './add-comment.ts';
import { createIssue, type CreatingJira } from './create-issue.ts';
import { findFiling, type Look, mayHaveArrived } from './find-filing.ts';
import { planHasEmoji } from './plan-without-emoji.ts';
import { uniqueFileNames } from '../files/file-names.ts';
import type {
  CommentRecord,
  FilingPlan,
  FilingRecord,
  FilingStore,
  MailIdentity,
  OfferedFile,
} from '../model.ts';
import { requestTraces } from './request-traces.ts';

/** The part of a Jira that filing asks. */
export type FilingJira = IssueClient &
  CreatingJira &
  CommentingJira &
  Pick<JiraClient, 'myself' | 'project'>;

/** What filing needs from the other rooms. */
export interface FilingParts {
  readonly jira: FilingJira;
  readonly siteId: string;
  readonly store: FilingStore;
  readonly newFilingId: () => string;
  readonly nowMs: () => number;
  readonly pause: (ms: number) => Promise<void>;
}

/** One click on “Create”. */
interface FilingOrder {
  readonly mail: MailIdentity;
  /** Keys of the issues of this mail that the user was shown before the click. */
  readonly seen: readonly string[];
  /** Decides what will be sent; reading the mail for it may fail. */
  readonly makePlan: (filingId: string) => Promise<FilingPlan>;
  /** Words for the mark on the issue. */
  readonly linkTitle: string;
}

/** What became of the click. */
export type Filed =
  | {
      readonly status: 'created';
      readonly record: FilingRecord;
      readonly issue: CreatedIssue;
      /** False when an earlier try had made it, or the user on Jira's own page. */
      readonly isNew: boolean;
    }
  /** Somebody filed the mail meanwhile; nothing was sent. */
  | { readonly status: 'known'; readonly issues: readonly FoundIssue[] };

/** Pauses before looking again, for a Jira that is still at it. */
const lookPausesMs = [0, 2_000, 4_000];

/** Pauses before a search counts that nothing can be held against: Cloud's was seen 15 seconds late. */
const searchPausesMs = [0, 5_000, 15_000];

/**
 * Makes the issue of a mail, or its comment on another one, once. What is about to be done is kept before it is done; a try whose
 * answer was lost is looked for, and nothing is created while it is uncertain whether it exists.
 *
 * @throws {AppError} as `JiraClient.createIssue`, and what the look for an earlier try met.
 */
export async function fileEmail(parts: FilingParts, order: FilingOrder): Promise<Filed> {
  const { siteId, store, jira } = parts;
  const { mailKey } = order.mail;
  const earlier = store.load(siteId, mailKey);
  const joined = await findBeforeCreating(parts, earlier);
  if (joined !== null) {
    return filed(await markIssue(parts, joined, order.linkTitle), { isNew: false });
  }

  const unseen = (await existingIssues(jira, mailKey)).filter(
    ({ key }) => !order.seen.includes(key),
  );
  if (unseen.length > 0) return { status: 'known', issues: unseen };

  const plan = await order.makePlan(earlier?.filingId ?? parts.newFilingId());
  const record: FilingRecord = {
    siteId,
    mailKey,
    seen: order.seen,
    filingId: plan.filingId,
    summary: plan.summary,
    ...(plan.into === undefined && plan.comment === undefined ? { projectId: plan.projectId } : {}),
    pendingAttempt: earlier?.pendingAttempt ?? { atMs: parts.nowMs() },
    issue: null,
    isLinked: false,
    files: plan.files,
    completed: {},
    pendingImages: imagesOf(plan.description).length === 0 ? null : plan.description,
    ...(await requestTraces(jira, plan, earlier)),
    ...(plan.comment === undefined ? {} : await filesAlreadyThere(jira, plan.comment, plan.files)),
  };
  await store.save(record);
  const made = await createOnce(parts, { record, plan, mail: order.mail, earlier });
  await store.save(made);
  const marked = await markIssue(parts, made, order.linkTitle);
  return filed(marked, { isNew: plan.into === undefined });
}

/** Looks for the issue of an earlier filing; null when Jira shows none. @throws {AppError} when Jira cannot be asked. */
export async function findPreviousAttempt(
  parts: FilingParts,
  earlier: FilingRecord | null,
): Promise<FilingRecord | null> {
  if (earlier === null || earlier.issue !== null) return earlier;
  const look = await lookFor(parts, earlier);
  return look.status === 'found' ? keep(parts, look.record) : null;
}

/** As `findEarlier`, and sure of it: what says that there is none, lets another be made. */
async function findBeforeCreating(
  parts: FilingParts,
  earlier: FilingRecord | null,
): Promise<FilingRecord | null> {
  if (earlier === null || earlier.issue !== null) return earlier;
  let isUnsure = false;
  for (const ms of searchPausesMs) {
    // oxlint-disable-next-line no-await-in-loop
    await parts.pause(ms);
    // oxlint-disable-next-line no-await-in-loop
    const look = await lookFor(parts, earlier);
    if (look.status === 'found') return keep(parts, look.record);
    if (look.status === 'none') return null;
    isUnsure = look.status === 'partly';
  }
  if (isUnsure) throw new AppError('FILING_UNSURE', { made: madeBy(earlier) });
  return null;
}

async function keep({ store }: FilingParts, record: FilingRecord): Promise<FilingRecord> {
  await store.save(record);
  return record;
}

/** What the look for a try without an answer came to. */
type RecordLook =
  | { readonly status: 'found'; readonly record: FilingRecord }
  | { readonly status: Exclude<Look['status'], 'found'> };

/** The filing with what a try without an answer has made after all. */
async function lookFor({ jira, nowMs }: FilingParts, record: FilingRecord): Promise<RecordLook> {
  const { comment } = record;
  if (comment === undefined) {
    const look = await findFiling(jira, record, nowMs());
    return look.status === 'found'
      ? { status: 'found', record: { ...record, issue: look.issue, pendingAttempt: null } }
      : look;
  }
  if (record.pendingAttempt === null) return { status: 'none' };
  const id = (await findComments(jira, record, comment.issue.id)).at(-1);
  return id === undefined
    ? { status: 'none' }
    : { status: 'found', record: commented(record, { ...comment, id }) };
}

function madeBy({ comment }: FilingRecord): 'issue' | 'comment' {
  return comment === undefined ? 'issue' : 'comment';
}

function commented(record: FilingRecord, comment: CommentRecord): FilingRecord {
  return { ...record, comment, issue: comment.issue, pendingAttempt: null };
}

/**
 * Reads which files the issue has, before any of ours is there: later nobody could tell them apart, and a
 * picture of the text is found by its name.
 */
async function filesAlreadyThere(
  jira: FilingJira,
  { issue, audience }: NonNullable<FilingPlan['comment']>,
  files: readonly OfferedFile[],
): Promise<Pick<FilingRecord, 'files' | 'comment'>> {
  const there = await jira.attachedFiles(issue.id);
  const names = uniqueFileNames(
    files.map(({ name }) => name),
    there.map(({ name }) => name),
  );
  return {
    files: files.map((file, index) => ({ ...file, name: names[index] ?? file.name })),
    comment: { issue, audience, id: null, filesBefore: there.map(({ id }) => id) },
  };
}

/** Marks the issue with its mail. Without the mark colleagues do not see it; the issue is no worse for it. */
export async function markIssue(
  { jira, store }: Pick<FilingParts, 'jira' | 'store'>,
  record: FilingRecord,
  title: string,
): Promise<FilingRecord> {
  if (record.isLinked || record.issue === null) return record;
  try {
    await jira.linkMail(record.issue, { globalId: record.mailKey, title });
  } catch {
    // Linking may be switched off or not allowed; it is tried again when the filing goes on.
    return record;
  }
  const linked = { ...record, isLinked: true };
  await store.save(linked);
  return linked;
}

function filed(record: FilingRecord, { isNew }: { readonly isNew: boolean }): Filed {
  if (record.issue === null) throw new TypeError('what is filed has an issue');
  return { status: 'created', record, issue: record.issue, isNew };
}

/** A Jira that cannot tell must not keep anybody from filing. */
async function existingIssues(jira: FilingJira, mailKey: string): Promise<readonly FoundIssue[]> {
  try {
    return await jira.linkedIssues([mailKey]);
  } catch {
    return [];
  }
}

interface Creating {
  readonly record: FilingRecord;
  readonly plan: FilingPlan;
  readonly mail: MailIdentity;
  readonly earlier: FilingRecord | null;
}

async function createOnce(parts: FilingParts, creating: Creating): Promise<FilingRecord> {
  const { jira, store, pause } = parts;
  const { record, earlier } = creating;
  try {
    return await create(jira, creating);
  } catch (thrown) {
    const error = toAppError(thrown);
    if (!mayHaveArrived(error)) {
      // An earlier try may still be out; this one is known to have made nothing.
      await store.save({ ...record, pendingAttempt: earlier?.pendingAttempt ?? null });
      throw nameEmoji(error, creating.plan);
    }
    let isNone = false;
    for (const ms of lookPausesMs) {
      // oxlint-disable-next-line no-await-in-loop
      await pause(ms);
      // oxlint-disable-next-line no-await-in-loop
      const look = await lookFor(parts, record).catch(() => null);
      if (look?.status === 'found') return look.record;
      isNone = look?.status === 'none';
    }
    if (isNone) throw nameEmoji(error, creating.plan);
    const { requestId } = error;
    throw new AppError(
      'FILING_UNSURE',
      { made: madeBy(record) },
      { cause: error, ...(requestId === null ? {} : { requestId }) },
    );
  }
}

/** Names what a database does that cannot store emoji: Jira fails without a word, or calls the content unsupported. */
function nameEmoji(error: AppError, plan: FilingPlan): AppError {
  const isPlain = isAppError(error, 'JIRA_FAILED') && error.facts.status === 500;
  const isSaid =
    isAppError(error, 'FIELDS_REJECTED') &&
    error.facts.messages.some((message) => /unsupported (?:content|character)/i.test(message));
  return (isPlain || isSaid) && planHasEmoji(plan)
    ? new AppError('EMOJI_REFUSED', { isSure: false }, { cause: error })
    : error;
}

async function create(jira: FilingJira, { record, plan, mail }: Creating): Promise<FilingRecord> {
  const { comment, filingId } = record;
  if (comment !== undefined) {
    return commented(record, await addComment(jira, { filingId, comment }, plan.description));
  }
  return { ...record, pendingAttempt: null, issue: await createIssue(jira, plan, mail) };
}
