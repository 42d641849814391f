import type { FrameLocator, Route } from 'playwright-core';
import type { Fault } from '../../../demo/jira/server.ts';
import { breakThe, isAttach, isCreate } from './jira-requests.ts';
import { showOtherWays, until, type Look, type Stage, type Walk } from './journey.ts';
import { walkDesk } from './fill-service-desk.ts';
import { walkFields } from './fill-fields.ts';

/** All screens of the pane, by part; what looks at screens looks at these. */
export const walks: Readonly<Record<string, Walk>> = {
  start: walkStart,
  'sign-in': walkSignIn,
  account: walkAccount,
  form: walkForm,
  fields: walkFields,
  desk: walkDesk,
  files: walkFiles,
  filing: walkFiling,
};

async function walkStart(stage: Stage, query: string, look: Look): Promise<void> {
  const visit = await stage.visit({ query });
  const { page, pane } = visit;
  await pane.getByRole('button', { name: /Data Center/ }).waitFor();
  await look(visit, '1-sites');
  await pane.getByLabel('Jira ID or URL').fill('nowhere');
  await pane.getByRole('button', { name: 'Continue' }).click();
  await pane.getByText('Unknown Jira ID “nowhere”.').waitFor();
  await look(visit, '1-sites-unknown');

  const asked: Route[] = [];
  let isAway = false;
  await page.context().route(/\/connect\/sites$/, (route) => {
    if (isAway) return route.abort();
    asked.push(route);
    return undefined;
  });
  await page.reload();
  await pane.getByText('Opening…').waitFor();
  await until(() => asked.length > 0);
  await look(visit, '0-opening');
  isAway = true;
  await Promise.all(asked.map((route) => route.abort()));
  await button(pane, 'Try again').waitFor();
  await look(visit, '0-no-connect');
  await page.context().unroute(/\/connect\/sites$/);

  await page.context().route(/office\.js/, (route) => route.abort());
  await page.reload();
  await pane.getByRole('button', { name: 'Reload' }).waitFor();
  await look(visit, '0-no-office');
  await page.context().unroute(/office\.js/);
  await visit.close();
}

async function walkSignIn(stage: Stage, query: string, look: Look): Promise<void> {
  const visit = await stage.visit({ query });
  const { page, pane } = visit;
  await visit.chooseSite('datacenter');
  await button(pane, 'Sign in with Jira').waitFor();
  await look(visit, '2-sign-in');
  const opened = page.waitForEvent('popup');
  await button(pane, 'Sign in with Jira').click();
  const window = await opened;
  await window.getByLabel('User name').waitFor();
  await look(visit, '2-sign-in-waiting');
  await window.close();
  await pane.getByText('The sign-in window closed').first().waitFor();
  await look(visit, '2-sign-in-closed');
  await button(pane, 'Use OAuth 2.0 instead').click();
  await button(pane, 'Use OAuth 1.0a instead').waitFor();
  await look(visit, '2-sign-in-oauth2');
  await button(pane, 'Use OAuth 1.0a instead').click();
  const codePage = page.context().waitForEvent('page');
  await button(pane, 'Use a code instead').click();
  await (await codePage).close();
  await pane.getByRole('textbox', { name: 'Code or URL' }).waitFor();
  await look(visit, '2-sign-in-code');
  await pane.getByRole('textbox', { name: 'Code or URL' }).fill('wrong1');
  await button(pane, 'Sign in').click();
  await pane.getByText('Jira rejected this code.').waitFor();
  await look(visit, '2-sign-in-code-wrong');
  await button(pane, 'Back').click();
  await showOtherWays(pane);
  await pane.getByRole('textbox', { name: 'Personal access token' }).fill('mistyped');
  await button(pane, 'Sign in').click();
  await pane.getByText('Jira rejected your sign-in.').first().waitFor();
  await look(visit, '2-sign-in-token-wrong');
  await pane.getByText('Username and password', { exact: true }).last().click();
  await pane.getByRole('textbox', { name: 'Password' }).waitFor();
  await button(pane, 'Sign in').click();
  await look(visit, '2-sign-in-password-empty');
  await button(pane, 'Back').click();
  await button(pane, 'Back').click();
  await visit.chooseSite('cloud');
  await button(pane, 'Sign in with Jira').waitFor();
  await look(visit, '2-sign-in-cloud');
  await showOtherWays(pane);
  await look(visit, '2-sign-in-api-token');
  await visit.close();
}

