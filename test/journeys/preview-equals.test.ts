import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { siteKinds } from '../../contract/connect-api.ts';
import { openStage, storedIssue } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/** Ten emails each: of many programs, with pictures, tables, lists, quotes and odd characters. */
const corpora = [
  {
    name: 'the project',
    folder: path.resolve('test/fixtures/emails'),
    emails: [
      'alternative-deep.eml',
      'gmail-answer.eml',
      'iso-2022-jp-html.eml',
      'looks-like-wiki-markup.eml',
      'outlook-classic-table.eml',
      'outlook-classic-thread.eml',
      'outlook-new-thread.eml',
      'picture-cid-twice.eml',
      'thunderbird-flowed.eml',
      'windows-1251-html.eml',
    ],
  },
  {
    // Emails of public projects; they lie beside the project, not in it.
    name: '../shared/mails (where it is present)',
    folder: path.resolve('../shared/mails'),
    emails: [
      'closeio--apple_forward.eml',
      'jstedfast--ukr.eml',
      'mailgun--gmail.eml',
      'mailgun--ms_outlook_2007.eml',
      'mikel--japanese_iso_2022.eml',
      'sicos1977--TestWithAttachmentsAndInlines.eml',
      'syn-data-table.eml',
      'syn-images.eml',
      'syn-outlook-new-owa.eml',
      'syn-wiki-injection.eml',
    ],
  },
];

/** Both sides of each mail are kept to be looked at. */
function picture(kind: string, file: string, side: 'preview' | 'issue'): string {
  return path.join('dist', 'pictures', kind, `${path.basename(file, '.eml')}-${side}.png`);
}

for (const { name, folder, emails } of corpora) {
  const describeEmails = existsSync(folder) ? describe : describe.skip;

  describeEmails(`ten emails of ${name}`, () => {
    const stage = stageForTests(() => openStage({ mailFolder: folder }));

    describe.each(siteKinds)('on %s', (kind) => {
      it('show in Jira what the preview had shown, with their pictures in place', async () => {
        const visit = await stage.visit();
        const browser = await visit.page.context().newPage();
        await visit.selectMail(emails[0] ?? '');
        await visit.signIn(kind);
        let pictures = 0;

        for (const [index, file] of emails.entries()) {
          await visit.selectMail(file);
          if (index === 0) await visit.chooseProject('WEB', 'Task');
          const preview = visit.pane.locator('.preview');
          await visit.pane.locator('.preview .document').first().waitFor();
          const labels = await preview.locator('.document-picture').allInnerTexts();
          const before = await readText(preview, labels);
          await preview.screenshot({ path: picture(kind, file, 'preview') });
          const key = await visit.createIssue();
          await visit.untilFilesSent();
          await visit.untilFiled();
          await browser.goto(`${stage.demo.jira[kind].baseUrl}/browse/${key}`);
          const rendered = browser.locator('#description .rendered');
          const after = await readText(rendered, labels);
          await rendered.screenshot({ path: picture(kind, file, 'issue') });
          const shown = await rendered.locator('img').count();

          expect([file, after]).toEqual([file, before]);
          expect(await rendered.locator('.broken').count()).toBe(0);
          expect(storedIssue(stage.demo, kind, key).attachments.length).toBeGreaterThan(0);
          pictures += shown;
        }

        // The others of these emails are icons and lines, which are not ticked at first.
        expect(pictures).toBeGreaterThan(0);
      }, 600_000);
    });
  });
}

/** What is read, without blanks and without the names that stand for pictures. */
async function readText(place: Locator, labels: readonly string[]): Promise<string> {
  const text = await place.evaluate((element) => {
    const copy = element.cloneNode(true);
    if (!(copy instanceof Element)) return '';
    // What the pane says of the parts is no part of the issue.
    const asides = '.document-picture, .preview-more, .part-out, .part-head, figure, img';
    for (const aside of copy.querySelectorAll(asides)) aside.remove();
    return copy.textContent ?? '';
  });
  const bare = labels.reduce((left, label) => left.replace(`[${label.trim()}]`, ''), text);
  return bare.replace(/\s+/g, '');
}
