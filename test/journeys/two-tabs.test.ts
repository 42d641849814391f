import { describe, expect, it } from '@jest/globals';
import { type Visit } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/** One person with two panes of one mailbox, side by side in two tabs of one browser. */
const stage = stageForTests();
let first: Visit;

async function openBoth(): Promise<Visit> {
  first = await stage.visit();
  await first.chooseSite('datacenter');
  const second = await first.anotherTab();
  await second.pane.getByRole('button', { name: 'Sign in with Jira' }).waitFor();
  return second;
}

function untilFormOf({ pane }: Visit): Promise<void> {
  return pane.getByRole('combobox', { name: 'Project' }).waitFor();
}

describe('two tabs of one mailbox', () => {
  it('are signed in together when one of them signs in', async () => {
    const second = await openBoth();
    const window = await first.openJiraWindow();
    await first.logIn(window, 'datacenter');
    await window.getByRole('button', { name: 'Allow' }).click();

    await untilFormOf(first);
    await untilFormOf(second);

    await second.selectMail('01-plain-text-bug-report.eml');
    await second.chooseProject('WEB', 'Task');
    expect(await second.createIssue()).toMatch(/^WEB-\d+/);
  });

  it('join when both are at it: the window of the slower one closes, and both go on', async () => {
    const second = await openBoth();
    const [quick, slow] = [await first.openJiraWindow(), await second.openJiraWindow()];
    await slow.getByLabel('User name').waitFor();
    await first.logIn(quick, 'datacenter');
    await quick.getByRole('button', { name: 'Allow' }).click();

    await untilFormOf(first);
    await untilFormOf(second);

    if (!slow.isClosed()) await slow.waitForEvent('close');
    await second.page.reload();
    await untilFormOf(second);
  });

  it('are signed out together, and neither brings the sign-in back', async () => {
    const second = await openBoth();
    await first.typeSignIn('datacenter');
    await untilFormOf(first);
    await untilFormOf(second);
    await first.pane.getByRole('button', { name: 'More options' }).click();
    await first.pane.getByRole('menuitem', { name: /^Sign out of/ }).click();
    await first.pane.getByRole('button', { name: 'Sign out' }).click();
    await first.pane.getByRole('heading', { name: 'Signed out' }).waitFor();

    await second.pane.getByRole('button', { name: 'Sign in with Jira' }).waitFor();
    await second.page.reload();

    await second.pane.getByRole('button', { name: 'Sign in with Jira' }).waitFor();
    expect(await second.pane.getByRole('combobox', { name: 'Project' }).count()).toBe(0);
  });
});
