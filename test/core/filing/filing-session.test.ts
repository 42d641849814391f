import { beforeEach, describe, expect, it } from '@jest/globals';
import { createDrafts } from '../../../addin/storage/drafts.ts';
import { createFilings } from '../../../addin/storage/filings.ts';
import { createMemoryStore } from '../../../addin/storage/memory-store.ts';
import { AppError } from '../../../contract/errors.ts';
import type { FilingJira, FilingParts } from '../../../core/filing/creation/file-email.ts';
import { emailKey } from '../../../core/filing/email-key.ts';
import { createAddedFiles } from '../../../core/filing/files/added-files.ts';
import { FilingSession, type FilingSessionParts } from '../../../core/filing/filing-session.ts';
import type { FilingRecord } from '../../../core/filing/model.ts';
import type { Submission } from '../../../core/filing/plan/plan-submission.ts';
import type { NewIssue } from '../../../core/jira/client.ts';
import type { FoundIssue } from '../../../core/jira/issue-client.ts';
import { aDraft, aField, aMail, anEffectiveDraft } from '../../support/filing/a-mail.ts';
import { aReader } from '../../support/filing/a-queue.ts';
import { quietDesk } from '../../support/jira/quiet-desk.ts';
import { quietIssues } from '../../support/jira/quiet-issues.ts';
import { FakeQueue } from '../../support/pane/fake-filing.ts';

const email = aMail();
const key = emailKey(email);
const project = { id: '10000', key: 'ABC', name: 'ABC' };
const draft = aDraft({ summary: 'Printer burns' }, email);
const shown = { ...anEffectiveDraft(email), summary: 'Printer burns' };
const document = {
  blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Help', marks: {} }] }],
} as const;
const newIssue: Submission = {
  kind: 'new-issue',
  email,
  draft: shown,
  fields: [aField('summary', 'text'), aField('description', 'rich-text')],
  files: [],
  document,
  destination: { project, issueType: { id: '1', name: 'Task', isSubtask: false } },
};
/** With one file to send. */
const withFile: Submission = {
  ...newIssue,
  draft: { ...shown, tickedFiles: ['a'] },
  files: [
    {
      id: 'a',
      name: 'a.txt',
      sizeBytes: 1,
      contentType: 'text/plain',
      source: 'attachment',
      pictureId: null,
      isTickedAtFirst: true,
      obstacle: null,
    },
  ],
};
const nothingShown = { thread: [], issues: [] };

/** What Jira and the browser do; a test changes what matters. */
interface World {
  readonly made: NewIssue[];
  readonly deleted: string[];
  readonly comments: string[];
  readonly news: string[];
  readonly queues: FakeQueue[];
  linked: readonly FoundIssue[];
  onCreate: () => void;
  onDelete: () => void;
  isOtherPaneBusy: boolean;
}

let world: World;
let parts: FilingSessionParts;

beforeEach(() => {
  world = {
    made: [],
    deleted: [],
    comments: [],
    news: [],
    queues: [],
    linked: [],
    onCreate: () => undefined,
    onDelete: () => undefined,
    isOtherPaneBusy: false,
  };
  parts = partsIn(world);
});

