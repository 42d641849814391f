/**
 * `npm run screenshots`: opens every screen of the pane and keeps a picture of each under `dist/screenshots`,
 * for people to look at: 320 px wide in Outlook's three themes, and what a wider pane lays out otherwise
 * 450 px wide in the light one, as colours do not change with the width. With names of parts behind `--`
 * (`start`, `sign-in`, `account`, `form`, `files`, `filing`, `fields`, `desk`, `security`, `preview`) only
 * those. Those that a document shows, in `docs/screenshots`, are replaced by the new ones.
 */
import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { walks } from './every-screen.ts';
import { atRest, openStage, paneFrame, type Stage, type Visit } from './journey.ts';
import { openSecurityStage, walkSecurity } from './security-pictures.ts';

const folder = path.resolve('dist/screenshots');
const shownFolder = path.resolve('docs/screenshots');
const looks = [
  { theme: 'light', width: 320 },
  { theme: 'dark', width: 320 },
  { theme: 'contrast', width: 320 },
  { theme: 'light', width: 450 },
] as const;
/** Parts that a wider pane lays out otherwise. */
const wide: ReadonlySet<string> = new Set(['form', 'files', 'filing', 'desk']);
/** Room for whatever a screen is long, in pixels. */
const tallest = 9_000;

await mkdir(folder, { recursive: true });
const wanted = process.argv.slice(2);
const isWanted = (part: string): boolean => wanted.length === 0 || wanted.includes(part);
const walked = Object.entries(walks).filter(([part]) => isWanted(part));
if (walked.length > 0) await onStage(openStage(), walkAll);
if (isWanted('security')) await onStage(openSecurityStage(), walkLevels);
if (isWanted('preview')) await onStage(openStage(), wholePage);

async function onStage(opening: Promise<Stage>, work: (stage: Stage) => Promise<void>) {
  const stage = await opening;
  try {
    await work(stage);
  } finally {
    await stage.close();
  }
}

/** One browser page at a time on purpose: the pictures must not be of a busy machine. */
async function walkAll(stage: Stage): Promise<void> {
  for (const { theme, width } of looks) {
    for (const [part, walk] of walked) {
      if (width > 400 && !wide.has(part)) continue;
      stage.startOver();
      // oxlint-disable-next-line no-await-in-loop -- see above
      await walk(stage, `theme=${theme}&width=${width}`, (visit, screen) =>
        keepPane(visit, `${screen}-${width}-${theme}`),
      );
    }
  }
}

async function walkLevels(stage: Stage): Promise<void> {
  for (const theme of ['light', 'dark', 'contrast']) {
    // oxlint-disable-next-line no-await-in-loop -- as above
    await walkSecurity(stage, theme, keepPane);
  }
}

async function wholePage(stage: Stage): Promise<void> {
  const visit = await stage.visit();
  await visit.selectMail('02-outlook-release-checklist.eml');
  await visit.signIn('cloud');
  await visit.chooseProject('WEB', 'Task');
  await visit.pane.getByText('Before the release').waitFor();
  await settle(visit);
  await keep(await visit.page.screenshot(), 'outlook-preview');
  await visit.close();
}

/** The pane from top to bottom, in a window as high as it takes. */
async function keepPane(visit: Visit, name: string): Promise<void> {
  const { page } = visit;
  const height = await (
    await paneFrame(visit)
  ).evaluate(() => document.documentElement.scrollHeight);
  // Only where it is needed: a menu closes when the window changes.
  const hasMenu = (await visit.pane.locator('.ms-Callout').count()) > 0;
  const isTall = !hasMenu && height > (page.viewportSize()?.height ?? 0) - 48;
  if (isTall) await page.setViewportSize({ width: 1280, height: Math.min(height + 120, tallest) });
  await settle(visit);
  await keep(await page.locator('iframe.pane').screenshot(), name);
  if (isTall) await page.setViewportSize({ width: 1280, height: 900 });
}

/** A palette is enough for flat colours, and a fifth of the bytes. */
async function keep(picture: Buffer, name: string): Promise<void> {
  const file = path.join(folder, `${name}.png`);
  await sharp(picture).png({ palette: true, quality: 90, effort: 10, dither: 0 }).toFile(file);
  const shown = path.join(shownFolder, `${name}.png`);
  if (existsSync(shown)) await copyFile(file, shown);
}

/** Lets what fades and slides come to rest. */
async function settle(visit: Visit): Promise<void> {
  await visit.page.mouse.move(5, 5);
  await atRest(await paneFrame(visit));
}
