import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { SiteKind } from '../../contract/connect-api.ts';
import { forgetIssues, openStage, type Stage, type Visit } from './journey.ts';

/**
 * One issue of a mail, whoever else is at it, and none when it is taken back. What breaks on the way stands in
 * `fault-rows.ts`.
 */
let stage: Stage;
const visits: Visit[] = [];

beforeAll(async () => {
  stage = await openStage();
}, 60_000);

afterAll(() => stage?.close());

afterEach(async () => {
  stage.demo.jira.setFaults(null);
  await Promise.all(visits.splice(0).map((visit) => visit.close()));
  forgetIssues(stage);
});

const mail = '10-awkward-attachments.eml';

async function openForm(kind: SiteKind, summary: string): Promise<Visit> {
  const visit = await stage.visit();
  visits.push(visit);
  await visit.selectMail(mail);
  // Directly, with signatures that are good for once; the other goes through Connect with a token.
  await (kind === 'datacenter' ? visit.signInByOauth1() : visit.signIn(kind));
  await visit.chooseProject('WEB', 'Task');
  await visit.pane.getByRole('textbox', { name: 'Summary' }).fill(summary);
  return visit;
}

function issuesCalled(kind: SiteKind, summary: string) {
  return stage.demo.jira.store[kind].issues.filter(
    ({ values }) => values.get('summary') === summary,
  );
}

describe.each(['datacenter', 'cloud'] as const)('filing on %s', (kind) => {
  it('makes one issue of a double click', async () => {
    const summary = `Double click ${kind}`;
    const visit = await openForm(kind, summary);

    await visit.pane.getByRole('button', { name: 'Create issue' }).dblclick();

    await visit.untilFilesSent();
    expect(issuesCalled(kind, summary).length).toBe(1);
  }, 60_000);

  it('tells a colleague that the mail is in Jira, before and at the click', async () => {
    const early = await openForm(kind, `Colleague ${kind}`);
    const other = await openForm(kind, `Filed meanwhile ${kind}`);
    const key = await other.createIssue();
    await other.untilFilesSent();
    const late = await openForm(kind, `Too late ${kind}`);
    await late.pane.getByText('This mail is in Jira already').waitFor();
    await late.pane.getByRole('link', { name: `Open ${key} in Jira` }).waitFor();

    await early.pane.getByRole('button', { name: 'Create issue' }).click();

    await early.pane.getByText('Somebody has just filed this mail').waitFor();
    await early.pane
      .getByRole('link', { name: `Open ${key} in Jira` })
      .first()
      .waitFor();
    expect(issuesCalled(kind, `Colleague ${kind}`)).toEqual([]);
    await early.createIssue();
    expect(issuesCalled(kind, `Colleague ${kind}`).length).toBe(1);
  }, 90_000);

  it('takes the creation back, and brings the form back as it was', async () => {
    const summary = `Taken back ${kind}`;
    const visit = await openForm(kind, summary);
    await visit.createIssue();

    await visit.pane.getByRole('button', { name: /Delete .* again$/ }).click();

    await visit.untilSummary(summary);
    expect(issuesCalled(kind, summary)).toEqual([]);
  }, 60_000);
});
