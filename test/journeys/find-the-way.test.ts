import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { siteKinds } from '../../contract/connect-api.ts';
import { openStage, paneFrame, storedIssue, type Stage } from './journey.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 60_000);

afterAll(() => stage?.close());

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
    await visit.close();
  }, 60_000);
});

describe.each(siteKinds)('a template of the organisation, at a Jira of kind %s', (kind) => {
  it('fills summary, description and fields, and names what does not fit', async () => {
    const visit = await stage.visit();
    await visit.selectMail(question);
    await visit.signIn(kind);
    await visit.untilSummary('Sabine Krüger: AW: Zollpapiere werden doppelt gedruckt');
    await visit.pane.getByText('Does not fit here and was left out: “Season”.').waitFor();
    await visit.pane.getByText(/^Question of Sabine Krüger/).waitFor();

    const key = await visit.createIssue();

    const { values } = storedIssue(stage.demo, kind, key);
    expect(values.get('summary')).toBe('Sabine Krüger: AW: Zollpapiere werden doppelt gedruckt');
    expect(wordsOf(values.get('description'))).toMatch(/Question of Sabine.*Zollpapiere/s);
    expect(wordsOf(values.get('customfield_10205'))).toMatch(/Booking/);
    await visit.close();
  }, 60_000);
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
    expect(await summary.inputValue()).toBe('Typed by hand');
    await visit.chooseProject('SUP', 'Incident');

    await boats.waitFor();
    expect(await boats.inputValue()).toBe('3');
    expect(await summary.inputValue()).toBe('Typed by hand');
    await visit.close();
  }, 60_000);
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
      await pane.getByText(/Jira requires “Affected device” here/).waitFor();
      await pane.getByRole('textbox', { name: 'Summary' }).fill('A new depth sounder');

      const opening = page.context().waitForEvent('page');
      await pane.getByRole('button', { name: 'Continue in Jira' }).click();
      const jira = await opening;
      await jira.getByLabel('Affected device (required)').fill('DEV-7');
      expect(await jira.getByLabel('Summary (required)').inputValue()).toBe('A new depth sounder');
      await jira.getByRole('button', { name: 'Create' }).click();
      await jira.getByRole('heading', { name: 'A new depth sounder' }).waitFor();
      await jira.close();
      await page.bringToFront();
      // A browser without a screen tells its pages nothing of the focus; the button does the same.
      const look = pane.getByRole('button', { name: 'I have created it' });
      const link = pane.getByRole('link', { name: /^Open DEV-\d+ in Jira$/ });
      await look.or(link).first().waitFor();
      if (await look.isVisible()) await look.click();
      await link.waitFor();
      await visit.untilFilesSent();

      const { values, attachments } = storedIssue(
        stage.demo,
        kind,
        (await link.innerText()).trim(),
      );
      expect(values.get('summary')).toBe('A new depth sounder');
      expect(wordsOf(values.get('customfield_10220'))).toContain('DEV-7');
      expect(wordsOf(values.get('description'))).toMatch(/Weißhaupt/);
      expect(attachments.length).toBeGreaterThan(1);
      await visit.close();
    }, 90_000);
  },
);

describe('a slow Jira', () => {
  it('is said to be waited for after 300 ms, not before', async () => {
    const visit = await stage.visit();
    await visit.signIn('cloud');
    stage.demo.jira.setFaults((_, { path }) => (/issuetypes\/\d+/.test(path) ? 'never' : null));
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
    stage.demo.jira.setFaults(null);
    await visit.close();
  }, 60_000);
});

describe('a window as small as a phone’s', () => {
  it('holds the form without scrolling sideways, with the button and what is wrong in sight', async () => {
    const visit = await stage.visit({ query: 'width=320' });
    // The preview's own bars above leave the pane 480 pixels.
    await visit.page.setViewportSize({ width: 320, height: 564 });
    await visit.signIn('cloud');
    const frame = await paneFrame(visit);
    const sizes = await frame.evaluate(() => [window.innerWidth, window.innerHeight]);
    expect(sizes).toEqual([320, 480]);
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
    await visit.pane.locator('*:focus').and(labels).waitFor();

    expect(await hasFooterBelow()).toBe(true);
    expect(await sideways()).toBe(0);
    await visit.chooseProject('WEB', 'Bug');
    const words = 'A sentence of Jira that goes on and on, as those of plugins do. '.repeat(6);
    stage.demo.jira.setFaults((_, { method, path }) =>
      method === 'POST' && /\/issue(?:\?|$)/.test(path)
        ? {
            status: 400,
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({
              errorMessages: [words],
              errors: { customfield_10210: words, aVeryLongNameOfSomeFieldWithoutAnyBlank: 'No.' },
            }),
          }
        : null,
    );
    await create.click();
    const page = visit.pane.getByRole('textbox', { name: /^Page/ });
    await visit.pane.locator('*:focus').and(page).waitFor();
    expect(await hasFooterBelow()).toBe(true);
    expect(await sideways()).toBe(0);
    stage.demo.jira.setFaults(null);
    await visit.createIssue();
    expect(await sideways()).toBe(0);
    await visit.close();
  }, 90_000);
});