function partsIn(here: World): FilingSessionParts {
  const store = createMemoryStore();
  const jira: FilingJira & FilingSessionParts['jira'] = {
    ...quietIssues,
    desk: quietDesk,
    fillIssue: () => Promise.resolve([]),
    addWatcher: () => Promise.resolve(),
    createIssue: async (issue) => {
      here.onCreate();
      here.made.push(issue);
      return anIssue(100 + here.made.length);
    },
    ownIssues: async () =>
      here.made.map(({ summary }, index) => ({ ...anIssue(101 + index), summary })),
    issueProperty: async (id, name) =>
      here.made[Number(id) - 101]?.properties.find((one) => one.key === name)?.value ?? null,
    linkedIssues: async () => here.linked,
    deleteIssue: async (id) => {
      here.onDelete();
      here.deleted.push(id);
    },
    addComment: async (issueId, { body }) => {
      here.comments.push(`${issueId} ${JSON.stringify(body.blocks)}`);
      return '7';
    },
  };
  let ids = 0;
  const filing: FilingParts = {
    jira,
    siteId: 'acme',
    store: createFilings(store, now),
    newFilingId: () => `f-${(ids += 1)}`,
    nowMs: () => now().getTime(),
    pause: async () => undefined,
  };
  return {
    filing,
    jira,
    baseUrl: 'https://jira.acme.example',
    drafts: createDrafts(store, now),
    addedFiles: createAddedFiles(() => 'added'),
    reader: aReader(),
    words: {
      labels: { project: 'Project', issueType: 'Type', summary: 'Summary' },
      mailLabels: { from: 'From', date: 'Date', sharedFiles: 'Files', formatDate: String },
      linkTitle: () => 'The email',
    },
    isWithoutEmoji: () => false,
    uploads: async ({ record }) => {
      const queue = new CountingQueue(record, { status: 'waiting' });
      here.queues.push(queue);
      return queue;
    },
    alone: async (_, work) => {
      if (here.isOtherPaneBusy) return false;
      await work();
      return true;
    },
    now,
    announce: ({ kind, issueKey }) => void here.news.push(`${kind} ${issueKey}`),
    refreshIssues: async () => undefined,
  };
}

class CountingQueue extends FakeQueue {
  runs = 0;

  override async run(): Promise<void> {
    this.runs += 1;
  }
}

function now(): Date {
  return new Date('2026-08-18T10:00:00Z');
}

function anIssue(id: number): FoundIssue {
  return { id: `${id}`, key: `ABC-${id}`, url: `u/${id}`, summary: '', status: 'Open' };
}

function aRecord(change: Partial<FilingRecord> = {}): FilingRecord {
  return {
    siteId: 'acme',
    mailKey: key,
    filingId: 'f-0',
    summary: 'Printer burns',
    pendingAttempt: { atMs: now().getTime() },
    issue: null,
    isLinked: false,
    files: [],
    completed: {},
    pendingImages: null,
    ...change,
  };
}

const open = (): FilingSession => new FilingSession(key, parts);

/** The session after a click that went well. */
async function filed(): Promise<FilingSession> {
  const session = open();
  await session.file(newIssue, nothingShown);
  expect(session.getSnapshot().filing.status).toBe('created');
  return session;
}

function fail(error: AppError): () => never {
  return () => {
    throw error;
  };
}

