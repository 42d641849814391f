import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
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
  const frame = paneFrame(visit);
  await frame.evaluate(axe);
  const found: unknown = await frame.evaluate(`axe.run(document, {
    // Outlook's own page has the landmarks; the pane is a frame within it.
    rules: { region: { enabled: false } },
  }).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => id + ': ' + target.join(' ') + ' ' + failureSummary)))`);
  return Array.isArray(found) ? found.map(String) : ['axe did not answer'];
}

describe.each(['light', 'dark', 'contrast'])('in the theme %s', (theme) => {
  it.each(Object.entries(walks))(
    'every screen of the part “%s” is without findings of axe',
    async (_, walk) => {
      const seen: string[] = [];
      const bad: (readonly [string, readonly string[]])[] = [];

      await walk(stage, `theme=${theme}&width=320`, async (visit, screen) => {
        // What fades in has its last colours only then.
        await visit.page.waitForTimeout(500);
        const found = await findings(visit);
        seen.push(screen);
        if (found.length > 0) bad.push([screen, found]);
      });

      expect(bad).toEqual([]);
      expect(seen.length).toBeGreaterThanOrEqual(2);
    },
    180_000,
  );
});
