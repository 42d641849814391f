import { describe, expect, it } from '@jest/globals';
import { siteKinds } from '../../contract/connect-api.ts';
import { breakThe, isCreate, jsonFault } from '../support/journeys/jira-requests.ts';
import {
  comeBack,
  paneFrame,
  storedIssue,
  until,
  untilFocused,
  untilValue,
} from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

const stage = stageForTests();

const alert = '07-monitoring-alert.eml';
const question = '03-outlook-web-antwort.eml';

/** The words of a rich text, whichever way the face keeps it. */
function wordsOf(value: unknown): string {
  return JSON.stringify(value);
}

describe.each(siteKinds)('a rule of the organisation, at a Jira of kind %s', (kind) => {
  it('brings a mail of its sender to the project, the type and with the values of the rule', async () => {
    const visit = await stage.visit();
    await visit.selectMail(alert);
    await visit.signIn(kind);
    await visit.pane.getByText('Filled in by your organisation: “Labels”.').waitFor();

    const key = await visit.createIssue();

    const issue = storedIssue(stage.demo, kind, key);
    expect(issue.project.key).toBe('OPS');
    expect(issue.type.name).toBe('Task');
    expect(issue.values.get('labels')).toEqual(['monitoring']);
  });
});

describe.each(siteKinds)('a template of the organisation, at a Jira of kind %s', (kind) => {
  it('fills summary, description and fields, and names what does not fit', async () => {
    const visit = await stage.visit();
    await visit.selectMail(question);
    await visit.signIn(kind);
    await visit.untilSummary('Sabine Krüger: AW: Zollpapiere werden doppelt gedruckt');
    await visit.pane.getByText('Skipped (not valid here): “Season”.').waitFor();
    await visit.pane.getByText(/^Question of Sabine Krüger/).waitFor();

    const key = await visit.createIssue();

    const { values } = storedIssue(stage.demo, kind, key);
    expect(values.get('summary')).toBe('Sabine Krüger: AW: Zollpapiere werden doppelt gedruckt');
    expect(wordsOf(values.get('description'))).toMatch(/Question of Sabine.*Zollpapiere/s);
    expect(wordsOf(values.get('customfield_10205'))).toMatch(/Booking/);
  });
});

describe.each(siteKinds)('another project in the middle of it, at a Jira of kind %s', (kind) => {
  it('keeps what was typed and still fits, and what did not fit comes back with the first project', async () => {
    const visit = await stage.visit();
    await visit.selectMail('01-plain-text-bug-report.eml');
    await visit.signIn(kind);
    await visit.chooseProject('SUP', 'Incident');
    const summary = visit.pane.getByRole('textbox', { name: 'Summary' });
    const boats = visit.pane.getByRole('textbox', { name: 'Boats affected' });
    await summary.fill('Typed by hand');
    await boats.fill('3');

    await visit.chooseProject('WEB', 'Task');
    await boats.waitFor({ state: 'detached' });
    await untilValue(summary, 'Typed by hand');
    await visit.chooseProject('SUP', 'Incident');

    await untilValue(boats, '3');
    await untilValue(summary, 'Typed by hand');
  });
});

describe.each(siteKinds)(
  'a form that only Jira’s own page can fill, at a Jira of kind %s',
  (kind) => {
    it('is finished there, and gets text, files and what was typed when the user comes back', async () => {
      const visit = await stage.visit();
      const { page, pane } = visit;
      await visit.selectMail('10-awkward-attachments.eml');
      await visit.signIn(kind);
      await visit.chooseProject('DEV', 'Hardware request');
      await pane
        .getByText(/Jira requires “Affected device”, which can only be set in Jira/)
        .waitFor();
      await pane.getByRole('textbox', { name: 'Summary' }).fill('A new depth sounder');

      const opening = page.context().waitForEvent('page');
      await pane.getByRole('button', { name: 'Continue in Jira' }).click();
      const jira = await opening;
      await jira.getByLabel('Affected device (required)').fill('DEV-7');
      expect(await jira.getByLabel('Summary (required)').inputValue()).toBe('A new depth sounder');
      await jira.getByRole('button', { name: 'Create' }).click();
      await jira.getByRole('heading', { name: 'A new depth sounder' }).waitFor();
      await jira.close();
      const key = await comeBack(visit);
      await pane.getByRole('link', { name: `Open ${key} in Jira` }).waitFor();
      await visit.untilFilesSent();

      expect(key).toMatch(/^DEV-\d+$/);
      const { values, attachments } = storedIssue(stage.demo, kind, key);
      expect(values.get('summary')).toBe('A new depth sounder');
      expect(wordsOf(values.get('customfield_10220'))).toContain('DEV-7');
      expect(wordsOf(values.get('description'))).toMatch(/Weißhaupt/);
      expect(attachments.length).toBeGreaterThan(1);
    });
  },
);

describe('a slow Jira', () => {
  it('is said to be waited for after 300 ms, not before', async () => {
    const visit = await stage.visit();
    await visit.signIn('cloud');
    breakThe(stage.demo.jira, ({ path }) => /issuetypes\/\d+/.test(path), 'never');
    await visit.chooseProject('WEB', 'Bug');

    const spinner = visit.pane.locator('.inline-spinner');
    await spinner.waitFor({ state: 'attached' });
    const seen = await spinner.evaluate((element) => {
      const [animation] = element.getAnimations();
      if (animation === undefined) return null;
      animation.pause();
      return [299, 302].map((ms) => {
        animation.currentTime = ms;
        return getComputedStyle(element).opacity;
      });
    });

    expect(seen).toEqual(['0', '1']);
  });
});

describe('a window as small as a phone’s', () => {
  it('holds the form without scrolling sideways, with the button and what is wrong in sight', async () => {
    const visit = await stage.visit({ query: 'width=320' });
    // The preview's own bars above leave the pane 480 pixels.
    await visit.page.setViewportSize({ width: 320, height: 564 });
    await visit.signIn('cloud');
    const frame = await paneFrame(visit);
    expect(await frame.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([320, 480]);
    await visit.chooseProject('SUP', 'Incident');
    await visit.pane.getByRole('button', { name: /^More fields/ }).click();
    const create = visit.pane.getByRole('button', { name: 'Create issue' });
    const hasFooterBelow = (): Promise<boolean> =>
      create.evaluate((button) => {
        const focus = document.activeElement?.getBoundingClientRect();
        const { top, bottom } = button.getBoundingClientRect();
        const isFree = focus !== undefined && focus.top >= 0 && focus.bottom <= top;
        return isFree && bottom <= window.innerHeight;
      });
    const sideways = (): Promise<number> =>
      frame.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );

    await create.click();
    const labels = visit.pane.getByRole('combobox', { name: /^Labels/ });
    await untilFocused(visit, labels);

    await until(hasFooterBelow);
    expect(await sideways()).toBe(0);
    await visit.chooseProject('WEB', 'Bug');
    const words = 'A sentence of Jira that goes on and on, as those of plugins do. '.repeat(6);
    const errors = { customfield_10210: words, aVeryLongNameOfSomeFieldWithoutAnyBlank: 'No.' };
    breakThe(stage.demo.jira, isCreate, jsonFault(400, { errorMessages: [words], errors }));
    await create.click();
    const page = visit.pane.getByRole('textbox', { name: /^Page/ });
    await untilFocused(visit, page);
    await until(hasFooterBelow);
    expect(await sideways()).toBe(0);
    stage.demo.jira.setFaults(null);
    await visit.createIssue();
    expect(await sideways()).toBe(0);
  });
});
