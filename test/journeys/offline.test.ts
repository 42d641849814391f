import { describe, expect, it } from '@jest/globals';
import { issuesCalled } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/** A laptop that loses its network and finds it again. */
const stage = stageForTests();

describe('a pane that was offline', () => {
  it('loads the form of another email without a click, and creates one issue', async () => {
    const visit = await stage.visit();
    await visit.selectMail('01-plain-text-bug-report.eml');
    await visit.signIn('datacenter');
    await visit.chooseProject('WEB', 'Task');
    await visit.page.context().setOffline(true);
    await visit.selectMail('02-outlook-release-checklist.eml');
    const retry = visit.pane.locator('.notice-danger').first();
    await retry.waitFor();

    await visit.page.context().setOffline(false);

    await retry.waitFor({ state: 'detached' });
    await visit.chooseProject('WEB', 'Task');
    await visit.pane.getByRole('textbox', { name: 'Summary' }).fill('Back on the network');
    await visit.createIssue();
    expect(issuesCalled(stage.demo, 'datacenter', 'Back on the network').length).toBe(1);
  });
});