async function walkAccount(stage: Stage, query: string, look: Look): Promise<void> {
  const visit = await stage.visit({ query });
  const { page, pane } = visit;
  const fromMenu = async (name: string | RegExp): Promise<void> => {
    await button(pane, 'More options').click();
    await pane.getByRole('menuitem', { name }).click();
  };
  await visit.signIn('cloud');
  await pane.getByText(/For evaluation/).waitFor();
  await look(visit, '5-signed-in');
  await button(pane, 'Close').click();
  await pane.locator('button.security').click();
  await pane.getByText('Data path', { exact: true }).waitFor();
  await look(visit, '5-security');
  await pane.getByText('What the add-in does in Jira').click();
  await pane.getByText(/^Recent requests/).click();
  await look(visit, '5-receipt');
  await pane.locator('button.security').click();
  await button(pane, 'More options').click();
  await pane.getByRole('menuitem', { name: /^Sign out of/ }).waitFor();
  await look(visit, '5-menu');
  await page.keyboard.press('Escape');
  await fromMenu('Remove all data…');
  await pane.getByRole('heading', { name: 'Remove all data?' }).waitFor();
  await look(visit, '5-forget');
  await button(pane, 'Cancel').click();
  await fromMenu(/^Sign out of/);
  await pane.getByRole('heading', { name: /^Sign out of/ }).waitFor();
  await look(visit, '5-sign-out');
  await button(pane, 'Sign out').click();
  await pane.getByRole('heading', { name: 'Signed out' }).waitFor();
  await look(visit, '5-signed-out');
  await button(pane, 'Done').click();

  // A folder without a mail: Outlook has nothing selected.
  await page
    .context()
    .route(/\/mails$/, (route) => route.fulfill({ json: { names: [], late: [], leftOut: 0 } }));
  await page.reload();
  await visit.typeSignIn('cloud');
  await pane.getByRole('heading', { name: 'No email selected' }).waitFor();
  await button(pane, 'Close').click();
  await look(visit, '3-no-mail');
  await visit.close();
}

async function walkForm(stage: Stage, query: string, look: Look): Promise<void> {
  const visit = await stage.visit({ query });
  const { pane } = visit;
  const project = pane.getByRole('combobox', { name: 'Project' });
  await visit.selectMail('13-external-thread.eml');
  await visit.signIn('datacenter');
  await button(pane, 'Close').click();
  await visit.chooseProject('WEB', 'Bug');
  await pane.getByText('Not included (select to include):').waitFor();
  await look(visit, '3-form');
  await project.click();
  await pane.getByRole('option').first().waitFor();
  await look(visit, '3-form-projects');
  await project.press('Escape');
  await button(pane, /^More fields/).click();
  await pane.getByRole('textbox', { name: 'Page' }).waitFor();
  await look(visit, '3-form-more');
  await button(pane, 'Edit as text').click();
  await look(visit, '3-form-text');
  await button(pane, 'Preview').click();
  await visit.chooseProject('SUP', 'Incident');
  await pane.getByRole('textbox', { name: 'Boats affected' }).waitFor();
  await button(pane, 'Create issue').click();
  await pane.getByText('Fill in “Impact”.').first().waitFor();
  await look(visit, '3-form-refused');
  await visit.chooseProject('DEV', 'Hardware request');
  await button(pane, 'Continue in Jira').waitFor();
  await look(visit, '3-form-hand-over');
  const jira = visit.page.context().waitForEvent('page');
  await button(pane, 'Continue in Jira').click();
  await (await jira).close();
  await button(pane, 'I’ve created it').waitFor();
  await look(visit, '3-form-away');
  await button(pane, 'Cancel').last().click();
  await visit.selectMail('03-outlook-web-antwort.eml');
  await pane.getByText('Skipped (not valid here): “Season”.').waitFor();
  await look(visit, '3-form-template');
  await button(pane, 'Find in Jira').click();
  await pane.getByText(/Not found in Jira/).waitFor();
  await look(visit, '3-form-people');
  await visit.close();
}

