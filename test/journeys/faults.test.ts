import { describe, expect, it } from '@jest/globals';
import { breakThe, isCreate } from '../support/journeys/jira-requests.ts';
import {
  paneFrame,
  showOtherWays,
  storedIssue,
  until,
  type Visit,
} from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

const stage = stageForTests();
let visit: Visit;

async function openForm(file = '01-plain-text-bug-report.eml'): Promise<void> {
  visit = await stage.visit();
  await visit.selectMail(file);
  await visit.signIn('datacenter');
  await visit.chooseProject('WEB', 'Task');
}

async function pressCreate(): Promise<void> {
  await visit.pane.getByRole('button', { name: 'Create issue' }).click();
}

async function expectSentence(text: string): Promise<void> {
  await visit.pane.getByText(text).first().waitFor();
}

describe('signing in', () => {
  it('names a wrong password, keeps what was typed and asks Jira once only', async () => {
    visit = await stage.visit();
    await visit.chooseSite('datacenter');
    await showOtherWays(visit.pane);
    await visit.pane.getByText('Username and password').click();
    await visit.pane.getByRole('textbox', { name: 'Username' }).fill('mia');
    const password = visit.pane.getByRole('textbox', { name: 'Password' });
    await password.fill('not this one');
    // The frame, too, is loaded from Jira.
    await visit.pane.getByRole('button', { name: /Direct/ }).waitFor();
    let asked = 0;
    stage.demo.jira.setFaults(() => {
      asked += 1;
      return null;
    });

    await visit.pane.getByRole('button', { name: 'Sign in', exact: true }).click();

    await expectSentence('Jira rejected your sign-in.');
    expect(await password.inputValue()).toBe('not this one');
    expect(asked).toBe(1);
  });

  it('says that there is no Jira of the name that was typed', async () => {
    visit = await stage.visit();
    await visit.pane.getByLabel('Jira ID or URL').fill('nowhere');

    await visit.pane.getByRole('button', { name: 'Continue' }).click();

    await expectSentence('Unknown Jira ID “nowhere”.');
  });
});

describe('creating the issue', () => {
  it.each([
    ['Jira is down', 'reset' as const, /The connection to .* was interrupted\.| didn’t respond/],
    [
      'a login page answers',
      {
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: '<html><title>Log in</title><form></form></html>',
      },
      / returned a login page instead of data\./,
    ],
    [
      'Jira is busy',
      {
        status: 429,
        headers: { 'content-type': 'application/json', 'retry-after': '1' },
        body: '{}',
      },
      / is rate-limiting requests\./,
    ],
  ])('names it when %s, and what was typed stays', async (_, fault, sentence) => {
    await openForm();
    const summary = visit.pane.getByRole('textbox', { name: 'Summary' });
    await summary.fill('Typed by hand');
    breakThe(stage.demo.jira, isCreate, fault);

    await pressCreate();

    await visit.pane.getByText(sentence).first().waitFor();
    expect(await summary.inputValue()).toBe('Typed by hand');
    stage.demo.jira.setFaults(null);
    const key = await visit.createIssue();
    expect(storedIssue(stage.demo, 'datacenter', key).values.get('summary')).toBe('Typed by hand');
  });

  it('names required fields that only Jira can fill, before the click', async () => {
    await openForm();

    await visit.chooseProject('DEV', 'Hardware request');

    await visit.pane
      .getByText(/^Jira requires .*, which can only be set in Jira\.$/)
      .first()
      .waitFor();
    expect(
      await visit.pane.getByRole('button', { name: 'Create issue' }).getAttribute('aria-disabled'),
    ).toBe('true');
  });
});

