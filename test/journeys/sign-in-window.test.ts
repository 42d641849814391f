import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Visit } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/**
 * Sign-in windows that lost the pane, through Microsoft's Office.js: a message that does not arrive, and a
 * login page with `Cross-Origin-Opener-Policy`, which cuts the opener for good.
 */
const stage = stageForTests();

/** Signs in to Jira in the window and gives it, back on the add-in's own page with its code. */
async function allow(visit: Visit): Promise<Page> {
  await visit.chooseSite('datacenter');
  await visit.pane.getByRole('button', { name: 'Sign in with Jira' }).waitFor();
  const window = await visit.openJiraWindow();
  await visit.logIn(window, 'datacenter');
  await window.getByRole('button', { name: 'Allow' }).click();
  await window.getByText(/^Copy this code,/).waitFor();
  return window;
}

/** Copies the code by the button of the window, as a person does. */
async function copyCode(visit: Visit, window: Page): Promise<string> {
  await visit.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await window.bringToFront();
  await window.getByRole('button', { name: 'Copy code' }).click();
  await window.getByRole('button', { name: 'Copied' }).waitFor();
  return window.evaluate(() => navigator.clipboard.readText());
}

async function enter(visit: Visit, code: string): Promise<void> {
  await visit.page.bringToFront();
  await visit.pane.getByRole('button', { name: 'Enter the code from the window' }).click();
  await visit.pane.getByRole('textbox', { name: 'Code or URL' }).fill(code);
  await visit.pane.getByRole('button', { name: 'Sign in', exact: true }).click();
  await visit.pane.getByRole('combobox', { name: 'Project' }).waitFor();
}

describe('a sign-in window whose message gets lost', () => {
  it('shows the code, and the pane takes it without another window', async () => {
    const visit = await stage.visit({ query: 'window=lost' });
    const window = await allow(visit);
    const code = await copyCode(visit, window);

    expect(code).toBe(await window.locator('output').innerText());
    await enter(visit, code);

    // The code is used up, so the window has nothing left to show.
    if (!window.isClosed()) await window.waitForEvent('close');
    expect(visit.page.context().pages()).toHaveLength(1);
  });
});

describe('a sign-in window whose opener was cut', () => {
  it('stays open with the code, and the pane takes it', async () => {
    const visit = await stage.visit({ query: 'window=cut' });
    const window = await allow(visit);

    expect(await window.evaluate('window.opener')).toBeNull();
    await visit.pane
      .getByText('The sign-in window closed or lost its connection to Outlook.')
      .waitFor();
    await enter(visit, await copyCode(visit, window));
    expect(window.isClosed()).toBe(false);
  });
});
