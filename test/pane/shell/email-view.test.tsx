/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { emailKey } from '../../../core/filing/email-key.ts';
import type { FilingRecord } from '../../../core/filing/model.ts';
import type { FoundIssue } from '../../../core/jira/issue-client.ts';
import { AppError } from '../../../contract/errors.ts';
import { FakeQueue } from '../../support/pane/fake-filing.ts';
import { aMail } from '../../support/pane/fake-services.ts';
import { later, showPane } from '../../support/pane/show-pane.tsx';

afterEach(cleanup);

const remembered = { 'last-choice.acme': { projectId: '10001', issueTypeId: '2' } };

function anIssue(key: string): FoundIssue {
  const url = `https://jira.acme.example/jira/browse/${key}`;
  return { id: key, key, url, summary: `Summary of ${key}`, status: 'Open' };
}

function aFile(name: string): File {
  return new File(['x'], name, { type: 'text/plain' });
}

function aRecord(change: Partial<FilingRecord> = {}): FilingRecord {
  return {
    siteId: 'acme',
    mailKey: emailKey(aMail()),
    filingId: 'filing-before',
    summary: 'Printer',
    pendingAttempt: { atMs: 0 },
    issue: null,
    isLinked: false,
    files: [],
    completed: {},
    pendingImages: null,
    ...change,
  };
}

async function pressCreate(user: { click: (element: Element) => Promise<void> }): Promise<void> {
  const button = await screen.findByRole('button', { name: 'Create issue' });
  await waitFor(() => expect(button.getAttribute('aria-disabled')).not.toBe('true'));
  await user.click(button);
}

/** Another computer is faster by a moment: nobody sees it before the click. */
function fasterOne(change: Parameters<typeof showPane>[0] = {}) {
  let isMade = false;
  const url = 'https://jira.acme.example/jira/browse/HELP-42';
  return showPane({
    preferences: remembered,
    createIssue: async () => {
      isMade = true;
      return { id: '20001', key: 'HELP-42', url };
    },
    ...change,
    jira: {
      linkedIssues: () => Promise.resolve(isMade ? [{ ...anIssue('HELP-41'), id: '20000' }] : []),
      ...change.jira,
    },
  });
}

describe('an email in a shared mailbox', () => {
  it('says whose mailbox it is and who acts in Jira', async () => {
    showPane({ preferences: remembered, mailboxOwner: 'support@example.com' });

    await screen.findByText(
      'This email is in the mailbox of support@example.com. You’re signed in to Jira as Mara Lindqvist.',
    );
  });
});

