import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { paneFrame, untilEnabled, type Visit } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/**
 * Signing in on Jira's own page, through Microsoft's Office.js and real windows of a real browser.
 */
const stage = stageForTests();
let visit: Visit;

beforeEach(async () => {
  visit = await stage.visit();
  await visit.chooseSite('datacenter');
  await button('Sign in with Jira').waitFor();
});

function button(name: string | RegExp) {
  return visit.pane.getByRole('button', { name });
}

/** Chooses the code way and gives Jira's page, which no pane can be reached from. */
async function openCodePage(): Promise<Page> {
  const opened = visit.page.context().waitForEvent('page');
  await button('Use a code instead').click();
  return opened;
}

async function closed(page: Page): Promise<void> {
  if (!page.isClosed()) await page.waitForEvent('close');
}

describe('signing in with OAuth 1.0a', () => {
  it('signs in by Jira’s window, which closes by itself, and files the mail', async () => {
    await visit.selectMail('01-plain-text-bug-report.eml');
    const window = await visit.openJiraWindow();
    await visit.logIn(window, 'datacenter');
    await window.getByRole('button', { name: 'Allow' }).click();

    await visit.pane.getByRole('combobox', { name: 'Project' }).waitFor();
    await closed(window);
    await button(/Secure.*OAuth 1\.0a/).waitFor();
    await visit.chooseProject('WEB', 'Task');
    expect(await visit.createIssue()).toMatch(/^WEB-\d+/);
    await visit.untilFilesSent();
    expect(visit.elsewhere).toEqual([]);
    // The query that Jira returns with is a secret until it is used.
    expect(stage.log.join('')).not.toContain('oauth_verifier');
  });

  it('says that the access was not allowed after “Deny”', async () => {
    const window = await visit.openJiraWindow();
    await visit.logIn(window, 'datacenter');
    await window.getByRole('button', { name: 'Deny' }).click();

    await visit.pane.getByText('You declined access in Jira.').waitFor();
    await closed(window);
    await untilEnabled(button('Sign in with Jira'));
  });

  it('offers the code way after the window was closed, and takes the code of that page', async () => {
    const window = await visit.openJiraWindow();
    await window.getByLabel('User name').waitFor();
    await window.close();
    await visit.pane
      .getByText('The sign-in window closed or lost its connection to Outlook.')
      .waitFor();

    const jira = await openCodePage();
    await visit.logIn(jira, 'datacenter');
    await jira.getByRole('button', { name: 'Allow' }).click();
    // A window of the user's own has no pane to tell: it shows the code.
    await jira.getByText(/^Copy this code,/).waitFor();
    const code = await jira.locator('output:not(:empty)').innerText();
    await visit.pane.getByRole('textbox', { name: 'Code or URL' }).fill(code);
    await button('Sign in').click();

    await visit.pane.getByRole('combobox', { name: 'Project' }).waitFor();
  });

  it('signs in by the code that Jira itself shows', async () => {
    const jira = await openCodePage();
    await visit.logIn(jira, 'datacenter');
    await jira.getByRole('button', { name: 'Allow' }).click();
    const code = await jira.locator('#verification-code').innerText();
    await visit.pane.getByRole('textbox', { name: 'Code or URL' }).fill(code);
    await button('Sign in').click();

    await visit.pane.getByRole('combobox', { name: 'Project' }).waitFor();
  });

  it('names a code that Jira does not know, and takes the right one afterwards', async () => {
    const jira = await openCodePage();
    await visit.logIn(jira, 'datacenter');
    await jira.getByRole('button', { name: 'Allow' }).click();
    const code = await jira.locator('#verification-code').innerText();
    const field = visit.pane.getByRole('textbox', { name: 'Code or URL' });
    await field.fill('wrong1');
    await button('Sign in').click();
    await visit.pane.getByText('Jira rejected this code.').waitFor();

    await field.fill(`  ${code}  `);
    await button('Sign in').click();

    await visit.pane.getByRole('combobox', { name: 'Project' }).waitFor();
  });

  it('says that the window was blocked, and signs in by the code way then', async () => {
    // What a browser that blocks pop-ups does; the headless one never does it by itself.
    const frame = await paneFrame(visit);
    await frame.evaluate(() => {
      const open = window.open.bind(window);
      window.open = () => {
        window.open = open;
        return null;
      };
    });
    await button('Sign in with Jira').click();
    await visit.pane.getByText('The sign-in window was blocked.').waitFor();
    // Office says so too, over the pane.
    await visit.pane.getByRole('button', { name: 'OK' }).click();

    const jira = await openCodePage();
    await visit.logIn(jira, 'datacenter');
    await jira.getByRole('button', { name: 'Allow' }).click();
    const code = await jira.locator('#verification-code').innerText();
    await visit.pane.getByRole('textbox', { name: 'Code or URL' }).fill(code);
    await button('Sign in').click();

    await visit.pane.getByRole('combobox', { name: 'Project' }).waitFor();
  });

  it('ends the wait when the user cancels, and opens another window then', async () => {
    const first = await visit.openJiraWindow();
    await first.getByLabel('User name').waitFor();
    await button('Cancel').click();
    await closed(first);

    const second = await visit.openJiraWindow();
    await second.getByLabel('User name').waitFor();
    expect(second.isClosed()).toBe(false);
  });

  it('opens no way to Jira from its own page outside of Outlook', async () => {
    const page = await visit.page.context().newPage();
    await page.goto(`${stage.demo.connectUrl}/dialog.html?site=datacenter&method=oauth1`);

    await page.getByText('This page is part of the sign-in in Outlook.').waitFor();
    expect(new URL(page.url()).origin).toBe(stage.demo.connectUrl);
  });
});
