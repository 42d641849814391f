import path from 'node:path';
import type { Stage } from './journey.ts';

/** Room for whatever a form of every kind of field is long, in pixels. */
const tallest = 9_000;

/** Keeps a picture of the form with every kind of field, from top to bottom, and of what is missing. */
export async function walkFields(
  stage: Stage,
  { theme, width }: { readonly theme: string; readonly width: number },
  folder: string,
): Promise<void> {
  const visit = await stage.visit({ query: `theme=${theme}&width=${width}` });
  const { page, pane } = visit;
  await visit.selectMail('04-gmail-feature-wish.eml');
  await visit.signIn('cloud');
  await visit.chooseProject('Every field', 'Everything');
  const more = pane.getByRole('button', { name: /^More fields/ });
  await more.click();
  const keep = async (name: string): Promise<void> => {
    const frame = page.frames().find((one) => one.url().includes('taskpane'));
    const height = await frame?.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: 1280, height: Math.min((height ?? 900) + 120, tallest) });
    await page.mouse.move(5, 5);
    await page.waitForTimeout(600);
    const file = path.join(folder, `${name}-${width}-${theme}.png`);
    await page.locator('iframe.pane').screenshot({ path: file });
  };
  await keep('3-form-every-field');
  // One field that is refused says it all; the others look alike.
  await pane.getByRole('textbox', { name: 'Photo album' }).fill('no address');
  await pane.getByRole('button', { name: 'Create issue' }).click();
  await keep('3-form-every-field-missing');
  await visit.close();
}
