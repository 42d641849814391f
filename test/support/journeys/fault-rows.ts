import { expect } from '@jest/globals';
import {
  breakEach,
  breakThe,
  createAgain,
  createIssue,
  fileCount,
  heal,
  issuesOf,
  loginPage,
  mail,
  noFiles,
  page,
  press,
  reopen,
  retryFile,
  sees,
  servers,
  withBrokenHost,
  type Walk,
} from './fault-ground.ts';
import {
  isAttach,
  isCreate,
  isEdit,
  isFileDeletion,
  isFileLook,
  isLastLook,
  isLink,
  type Which,
} from './jira-requests.ts';
import { until } from './journey.ts';

/** What breaks, and what the user sees of it and does. After each row everything is as it should be. */
export type Row = readonly [what: string, walk: (walk: Walk) => Promise<void>];

/** Requests that fail. */
export const requests: readonly Row[] = [
  [
    'the creation never arrives',
    async (walk) => {
      // Often: the browser itself sends once more when it may.
      breakThe(isCreate, 'reset', 9);
      await createAgain(walk, /was interrupted|didn’t respond/, heal);
    },
  ],
  [
    'the answer to the creation is lost',
    async (walk) => {
      breakThe(isCreate, 'lost-answer');
      await createIssue(walk);
    },
  ],
  [
    'Jira is busy at the creation',
    async (walk) => {
      breakThe(isCreate, { status: 429, body: '{}' });
      await createAgain(walk, / is rate-limiting requests\./, heal);
    },
  ],
  [
    'each upload is broken off once',
    async (walk) => {
      breakEach('reset');
      await createIssue(walk);
    },
  ],
  [
    'the answer to each upload is lost',
    async (walk) => {
      breakThe(isAttach, 'lost-answer', fileCount());
      await createIssue(walk);
    },
  ],
  [
    'Jira is busy at an upload and says how long (429 with Retry-After)',
    async (walk) => {
      breakThe(isAttach, { status: 429, headers: { 'retry-after': '1' }, body: '{}' }, 2);
      await createIssue(walk);
    },
  ],
  [
    'Jira is busy at an upload and does not say how long (429 without Retry-After)',
    async (walk) => {
      breakThe(isAttach, { status: 429, body: '{}' });
      await createIssue(walk);
    },
  ],
  [
    'a gateway refuses the size of a file with a page (413)',
    async (walk) => {
      breakThe(isAttach, page(413, '413 Request Entity Too Large'));
      await createIssue(walk);
      await retryFile(walk, / exceeds the limit of the gateway in front of Jira\./);
    },
  ],
  [
    'Jira says 404 to the size of a file',
    async (walk) => {
      const words = 'The field file exceeds its maximum permitted size of 5 bytes.';
      breakThe(isAttach, {
        status: 404,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ errorMessages: [words], errors: {} }),
      });
      await createIssue(walk);
      await retryFile(walk, / exceeds (?:Jira’s limit|the limit of the gateway in front of Jira)/);
    },
  ],
  [
    'a login page answers to an upload',
    async (walk) => {
      breakThe(isAttach, loginPage);
      await createIssue(walk);
      await retryFile(walk, / returned a login page instead of data\./);
    },
  ],
  [
    'the sign-in runs out between the issue and its files',
    async (walk) => {
      const met = breakThe(isAttach, { status: 401, body: '{}' }, 99);
      await createIssue(walk);
      await sees(walk, 'Jira rejected your sign-in.');
      expect(met()).toBe(1);
      await heal();
      await press(walk, 'Sign in');
      await walk.visit.typeSignIn(walk.kind);
    },
  ],
  [
    'a front kills the connections of uploads that arrive all the same, later than they are looked for',
    async (walk) => {
      let hasLooked = false;
      let deleted = 0;
      servers().jira.setFaults((_, request) => {
        if (isFileDeletion(request)) deleted += 1;
        if (hasLooked) return null;
        hasLooked = isFileLook(request);
        if (hasLooked) return noFiles;
        // The browser itself sends again before the pane looks.
        return isAttach(request) ? 'lost-answer' : null;
      });
      await createIssue(walk);
      await walk.visit.untilFiled();
      // It was there more than once, and the others were taken away.
      expect(deleted).toBeGreaterThan(0);
    },
  ],
];

