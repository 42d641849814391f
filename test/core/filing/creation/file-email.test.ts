import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  fileEmail,
  type FilingJira,
  type FilingParts,
} from '../../../../core/filing/creation/file-email.ts';
import type { FilingPlan } from '../../../../core/filing/model.ts';
import type { NewIssue } from '../../../../core/jira/client.ts';
import { createFilings } from '../../../../addin/storage/filings.ts';
import { createMemoryStore } from '../../../../addin/storage/memory-store.ts';
import { AppError } from '../../../../contract/errors.ts';
import { quietDesk } from '../../../support/jira/quiet-desk.ts';
import { quietIssues } from '../../../support/jira/quiet-issues.ts';

/** A Jira that remembers what it was told, and may lose its answers. */
class ForgetfulJira {
  readonly made: NewIssue[] = [];
  readonly marked: string[] = [];
  lookUps = 0;
  /** How many look-ups show nothing yet. */
  isLateFor = 0;
  onCreate: 'fine' | 'answer lost' | 'never arrives' | AppError = 'fine';
  linked: string[] = [];
  /** Keys that the project had before. */
  keys: string[] = [];

  client(): FilingJira {
    const found = (index: number) => ({
      ...keyOf(index),
      summary: this.made[index]?.summary ?? '',
      status: 'Open',
    });
    return {
      ...quietIssues,
      desk: quietDesk,
      fillIssue: refuse,
      addWatcher: refuse,
      createIssue: (issue) => {
        if (this.onCreate instanceof AppError) return Promise.reject(this.onCreate);
        if (this.onCreate !== 'never arrives') this.made.push(issue);
        return this.onCreate === 'fine'
          ? Promise.resolve(keyOf(this.made.length - 1))
          : Promise.reject(new AppError('JIRA_BROKE_OFF', { host: 'jira' }));
      },
      newestKeys: () => Promise.resolve(this.keys),
      ownIssues: () => {
        this.lookUps += 1;
        return Promise.resolve(
          this.lookUps <= this.isLateFor ? [] : this.made.map((_, index) => found(index)),
        );
      },
      issueProperty: (id, name) =>
        Promise.resolve(
          this.made[Number(id)]?.properties.find(({ key }) => key === name)?.value ?? null,
        ),
      linkMail: (issue, { globalId }) => {
        this.marked.push(`${issue.key} ${globalId}`);
        return Promise.resolve();
      },
      linkedIssues: () =>
        Promise.resolve(
          this.linked.map((key) => ({ id: key, key, url: '', summary: '', status: '' })),
        ),
    };
  }
}

function keyOf(index: number) {
  return { id: `${index}`, key: `ABC-${index}`, url: `u/${index}` };
}

function refuse(): Promise<never> {
  return Promise.reject(new AppError('PERMISSION_MISSING', { reason: 'no links' }));
}

const plain: Omit<FilingPlan, 'filingId'> = {
  projectId: '1',
  issueTypeId: '1',
  summary: 'Printer on fire',
  description: { blocks: [] },
  fields: {},
  files: [],
  watchers: [],
};

let jira: ForgetfulJira;
let plan = plain;
let parts: FilingParts;
let pauses: number[];

beforeEach(() => {
  jira = new ForgetfulJira();
  pauses = [];
  plan = plain;
  let ids = 0;
  parts = {
    jira: jira.client(),
    siteId: 'acme',
    store: createFilings(createMemoryStore(), () => new Date(0)),
    newFilingId: () => `f-${(ids += 1)}`,
    nowMs: () => 1_000_000,
    pause: async (ms) => void pauses.push(ms),
  };
});

function file(seen: readonly string[] = []) {
  return fileEmail(parts, {
    mail: { mailKey: 'm-1', thread: [] },
    seen,
    makePlan: (filingId) => Promise.resolve({ ...plan, filingId }),
    linkTitle: 'The mail',
  });
}

const kept = () => parts.store.load('acme', 'm-1');