describe('odd mails', () => {
  it('files a mail without subject and without body', async () => {
    await openForm('11-no-subject-no-body.eml');

    const key = await visit.createIssue();
    await visit.untilFilesSent();

    const issue = storedIssue(stage.demo, 'datacenter', key);
    expect(issue.values.get('summary')).toBe('Email without subject');
    expect(issue.attachments.length).toBeGreaterThan(0);
  });

  it('says that a dropped file is no mail and keeps the list', async () => {
    visit = await stage.visit();

    await visit.dropMail('broken.eml', Buffer.alloc(0));

    await visit.page.getByText('broken.eml isn’t a valid email file.').waitFor();
    await until(async () => (await visit.page.locator('.mail').count()) > 10);
  });

  it('names a file of 40 MB as too large and files the rest', async () => {
    visit = await stage.visit();
    await visit.signIn('datacenter');
    await visit.dropMail('huge.eml', hugeMail());
    await visit.untilSummary('Forty megabytes');
    await visit.chooseProject('WEB', 'Task');

    await visit.pane
      .getByText(/huge\.bin exceeds Jira’s limit of .*\./)
      .first()
      .waitFor();
    const key = await visit.createIssue();

    expect(storedIssue(stage.demo, 'datacenter', key).values.get('summary')).toBe(
      'Forty megabytes',
    );
  });
});

describe('drafts', () => {
  it('keep what was typed for one mail while another one is read', async () => {
    await openForm();
    const summary = visit.pane.getByRole('textbox', { name: 'Summary' });
    await summary.fill('Half typed');

    await visit.selectMail('07-monitoring-alert.eml');
    await visit.selectMail('01-plain-text-bug-report.eml');

    await visit.untilSummary('Half typed');
  });

  it('are back after the pane was closed by a restart of Outlook', async () => {
    await openForm();
    await visit.pane.getByRole('textbox', { name: 'Summary' }).fill('Typed before the restart');
    await visit.pane.getByRole('textbox', { name: 'Summary' }).blur();

    await visit.page.reload();
    await visit.selectMail('01-plain-text-bug-report.eml');

    await visit.untilSummary('Typed before the restart');
  });

  it('are back, to the last letter, after the browser’s process crashed in the midst of typing', async () => {
    await openForm();
    const summary = visit.pane.getByRole('textbox', { name: 'Summary' });
    await summary.fill('');
    await summary.pressSequentially('Typed before the crash');

    await crash(visit);

    const again = await visit.anotherTab();
    await again.selectMail('01-plain-text-bug-report.eml');
    await again.untilSummary('Typed before the crash');
    const key = await again.createIssue();
    expect(storedIssue(stage.demo, 'datacenter', key).values.get('summary')).toBe(
      'Typed before the crash',
    );
  });
});

describe('an older Outlook', () => {
  it('files the mail without the whole-mail file', async () => {
    visit = await stage.visit({ query: 'host=older' });
    await visit.selectMail('04-gmail-feature-wish.eml');
    await visit.signIn('cloud');
    await visit.chooseProject('WEB', 'Task');

    const key = await visit.createIssue();

    const names = storedIssue(stage.demo, 'cloud', key).attachments.map(({ name }) => name);
    expect(names.filter((name) => name.endsWith('.eml'))).toEqual([]);
  });
});

/** Ends the process that draws the pane, as a fault of the browser would: no page is told before. */
async function crash({ page }: Visit): Promise<void> {
  const frame = await paneFrame({ page });
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // Never answered: who would answer is gone.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  // The pane shares the process with the mail around it.
  await expect(frame.evaluate(() => 'alive')).rejects.toThrow();
  await page.close();
}

function hugeMail(): Uint8Array {
  const content = Buffer.alloc(40_000_000, 'x').toString('base64');
  const head = [
    'From: kim@example.com',
    'Subject: Forty megabytes',
    'Message-ID: <huge@example.com>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'See the file.',
    '--b',
    'Content-Type: application/octet-stream; name=huge.bin',
    'Content-Disposition: attachment; filename=huge.bin',
    'Content-Transfer-Encoding: base64',
    '',
    '',
  ];
  return Buffer.from(`${head.join('\r\n')}${content}\r\n--b--\r\n`);
}