/** Moments at which the pane is closed, and opened again on the mail. */
export const closings: readonly Row[] = [
  [
    'before the creation',
    async (walk) => {
      // What is typed is kept within the turn in which it is typed.
      await reopen(walk);
      await walk.visit.untilSummary(walk.summary);
      await createIssue(walk);
    },
  ],
  [
    'in the creation, before Jira has done it',
    async (walk) => {
      const met = breakThe(isCreate, 'never');
      await press(walk, 'Create issue');
      await until(() => met() === 1);
      await heal();
      await reopen(walk);
      await sees(walk, 'No response from Jira');
      await walk.visit.untilSummary(walk.summary);
      await createIssue(walk);
    },
  ],
  [
    'in the creation, after Jira has done it',
    async (walk) => {
      breakThe(isCreate, 'lost-answer');
      // The look for it must not come to an end either before the pane closes.
      await walk.visit.page.route(/currentUser/, () => undefined);
      await press(walk, 'Create issue');
      await until(() => issuesOf(walk).length === 1);
      await walk.visit.page.unrouteAll();
      await reopen(walk);
    },
  ],
  ['before the mark for colleagues (remote link)', closedAt(isLink)],
  ['in the first upload', closedAt(isAttach)],
  [
    'between two uploads, the first of them not known to have arrived',
    async (walk) => {
      let count = 0;
      servers().jira.setFaults((_, request) => {
        if (!isAttach(request) && count === 0) return null;
        count += 1;
        return count === 1 ? 'lost-answer' : 'never';
      });
      await createIssue(walk);
      await until(() => issuesOf(walk)[0]?.attachments.length === 1 && count > 1);
      await heal();
      await reopen(walk);
    },
  ],
  [
    'in the second upload',
    async (walk) => {
      let count = 0;
      servers().jira.setFaults((_, request) => {
        if (!isAttach(request)) return null;
        count += 1;
        return count === 2 ? 'never' : null;
      });
      await createIssue(walk);
      await until(() => count === 2);
      await heal();
      await reopen(walk);
    },
  ],
  ['while the pictures are put into the text', closedAt(isEdit)],
  [
    'before the end is shown',
    async (walk) => {
      let looks = 0;
      servers().jira.setFaults((_, request) => {
        if (!isLastLook(request)) return null;
        looks += 1;
        // The first is for what another pane made in the same moment, while the files go.
        return looks === 1 ? null : 'never';
      });
      await createIssue(walk);
      await until(() => looks === 2);
      await heal();
      await walk.visit.page.reload();
      await walk.visit.selectMail(mail);
      await sees(walk, 'This email is already in Jira');
    },
  ],
];

/** Closes the pane while a request of this kind is under way, which Jira does not carry out. */
function closedAt(which: Which): Row[1] {
  return async (walk) => {
    const met = breakThe(which, 'never');
    await press(walk, 'Create issue');
    await until(() => met() === 1);
    await heal();
    await reopen(walk);
  };
}

/** Servers that are down or start anew. */
export const restarts: readonly Row[] = [
  [
    'Jira is down at the click',
    async (walk) => {
      const { jira } = servers();
      await jira.stop(walk.kind);
      await createAgain(walk, /didn’t respond|was interrupted|refuses connections/, () =>
        jira.start(walk.kind),
      );
    },
  ],
  [
    'Jira starts at the click, and says so with a page (503)',
    async (walk) => {
      breakThe(isCreate, page(503, 'Jira is starting up'), 9);
      await createAgain(walk, / returned an error \(status 503\)/, heal);
    },
  ],
  [
    'Jira restarts between the issue and its files, and is starting for a while',
    async (walk) => {
      const { jira } = servers();
      const restarted = atFirst(isAttach, async () => {
        await jira.stop(walk.kind);
        breakThe(isAttach, page(503, 'Jira is starting up'));
        await jira.start(walk.kind);
      });
      await createIssue(walk);
      await restarted;
    },
  ],
  [
    'Connect is down at the click',
    async (walk) => {
      await servers().connect.stop();
      await createAgain(walk, /didn’t respond/, () => servers().connect.start());
    },
  ],
  [
    'Connect restarts between the issue and its files',
    async (walk) => {
      const restarted = atFirst(isAttach, async () => {
        await servers().connect.stop();
        await servers().connect.start();
      });
      await createIssue(walk);
      await restarted;
    },
  ],
];

/** Does something when the first request of a kind comes, and breaks that one off. */
function atFirst(which: Which, happen: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    let hasHappened = false;
    servers().jira.setFaults((_, request) => {
      if (hasHappened || !which(request)) return null;
      hasHappened = true;
      happen().then(resolve, reject);
      return 'reset';
    });
  });
}

const silence = 75_000;

