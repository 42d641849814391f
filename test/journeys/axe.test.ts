import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { walks } from './every-screen.ts';
import { forgetIssues, openStage, paneFrame, type Stage, type Visit } from './journey.ts';

let stage: Stage;
let axe: string;

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  stage = await openStage();
}, 60_000);

afterAll(() => stage?.close());

afterEach(() => {
  stage.demo.jira.setFaults(null);
  forgetIssues(stage);
});

/** What axe finds on the screen that the pane shows now, as `rule: element`. */
async function findings(visit: Visit): Promise<readonly string[]> {
  const frame = await paneFrame(visit);
  await frame.evaluate(axe);
  const found: unknown = await frame.evaluate(`axe.run(document, {
    // Outlook's own page has the landmarks; the pane is a frame within it.
    rules: { region: { enabled: false } },
  }).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => id + ': ' + target.join(' ') + ' ' + failureSummary)))`);
  return Array.isArray(found) ? found.map(String) : ['axe did not answer'];
}

const themes = ['light', 'dark', 'contrast'] as const;

/** Sets Outlook's colours, without taking the focus out of the pane, and gives the pane's ground in them. */
async function showTheme(visit: Visit, theme: string): Promise<string> {
  await visit.page.getByLabel('Theme').evaluate((select, value) => {
    if (!(select instanceof HTMLSelectElement)) throw new TypeError('no choice of themes');
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, theme);
  // What fades in has its last colours only then.
  await visit.page.waitForTimeout(400);
  return (await paneFrame(visit)).evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  );
}

it.each(Object.entries(walks))(
  'every screen of the part “%s” is without findings of axe in three themes',
  async (_, walk) => {
    const grounds = new Set<string>();
    const seen: string[] = [];
    const bad: (readonly [string, string, readonly string[]])[] = [];

    await walk(stage, 'width=320', async (visit, screen) => {
      seen.push(screen);
      for (const theme of themes) {
        grounds.add(await showTheme(visit, theme));
        const found = await findings(visit);
        if (found.length > 0) bad.push([screen, theme, found]);
      }
    });

    expect(bad).toEqual([]);
    expect(seen.length).toBeGreaterThanOrEqual(2);
    // Each theme was really worn.
    expect(grounds.size).toBe(themes.length);
  },
  180_000,
);
