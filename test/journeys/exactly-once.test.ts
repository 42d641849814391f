import { describe, expect, it } from '@jest/globals';
import type { SiteKind } from '../../contract/connect-api.ts';
import { isCreate, isLook, isLookForMail } from '../support/journeys/jira-requests.ts';
import { issuesCalled, until, type Visit } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/**
 * One issue of a mail, whoever else is at it, and none when it is taken back. What breaks on the way stands in
 * `fault-rows.ts`.
 */
const stage = stageForTests();

const mail = '10-awkward-attachments.eml';

async function openForm(kind: SiteKind, summary: string): Promise<Visit> {
  const visit = await stage.visit();
  await visit.selectMail(mail);
  // Directly, with signatures that are good for once; the other goes through Connect with a token.
  await (kind === 'datacenter' ? visit.signInByOauth1() : visit.signIn(kind));
  await visit.chooseProject('WEB', 'Task');
  await visit.pane.getByRole('textbox', { name: 'Summary' }).fill(summary);
  return visit;
}

describe.each(['datacenter', 'cloud'] as const)('filing on %s', (kind) => {
  it('makes one issue of a double click', async () => {
    const summary = `Double click ${kind}`;
    const visit = await openForm(kind, summary);

    await visit.pane.getByRole('button', { name: 'Create issue' }).dblclick();

    await visit.untilFilesSent();
    expect(issuesCalled(stage.demo, kind, summary).length).toBe(1);
  });

  it('tells a colleague that the mail is in Jira, before and at the click', async () => {
    let looks = 0;
    stage.demo.jira.setFaults((_, request) => {
      if (isLookForMail(request)) looks += 1;
      return null;
    });
    const early = await openForm(kind, `Colleague ${kind}`);
    // It must have looked before the other one files.
    await until(() => looks > 0);
    const other = await openForm(kind, `Filed meanwhile ${kind}`);
    const key = await other.createIssue();
    await other.untilFilesSent();
    const late = await openForm(kind, `Too late ${kind}`);
    await late.pane.getByText('This email is already in Jira').waitFor();
    await late.pane.getByRole('link', { name: `Open ${key} in Jira` }).waitFor();

    await early.pane.getByRole('button', { name: 'Create issue' }).click();

    await early.pane.getByText('Someone just created an issue from this email').waitFor();
    await early.pane
      .getByRole('link', { name: `Open ${key} in Jira` })
      .first()
      .waitFor();
    expect(issuesCalled(stage.demo, kind, `Colleague ${kind}`)).toEqual([]);
    await early.createIssue();
    expect(issuesCalled(stage.demo, kind, `Colleague ${kind}`).length).toBe(1);
  });

  it('makes one issue of a lost answer, a search that is late and a second click', async () => {
    const summary = `Lost and late ${kind}`;
    const visit = await openForm(kind, summary);
    const { jira } = stage.demo;
    let hasMade = false;
    jira.setHabits({ searchLagMs: 3_600_000 });
    jira.setFaults((_, request) => {
      hasMade ||= isCreate(request);
      if (isCreate(request)) return 'lost-answer';
      return hasMade && isLook(request) ? { status: 503, body: '' } : null;
    });
    await visit.pane.getByRole('button', { name: 'Create issue' }).click();
    await visit.pane.getByText(/The issue may have been created\./).waitFor();
    jira.setFaults(null);

    await visit.pane.getByRole('button', { name: 'Try again' }).click();

    await visit.untilFilesSent();
    expect(issuesCalled(stage.demo, kind, summary).length).toBe(1);
  });

  it('takes the creation back, and brings the form back as it was', async () => {
    const summary = `Taken back ${kind}`;
    const visit = await openForm(kind, summary);
    await visit.createIssue();

    await visit.pane.getByRole('button', { name: /Delete / }).click();

    await visit.untilSummary(summary);
    expect(issuesCalled(stage.demo, kind, summary)).toEqual([]);
  });
});
