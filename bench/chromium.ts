import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Starts the Chromium that `CHROMIUM_PATH` names, else one on `PATH`, else playwright's own.
 *
 * @throws {Error} when there is none.
 */
export function startChromium(): Promise<Browser> {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const named = process.env['CHROMIUM_PATH'] ?? '';
  const places = [
    named,
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    chromium.executablePath(),
  ];
  const executablePath = places.find((place) => place !== '' && canRun(place));
  if (executablePath === undefined) {
    throw new Error('No Chromium was found: install one or name it in CHROMIUM_PATH.');
  }
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // Not there, or not to be run: the next one may be.
    return false;
  }
}
