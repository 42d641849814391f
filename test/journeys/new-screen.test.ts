import { expect, it } from '@jest/globals';
import { atRest, paneFrame, until, untilEnabled, type Visit } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/** Where there is least room, a form is many screens long: what follows it begins at its own top. */
const stage = stageForTests();

const fileCount = 40;

/** A mail of many small files. */
function mailOfManyFiles(): Uint8Array {
  const boundary = 'parts';
  const files = Array.from({ length: fileCount }, (_, index) => [
    `--${boundary}`,
    `Content-Type: text/plain; name="page-${index + 1}.txt"`,
    `Content-Disposition: attachment; filename="page-${index + 1}.txt"`,
    '',
    `This is page ${index + 1}.`,
  ]);
  return Buffer.from(
    [
      'From: Jonas Okafor <jonas@brightwater.example>',
      'To: Mia Lindqvist <mia@brightwater.example>',
      'Subject: Forty pages of the log book',
      'Date: Mon, 17 Aug 2026 09:12:00 +0000',
      'Message-ID: <forty-pages@brightwater.example>',
      'MIME-Version: 1.0',
      `Content-Type: multipart/mixed; boundary="${boundary}"`,
      '',
      `--${boundary}`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Hello Mia, here they are.',
      ...files.flat(),
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  );
}

/** The smallest pane of Outlook. */
async function shrink(visit: Visit): Promise<void> {
  await visit.page.locator('iframe.pane').evaluate((pane) => {
    if (!(pane instanceof HTMLElement)) return;
    pane.style.flex = 'none';
    pane.style.width = '320px';
    pane.style.height = '600px';
  });
  const frame = await paneFrame(visit);
  await until(async () =>
    frame.evaluate(() => window.innerWidth === 320 && window.innerHeight === 600),
  );
}

/** How far the pane is scrolled. */
async function scrolled(visit: Visit): Promise<number> {
  return (await paneFrame(visit)).evaluate(() => document.documentElement.scrollTop);
}

async function scrollToEnd(visit: Visit): Promise<void> {
  await (
    await paneFrame(visit)
  ).evaluate(() => {
    document.documentElement.scrollTop = document.documentElement.scrollHeight;
  });
  expect(await scrolled(visit)).toBeGreaterThan(300);
}

/** Whether the whole of it is in the pane, between the bar and the buttons. */
async function isInSight(visit: Visit, selector: string): Promise<boolean> {
  return (await paneFrame(visit)).evaluate((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    const bar = document.querySelector('.bar')?.getBoundingClientRect();
    const footer = document.querySelector('.screen-footer')?.getBoundingClientRect();
    if (box === undefined || bar === undefined) return false;
    return box.top >= bar.bottom && box.bottom <= (footer?.top ?? window.innerHeight);
  }, selector);
}

async function focusedHeading(visit: Visit): Promise<string> {
  return (await paneFrame(visit)).evaluate(() =>
    document.activeElement?.tagName === 'H1' ? (document.activeElement.textContent ?? '') : '',
  );
}

it('the result of a form that was scrolled to its end is in sight and has the focus', async () => {
  const visit = await stage.visit({ query: 'width=320' });
  await visit.dropMail('forty-pages.eml', mailOfManyFiles());
  await visit.selectMail('forty-pages.eml');
  await shrink(visit);
  await visit.signIn('datacenter');
  await visit.chooseProject('WEB', 'Task');
  const create = visit.pane.getByRole('button', { name: 'Create issue' });
  await untilEnabled(create);
  await scrollToEnd(visit);

  // Adding to an issue, and back: two more screens.
  await visit.pane.getByRole('button', { name: 'Add to an existing issue' }).click();
  await visit.pane.getByRole('heading', { name: 'Add the email to an issue' }).waitFor();
  expect(await scrolled(visit)).toBe(0);
  await scrollToEnd(visit);
  await visit.pane.getByRole('button', { name: 'Create a new issue instead' }).click();
  await create.waitFor();
  expect(await scrolled(visit)).toBe(0);
  await scrollToEnd(visit);

  await create.click();
  await visit.pane.locator('.created-key').waitFor();
  await until(async () => (await focusedHeading(visit)) === 'Issue created');
  expect(await scrolled(visit)).toBe(0);
  expect(await isInSight(visit, '.created')).toBe(true);

  await visit.untilFilesSent();
  await atRest(await paneFrame(visit));
  // The forty of the mail, and the mail itself.
  const sent = visit.pane.getByRole('button', { name: `${fileCount + 1} files attached` });
  await sent.waitFor();
  expect(await visit.pane.locator('.row-done').count()).toBe(0);
  expect(await isInSight(visit, '.created')).toBe(true);
  expect(await isInSight(visit, '.sent-files')).toBe(true);
  await sent.click();
  expect(await visit.pane.locator('.row-done').count()).toBe(fileCount + 1);
}, 300_000);
