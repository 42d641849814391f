import { beforeEach, describe, expect, it } from '@jest/globals';
import type { FrameLocator } from 'playwright-core';
import { paneFrame, type Visit } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/** What follows a sign-in, and the ways out, in a real browser with Microsoft's Office.js. */
const stage = stageForTests();
let visit: Visit;

beforeEach(async () => {
  visit = await stage.visit();
});

function button(name: string | RegExp) {
  return visit.pane.getByRole('button', { name });
}

async function fromMenu(pane: FrameLocator, name: string): Promise<void> {
  await pane.getByRole('button', { name: 'More options' }).click();
  await pane.getByRole('menuitem', { name }).click();
}

/** Everything the browser and the mailbox keep for the pane, as text. */
async function keptByUser(): Promise<string> {
  const frame = await paneFrame(visit);
  const storages = await frame.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  const settings = await visit.page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  return storages + settings;
}

describe('the account', () => {
  it('is shown after the sign-in, marked as for evaluation, above the form', async () => {
    await visit.selectMail('01-plain-text-bug-report.eml');
    await visit.signIn('datacenter');

    await visit.pane
      .getByText(/^Signed in as/)
      .last()
      .waitFor();
    await visit.pane.getByText(/Revoke the token once OAuth is set up/).waitFor();
    await button('Close').click();
    await visit.chooseProject('WEB', 'Task');
    expect(await visit.createIssue()).toMatch(/^WEB-\d+/);
  });

  it('is left for good: nothing of the sign-in is kept, and the pane asks for a new one', async () => {
    await visit.signIn('datacenter');
    await fromMenu(visit.pane, 'Sign out of Brightwater Jira (Data Center)');
    await button('Sign out').click();
    await visit.pane.getByRole('heading', { name: 'Signed out' }).waitFor();
    await button('Done').click();
    await button('Sign in with Jira').waitFor();

    await visit.page.reload();

    await button('Sign in with Jira').waitFor();
    expect(await keptByUser()).not.toContain('ticket');
  });

  it('is forgotten with everything else, and the pane starts anew', async () => {
    await visit.selectMail('01-plain-text-bug-report.eml');
    await visit.signIn('datacenter');
    await visit.pane.getByRole('textbox', { name: 'Summary' }).fill('A draft to be forgotten');
    await fromMenu(visit.pane, 'Remove all data…');
    await button('Remove all data').click();
    await visit.pane.getByRole('heading', { name: 'All data removed' }).waitFor();

    const kept = await keptByUser();
    await button('Done').click();

    await visit.pane.getByRole('button', { name: /Data Center/ }).waitFor();
    expect(kept).not.toContain('A draft to be forgotten');
    expect(kept).not.toContain('ticket');
  });

  it('can be left while Connect is away, which the pane says', async () => {
    await visit.signIn('datacenter');
    await button('Close').click();
    await visit.page.context().route(/\/connect\//, (route) => route.abort());

    await fromMenu(visit.pane, 'Sign out of Brightwater Jira (Data Center)');
    await button('Sign out').click();

    await visit.pane.getByText(/Cloud Connect couldn’t revoke access/).waitFor();
    expect(await keptByUser()).not.toContain('ticket');
  });
});