async function walkFiles(stage: Stage, query: string, look: Look): Promise<void> {
  const visit = await stage.visit({ query });
  const { pane } = visit;
  await visit.selectMail('10-awkward-attachments.eml');
  await visit.signIn('datacenter');
  await button(pane, 'Close').click();
  await visit.chooseProject('WEB', 'Task');
  await pane.getByText('Add files…').scrollIntoViewIfNeeded();
  await look(visit, '4-files');
  onAttach(stage, ['never']);
  await visit.createIssue();
  await pane.getByText(/^Uploading /).waitFor();
  await look(visit, '4-uploading');
  await button(pane, /^Cancel /)
    .first()
    .click();
  await pane.getByText('Some files aren’t attached yet.').first().waitFor();
  await look(visit, '4-cancelled');

  await visit.selectMail('09-arabic-invoice.eml');
  await visit.chooseProject('WEB', 'Task');
  onAttach(stage, [
    { status: 413, headers: { 'content-type': 'text/html' }, body: '<html></html>' },
  ]);
  await visit.createIssue();
  await pane.getByText('Some files aren’t attached yet.').first().waitFor();
  await look(visit, '4-too-large');

  await visit.selectMail('05-apple-mail-pictures.eml');
  await visit.chooseProject('WEB', 'Task');
  onAttach(stage, [{ status: 429, headers: { 'retry-after': '45' }, body: '{}' }]);
  await visit.createIssue();
  await pane
    .getByText(/^Retrying in/)
    .first()
    .waitFor();
  await look(visit, '4-pausing');
  stage.demo.jira.setFaults(null);
  await visit.close();
}

async function walkFiling(stage: Stage, query: string, look: Look): Promise<void> {
  const visit = await stage.visit({ query });
  const { pane } = visit;
  await visit.selectMail('02-outlook-release-checklist.eml');
  await visit.signIn('datacenter');
  await button(pane, 'Close').click();
  await visit.chooseProject('WEB', 'Task');
  breakThe(stage.demo.jira, isCreate, 'reset');
  await button(pane, 'Create issue').click();
  await pane.locator('.footer-notice').waitFor();
  await look(visit, '6-not-created');
  stage.demo.jira.setFaults(null);
  await button(pane, 'Try again').click();
  await button(pane, /^Undo/).waitFor();
  await visit.untilFilesSent();
  await look(visit, '6-created');
  await button(pane, 'Create another').click();
  await pane.getByText('This email is already in Jira').waitFor();
  await look(visit, '6-known');
  await button(pane, 'Add to an existing issue').click();
  await pane.getByRole('combobox', { name: /^Issue\W*$/ }).waitFor();
  await look(visit, '7-add-which');
  await button(pane, 'Create a new issue instead').click();
  await button(pane, /^Add to [A-Z]+-/)
    .first()
    .click();
  await pane.getByRole('combobox', { name: 'Who can see the comment' }).waitFor();
  await look(visit, '7-add');
  await visit.close();
}

function button(pane: FrameLocator, name: string | RegExp) {
  return pane.getByRole('button', { name, exact: typeof name === 'string' });
}

/** Lets the next uploads meet these faults, one each. */
function onAttach(stage: Stage, faults: readonly Fault[]): void {
  const left = [...faults];
  stage.demo.jira.setFaults((_, request) => (isAttach(request) ? (left.shift() ?? null) : null));
}
