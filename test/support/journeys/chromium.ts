import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** The headless shell is the same engine without the browser's own windows; it costs a third less. */
const usualNames = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/**
 * Finds a Chromium: `CHROMIUM_PATH`, the usual names on `PATH`, the one that playwright keeps.
 *
 * @throws {Error} with one sentence that says how to get one.
 */
export function findChromium(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (canRun(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which is not a program that can be started.`);
  }
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const onPath = usualNames.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const found = [...onPath, chromium.executablePath()].find(canRun);
  if (found !== undefined) return found;
  throw new Error(
    'No Chromium was found: install one ("apt-get install chromium", or "npx playwright-core install chromium") or name it in CHROMIUM_PATH.',
  );
}

/** Starts a headless Chromium that talks to nobody of its own accord. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return file !== '';
  } catch {
    // Not there, or not to be run: the next one may be.
    return false;
  }
}
