import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { siteKinds } from '../../contract/connect-api.ts';
import { openStage, storedIssue } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

// Mails of public projects; they lie beside the project, not in it.
const folder = path.resolve('../shared/mails');
const mails = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : [];
const describeMails = mails.length > 0 ? describe : describe.skip;

describeMails('every mail of ../shared/mails (where it is present)', () => {
  const stage = stageForTests(() => openStage({ mailFolder: folder }));

  describe.each(siteKinds)('Jira kind %s', (kind) => {
    it(`files ${mails.length} mails with all their files, the whole mail unchanged`, async () => {
      const visit = await stage.visit();
      await visit.signIn(kind);
      const filed: string[] = [];

      for (const file of mails) {
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

      expect(filed).toEqual(mails);
      expect(visit.elsewhere).toEqual([]);
    }, 600_000);
  });
});
