import { atRest, paneFrame, until, type Visit } from './journey.ts';

/**
 * What sticks out of a pane that many pixels wide at either side, or does not fit into its own box, as
 * `tag.class: words`. Leaves the pane as wide as it was.
 */
export async function misplacedAt(visit: Visit, width: number): Promise<readonly string[]> {
  const frame = await paneFrame(visit);
  const before = await frame.evaluate(() => window.innerWidth);
  await makeWide(visit, width);
  const found = await frame.evaluate(() => {
    const root = document.documentElement;
    const seen = ':not(.unseen, .unseen *, [hidden] *, .document-wide *, svg *)';
    const outside = [...document.body.querySelectorAll(seen)].filter((element) => {
      const { left, right, width: wide, height } = element.getBoundingClientRect();
      return wide > 0 && height > 0 && (left < -1 || right > root.clientWidth + 1);
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
  await makeWide(visit, before);
  return found;
}

/** Gives the pane that many pixels, as a browser's zoom does. */
async function makeWide(visit: Visit, width: number): Promise<void> {
  const frame = await paneFrame(visit);
  if ((await frame.evaluate(() => window.innerWidth)) === width) return;
  await visit.page.locator('iframe.pane').evaluate((pane, pixels) => {
    if (!(pane instanceof HTMLElement)) return;
    pane.style.flex = 'none';
    pane.style.width = `${pixels}px`;
  }, width);
  await until(async () => (await frame.evaluate(() => window.innerWidth)) === width);
  await atRest(frame);
}
