import { describe, expect, it } from '@jest/globals';
import { issuesCalled, storedIssue } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/** A Data Center on a MySQL database that stores characters of three bytes only. */
const stage = stageForTests();

function mailWithFile(name: string): Uint8Array {
  return Buffer.from(
    [
      'From: Jonas Okafor <jonas@brightwater.example>',
      'To: Mia Lindqvist <mia@brightwater.example>',
      'Subject: The plan',
      'Date: Mon, 17 Aug 2026 09:12:00 +0000',
      'Message-ID: <plan@brightwater.example>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="parts"',
      '',
      '--parts',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Here is the plan.',
      '--parts',
      'Content-Type: text/plain',
      `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      '',
      'Lanterns first.',
      '--parts--',
      '',
    ].join('\r\n'),
  );
}

describe('a Jira whose database cannot store emoji', () => {
  it('is named, gets the issue without emoji by one click, and is remembered', async () => {
    stage.demo.jira.setHabits({ isWithoutEmoji: true });
    const visit = await stage.visit();
    await visit.selectMail('10-awkward-attachments.eml');
    await visit.signIn('datacenter');
    await visit.chooseProject('WEB', 'Task');
    const summary = visit.pane.getByRole('textbox', { name: 'Summary' });
    await summary.fill('Lanterns 🎉 are lit');
    await visit.pane.getByRole('button', { name: 'Create issue' }).click();
    await visit.pane.getByText('This Jira’s database can’t store emoji.').waitFor();
    expect(issuesCalled(stage.demo, 'datacenter', 'Lanterns are lit')).toEqual([]);

    await visit.pane.getByRole('button', { name: 'Send without emoji' }).click();

    await visit.untilFilesSent();
    expect(issuesCalled(stage.demo, 'datacenter', 'Lanterns are lit').length).toBe(1);
    await visit.selectMail('01-plain-text-bug-report.eml');
    await visit.pane.getByText('This Jira can’t store emoji, so they’re left out.').waitFor();
    await visit.chooseProject('WEB', 'Task');
    await summary.fill('Another 🎉 one');
    await visit.createIssue();
    expect(issuesCalled(stage.demo, 'datacenter', 'Another one').length).toBe(1);
  });

  it('gets a file without the emoji in its name, where nothing else has one', async () => {
    stage.demo.jira.setHabits({ isWithoutEmoji: true });
    const visit = await stage.visit();
    await visit.dropMail('plan.eml', mailWithFile('plan 🎉.txt'));
    await visit.selectMail('plan.eml');
    await visit.signIn('datacenter');
    await visit.chooseProject('WEB', 'Task');

    const key = await visit.createIssue();
    await visit.untilFilesSent();

    const { attachments } = storedIssue(stage.demo, 'datacenter', key);
    expect(attachments.map(({ name }) => name)).toContain('plan.txt');
    await visit.pane.getByText('plan.txt').first().waitFor();
  });
});
