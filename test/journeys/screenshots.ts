/**
 * `npm run screenshots`: walks the pane and keeps a picture of each screen under `docs/screenshots`,
 * in Outlook's three themes, 320 and 450 px wide, for people to look at. With `-- security`,
 * `-- sign-in` or `-- fields` (the form with every kind of field) only those.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Fault } from '../../demo/jira/server.ts';
import { walkFields } from './field-pictures.ts';
import { openStage, showOtherWays, type Stage, type Visit } from './journey.ts';
import { openSecurityStage, walkSecurity } from './security-pictures.ts';
import { walkAccount, walkSignIns } from './walk-sign-ins.ts';

const folder = path.resolve('docs/screenshots');
const themes = ['light', 'dark', 'contrast'];
const widths = [320, 450];

await mkdir(folder, { recursive: true });
const wanted = process.argv.slice(2);
const isWanted = (part: string): boolean => wanted.length === 0 || wanted.includes(part);
if (wanted.length === 0) await screens();
if (isWanted('fields')) await fields();
if (isWanted('security')) await security();
if (isWanted('sign-in')) await signIns();

async function fields(): Promise<void> {
  const stage = await openStage();
  try {
    for (const theme of themes) {
      for (const width of widths) {
        // oxlint-disable-next-line no-await-in-loop -- as below
        await walkFields(stage, { theme, width }, folder);
      }
    }
  } finally {
    await stage.close();
  }
}

async function signIns(): Promise<void> {
  const stage = await openStage();
  try {
    for (const theme of ['light', 'dark']) {
      // oxlint-disable-next-line no-await-in-loop -- as below
      await walkSignIns(stage, theme, keepPane);
      // oxlint-disable-next-line no-await-in-loop -- as below
      await walkAccount(stage, theme, keepPane);
    }
  } finally {
    await stage.close();
  }
}

async function security(): Promise<void> {
  const stage = await openSecurityStage();
  try {
    for (const theme of themes) {
      // oxlint-disable-next-line no-await-in-loop -- as below
      await walkSecurity(stage, theme, keepPane);
    }
  } finally {
    await stage.close();
  }
}

async function screens(): Promise<void> {
  const stage = await openStage();
  try {
    for (const theme of themes) {
      for (const width of widths) {
        // One browser page at a time on purpose: the pictures must not be of a busy machine.
        // oxlint-disable-next-line no-await-in-loop
        await walk(stage, theme, width);
      }
    }
    await wholePage(stage);
  } finally {
    await stage.close();
  }
}

async function walk(stage: Stage, theme: string, width: number): Promise<void> {
  const visit = await stage.visit({ query: `theme=${theme}&width=${width}` });
  const keep = (screen: string): Promise<void> => keepPane(visit, `${screen}-${width}-${theme}`);
  const token = visit.pane.getByRole('textbox', { name: 'Personal access token' });
  await visit.selectMail('02-outlook-release-checklist.eml');
  await visit.pane.getByRole('button', { name: /Data Center/ }).waitFor();
  await keep('1-sites');
  await visit.chooseSite('datacenter');
  await visit.pane.getByRole('button', { name: 'Sign in with Jira' }).waitFor();
  await keep('2-sign-in');
  await showOtherWays(visit.pane);
  await token.fill('mistyped');
  await visit.pane.getByRole('button', { name: 'Sign in', exact: true }).click();
  await visit.pane.getByText('Jira did not accept the sign-in.').first().waitFor();
  await keep('2-sign-in-token');
  await token.fill(stage.demo.jira.accounts.datacenter.personalAccessToken);
  await visit.pane.getByRole('button', { name: 'Sign in', exact: true }).click();
  await visit.pane.getByRole('combobox', { name: 'Project' }).waitFor();
  await visit.chooseProject('WEB', 'Task');
  await visit.pane.getByText('Before the release').waitFor();
  await keep('3-form');
  await visit.createIssue();
  await visit.untilFilesSent();
  await keep('4-result');
  await walkFiling(stage, visit, keep);
  await walkWay(visit, keep);
  await visit.close();
}

/** What the organisation fills in, and what only Jira's own page can fill. */
async function walkWay(visit: Visit, keep: (screen: string) => Promise<void>): Promise<void> {
  await visit.selectMail('03-outlook-web-antwort.eml');
  await visit.pane.getByText('Does not fit here and was left out: “Season”.').waitFor();
  await keep('8-template');
  await visit.chooseProject('DEV', 'Hardware request');
  await visit.pane.getByRole('button', { name: 'Continue in Jira' }).waitFor();
  await keep('8-hand-over');
}

/** What a filing looks like that somebody began before, that is under way, and that met trouble. */
async function walkFiling(
  stage: Stage,
  visit: Visit,
  keep: (screen: string) => Promise<void>,
): Promise<void> {
  const { jira } = stage.demo;
  const { pane } = visit;
  const onAttach = (fault: Fault): void => {
    let isFirst = true;
    jira.setFaults((_, { path }) => {
      if (!path.endsWith('/attachments') || !isFirst) return null;
      isFirst = false;
      return fault;
    });
  };
  await pane.getByRole('button', { name: 'Create another' }).click();
  await pane.getByText('This mail is in Jira already').waitFor();
  await keep('6-known');

  await visit.selectMail('10-awkward-attachments.eml');
  await pane.getByText('Add files…').waitFor();
  await pane.getByText('Add files…').scrollIntoViewIfNeeded();
  await keep('7-files');
  onAttach('never');
  await visit.createIssue();
  await pane.getByText(/^Sending, /).waitFor();
  await keep('8-uploading');
  await pane
    .getByRole('button', { name: /^Cancel / })
    .first()
    .click();
  await pane.getByText('Some files are not on the issue yet.').first().waitFor();

  await visit.selectMail('09-arabic-invoice.eml');
  onAttach({ status: 413, headers: { 'content-type': 'text/html' }, body: '<html></html>' });
  await visit.createIssue();
  await pane.getByText('Some files are not on the issue yet.').first().waitFor();
  await keep('9-failed-file');

  jira.setFaults(null);
}

async function wholePage(stage: Stage): Promise<void> {
  const visit = await stage.visit();
  await visit.selectMail('02-outlook-release-checklist.eml');
  await visit.signIn('cloud');
  await visit.chooseProject('WEB', 'Task');
  await visit.pane.getByText('Before the release').waitFor();
  await settle(visit);
  await visit.page.screenshot({ path: path.join(folder, 'outlook-preview.png') });
  await visit.close();
}

async function keepPane(visit: Visit, name: string): Promise<void> {
  await settle(visit);
  await visit.page.locator('iframe.pane').screenshot({ path: path.join(folder, `${name}.png`) });
}

/** Lets what fades and slides come to rest. */
async function settle(visit: Visit): Promise<void> {
  await visit.page.mouse.move(5, 5);
  await visit.page.waitForTimeout(600);
}
