import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { SiteKind } from '../../contract/connect-api.ts';
import type { Issue } from '../../demo/jira/model.ts';
import type { Fault, FaultRequest } from '../../demo/jira/server.ts';
import { forgetIssues, openStage, type Stage, type Visit } from './journey.ts';

/**
 * Whatever breaks on the way: one issue, every file on it or named as missing, nothing typed lost.
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

const isCreate = ({ method, path }: FaultRequest): boolean =>
  method === 'POST' && /\/issue(?:\?|$)/.test(path);
const isAttach = ({ path }: FaultRequest): boolean => path.endsWith('/attachments');

/** Breaks the requests of a kind as often as told, then lets them through. */
function breakThe(which: (request: FaultRequest) => boolean, fault: Fault, times = 1): void {
  let left = times;
  stage.demo.jira.setFaults((_, request) => {
    if (!which(request) || left === 0) return null;
    left -= 1;
    return fault;
  });
}

/** The files that the form has ticked, by name and size, however they go. */
async function fileWithoutFaults(kind: SiteKind): Promise<readonly string[]> {
  const summary = `No fault ${kind}`;
  const visit = await openForm(kind, summary);
  await visit.createIssue();
  await visit.untilFilesSent();
  return namesOf(kind, summary);
}

function namesOf(kind: SiteKind, summary: string): readonly string[] {
  const [issue] = issuesCalled(kind, summary);
  return namesOfFiles(issue?.attachments ?? []);
}

function namesOfFiles(files: Issue['attachments']): readonly string[] {
  return files.map(({ name, sha256 }) => `${name} ${sha256}`);
}

describe.each(['datacenter', 'cloud'] as const)('filing on %s', (kind) => {
  let everything: readonly string[];

  beforeAll(async () => {
    everything = await fileWithoutFaults(kind);
    forgetIssues(stage);
  }, 60_000);

  it('has several files to lose', () => {
    expect(everything.length).toBeGreaterThan(3);
  });

  it.each([
    ['the answer to the creation is lost', isCreate, 'lost-answer', 1],
    ['an upload is broken off', isAttach, 'reset', 1],
    ['the answer to an upload is lost', isAttach, 'lost-answer', 1],
    [
      'Jira is busy and says how long',
      isAttach,
      { status: 429, headers: { 'retry-after': '1' }, body: '{}' },
      2,
    ],
    ['Jira is busy and does not say how long', isAttach, { status: 429, body: '{}' }, 1],
    ['Jira fails for a moment', isAttach, { status: 503, body: 'restarting' }, 2],
  ] as const)(
    'ends with one issue and each file once when %s',
    async (title, which, fault, times) => {
      const summary = `${title} ${kind}`;
      const visit = await openForm(kind, summary);
      breakThe(which, fault, times);

      await visit.createIssue();
      await visit.untilFilesSent();

      const made = issuesCalled(kind, summary);
      expect(made.length).toBe(1);
      expect(made.flatMap(({ attachments }) => namesOfFiles(attachments))).toEqual(everything);
    },
    90_000,
  );

  it('creates it at the second click when the first never arrived, with what was typed', async () => {
    const summary = `Broken off before anything was done ${kind}`;
    const visit = await openForm(kind, summary);
    // Often: the browser itself sends once more when it may.
    breakThe(isCreate, 'reset', 9);
    await visit.pane.getByRole('button', { name: 'Create issue' }).click();
    const footer = visit.pane.locator('.footer-notice');
    await footer.waitFor({ timeout: 30_000 });
    stage.demo.jira.setFaults(null);

    await visit.pane.getByRole('button', { name: 'Try again' }).click();

    await visit.untilFilesSent();
    expect(namesOf(kind, summary)).toEqual(everything);
    expect(issuesCalled(kind, summary).length).toBe(1);
  }, 90_000);

  it.each([
    [
      'a gateway refuses its size with a page',
      {
        status: 413,
        headers: { 'content-type': 'text/html' },
        body: '<html><h1>413 Request Entity Too Large</h1></html>',
      },
    ],
    [
      'Jira says 404 to its size',
      {
        status: 404,
        headers: { 'content-type': 'application/json' },
        body: '{"errorMessages":["The field file exceeds its maximum permitted size of 5 bytes."],"errors":{}}',
      },
    ],
  ] as const)(
    'names the one file that is missing when %s, and can send it later',
    async (title, fault) => {
      const summary = `${title} ${kind}`;
      const visit = await openForm(kind, summary);
      breakThe(isAttach, fault);

      await visit.createIssue();

      await visit.pane
        .getByText(/ is larger than .*Jira accepts/)
        .first()
        .waitFor();
      await visit.pane.getByText('Some files are not on the issue yet.').first().waitFor();
      expect(namesOf(kind, summary).length).toBe(everything.length - 1);
      await visit.pane.getByRole('button', { name: /^Try .* again$/ }).click();
      await visit.untilFilesSent();
      expect(namesOf(kind, summary).toSorted()).toEqual(everything.toSorted());
    },
    90_000,
  );

  it('goes on after a new sign-in when the old one ran out between issue and files', async () => {
    const summary = `Sign-in ran out ${kind}`;
    const visit = await openForm(kind, summary);
    let asked = 0;
    stage.demo.jira.setFaults((_, request) => {
      if (!isAttach(request)) return null;
      asked += 1;
      return { status: 401, body: '{}' };
    });
    await visit.createIssue();
    await visit.pane.getByText('Jira did not accept the sign-in.').first().waitFor();
    stage.demo.jira.setFaults(null);

    await visit.pane.getByRole('button', { name: 'Sign in', exact: true }).click();
    await visit.typeSignIn(kind);

    await visit.untilFilesSent();
    expect(asked).toBe(1);
    expect(namesOf(kind, summary)).toEqual(everything);
    expect(issuesCalled(kind, summary).length).toBe(1);
  }, 90_000);

  it('goes on when the pane was closed in the middle of a file', async () => {
    const summary = `Closed in the middle ${kind}`;
    const visit = await openForm(kind, summary);
    let count = 0;
    stage.demo.jira.setFaults((_, request) => {
      if (!isAttach(request)) return null;
      count += 1;
      return count === 2 ? 'never' : null;
    });
    await visit.createIssue();
    await visit.pane
      .getByText(/^1 of \d+ files are on the issue\.$/)
      .first()
      .waitFor();
    await until(() => count === 2);
    stage.demo.jira.setFaults(null);

    await visit.page.reload();
    await visit.selectMail(mail);

    await visit.untilFilesSent();
    expect(namesOf(kind, summary)).toEqual(everything);
  }, 90_000);

  it('finds the issue when the pane was closed before the creation was answered', async () => {
    const summary = `Closed before the answer ${kind}`;
    const visit = await openForm(kind, summary);
    let isMade = false;
    stage.demo.jira.setFaults((_, request) => {
      if (!isCreate(request)) return null;
      isMade = true;
      return 'lost-answer';
    });
    // The look for it must not come to an end either before the pane closes.
    await visit.page.route(/currentUser/, () => undefined);
    await visit.pane.getByRole('button', { name: 'Create issue' }).click();
    await until(() => isMade && issuesCalled(kind, summary).length === 1);
    await visit.page.unrouteAll();
    stage.demo.jira.setFaults(null);

    await visit.page.reload();
    await visit.selectMail(mail);

    await visit.untilFilesSent();
    expect(namesOf(kind, summary)).toEqual(everything);
    expect(issuesCalled(kind, summary).length).toBe(1);
  }, 90_000);

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

async function until(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error('it did not come about within 30 seconds');
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