/** Calls of Office.js that fail or are never answered. */
export const hosts: readonly Row[] = [
  [
    'the text of the mail (body.getAsync) fails, and comes out of the whole mail',
    async (walk) => {
      await withBrokenHost(walk, ['body.getAsync'], 'fails');
      await createIssue(walk);
    },
  ],
  [
    'the text of the mail (body.getAsync and getAsFileAsync) fails',
    async (walk) => {
      const host = await withBrokenHost(walk, ['body.getAsync', 'getAsFileAsync'], 'fails');
      await sees(walk, /Outlook returned an error \(code 5001\)/);
      await host.mend();
      await press(walk, 'Try again');
      await createIssue(walk);
    },
  ],
  [
    'the text of the mail (body.getAsync) never comes',
    async (walk) => {
      const host = await withBrokenHost(walk, ['body.getAsync'], 'is silent');
      await until(async () => (await host.met()) > 0);
      await walk.visit.page.clock.fastForward(silence);
      await sees(walk, /Outlook didn’t respond within 20 seconds\./);
      await host.mend();
      await press(walk, 'Try again');
      await createIssue(walk);
    },
  ],
  [
    'the whole mail (getAsFileAsync) fails',
    async (walk) => {
      const host = await withBrokenHost(walk, ['getAsFileAsync'], 'fails');
      await createIssue(walk);
      await retryFile(walk, /Outlook returned an error \(code 5001\)/, host.mend);
    },
  ],
  [
    'the whole mail (getAsFileAsync) never comes',
    async (walk) => {
      const host = await withBrokenHost(walk, ['getAsFileAsync'], 'is silent');
      await createIssue(walk);
      await until(() => issuesOf(walk)[0]?.attachments.length === fileCount() - 1);
      // Its clock runs as soon as it is shown as being read.
      await walk.visit.pane.locator('.row-reading').waitFor();
      await walk.visit.page.clock.fastForward(silence);
      await retryFile(walk, /Outlook didn’t respond within 70 seconds\./, host.mend);
    },
  ],
  [
    'an attachment (getAttachmentContentAsync) fails, and comes out of the whole mail',
    async (walk) => {
      await withBrokenHost(walk, ['getAttachmentContentAsync'], 'fails');
      await createIssue(walk);
    },
  ],
  [
    'attachments (getAttachmentContentAsync) come back without content, and come out of the whole mail',
    async (walk) => {
      await withBrokenHost(walk, ['getAttachmentContentAsync'], 'gives nothing');
      await createIssue(walk);
    },
  ],
  [
    'all contents fail',
    async (walk) => {
      const calls = ['getAttachmentContentAsync', 'getAsFileAsync'] as const;
      const host = await withBrokenHost(walk, calls, 'fails');
      await createIssue(walk);
      await sees(walk, 'Some files aren’t attached yet.');
      await sees(walk, /Outlook returned an error \(code 5001\)/);
      await host.mend();
      const again = walk.visit.pane.getByRole('button', { name: /^Retry / });
      for (let left = fileCount(); left > 0; left -= 1) {
        await again.first().click();
        await until(async () => (await again.count()) === left - 1);
      }
    },
  ],
  [
    'an attachment (getAttachmentContentAsync) never comes',
    async (walk) => {
      const host = await withBrokenHost(walk, ['getAttachmentContentAsync'], 'is silent');
      await createIssue(walk);
      for (let left = fileCount() - 1; left > 0; left -= 1) {
        await until(
          async () =>
            (await walk.visit.pane.locator('.row-failed').count()) + left === fileCount() - 1,
        );
        await walk.visit.pane.locator('.row-reading').waitFor();
        await walk.visit.page.clock.fastForward(silence);
      }
      await sees(walk, /Outlook didn’t respond within 70 seconds\./);
      await host.mend();
      const again = walk.visit.pane.getByRole('button', { name: /^Retry / });
      for (let left = fileCount() - 1; left > 0; left -= 1) {
        await again.first().click();
        await until(async () => (await again.count()) === left - 1);
      }
    },
  ],
  [
    'the settings (roamingSettings.saveAsync) are not saved',
    async (walk) => {
      await withBrokenHost(walk, ['roamingSettings.saveAsync'], 'fails');
      // Kept with every creation: the place where it was made.
      await createIssue(walk);
    },
  ],
  [
    'the save of the settings (roamingSettings.saveAsync) is never answered',
    async (walk) => {
      const host = await withBrokenHost(walk, ['roamingSettings.saveAsync'], 'is silent');
      await createIssue(walk);
      await until(async () => (await host.met()) > 0);
      // No file waits for that save. The jump would also end the calls to Jira that are running.
      await walk.visit.untilFiled();
      await walk.visit.page.clock.fastForward(silence);
    },
  ],
];
