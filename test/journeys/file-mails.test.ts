import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { siteKinds } from '../../contract/connect-api.ts';
import { largeMail, largeMailName } from '../../demo/outlook/large-mail.ts';
import { openStage, readSample, storedIssue, untilEnabled } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

const stage = stageForTests(() => openStage({ isWithoutLargeMail: false }));

/** Sample mails with what must be found in the description, and how many files go along besides the `.eml`. */
const samples = [
  { kind: 'plain', file: '01-plain-text-bug-report.eml', text: /export/i },
  {
    kind: 'HTML with a table',
    file: '02-outlook-release-checklist.eml',
    text: /\\|\\||tableHeader/,
  },
  { kind: 'inline pictures', file: '05-apple-mail-pictures.eml', text: /./ },
  { kind: 'a large attachment', file: largeMailName, text: /gateways/ },
  { kind: 'Japanese', file: '08-japanese-arrival-time.eml', text: /入港予定日時/ },
];

describe.each(siteKinds)('filing a mail in a Jira of kind %s', (kind) => {
  it.each(samples)('brings $kind with its files, byte for byte', async ({ file, text }) => {
    const visit = await stage.visit();
    await visit.selectMail(file);
    await visit.signIn(kind);
    await visit.chooseProject('WEB', 'Task');

    const key = await visit.createIssue();
    await visit.untilFilesSent();

    const issue = storedIssue(stage.demo, kind, key);
    const bytes = file === largeMailName ? largeMail().bytes : await readSample(file);
    const mail = await PostalMime.parse(bytes);
    expect(issue.values.get('summary')).toBe(mail.subject);
    expect(JSON.stringify(issue.values.get('description'))).toMatch(text);
    const wanted = mail.attachments
      .filter(({ disposition, related }) => disposition === 'attachment' || related !== true)
      .map(({ content }) => sha256(content));
    const stored = issue.attachments.map((attachment) => attachment.sha256);
    expect(stored).toEqual(expect.arrayContaining(wanted));
    expect(stored).toContain(sha256(bytes));
    expect(visit.elsewhere).toEqual([]);
  });
});

describe('the second mail', () => {
  it('takes one click: project and type are still chosen', async () => {
    const visit = await stage.visit();
    await visit.selectMail('04-gmail-feature-wish.eml');
    await visit.signIn('datacenter');
    await visit.chooseProject('WEB', 'Story');
    await visit.createIssue();
    await visit.selectMail('12-text-like-markup.eml');

    await visit.untilSummary(
      'Canned replies send {color:red}raw markup{color} to customers [urgent] (*all* templates)',
    );
    const key = await visit.createIssue();

    const issue = storedIssue(stage.demo, 'datacenter', key);
    expect(issue.project.key).toBe('WEB');
    expect(issue.type.name).toBe('Story');
  });

  it('has the project that was chosen for the first, though that one was not filed', async () => {
    const visit = await stage.visit();
    await visit.signIn('cloud');
    await visit.chooseProject('WEB', 'Bug');

    await visit.selectMail('15-rich-formatting.eml');

    await visit.untilSummary('Onboarding guide: corrections to the second draft');
    const key = await visit.createIssue();
    expect(storedIssue(stage.demo, 'cloud', key).type.name).toBe('Bug');
  });

  it('needs no sign-in after Outlook was started again', async () => {
    const visit = await stage.visit();
    await visit.signIn('cloud');

    await visit.page.reload();

    await visit.pane.getByRole('combobox', { name: 'Project' }).waitFor();
  });
});

describe('the keyboard', () => {
  it('creates the issue with Ctrl+Enter from the summary', async () => {
    const visit = await stage.visit();
    await visit.selectMail('07-monitoring-alert.eml');
    await visit.signIn('cloud');
    await visit.chooseProject('OPS', 'Task');
    const summary = visit.pane.getByRole('textbox', { name: 'Summary' });
    await summary.fill('Disk full on app-03');
    await untilEnabled(visit.pane.getByRole('button', { name: 'Create issue' }));

    await summary.press('Control+Enter');

    const link = visit.pane.getByRole('link', { name: /^Open OPS-\d+ in Jira$/ });
    await link.waitFor();
    const issue = storedIssue(stage.demo, 'cloud', (await link.innerText()).trim());
    expect(issue.values.get('summary')).toBe('Disk full on app-03');
  });
});

describe('a mail of the visitor', () => {
  it('is dropped in and filed', async () => {
    const visit = await stage.visit();
    await visit.signIn('datacenter');
    const lines = [
      'From: kim@example.com',
      'Subject: My own mail',
      'Message-ID: <own@example.com>',
      '',
      'Hello',
      '',
    ];

    await visit.dropMail('own.eml', Buffer.from(lines.join('\r\n')));

    await visit.untilSummary('My own mail');
    await visit.chooseProject('WEB', 'Task');
    const key = await visit.createIssue();
    expect(storedIssue(stage.demo, 'datacenter', key).values.get('summary')).toBe('My own mail');
  });
});

function sha256(content: ArrayBuffer | Uint8Array | string): string {
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  return createHash('sha256').update(bytes).digest('hex');
}
