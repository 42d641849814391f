import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Browser } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Starts the Chromium that `CHROMIUM_PATH` names, else one on `PATH`, else playwright's own.
 *
 * @throws {Error} when there is none.
 */
export function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
}

/** A Chromium that runs without anybody watching it, and that can be looked into now and then. */
export interface LoneChromium {
  readonly pid: number;
  /** Closing what comes back only ends the look. */
  lookInto(): Promise<Browser>;
  stop(): Promise<void>;
}

/**
 * Starts a Chromium of its own: who watches a page through its tools is told every byte it sends, and that
 * costs the page memory. Each origin gets a process of its own.
 */
export async function startLoneChromium(): Promise<LoneChromium> {
  const folder = await mkdtemp(path.join(tmpdir(), 'postern-bench-'));
  const browser = spawn(
    findChromium(),
    [
      '--headless',
      '--no-sandbox',
      '--no-first-run',
      '--window-size=1280,900',
      '--remote-debugging-port=0',
      '--ignore-certificate-errors',
      '--enable-features=OriginKeyedProcessesByDefault',
      '--site-per-process',
      // What nobody holds any more is cleared away early: it is not what is asked.
      '--js-flags=--max-old-space-size=640',
      `--user-data-dir=${folder}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const kill = (): void => {
    browser.kill('SIGKILL');
  };
  // Whatever happens to the bench, nothing stays behind.
  process.once('exit', kill);
  const { pid } = browser;
  if (pid === undefined) throw new Error('Chromium has no process');
  let address = '';
  for await (const line of createInterface({ input: browser.stderr })) {
    address = /^DevTools listening on (ws:\S+)$/.exec(line)?.[1] ?? '';
    if (address !== '') break;
  }
  if (address === '') throw new Error('Chromium ended early');
  browser.stderr.resume();
  return {
    pid,
    lookInto: () => chromium.connectOverCDP(address),
    stop: async () => {
      process.off('exit', kill);
      const ended = once(browser, 'exit');
      browser.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

function findChromium(): string {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const named = process.env['CHROMIUM_PATH'] ?? '';
  const places = [
    named,
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    chromium.executablePath(),
  ];
  const found = places.find((place) => place !== '' && canRun(place));
  if (found === undefined) {
    throw new Error('No Chromium was found: install one or name it in CHROMIUM_PATH.');
  }
  return found;
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
