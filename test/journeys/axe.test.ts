import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from '@jest/globals';
import { walks } from '../support/journeys/every-screen.ts';
import { misplacedAt } from '../support/journeys/misplaced.ts';
import { atRest, paneFrame, until, type Visit } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

const stage = stageForTests();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the screen that the pane shows now, as `rule: element`. */
async function findings(visit: Visit): Promise<readonly string[]> {
  const frame = await paneFrame(visit);
  // Half a megabyte of script is read once by each page.
  if ((await frame.evaluate('"axe" in window')) !== true) await frame.evaluate(axe);
  const found: unknown = await frame.evaluate(`axe.run(document, {
    // Outlook's own page has the landmarks; the pane is a frame within it.
    rules: { region: { enabled: false } },
  }).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => id + ': ' + target.join(' ') + ' ' + failureSummary)))`);
  return Array.isArray(found) ? found.map(String) : ['axe did not answer'];
}

/** Outlook's themes, with the ground that the pane has in each. */
const themes = [
  ['light', 'rgb(255, 255, 255)'],
  ['dark', 'rgb(41, 41, 41)'],
  ['contrast', 'rgb(0, 0, 0)'],
] as const;

/** The pane has no colours of Outlook's there, only its own. */
const screenWithoutOutlook = '0-no-office';

/** Sets Outlook's colours, without taking the focus out of the pane, and waits until the pane wears them. */
async function showTheme(
  visit: Visit,
  screen: string,
  [theme, ground]: (typeof themes)[number],
): Promise<void> {
  await visit.page.getByLabel('Theme').evaluate((select, value) => {
    if (!(select instanceof HTMLSelectElement)) throw new TypeError('no choice of themes');
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, theme);
  const frame = await paneFrame(visit);
  const groundNow = (): Promise<string> =>
    frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  if (screen !== screenWithoutOutlook) await until(async () => (await groundNow()) === ground);
  await atRest(frame);
}

it.each(Object.entries(walks))(
  'every screen of the part “%s” has no findings of axe in three themes, and fits at 200 %% zoom, 160 px wide',
  async (_, walk) => {
    const seen: string[] = [];
    const bad: (readonly [string, string, readonly string[]])[] = [];
    const misplaced: (readonly [string, readonly string[]])[] = [];

    await walk(stage, 'width=320', async (visit, screen) => {
      seen.push(screen);
      for (const theme of themes) {
        await showTheme(visit, screen, theme);
        const found = await findings(visit);
        if (found.length > 0) bad.push([screen, theme[0], found]);
      }
      const outside = await misplacedAt(visit, 160);
      if (outside.length > 0) misplaced.push([screen, outside]);
    });

    expect(bad).toEqual([]);
    expect(misplaced).toEqual([]);
    expect(seen.length).toBeGreaterThanOrEqual(2);
  },
  300_000,
);
