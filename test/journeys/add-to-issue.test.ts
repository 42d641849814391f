import { describe, expect, it } from '@jest/globals';
import { siteKinds, type SiteKind } from '../../contract/connect-api.ts';
import type { Comment } from '../../demo/jira/core/model.ts';
import { breakThe, isAttach, type Which } from '../support/journeys/jira-requests.ts';
import { pick, storedIssue, until, untilEnabled, type Visit } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/** A mail that goes to an issue which is there: as one comment, with its files, whatever breaks. */
const stage = stageForTests();

/** Two pictures in the text, a file, and the mail itself. */
const mail = '05-apple-mail-pictures.eml';

async function openForm(kind: SiteKind): Promise<Visit> {
  const visit = await stage.visit();
  await visit.selectMail(mail);
  await (kind === 'datacenter' ? visit.signInByOauth1() : visit.signIn(kind));
  await visit.chooseProject('WEB', 'Task');
  return visit;
}

/** Searches the issue by its key. */
async function choose(visit: Visit, key: string): Promise<void> {
  await visit.pane.getByRole('button', { name: 'Add to an existing issue' }).click();
  await pick(visit.pane, /^Issue\W*$/, key);
}

async function press(visit: Visit, name: string): Promise<void> {
  const button = visit.pane.getByRole('button', { name, exact: true }).first();
  await untilEnabled(button);
  await button.click();
}

function issueOf(kind: SiteKind, key = 'WEB-2') {
  return storedIssue(stage.demo, kind, key);
}

function pictures(kind: SiteKind, comment: Comment | undefined): number {
  const text = JSON.stringify(comment?.text);
  const marks = kind === 'cloud' ? /"type":"media"/g : /![^!\n]+?\.png[|!]/g;
  return text.match(marks)?.length ?? 0;
}

function isWhole(kind: SiteKind): void {
  const { comments, attachments, remoteLinks } = issueOf(kind);
  expect(comments).toHaveLength(1);
  expect(pictures(kind, comments[0])).toBe(2);
  expect(new Set(attachments.map(({ name }) => name)).size).toBe(4);
  expect(attachments).toHaveLength(4);
  expect(remoteLinks.size).toBe(1);
}

const isComment: Which = ({ method, path }) => method === 'POST' && path.endsWith('/comment');

describe.each(siteKinds)('adding a mail to an issue of %s', (kind) => {
  it('makes a comment with its pictures, and brings the files', async () => {
    const before = stage.demo.jira.store[kind].issues.length;
    const visit = await openForm(kind);
    await choose(visit, 'WEB-2');

    await press(visit, 'Add to WEB-2');

    await visit.pane.getByText('Added to the issue').first().waitFor();
    await visit.untilFilesSent();
    await visit.untilFiled();
    isWhole(kind);
    expect(issueOf(kind).comments[0]?.visibility).toBeNull();
    expect(stage.demo.jira.store[kind].issues.length).toBe(before);
  });

  it('takes two clicks where the mail is known', async () => {
    const visit = await openForm(kind);
    const key = await visit.createIssue();
    await visit.untilFilesSent();
    await visit.untilFiled();
    await press(visit, 'Create another');
    await visit.pane.getByText('This email is already in Jira').waitFor();

    await press(visit, `Add to ${key}`);
    await press(visit, `Add to ${key}`);

    await visit.pane.getByText('Added to the issue').first().waitFor();
    await visit.untilFilesSent();
    await visit.untilFiled();
    const { comments, attachments } = issueOf(kind, key);
    expect(comments).toHaveLength(1);
    // The text means its own pictures, not those of the same name that were there.
    expect(pictures(kind, comments[0])).toBe(2);
    expect(attachments).toHaveLength(8);
    expect(new Set(attachments.map(({ name }) => name)).size).toBe(8);
  });

  it('keeps the comment to a role, and what was typed through another mail', async () => {
    const visit = await openForm(kind);
    await choose(visit, 'WEB-2');
    const audience = visit.pane.getByRole('combobox', { name: 'Who can see the comment' });
    await until(async () => (await audience.inputValue()) !== '');
    await pick(visit.pane, 'Who can see the comment', 'Developers');
    await visit.pane.getByRole('button', { name: 'Edit as text' }).click();
    await visit.pane.getByRole('textbox', { name: 'Comment' }).fill('For the team only');
    await visit.selectMail('07-monitoring-alert.eml');
    await visit.selectMail(mail);

    await press(visit, 'Add to WEB-2');

    await visit.untilFilesSent();
    const [comment] = issueOf(kind).comments;
    expect(comment?.visibility).toEqual({ type: 'role', value: 'Developers' });
    expect(JSON.stringify(comment?.text)).toContain('For the team only');
  });

  it('ends with one comment when the answer to it is lost', async () => {
    const visit = await openForm(kind);
    await choose(visit, 'WEB-2');
    breakThe(stage.demo.jira, isComment, 'lost-answer', 1);

    await press(visit, 'Add to WEB-2');

    await visit.untilFilesSent();
    await visit.untilFiled();
    isWhole(kind);
  });

  it('ends with one comment when it never arrived, at the second click', async () => {
    const visit = await openForm(kind);
    await choose(visit, 'WEB-2');
    breakThe(stage.demo.jira, isComment, 'reset');
    await press(visit, 'Add to WEB-2');
    await visit.pane.locator('.footer-notice').waitFor();
    stage.demo.jira.setFaults(null);

    await press(visit, 'Try again');

    await visit.untilFilesSent();
    await visit.untilFiled();
    isWhole(kind);
  });

  it('goes on when the pane was closed in the middle of a file', async () => {
    const visit = await openForm(kind);
    await choose(visit, 'WEB-2');
    const met = breakThe(stage.demo.jira, isAttach, 'never', 1);
    await press(visit, 'Add to WEB-2');
    await until(() => met() === 1);
    stage.demo.jira.setFaults(null);

    await visit.page.reload();
    await visit.selectMail(mail);

    await visit.pane.getByText('Added to the issue').first().waitFor();
    await visit.untilFilesSent();
    await visit.untilFiled();
    isWhole(kind);
  });
});
