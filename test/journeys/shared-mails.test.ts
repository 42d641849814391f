import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { siteKinds } from '../../contract/connect-api.ts';
import { emailCorpora, ownEmails } from '../support/convert/email-corpora.ts';
import { openStage, storedIssue } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/** Emails of the project with a structure, files or faults of their own; half of them on each kind of Jira. */
const structured = ownEmails.files.filter((file) =>
  /^(?:alternative|attachments|bounce|calendar|digest|empty|encrypted|forward|headers|huge|malformed|many|only|picture|signed|two|winmail)/.test(
    file,
  ),
);

describe.each(emailCorpora)('$name', ({ folder, files }) => {
  const stage = stageForTests(() => openStage({ mailFolder: folder }));

  describe.each(siteKinds)('Jira kind %s', (kind) => {
    const emails =
      folder === ownEmails.folder
        ? structured.filter((_, index) => index % 2 === siteKinds.indexOf(kind))
        : files;

    it(`files ${emails.length} emails with all their files, the whole email unchanged`, async () => {
      const visit = await stage.visit();
      await visit.signIn(kind);
      const filed: string[] = [];

      for (const file of emails) {
        await visit.selectMail(file);
        if (filed.length === 0) await visit.chooseProject('WEB', 'Task');
        const key = await visit.createIssue();
        await visit.untilFilesSent();
        const original = await readFile(path.join(folder, file));
        const stored = storedIssue(stage.demo, kind, key).attachments.map(({ sha256 }) => sha256);
        expect([file, stored]).toEqual([
          file,
          expect.arrayContaining([createHash('sha256').update(original).digest('hex')]),
        ]);
        filed.push(file);
      }

      expect(filed).toEqual(emails);
      expect(visit.elsewhere).toEqual([]);
    }, 600_000);
  });
});
