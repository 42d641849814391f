import { describe, expect, it } from '@jest/globals';
import { walks } from '../support/journeys/every-screen.ts';
import { atRest, paneFrame, until, type Visit } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/**
 * Every screen where there is least room, and mirrored: nothing runs out of the pane, nothing is cut
 * off, and what stands at the beginning of a line in one direction stands there in the other.
 */
const stage = stageForTests();

/** What sticks out of the pane at either side, or does not fit into its own box, as `tag.class: words`. */
async function misplaced(visit: Visit): Promise<readonly string[]> {
  return (await paneFrame(visit)).evaluate(() => {
    const root = document.documentElement;
    const seen = ':not(.unseen, .unseen *, [hidden] *, .document-wide *, svg *)';
    const outside = [...document.body.querySelectorAll(seen)].filter((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && (left < -1 || right > root.clientWidth + 1);
    });
    // Words on a button are never cut off; a long name ends in dots on purpose.
    const cut = [...document.body.querySelectorAll('button, label, legend, h1, h2')].filter(
      (element) => element.matches(seen) && element.scrollWidth > element.clientWidth + 1,
    );
    return [...outside, ...cut].map(
      (element) =>
        `${element.tagName}.${element.getAttribute('class') ?? ''}: ${(element.textContent ?? '').slice(0, 40)}`,
    );
  });
}

describe.each([
  ['at 200 % zoom, 160 px wide', 'theme=light', 160],
  ['in a language from the right', 'locale=ar-SA', 320],
] as const)('%s', (_, query, width) => {
  it.each(Object.entries(walks))(
    'nothing of the part “%s” is out of its place',
    async (_part, walk) => {
      const bad: (readonly [string, readonly string[]])[] = [];

      await walk(stage, query, async (visit, screen) => {
        await narrowTo(visit, width);
        const found = await misplaced(visit);
        if (found.length > 0) bad.push([screen, found]);
      });

      expect(bad).toEqual([]);
    },
    300_000,
  );
});

/** The pane as a browser lays it out whose zoom leaves it that many pixels. */
async function narrowTo(visit: Visit, width: number): Promise<void> {
  await visit.page.locator('iframe.pane').evaluate((pane, pixels) => {
    if (!(pane instanceof HTMLElement)) return;
    pane.style.flex = 'none';
    pane.style.width = `${pixels}px`;
  }, width);
  const frame = await paneFrame(visit);
  await until(async () => (await frame.evaluate(() => window.innerWidth)) === width);
  await atRest(frame);
}
