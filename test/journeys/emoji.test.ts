import { describe, expect, it } from '@jest/globals';
import { issuesCalled } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/** A Data Center on a MySQL database that stores characters of three bytes only. */
const stage = stageForTests();

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
    await visit.pane.getByText('The database of this Jira cannot store emoji.').waitFor();
    expect(issuesCalled(stage.demo, 'datacenter', 'Lanterns are lit')).toEqual([]);

    await visit.pane.getByRole('button', { name: 'Send without emoji' }).click();

    await visit.untilFilesSent();
    expect(issuesCalled(stage.demo, 'datacenter', 'Lanterns are lit').length).toBe(1);
    await visit.selectMail('01-plain-text-bug-report.eml');
    await visit.pane.getByText('This Jira can’t store emoji. They are left out.').waitFor();
    await visit.chooseProject('WEB', 'Task');
    await summary.fill('Another 🎉 one');
    await visit.createIssue();
    expect(issuesCalled(stage.demo, 'datacenter', 'Another one').length).toBe(1);
  });
});
