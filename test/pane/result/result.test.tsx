/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { AppError } from '../../../contract/errors.ts';
import type { FilingPlan } from '../../../core/filing/model.ts';
import { FakeQueue } from '../../support/pane/fake-filing.ts';
import { aMail, anAttachment } from '../../support/pane/fake-services.ts';

import { showPane } from '../../support/pane/show-pane.tsx';

afterEach(cleanup);

const remembered = { 'last-choice.acme': { projectId: '10001', issueTypeId: '2' } };
const log = 'error-log-2026-08-17.txt';

async function showResult(start: (queue: FakeQueue) => void = () => undefined, mail = aMail()) {
  const queues: FakeQueue[] = [];
  const pane = showPane({
    preferences: remembered,
    mail,
    uploads: (plan: Pick<FilingPlan, 'files'>) => {
      const queue = new FakeQueue(plan, { status: 'done', sameAs: null });
      start(queue);
      queues.push(queue);
      return queue;
    },
  });
  const button = await screen.findByRole('button', { name: 'Create issue' });
  await waitFor(() => expect(button.getAttribute('aria-disabled')).not.toBe('true'));
  await pane.user.click(button);
  await screen.findByRole('link', { name: 'Open HELP-42 in Jira' });
  const [queue] = queues;
  if (queue === undefined) throw new Error('no uploads were started');
  return { ...pane, queue };
}

function row(name: string): HTMLElement {
  const found = screen.getAllByRole('listitem').find((item) => item.textContent?.includes(name));
  if (found === undefined) throw new Error(`no row of ${name}`);
  return found;
}

describe('ResultScreen', () => {
  it('opens the issue in Jira, and copies its key', async () => {
    const { user, services } = await showResult();

    await user.click(screen.getByRole('link', { name: 'Open HELP-42 in Jira' }));
    await user.click(screen.getByRole('button', { name: 'Copy key' }));

    expect(services.opened).toEqual(['https://jira.acme.example/jira/browse/HELP-42']);
    expect(await navigator.clipboard.readText()).toBe('HELP-42');
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy();
  });

  it('tells why a file is not there, and tries it again', async () => {
    const error = new AppError('ATTACHMENT_REJECTED', { name: log, reason: 'virus scan' });
    const { user, queue } = await showResult((started) =>
      started.put(log, { status: 'failed', error }),
    );

    expect(row(log).textContent).toContain(`Jira rejected ${log}: virus scan`);
    await user.click(screen.getByRole('button', { name: `Retry ${log}` }));

    expect(queue.retried).toEqual([log]);
    act(() => queue.put(log, { status: 'done', sameAs: null }));
    expect(within(row(log)).getByText('Attached')).toBeTruthy();
    expect(screen.getAllByText('All files attached.').length).toBeGreaterThan(0);
  });

  it('folds many sent files into one line that opens; what is not sent stays in sight', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `page ${index + 1}.pdf`);
    const error = new AppError('ATTACHMENT_REJECTED', { name: 'page 7.pdf', reason: 'virus scan' });
    const { user } = await showResult(
      (started) => started.put('page 7.pdf', { status: 'failed', error }),
      aMail({ attachments: names.map((name, index) => anAttachment({ id: `p${index}`, name })) }),
    );

    const line = screen.getByRole('button', { name: '12 files attached' });
    expect(line.getAttribute('aria-expanded')).toBe('false');
    expect(row('page 7.pdf').textContent).toContain('virus scan');
    expect(screen.queryByText('page 1.pdf')).toBeNull();
    await user.click(line);

    expect(within(row('page 1.pdf')).getByText('Attached')).toBeTruthy();
    expect(line.getAttribute('aria-expanded')).toBe('true');
  });

  it('lists a few sent files as they are', async () => {
    await showResult();

    expect(within(row(log)).getByText('Attached')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /files attached$/ })).toBeNull();
  });

  it('shows how far a file is, and cancels it', async () => {
    const { user, queue } = await showResult((started) =>
      started.put(log, { status: 'sending', sentBytes: 12_050, totalBytes: 48_200 }),
    );

    expect(screen.getByRole('progressbar', { name: log })).toHaveProperty('value', 25);
    await user.click(screen.getByRole('button', { name: `Cancel ${log}` }));

    expect(queue.cancelled).toEqual([log]);
    expect(within(row(log)).getByText('Cancelled')).toBeTruthy();
  });

  it('keeps Tab on its heading from Office.js, which would find no next element there', async () => {
    const { user } = await showResult();
    const heading = screen.getByRole('heading', { name: 'Issue created' });
    const heard: string[] = [];
    const officeListens = (event: KeyboardEvent): void => void heard.push(event.key);
    window.addEventListener('keydown', officeListens);

    act(() => heading.focus());
    await user.keyboard('x{Tab}');

    expect(heard).toEqual(['x']);
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Open HELP-42 in Jira' }));
    window.removeEventListener('keydown', officeListens);
  });

  it('goes back to a fresh form for another issue, under another filing', async () => {
    const { user, services } = await showResult();

    await user.click(screen.getByRole('button', { name: 'Create another' }));
    const button = await screen.findByRole('button', { name: 'Create issue' });
    await waitFor(() => expect(button.getAttribute('aria-disabled')).not.toBe('true'));
    await user.click(button);

    await screen.findByRole('link', { name: 'Open HELP-42 in Jira' });
    expect(services.plans.map(({ filingId }) => filingId)).toEqual(['filing-1', 'filing-2']);
  });

  it('keeps the filing of a try that failed, so that a lost answer makes no second issue', async () => {
    let tries = 0;
    const { user, services } = showPane({
      preferences: remembered,
      createIssue: () => {
        tries += 1;
        return tries === 1
          ? Promise.reject(new AppError('JIRA_BROKE_OFF', { host: 'jira.acme.example' }))
          : Promise.resolve({ id: '1', key: 'HELP-1', url: 'https://jira.acme.example/HELP-1' });
      },
    });

    const button = await screen.findByRole('button', { name: 'Create issue' });
    await waitFor(() => expect(button.getAttribute('aria-disabled')).not.toBe('true'));
    await user.click(button);
    await user.click(await screen.findByRole('button', { name: 'Try again' }));

    await screen.findByRole('link', { name: 'Open HELP-1 in Jira' });
    expect(services.plans.map(({ filingId }) => filingId)).toEqual(['filing-1', 'filing-1']);
  });
});