describe('FilingSession', () => {
  it('makes the issue from data, says so and forgets the draft', async () => {
    parts.drafts.save(draft);
    const session = open();
    const seen: string[] = [];
    session.subscribe(() => seen.push(session.getSnapshot().filing.status));

    await session.file(newIssue, nothingShown);

    expect(seen).toEqual(['creating', 'created']);
    expect(session.getSnapshot().filing).toMatchObject({
      issue: { key: 'ABC-101' },
      summary: 'Printer burns',
      madeAt: now(),
      isComment: false,
    });
    expect(world.made).toMatchObject([{ summary: 'Printer burns', description: document }]);
    expect(world.news).toEqual(['created ABC-101']);
    expect(parts.drafts.load(key)).toBeNull();
  });

  it('keeps its snapshot until something changes', () => {
    const session = open();
    const first = session.getSnapshot();

    expect(session.getSnapshot()).toBe(first);
    session.chooseIssue();
    expect(session.getSnapshot()).not.toBe(first);
  });

  it('undoes: deletes the issue, stops its files and brings the draft back', async () => {
    parts.drafts.save(draft);
    const session = await filed();

    await session.undo();

    expect(session.getSnapshot()).toEqual({
      mode: { kind: 'new-issue' },
      filing: { status: 'idle' },
    });
    expect(world.deleted).toEqual(['101']);
    expect(world.queues[0]?.isStopped).toBe(true);
    expect(parts.drafts.load(key)).toMatchObject({ summary: 'Printer burns' });
    expect(parts.filing.store.load('acme', key)).toBeNull();
    expect(world.news).toEqual(['created ABC-101', 'undone ABC-101']);
  });

  it('lets the files go on when Jira refuses the undo', async () => {
    const session = await filed();
    world.onDelete = fail(new AppError('PERMISSION_MISSING', { reason: 'no' }));

    await expect(session.undo()).rejects.toMatchObject({ code: 'PERMISSION_MISSING' });

    expect(session.getSnapshot().filing.status).toBe('created');
    expect(world.queues[0]?.isStopped).toBe(false);
    expect(parts.filing.store.load('acme', key)).not.toBeNull();
  });

  it('resumes with the issue that an earlier pane made and got no answer for', async () => {
    await filed();
    parts.drafts.save(draft);
    const [made] = world.made;
    const filingId = made?.properties.find((one) => one.key === 'postern.filing')?.value;
    expect(filingId).toEqual({ id: 'f-1' });
    await parts.filing.store.save(aRecord({ filingId: 'f-1' }));
    const session = open();

    await session.select(email);

    expect(session.getSnapshot().filing).toMatchObject({
      status: 'created',
      issue: { key: 'ABC-101' },
      madeAt: null,
    });
    expect(world.made.length).toBe(1);
    expect(parts.drafts.load(key)).toBeNull();
  });

  it('is unsure, and keeps the draft, when Jira shows no issue of the earlier try', async () => {
    parts.drafts.save(draft);
    await parts.filing.store.save(aRecord());
    const session = open();

    await session.select(email);

    expect(session.getSnapshot().filing).toEqual({ status: 'unsure' });
    expect(parts.drafts.load(key)).toMatchObject({ summary: 'Printer burns' });
  });

  it('resumes nothing that was refused before, and nothing that another pane has ended', async () => {
    await parts.filing.store.save(aRecord({ pendingAttempt: null }));
    const refused = open();
    await refused.select(email);
    expect(refused.getSnapshot().filing).toEqual({ status: 'idle' });

    await parts.filing.store.save(aRecord());
    const { alone } = parts;
    parts = {
      ...parts,
      alone: async (name, work) => {
        await parts.filing.store.remove('acme', key);
        return alone(name, work);
      },
    };
    const ended = open();
    await ended.select(email);
    expect(ended.getSnapshot().filing).toEqual({ status: 'idle' });
  });

  it('gives way to an older issue of the same email: deletes its own, and keeps the draft', async () => {
    parts.drafts.save(draft);
    world.onCreate = () => {
      world.linked = [anIssue(50)];
    };
    const session = open();

    await session.file(newIssue, nothingShown);

    expect(session.getSnapshot().filing).toMatchObject({
      status: 'known',
      issues: [{ key: 'ABC-50' }],
      takenBack: 'ABC-101',
    });
    expect(world.deleted).toEqual(['101']);
    expect(parts.drafts.load(key)).toMatchObject({ summary: 'Printer burns' });
  });

  it('stays beside a younger issue, and names it', async () => {
    world.onCreate = () => {
      world.linked = [anIssue(999)];
    };

    const session = await filed();

    expect(world.deleted).toEqual([]);
    expect(session.getSnapshot().filing).toMatchObject({ concurrentIssues: [{ key: 'ABC-999' }] });
  });

  it('stays when it may not delete its own, and names the older one', async () => {
    world.onCreate = () => {
      world.linked = [anIssue(50)];
    };
    world.onDelete = fail(new AppError('PERMISSION_MISSING', { reason: 'no' }));

    const session = await filed();

    expect(session.getSnapshot().filing).toMatchObject({ concurrentIssues: [{ key: 'ABC-50' }] });
  });

  it('shows an issue that came between the look and the click, and makes another at the next click', async () => {
    world.linked = [anIssue(50)];
    const session = open();

    await session.file(newIssue, nothingShown);
    expect(session.getSnapshot().filing).toMatchObject({ status: 'known', takenBack: null });
    expect(world.made).toEqual([]);

    await session.file(newIssue, nothingShown);
    expect(session.getSnapshot().filing).toMatchObject({ status: 'created' });
  });

  it('tries again as the same filing', async () => {
    world.onCreate = fail(new AppError('PERMISSION_MISSING', { reason: 'not now' }));
    const session = open();
    await session.file(newIssue, nothingShown);
    expect(session.getSnapshot().filing).toMatchObject({
      status: 'failed',
      error: { code: 'PERMISSION_MISSING' },
    });

    world.onCreate = () => undefined;
    await session.file(newIssue, nothingShown);

    expect(session.getSnapshot().filing).toMatchObject({ status: 'created' });
    expect(parts.filing.store.load('acme', key)?.filingId).toBe('f-1');
  });

  it('fails, and sends nothing, while another pane is at the same email', async () => {
    world.isOtherPaneBusy = true;
    const session = open();

    await session.file(newIssue, nothingShown);

    expect(session.getSnapshot().filing).toMatchObject({
      status: 'failed',
      error: { code: 'FILING_ELSEWHERE' },
    });
    expect(world.made).toEqual([]);
  });

  it('makes another issue of the same email, although Jira shows the first by then', async () => {
    const session = await filed();
    session.createAnother();
    expect(session.getSnapshot().filing).toEqual({ status: 'idle' });
    world.linked = [anIssue(101)];

    await session.file(newIssue, nothingShown);

    expect(session.getSnapshot().filing).toMatchObject({ issue: { key: 'ABC-102' } });
  });

  it('sends the files that wait when the email is selected again, and no others', async () => {
    const session = open();
    await session.file(withFile, nothingShown);
    const [queue] = world.queues;
    if (!(queue instanceof CountingQueue)) throw new TypeError('the test needs a queue');
    expect(queue.runs).toBe(1);

    await session.select(email);
    expect(queue.runs).toBe(2);

    queue.put('a.txt', { status: 'done', sameAs: null });
    await session.select(email);
    expect(queue.runs).toBe(2);
  });

  it('sends the files that wait when the email is selected before the run has come to rest', async () => {
    const ends: (() => void)[] = [];
    let isFree = true;
    // As the browser's locks: nobody waits.
    const alone: FilingSessionParts['alone'] = async (_, work) => {
      if (!isFree) return false;
      isFree = false;
      await work();
      return (isFree = true);
    };
    const uploads: FilingSessionParts['uploads'] = async ({ record }) => {
      const queue = new CountingQueue(record, { status: 'waiting' });
      queue.run = () => new Promise((resolve) => void ends.push(resolve));
      return queue;
    };
    parts = { ...parts, alone, uploads };
    const session = open();
    const started = new Promise<void>((resolve) => {
      session.subscribe(() => {
        if (session.getSnapshot().filing.status === 'created') resolve();
      });
    });
    const filing = session.file(withFile, nothingShown);
    await started;
    const selected = session.select(email);
    ends[0]?.();
    await filing;
    await Promise.resolve();
    ends[1]?.();
    await selected;

    expect(ends.length).toBe(2);
  });

  it('adds a comment to the chosen issue, which cannot be undone', async () => {
    const session = open();
    const target = { issue: anIssue(9), audience: null };
    session.addTo(target);
    expect(session.getSnapshot().mode).toEqual({ kind: 'comment', target });

    const audience = { kind: 'everyone' } as const;
    await session.file(
      { kind: 'comment', email, draft: shown, files: [], document, issue: target.issue, audience },
      nothingShown,
    );

    expect(session.getSnapshot().filing).toMatchObject({
      status: 'created',
      issue: { key: 'ABC-9' },
      isComment: true,
      madeAt: null,
    });
    expect(world.comments).toEqual([`9 ${JSON.stringify(document.blocks)}`]);
    expect(world.news).toEqual(['added ABC-9']);
    session.createAnother();
    expect(session.getSnapshot().mode).toEqual({ kind: 'new-issue' });
  });

  it('goes on with the comment of the kept draft, and begins anew where no issue was chosen', async () => {
    parts.drafts.save({ ...draft, target: { issue: anIssue(9), audience: null } });
    expect(open().getSnapshot().mode).toMatchObject({ target: { issue: { key: 'ABC-9' } } });

    parts.drafts.discard(key);
    const session = open();
    session.chooseIssue();
    await session.select(email);
    expect(session.getSnapshot().mode).toEqual({ kind: 'new-issue' });
  });

  it('leaves the draft behind when the user starts over', async () => {
    parts.drafts.save(draft);
    await parts.filing.store.save(aRecord());
    const session = open();
    await session.select(email);

    session.startOver();

    expect(session.getSnapshot().filing).toEqual({ status: 'idle' });
    expect(parts.drafts.load(key)).toBeNull();
    expect(parts.filing.store.load('acme', key)).toBeNull();
  });
});