describe('what Jira knows of a mail', () => {
  it('is shown before the form, for the mail and for its conversation', async () => {
    const asked: (readonly string[])[] = [];
    showPane({
      readHeaders: () => Promise.resolve('References: <first@customer.example>'),
      jira: {
        linkedIssues: (ids) => {
          asked.push(ids);
          const isOwn = ids.includes(emailKey(aMail()));
          return Promise.resolve([anIssue(isOwn ? 'HELP-1' : 'HELP-2')]);
        },
      },
    });

    await screen.findByText('This email is already in Jira');

    expect(screen.getByRole('link', { name: 'Open HELP-1 in Jira' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open HELP-2 in Jira' })).toBeTruthy();
    const first = emailKey({ internetMessageId: 'first@customer.example', itemId: '' });
    expect(asked).toEqual([[emailKey(aMail())], [first]]);
  });

  it('says so when it could not be found out, and lets people file', async () => {
    const { user } = showPane({
      preferences: remembered,
      jira: {
        linkedIssues: () => Promise.reject(new AppError('PERMISSION_MISSING', { reason: '' })),
      },
    });
    await screen.findByText(/check whether this email is already in Jira/);

    await pressCreate(user);

    await screen.findByRole('link', { name: 'Open HELP-42 in Jira' });
  });

  it('stops a click when a colleague filed the mail in between, and only the first', async () => {
    let isFiled = false;
    const { user, services } = showPane({
      preferences: remembered,
      jira: { linkedIssues: () => Promise.resolve(isFiled ? [anIssue('HELP-7')] : []) },
    });
    await screen.findByRole('button', { name: 'Create issue' });
    isFiled = true;

    document.documentElement.scrollTop = 900;
    await pressCreate(user);
    await screen.findByText('Someone just created an issue from this email');
    // What is new is at the top of a form whose end was clicked.
    await waitFor(() => expect(document.documentElement.scrollTop).toBe(0));
    const before = services.plans.length;
    await pressCreate(user);

    await screen.findByRole('link', { name: 'Open HELP-42 in Jira' });
    expect([before, services.plans.length]).toEqual([0, 1]);
  });
});

describe('two panes that file a mail in the same moment', () => {
  it('end with the issue that was first; the other is deleted again, and its form is back', async () => {
    const deleted: string[] = [];
    const { user, services } = fasterOne({
      jira: { deleteIssue: async (id) => void deleted.push(id) },
    });
    const summary = await screen.findByRole('textbox', { name: 'Summary' });
    await user.clear(summary);
    await user.type(summary, 'Mine');
    await pressCreate(user);

    await screen.findByText('Someone just created an issue from this email');

    expect(screen.getByText(/^HELP-42, created here .* was deleted\./)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open HELP-41 in Jira' })).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Summary' })).toHaveProperty('value', 'Mine');
    expect(deleted).toEqual(['20001']);
    expect(services.filings.load('acme', emailKey(aMail()))).toBeNull();
  });

  it('tell of the other issue where this one may not be deleted, and its files go on', async () => {
    const queues: FakeQueue[] = [];
    const { user } = fasterOne({
      jira: {
        deleteIssue: () => Promise.reject(new AppError('PERMISSION_MISSING', { reason: 'no' })),
      },
      uploads: (record) => {
        const queue = new FakeQueue(record, { status: 'done', sameAs: null });
        queues.push(queue);
        return queue;
      },
    });

    await pressCreate(user);

    await screen.findByText('Someone else created an issue from this email at the same time');
    expect(screen.getByRole('link', { name: 'Open HELP-41 in Jira' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open HELP-42 in Jira' })).toBeTruthy();
    expect(queues.map(({ isStopped }) => isStopped)).toEqual([false]);
  });

  it('are not meant by another issue that the user makes of the mail here', async () => {
    const deleted: string[] = [];
    let made = 0;
    const { user } = showPane({
      preferences: remembered,
      createIssue: async () => {
        made += 1;
        const key = `HELP-${made}`;
        return { id: `${made}`, key, url: `https://jira.acme.example/jira/browse/${key}` };
      },
      jira: {
        // Jira takes no links, or its search is late.
        linkedIssues: () => Promise.resolve([]),
        ownIssues: () =>
          Promise.resolve(
            made === 2 ? [{ ...anIssue('HELP-1'), id: '1', summary: aMail().subject }] : [],
          ),
        issueProperty: () => Promise.resolve({ version: 1, mail: emailKey(aMail()) }),
        deleteIssue: async (id) => void deleted.push(id),
      },
    });
    await pressCreate(user);
    await user.click(await screen.findByRole('button', { name: 'Create another' }));

    await pressCreate(user);

    await screen.findByRole('link', { name: 'Open HELP-2 in Jira' });
    expect(deleted).toEqual([]);
  });
});

describe('a filing that was begun before', () => {
  it('goes on by itself when its issue is there', async () => {
    const issue = anIssue('HELP-3');
    showPane({ records: [aRecord({ issue, pendingAttempt: null })] });

    await screen.findByRole('link', { name: 'Open HELP-3 in Jira' });
    expect(screen.queryByRole('button', { name: /again$/ })).toBeNull();
  });

  it('is looked for in Jira, and found', async () => {
    showPane({
      records: [aRecord()],
      jira: {
        ownIssues: () => Promise.resolve([anIssue('HELP-4'), anIssue('HELP-5')]),
        issueProperty: (id) =>
          Promise.resolve(id === 'HELP-5' ? { id: 'filing-before' } : { id: 'another' }),
      },
    });

    await screen.findByRole('link', { name: 'Open HELP-5 in Jira' });
  });

  it('leads back to the form when Jira shows no issue of it, under the same filing', async () => {
    const { user, services } = showPane({ preferences: remembered, records: [aRecord()] });
    await screen.findByText('No response from Jira');

    await pressCreate(user);

    await screen.findByRole('link', { name: 'Open HELP-42 in Jira' });
    expect(services.plans.map(({ filingId }) => filingId)).toEqual(['filing-before']);
  });

  it('can be dropped', async () => {
    const { user, services } = showPane({ preferences: remembered, records: [aRecord()] });

    await user.click(await screen.findByRole('button', { name: 'Discard draft' }));
    await pressCreate(user);

    await screen.findByRole('link', { name: 'Open HELP-42 in Jira' });
    expect(services.plans.map(({ filingId }) => filingId)).toEqual(['filing-1']);
  });

  it('is left to another window that is at it', async () => {
    const { user } = showPane({ preferences: remembered, isFiledElsewhere: true });

    await pressCreate(user);

    await screen.findByText('This email is being processed in another window.');
  });
});

describe('a draft that is back', () => {
  it('says so, and can be dropped for the mail as it came', async () => {
    const kept = {
      mailKey: emailKey(aMail()),
      projectId: null,
      issueTypeId: null,
      summary: 'Half typed',
      descriptionText: null,
      values: {},
      tickedFiles: [],
      untickedFiles: [],
      watchers: [],
      target: null,
    };
    const { user, services } = showPane({ drafts: [kept] });
    await screen.findByText('Draft restored.');

    await user.click(screen.getByRole('button', { name: 'Discard draft' }));

    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'Summary' })).toHaveProperty(
        'value',
        'Printer on floor 3 prints blank pages since Monday',
      ),
    );
    expect(services.keptDrafts.size).toBe(0);
    expect(screen.queryByText('Draft restored.')).toBeNull();
  });
});

