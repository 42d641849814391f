import { beforeEach, describe, expect, it } from '@jest/globals';
import { showOtherWays, type Visit } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/** Every way of signing in, on both kinds of Jira, in a real browser. */
const stage = stageForTests();
let visit: Visit;

beforeEach(async () => {
  visit = await stage.visit();
});

function button(name: string | RegExp) {
  return visit.pane.getByRole('button', { name });
}

async function untilSignedIn(): Promise<void> {
  // Not the words for screen readers, which the next ones take the place of.
  await visit.pane.locator('.greeting-name').waitFor();
  await visit.pane.getByRole('combobox', { name: 'Project' }).waitFor();
}

describe('signing in with OAuth 2.0', () => {
  // First: what was allowed once stays allowed, and Atlassian adds to it.
  it('names the site that was chosen in place of the right one', async () => {
    await visit.chooseSite('cloud');
    const window = await visit.openJiraWindow();
    await visit.logIn(window, 'cloud');
    await window.getByLabel('Use app on').selectOption('https://brightwater-archive.example');
    await window.getByRole('button', { name: 'Allow' }).click();

    await visit.pane.getByText(/You allowed access to brightwater-archive\.example/).waitFor();
  });

  it.each(['datacenter', 'cloud'] as const)('works by the window on %s', async (kind) => {
    await visit.selectMail('01-plain-text-bug-report.eml');
    await visit.chooseSite(kind);
    if (kind === 'datacenter') await button('Use OAuth 2.0 instead').click();
    await button(/· OAuth 2\.0/).waitFor();
    const window = await visit.openJiraWindow();
    await visit.logIn(window, kind);
    await window.getByRole('button', { name: 'Allow' }).click();

    await untilSignedIn();
    await visit.chooseProject('WEB', 'Task');
    expect(await visit.createIssue()).toMatch(/^WEB-\d+/);
    await visit.untilFilesSent();
    expect(stage.log.join('')).not.toContain('code=');
  });

  it('says so after “Deny”', async () => {
    await visit.chooseSite('cloud');
    const window = await visit.openJiraWindow();
    await visit.logIn(window, 'cloud');
    await window.getByRole('button', { name: 'Deny' }).click();

    await visit.pane.getByText('You declined access in Jira.').waitFor();
  });

  it('takes the address of the page that Jira returned to, after a closed window', async () => {
    await visit.chooseSite('datacenter');
    await button('Use OAuth 2.0 instead').click();
    const window = await visit.openJiraWindow();
    await window.getByLabel('User name').waitFor();
    await window.close();
    await visit.pane.getByText('The sign-in window closed').waitFor();

    const opened = visit.page.context().waitForEvent('page');
    await button('Use a code instead').click();
    const jira = await opened;
    await visit.logIn(jira, 'datacenter');
    await jira.getByRole('button', { name: 'Allow' }).click();
    const address = await jira.locator('output:not(:empty)').innerText();
    await visit.pane.getByRole('textbox', { name: 'Code or URL' }).fill(address);
    await button('Sign in').click();

    await untilSignedIn();
  });

  it.each([
    ['datacenter', 'Brightwater Jira (Data Center)', /Access to .* was revoked/],
    // Atlassian has no call for it.
    ['cloud', 'Brightwater Cloud', /still valid in Jira/],
  ] as const)('tells what the sign-out ended on %s', async (kind, name, told) => {
    await visit.chooseSite(kind);
    if (kind === 'datacenter') await button('Use OAuth 2.0 instead').click();
    const window = await visit.openJiraWindow();
    await visit.logIn(window, kind);
    await window.getByRole('button', { name: 'Allow' }).click();
    await untilSignedIn();
    await button('More options').click();
    await visit.pane.getByRole('menuitem', { name: `Sign out of ${name}` }).click();
    await button('Sign out').click();

    await visit.pane.getByText(told).first().waitFor();
    await button('Done').click();
    await button('Sign in with Jira').waitFor();
  });

  it('renews the access a minute before it ends, and the user notices nothing', async () => {
    const renewals: string[] = [];
    visit.page.on('request', (request) => {
      if (request.url().endsWith('/renew')) renewals.push(request.url());
    });
    await visit.selectMail('01-plain-text-bug-report.eml');
    await visit.chooseSite('cloud');
    const window = await visit.openJiraWindow();
    await visit.logIn(window, 'cloud');
    await window.getByRole('button', { name: 'Allow' }).click();
    await untilSignedIn();
    await visit.chooseProject('WEB', 'Task');
    await visit.page.clock.setFixedTime(Date.now() + 3_560_000);
    expect(await visit.createIssue()).toMatch(/^WEB-\d+/);
    await visit.untilFilesSent();

    expect(renewals).toHaveLength(1);
    expect(stage.demo.jira.oauth2.cloud.reuses).toBe(0);
  });
});

describe('signing in for evaluation', () => {
  it.each(['apiToken', 'scopedApiToken'] as const)('works with an %s', async (name) => {
    const { cloud } = stage.demo.jira.accounts;
    await visit.chooseSite('cloud');
    await showOtherWays(visit.pane);
    await visit.pane.getByLabel('Email address').fill(cloud.email);
    await visit.pane.getByRole('textbox', { name: 'API token' }).fill(cloud[name]);
    await button('Sign in').click();

    await untilSignedIn();
    await visit.pane.getByText(/For evaluation only\. Revoke the token/).waitFor();
  });

  it('works with user name and password, and says to change it afterwards', async () => {
    const { datacenter } = stage.demo.jira.accounts;
    await visit.chooseSite('datacenter');
    await showOtherWays(visit.pane);
    await visit.pane.getByText('Username and password', { exact: true }).last().click();
    await visit.pane.getByRole('textbox', { name: 'Username' }).fill(datacenter.user);
    await visit.pane.getByRole('textbox', { name: 'Password' }).fill(datacenter.password);
    await button('Sign in').click();

    await untilSignedIn();
    await visit.pane.getByText(/Change the password once OAuth/).waitFor();
  });

  it('does not try a rejected password again by itself', async () => {
    let asked = 0;
    visit.page.on('request', (request) => {
      if (/\/(?:sign-in|seal)$/.test(request.url())) asked += 1;
    });
    await visit.chooseSite('datacenter');
    await showOtherWays(visit.pane);
    await visit.pane.getByText('Username and password', { exact: true }).last().click();
    await visit.pane.getByRole('textbox', { name: 'Username' }).fill('nobody');
    await visit.pane.getByRole('textbox', { name: 'Password' }).fill('wrong');
    await button('Sign in').click();
    await visit.pane.getByText('Jira rejected your sign-in.').first().waitFor();

    expect(asked).toBe(1);
    expect(await button('Try again').count()).toBe(0);
  });
});
