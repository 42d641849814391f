/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import type { JiraClient } from '../../../core/jira/client.ts';
import { aMail, issueTypes, plainFields, projects } from '../../support/pane/fake-services.ts';
import { showPane } from '../../support/pane/show-pane.tsx';

afterEach(cleanup);

/** A Jira that answers only when told, everything that was asked until then at once: one round. */
function roundwise() {
  const waiting: { readonly name: string; readonly answer: () => void }[] = [];
  const asked: string[] = [];
  const ask = <T,>(name: string, value: T): Promise<T> =>
    new Promise((resolve) => {
      asked.push(name);
      waiting.push({ name, answer: () => resolve(value) });
    });
  const jira: Partial<JiraClient> = {
    projects: () => ask('projects', { projects, isWhole: true }),
    recentProjects: () => ask('recent projects', []),
    issueTypes: () => ask('types', issueTypes),
    createFields: () => ask('fields', plainFields),
    attachmentLimits: () => ask('limits', { isEnabled: true, maxBytes: 10_000_000 }),
  };
  return {
    jira,
    asked,
    isWaiting: () => waiting.length > 0,
    /** Answers all that waits. */
    answerRound: () => act(async () => waiting.splice(0).forEach(({ answer }) => answer())),
  };
}

function isReady(): boolean {
  const button = screen.queryByRole('button', { name: 'Create issue' });
  return button !== null && button.getAttribute('aria-disabled') !== 'true';
}

describe('the start of the form', () => {
  it('waits for Jira in three rounds at most, and on the next mail for none', async () => {
    const { jira, asked, isWaiting, answerRound } = roundwise();
    const { services } = showPane({
      preferences: { 'last-choice.acme': { projectId: '10001', issueTypeId: '2' } },
      jira,
    });
    await waitFor(() => expect(asked).toContain('projects'));

    let rounds = 0;
    // Without a project and its fields there is nothing to wait for, and nothing to send either.
    const isThere = (): boolean => asked.includes('fields') && !isWaiting() && isReady();
    while (!isThere()) {
      rounds += 1;
      // Each round waits for the one before.
      // oxlint-disable-next-line no-await-in-loop
      await answerRound();
      // oxlint-disable-next-line no-await-in-loop
      await waitFor(() => expect(isWaiting() || isThere()).toBe(true));
    }
    expect(asked.toSorted()).toEqual(['fields', 'limits', 'projects', 'recent projects', 'types']);
    expect(rounds).toBeLessThanOrEqual(3);

    asked.length = 0;
    const next = aMail({ itemId: 'item-2', internetMessageId: '<2@x>', subject: 'Invoice 4711' });
    act(() => services.select(next));

    await screen.findByDisplayValue('Invoice 4711');
    await waitFor(() => expect(isReady()).toBe(true));
    expect(asked).toEqual([]);
  });
});