describe('the undo', () => {
  it('is there for ten seconds where the user may delete, and brings the form back', async () => {
    const deleted: string[] = [];
    const { user, services } = showPane({
      preferences: remembered,
      jira: {
        mayDelete: () => Promise.resolve(true),
        deleteIssue: async (id) => void deleted.push(id),
      },
    });
    const summary = await screen.findByRole('textbox', { name: 'Summary' });
    await user.clear(summary);
    await user.type(summary, 'Mine');
    await pressCreate(user);

    await user.click(await screen.findByRole('button', { name: /Delete HELP-42$/ }));

    expect(await screen.findByRole('textbox', { name: 'Summary' })).toHaveProperty('value', 'Mine');
    expect(deleted).toEqual(['20001']);
    expect(services.filings.load('acme', emailKey(aMail()))).toBeNull();
  });

  it('is not there where the user may not delete, nor after its time', async () => {
    let now = new Date('2026-08-18T10:00:00Z');
    const { user } = showPane({
      preferences: remembered,
      now: () => now,
      jira: {
        mayDelete: () => {
          now = new Date('2026-08-18T10:00:11Z');
          return Promise.resolve(true);
        },
      },
    });

    await pressCreate(user);
    await screen.findByRole('link', { name: 'Open HELP-42 in Jira' });

    await waitFor(() =>
      expect(screen.queryByRole('button', { name: /Delete HELP-42$/ })).toBeNull(),
    );
  });

  it('is not offered where Jira says that the user may not delete', async () => {
    const asked: string[] = [];
    const { user } = showPane({
      preferences: remembered,
      jira: {
        mayDelete: (key) => {
          asked.push(key);
          return Promise.resolve(false);
        },
      },
    });

    await pressCreate(user);
    await screen.findByRole('link', { name: 'Open HELP-42 in Jira' });

    await waitFor(() => expect(asked).toEqual(['HELP-42']));
    expect(screen.queryByRole('button', { name: /Delete HELP-42$/ })).toBeNull();
  });

  it('says why when Jira does not delete, and the files go on', async () => {
    const queues: FakeQueue[] = [];
    const { user } = showPane({
      preferences: remembered,
      jira: {
        mayDelete: () => Promise.resolve(true),
        deleteIssue: () => Promise.reject(new AppError('PERMISSION_MISSING', { reason: 'no' })),
      },
      uploads: (record) => {
        const queue = new FakeQueue(record, { status: 'done', sameAs: null });
        queues.push(queue);
        return queue;
      },
    });
    await pressCreate(user);

    await user.click(await screen.findByRole('button', { name: /Delete HELP-42$/ }));

    expect((await screen.findByRole('alert')).textContent).toContain('no');
    expect(queues.map(({ isStopped }) => isStopped)).toEqual([false]);
  });
});

describe('files from the disk', () => {
  it('are taken by choosing, pasting and dropping, ticked, and go along', async () => {
    const { user, services } = showPane({ preferences: remembered });
    await screen.findByRole('button', { name: /^Add files/ });
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (input === null) throw new Error('no way to choose files');

    await user.upload(input, aFile('chosen.txt'));
    act(() => void fireEvent.paste(document, { clipboardData: { files: [aFile('pasted.png')] } }));
    act(() => void fireEvent.drop(document, { dataTransfer: { files: [aFile('dropped.pdf')] } }));

    for (const name of ['chosen.txt', 'pasted.png', 'dropped.pdf']) {
      expect(screen.getByRole('checkbox', { name: new RegExp(name) })).toHaveProperty(
        'checked',
        true,
      );
    }
    await pressCreate(user);
    await screen.findByRole('link', { name: 'Open HELP-42 in Jira' });
    expect(services.plans[0]?.files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['chosen.txt', 'pasted.png', 'dropped.pdf']),
    );
  });
});

describe('a filing under way', () => {
  it('does not start twice for two clicks', async () => {
    const answer = later<{ id: string; key: string; url: string }>();
    const { user, services } = showPane({
      preferences: remembered,
      createIssue: () => answer.promise,
    });

    await pressCreate(user);
    await user.click(screen.getByRole('button', { name: 'Creating…' }));
    answer.resolve({ id: '1', key: 'HELP-9', url: 'https://jira.acme.example/HELP-9' });

    await screen.findByRole('link', { name: 'Open HELP-9 in Jira' });
    expect(services.plans.length).toBe(1);
  });
});
