import { describe, expect, it } from '@jest/globals';
import { storedIssue, until } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/** Outlooks that pass less than the newest one, through Microsoft's Office.js. */
const stage = stageForTests();

describe.each(['mailbox-1.5', 'mailbox-1.6'])('an Outlook below Mailbox 1.8 (%s)', (host) => {
  it('says once that it passes no attachments, sends none, and takes files of the disk', async () => {
    const visit = await stage.visit({ query: `host=${host}` });
    await visit.selectMail('02-outlook-release-checklist.eml');
    await visit.signIn('datacenter');
    await visit.chooseProject('WEB', 'Task');
    const { pane } = visit;
    await pane.getByText('This version of Outlook can’t pass attachments to add-ins.').waitFor();

    expect(await pane.getByText('can’t pass attachments').count()).toBe(1);
    const boxes = pane.locator('.row-file input[type=checkbox]');
    const before = await boxes.count();
    expect(before).toBeGreaterThan(0);
    expect(await pane.locator('.row-file input[type=checkbox]:enabled').count()).toBe(0);
    expect(await pane.locator('.row-file input[type=checkbox]:checked').count()).toBe(0);

    await pane.locator('input[type=file]').setInputFiles({
      name: 'saved.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('saved from the email'),
    });
    await until(async () => (await boxes.count()) === before + 1);
    const key = await visit.createIssue();
    await visit.untilFilesSent();

    const { attachments } = storedIssue(stage.demo, 'datacenter', key);
    expect(attachments.map(({ name }) => name)).toEqual(['saved.txt']);
  });
});

describe('a pinned pane that gets neither text nor message id', () => {
  it('takes both from the whole email, and knows the issue that a colleague made from it', async () => {
    const colleague = await stage.visit();
    await colleague.selectMail('01-plain-text-bug-report.eml');
    await colleague.signIn('datacenter');
    await colleague.chooseProject('WEB', 'Task');
    const made = await colleague.createIssue();
    await colleague.untilFiled();

    const visit = await stage.visit({ query: 'host=stale&mail=01-plain-text-bug-report.eml' });
    await visit.signIn('datacenter');
    await visit.pane.getByText('This email is already in Jira').waitFor();
    await visit.pane.getByText(made).first().waitFor();
    await visit.chooseProject('WEB', 'Task');
    const second = await visit.createIssue();

    const text = (key: string): unknown =>
      storedIssue(stage.demo, 'datacenter', key).values.get('description');
    expect(second).not.toBe(made);
    // The colleague’s Outlook gave the same text itself.
    expect(String(text(made))).toContain('since the update on Monday the CSV export');
    expect(String(text(second))).toContain('since the update on Monday the CSV export');
  });
});