describe('fileEmail', () => {
  it('keeps the filing before the first request, then makes the issue and marks it', async () => {
    let before: unknown = null;
    const client = parts.jira;
    parts = {
      ...parts,
      jira: {
        ...client,
        createIssue: (issue) => {
          before = kept();
          return client.createIssue(issue);
        },
      },
    };

    const filed = await file();

    expect(before).toMatchObject({
      filingId: 'f-1',
      pendingAttempt: { atMs: 1_000_000 },
      issue: null,
    });
    expect(filed).toMatchObject({ status: 'created', isNew: true, issue: { key: 'ABC-0' } });
    expect(kept()).toMatchObject({ pendingAttempt: null, isLinked: true, issue: { key: 'ABC-0' } });
    expect(jira.marked).toEqual(['ABC-0 m-1']);
  });

  it('finds the issue whose answer was lost, also when the search knows it only later', async () => {
    jira.onCreate = 'answer lost';
    jira.isLateFor = 2;

    expect(await file()).toMatchObject({ status: 'created', issue: { key: 'ABC-0' } });
    expect(jira.made.length).toBe(1);
    expect(pauses).toEqual([0, 2_000, 4_000]);
  });

  it('finds it at the next click, when Jira could not be asked at first', async () => {
    jira.onCreate = 'answer lost';
    jira.isLateFor = 3;
    await expect(file()).rejects.toMatchObject({ code: 'FILING_UNSURE' });

    const filed = await file();

    expect(filed).toMatchObject({ status: 'created', isNew: false, issue: { key: 'ABC-0' } });
    expect(jira.made.length).toBe(1);
  });

  it('creates nothing while it cannot be known whether the last try did', async () => {
    jira.onCreate = 'answer lost';
    jira.isLateFor = 3;
    await expect(file()).rejects.toMatchObject({ code: 'FILING_UNSURE' });
    const down = new AppError('JIRA_FAILED', { host: 'jira', status: 503 });
    parts = { ...parts, jira: { ...parts.jira, ownIssues: () => Promise.reject(down) } };

    await expect(file()).rejects.toBe(down);

    expect(jira.made.length).toBe(1);
  });

  it('creates it at the next click, under the same filing, when the try never arrived', async () => {
    jira.onCreate = 'never arrives';
    jira.keys = ['ABC-9'];
    await expect(file()).rejects.toMatchObject({ code: 'JIRA_BROKE_OFF' });
    jira.onCreate = 'fine';

    expect(await file()).toMatchObject({ isNew: true });
    expect(jira.made.map(({ properties }) => properties[0]?.value)).toEqual([{ id: 'f-1' }]);
  });

  it.each([
    ['fails without a word', new AppError('JIRA_FAILED', { host: 'jira', status: 500 })],
    [
      'calls the content unsupported',
      new AppError('FIELDS_REJECTED', { fields: [], messages: ['Unsupported content'] }),
    ],
  ])('names emoji as the likely cause when Jira %s', async (_, error) => {
    jira.onCreate = error;
    jira.keys = ['ABC-9'];
    plan = { ...plain, summary: 'Printer on fire 🔥' };
    await expect(file()).rejects.toMatchObject({ code: 'EMOJI_REFUSED', facts: { isSure: false } });

    plan = plain;
    await expect(file()).rejects.toBe(error);
  });

  it('does not look for an issue that Jira is known to have refused', async () => {
    jira.onCreate = new AppError('FIELDS_REJECTED', { fields: [], messages: [] });
    await expect(file()).rejects.toBe(jira.onCreate);
    jira.onCreate = 'fine';

    await file();

    expect(jira.lookUps).toBe(0);
    expect(jira.made.length).toBe(1);
  });

  it('still looks for an earlier try after a later one was refused', async () => {
    jira.onCreate = 'answer lost';
    jira.isLateFor = 6;
    await expect(file()).rejects.toMatchObject({ code: 'FILING_UNSURE' });
    jira.onCreate = new AppError('FIELDS_REJECTED', { fields: [], messages: [] });
    await expect(file()).rejects.toBe(jira.onCreate);

    expect(await file()).toMatchObject({ isNew: false, issue: { key: 'ABC-0' } });
  });

  it('stops before a mail that somebody has just filed, unless the user has seen that issue', async () => {
    jira.linked = ['ABC-77'];

    expect(await file()).toMatchObject({ status: 'known', issues: [{ key: 'ABC-77' }] });
    expect(jira.made).toEqual([]);
    expect(await file(['ABC-77'])).toMatchObject({ status: 'created' });
  });

  it('files although Jira cannot tell who filed before, or takes no links', async () => {
    parts = { ...parts, jira: { ...parts.jira, linkedIssues: refuse, linkMail: refuse } };

    expect(await file()).toMatchObject({ status: 'created', record: { isLinked: false } });
  });
});
