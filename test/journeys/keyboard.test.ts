import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  paneFrame,
  until,
  untilEnabled,
  untilFocused,
  type Visit,
} from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/** The pane without a mouse: everything is reached, and the focus comes back to where it was. */
const stage = stageForTests();
let visit: Visit;

beforeEach(async () => {
  visit = await stage.visit();
  await visit.selectMail('01-plain-text-bug-report.eml');
});

/** The name of what has the focus in the pane. */
async function focused(): Promise<string> {
  return (await paneFrame(visit)).evaluate(() => {
    const element = document.activeElement;
    if (element === null) return '';
    const label = 'labels' in element && element.labels instanceof NodeList && element.labels[0];
    const named = label instanceof HTMLElement ? label.innerText : (element.textContent ?? '');
    return element.getAttribute('aria-label') ?? named;
  });
}

/** Waits until what has that name has the focus: it comes with the next drawing, or the one after it. */
async function untilFocusOn(name: RegExp): Promise<void> {
  await until(async () => name.test(await focused()));
}

/** A menu takes the focus a moment after it is there. */
async function untilMenuHasFocus(): Promise<void> {
  await visit.pane.locator('[role="menuitem"]:focus').waitFor();
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await visit.page.keyboard.press(key);
}

/** Presses Tab until the focus is on what has that name. */
async function tabTo(name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let count = 0; count < 60; count += 1) {
    const now = await focused();
    if (name.test(now)) return;
    passed.push(now);
    await press('Tab');
  }
  throw new Error(`Tab did not come to ${name.source}, but to ${passed.join(' | ')}`);
}

async function enterPane(): Promise<void> {
  await visit.pane.getByRole('button', { name: /Data Center/ }).waitFor();
  // From the last thing of Outlook's own before the pane.
  await visit.page.locator('.pane-header button').last().focus();
  await press('Tab');
}

async function signIn(): Promise<void> {
  await visit.signIn('datacenter');
  await visit.pane.getByText(/For evaluation/).waitFor();
}

/** Everything that the pane says to a screen reader from now on. */
async function listen(): Promise<() => Promise<readonly string[]>> {
  const frame = await paneFrame(visit);
  await frame.evaluate(() => {
    const said: string[] = [];
    const region = document.querySelector('output[aria-live]');
    if (region === null) throw new Error('nobody could hear anything');
    const watch = new MutationObserver(() => said.push(region.textContent ?? ''));
    watch.observe(region, { childList: true, characterData: true, subtree: true });
    Object.assign(window, { said });
  });
  return async () => {
    const said: unknown = await frame.evaluate('window.said');
    return Array.isArray(said) ? said.map(String) : [];
  };
}

describe('with the keyboard alone', () => {
  it('a person chooses a Jira, signs in and files the mail, and hears of it once', async () => {
    await enterPane();
    await tabTo(/^Brightwater Jira/);
    await press('Enter');
    await visit.pane.getByRole('button', { name: 'Sign in with Jira' }).waitFor();
    await tabTo(/^Other methods/);
    await press('Enter');
    // The radio button has the same name as the field, which stands before its own button.
    await tabTo(/^Show characters/);
    await press('Shift+Tab');
    await visit.page.keyboard.type(stage.demo.jira.accounts.datacenter.personalAccessToken);
    await press('Enter');
    await visit.pane.getByRole('combobox', { name: 'Project' }).waitFor();
    const heard = await listen();
    await tabTo(/^Project/);
    await visit.page.keyboard.type('WEB');
    await visit.pane.getByRole('option', { name: /Website/ }).waitFor();
    await press('Enter');
    await untilEnabled(visit.pane.getByRole('button', { name: 'Create issue' }));
    await press('Control+Enter');
    await visit.pane.locator('.created-key').waitFor();
    await visit.untilFilesSent();
    await tabTo(/^Open WEB-\d+ in Jira$/);

    const sent = 'All files attached.';
    await until(async () => (await heard()).includes(sent));
    const said = await heard();
    expect(said.filter((text) => /^Issue WEB-\d+ was created\.$/.test(text))).toHaveLength(1);
    expect(said.filter((text) => text === sent)).toHaveLength(1);
  });
});

describe('the focus', () => {
  it('is on the menu’s button again after the menu was closed', async () => {
    await signIn();
    await visit.pane.getByRole('button', { name: 'More options' }).focus();
    await press('Enter');
    await visit.pane.getByRole('menuitem', { name: /^Open / }).waitFor();
    await untilMenuHasFocus();
    await press('Escape');
    await visit.pane.getByRole('menu').waitFor({ state: 'detached' });

    await untilFocusOn(/^More options$/);
  });

  it('is on the question when signing out is asked for, and on the menu’s button after “Cancel”', async () => {
    await signIn();
    await visit.pane.getByRole('button', { name: 'More options' }).focus();
    await press('Enter');
    await untilMenuHasFocus();
    const signOut = visit.pane.getByRole('menuitem', { name: /^Sign out of/ });
    await signOut.focus();
    await untilFocused(visit, signOut);
    await press('Enter');
    await visit.pane.getByRole('heading', { name: /^Sign out of/ }).waitFor();
    await tabTo(/^Cancel$/);
    await press('Enter');
    await visit.pane.getByRole('combobox', { name: 'Project' }).waitFor();

    await untilFocusOn(/^More options$/);
  });

  it('is on the indicator again after its details were closed, and on the form after the greeting', async () => {
    await signIn();
    await visit.pane.getByRole('button', { name: 'Close' }).focus();
    await press('Enter');
    await visit.pane.getByText(/For evaluation/).waitFor({ state: 'detached' });
    await untilFocusOn(/^Create an issue from this email$/);

    await visit.pane.locator('button.security').focus();
    await press('Enter');
    await visit.pane.getByText('Data path', { exact: true }).waitFor();
    await press('Escape');
    await visit.pane.getByText('Data path', { exact: true }).waitFor({ state: 'detached' });
    await untilFocusOn(/^Use with care/);
  });

  it('stays in a field whose list is closed', async () => {
    await signIn();
    await visit.pane.getByRole('combobox', { name: 'Project' }).focus();
    await press('ArrowDown');
    await visit.pane.getByRole('option').first().waitFor();
    await press('Escape');
    await visit.pane.getByRole('listbox').waitFor({ state: 'detached' });

    await untilFocusOn(/^Project/);
  });

  it('is on the first wrong field after a refused try', async () => {
    await signIn();
    await visit.chooseProject('SUP', 'Incident');
    await visit.pane.getByRole('textbox', { name: 'Boats affected' }).waitFor();
    await press('Control+Enter');
    await visit.pane.getByText('Fill in “Impact”.').first().waitFor();

    await untilFocusOn(/^Labels/);
  });
});
