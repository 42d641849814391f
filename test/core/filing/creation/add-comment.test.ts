import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  fileEmail,
  type FilingJira,
  type FilingParts,
} from '../../../../core/filing/creation/file-email.ts';
import { findDuplicates } from '../../../../core/filing/creation/find-duplicates.ts';
import { planComment } from '../../../../core/filing/plan/plan-comment.ts';
import type { OfferedFile } from '../../../../core/filing/model.ts';
import type { NewComment } from '../../../../core/jira/comment-client.ts';
import { createFilings } from '../../../../addin/storage/filings.ts';
import { createMemoryStore } from '../../../../addin/storage/memory-store.ts';
import { AppError } from '../../../../contract/errors.ts';
import { quietDesk } from '../../../support/jira/quiet-desk.ts';
import { quietIssues } from '../../../support/jira/quiet-issues.ts';

const issue = {
  id: '7',
  key: 'ABC-7',
  url: 'https://jira.example.com/browse/ABC-7',
  summary: 'Printer on fire',
  status: 'Open',
};

const picture: OfferedFile = {
  id: '0:4:quay.png',
  name: 'quay.png',
  sizeBytes: 4,
  contentType: 'image/png',
  source: 'inline',
  pictureId: 'a@b',
  isTickedAtFirst: true,
  obstacle: null,
};

let comments: NewComment[];
let onAdd: 'fine' | 'answer lost' | 'never arrives' | 'refused';
let marked: string[];
let parts: FilingParts;

function aJira(): FilingJira {
  return {
    ...quietIssues,
    desk: quietDesk,
    createIssue: () => Promise.reject(new Error('no issue is made')),
    fillIssue: () => Promise.reject(new Error('no issue is filled')),
    addWatcher: () => Promise.reject(new Error('nobody is added')),
    attachedFiles: () =>
      Promise.resolve([{ id: '1', name: 'quay.png', sizeBytes: 9, authorId: null }]),
    addComment: async (_, comment) => {
      if (onAdd === 'refused') throw new AppError('PERMISSION_MISSING', { reason: 'no' });
      if (onAdd !== 'never arrives') comments.push(comment);
      if (onAdd !== 'fine') throw new AppError('JIRA_BROKE_OFF', { host: 'jira' });
      return String(comments.length);
    },
    newestComments: async () => comments.map((_, index) => String(index + 1)).toReversed(),
    commentProperty: async (id, name) =>
      comments[Number(id) - 1]?.properties.find(({ key }) => key === name)?.value ?? null,
    linkMail: async ({ key }, { globalId }) => void marked.push(`${key} ${globalId}`),
  };
}

beforeEach(() => {
  comments = [];
  marked = [];
  onAdd = 'fine';
  let ids = 0;
  parts = {
    jira: aJira(),
    siteId: 'acme',
    store: createFilings(createMemoryStore(), () => new Date(0)),
    newFilingId: () => `f-${(ids += 1)}`,
    nowMs: () => 1_000_000,
    pause: () => Promise.resolve(),
  };
});

function add() {
  return fileEmail(parts, {
    mail: { mailKey: 'm-1', thread: [] },
    seen: [],
    makePlan: async (filingId) =>
      planComment({
        filingId,
        issue,
        audience: { kind: 'role', name: 'Developers' },
        body: { blocks: [{ kind: 'rule' }] },
        files: [picture],
        tickedFiles: [picture.id],
      }),
    linkTitle: 'The mail',
  });
}

describe('a mail that is added to an issue', () => {
  it('becomes one comment for those it is meant for, and the issue is marked with it', async () => {
    const filed = await add();

    expect(filed).toMatchObject({ status: 'created', issue: { key: 'ABC-7' }, isNew: true });
    expect(comments).toEqual([
      {
        body: { blocks: [{ kind: 'rule' }] },
        audience: { kind: 'role', name: 'Developers' },
        properties: [{ key: 'postern.filing', value: { id: 'f-1' } }],
      },
    ]);
    expect(marked).toEqual(['ABC-7 m-1']);
  });

  it('names its files other than those of the issue, which its text would mean else', async () => {
    await add();

    const record = parts.store.load('acme', 'm-1');
    expect(record?.files.map(({ name }) => name)).toEqual(['quay (2).png']);
    expect(record?.comment?.filesBefore).toEqual(['1']);
  });

  it('is found in the issue when the answer was lost', async () => {
    onAdd = 'answer lost';

    const filed = await add();

    expect(filed).toMatchObject({ status: 'created', issue: { key: 'ABC-7' } });
    expect(parts.store.load('acme', 'm-1')?.comment?.id).toBe('1');
    expect(comments).toHaveLength(1);
  });

  it('is looked for at the next click, and written then when it never arrived', async () => {
    onAdd = 'never arrives';
    await expect(add()).rejects.toMatchObject({ code: 'JIRA_BROKE_OFF' });
    onAdd = 'fine';

    await add();

    expect(comments).toHaveLength(1);
    expect(comments[0]?.properties[0]?.value).toEqual({ id: 'f-1' });
  });

  it('is refused in Jira’s words, and nothing is open then', async () => {
    onAdd = 'refused';

    await expect(add()).rejects.toMatchObject({ code: 'PERMISSION_MISSING' });

    expect(parts.store.load('acme', 'm-1')?.pendingAttempt).toBeNull();
  });

  it('is told when a broken connection wrote it twice', async () => {
    const filed = await add();
    comments.push(...comments);
    if (filed.status !== 'created') throw new Error('it was not added');

    const doubles = await findDuplicates(parts.jira, filed.record);

    expect(doubles.map(({ url }) => url)).toEqual([
      'https://jira.example.com/browse/ABC-7?focusedCommentId=2',
    ]);
  });
});
