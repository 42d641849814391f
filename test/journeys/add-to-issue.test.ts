import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { siteKinds, type SiteKind } from '../../contract/connect-api.ts';
import type { Comment } from '../../demo/jira/model.ts';
import type { Fault, FaultRequest } from '../../demo/jira/server.ts';
import { openStage, storedIssue, until, type Stage, type Visit } from './journey.ts';

/** A mail that goes to an issue which is there: as one comment, with its files, whatever breaks. */
let stage: Stage;
const visits: Visit[] = [];

beforeAll(async () => {
  stage = await openStage();
}, 60_000);

afterAll(() => stage?.close());

afterEach(async () => {
  stage.demo.jira.setFaults(null);
  await Promise.all(visits.splice(0).map((visit) => visit.close()));
  for (const store of Object.values(stage.demo.jira.store)) {
    for (const issue of store.issues) {
      const isFresh = issue.properties.size > 0;
      if (isFresh) store.removeIssue(issue.key);
      else store.replaceIssue({ ...issue, comments: [], attachments: [], remoteLinks: new Map() });
    }
  }
});

/** Two pictures in the text, a file, and the mail itself. */
const mail = '05-apple-mail-pictures.eml';

async function openForm(kind: SiteKind): Promise<Visit> {
  const visit = await stage.visit();
  visits.push(visit);
  await visit.selectMail(mail);
  await (kind === 'datacenter' ? visit.signInByOauth1() : visit.signIn(kind));
  await visit.chooseProject('WEB', 'Task');
  return visit;
}

/** Searches the issue by its key. */
async function choose(visit: Visit, key: string): Promise<void> {
  await visit.pane.getByRole('button', { name: 'Add to an issue instead' }).click();
  await visit.pane.getByRole('combobox', { name: /^Issue\W*$/ }).fill(key);
  await visit.pane.getByRole('option', { name: key }).first().click();
}

async function press(visit: Visit, name: string): Promise<void> {
  const button = visit.pane.getByRole('button', { name, exact: true }).first();
  await until(async () => (await button.getAttribute('aria-disabled')) !== 'true');
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

const isComment = ({ method, path }: FaultRequest): boolean =>
  method === 'POST' && path.endsWith('/comment');

function breakOnce(which: (request: FaultRequest) => boolean, fault: Fault): () => boolean {
  let isMet = false;
  stage.demo.jira.setFaults((_, request) => {
    if (isMet || !which(request)) return null;
    isMet = true;
    return fault;
  });
  return () => isMet;
}

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
  }, 90_000);

  it('takes two clicks where the mail is known', async () => {
    const visit = await openForm(kind);
    const key = await visit.createIssue();
    await visit.untilFilesSent();
    await visit.untilFiled();
    await press(visit, 'Create another');
    await visit.pane.getByText('This mail is in Jira already').waitFor();

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
  }, 90_000);

  it('keeps the comment to a role, and what was typed through another mail', async () => {
    const visit = await openForm(kind);
    await choose(visit, 'WEB-2');
    const audience = visit.pane.getByRole('combobox', { name: 'Who sees the comment' });
    await until(async () => (await audience.inputValue()) !== '');
    await audience.fill('Developers');
    await visit.pane.getByRole('option', { name: 'Developers' }).click();
    await visit.pane.getByRole('button', { name: 'Edit as text' }).click();
    await visit.pane.getByRole('textbox', { name: 'Comment' }).fill('For the team only');
    await visit.selectMail('07-monitoring-alert.eml');
    await visit.selectMail(mail);

    await press(visit, 'Add to WEB-2');

    await visit.untilFilesSent();
    const [comment] = issueOf(kind).comments;
    expect(comment?.visibility).toEqual({ type: 'role', value: 'Developers' });
    expect(JSON.stringify(comment?.text)).toContain('For the team only');
  }, 90_000);

  it('ends with one comment when the answer to it is lost', async () => {
    const visit = await openForm(kind);
    await choose(visit, 'WEB-2');
    breakOnce(isComment, 'lost-answer');

    await press(visit, 'Add to WEB-2');

    await visit.untilFilesSent();
    await visit.untilFiled();
    isWhole(kind);
  }, 90_000);

  it('ends with one comment when it never arrived, at the second click', async () => {
    const visit = await openForm(kind);
    await choose(visit, 'WEB-2');
    stage.demo.jira.setFaults((_, request) => (isComment(request) ? 'reset' : null));
    await press(visit, 'Add to WEB-2');
    await visit.pane.locator('.footer-notice').waitFor({ timeout: 60_000 });
    stage.demo.jira.setFaults(null);

    await press(visit, 'Try again');

    await visit.untilFilesSent();
    await visit.untilFiled();
    isWhole(kind);
  }, 90_000);

  it('goes on when the pane was closed in the middle of a file', async () => {
    const visit = await openForm(kind);
    await choose(visit, 'WEB-2');
    const isMet = breakOnce(({ path }) => path.endsWith('/attachments'), 'never');
    await press(visit, 'Add to WEB-2');
    await until(isMet);
    stage.demo.jira.setFaults(null);

    await visit.page.reload();
    await visit.selectMail(mail);

    await visit.pane.getByText('Added to the issue').first().waitFor();
    await visit.untilFilesSent();
    await visit.untilFiled();
    isWhole(kind);
  }, 90_000);
});
