import type { Browser, CDPSession, Frame } from 'playwright-core';
import { processorMs, residentBytes } from './child.ts';

/** Finds the pane's process by keeping it busy: Chromium does not tell which frame lives in which. */
export async function processOf(browser: Browser, frame: Frame): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const workOf = (): Promise<readonly number[]> => Promise.all(renderers.map(processorMs));
  const before = await workOf();
  await frame.evaluate(() => {
    const end = performance.now() + 1_000;
    while (performance.now() < end);
  });
  const work = (await workOf()).map((ms, place) => ms - (before[place] ?? 0));
  const pid = renderers[work.indexOf(Math.max(...work))];
  if (pid === undefined) throw new Error('the pane has no process');
  return pid;
}

/** By how much a process grows while something is done. */
export async function growthWhile(pid: number, work: () => Promise<unknown>): Promise<number> {
  const before = await residentBytes(pid);
  let most = before;
  const look = async (): Promise<void> => {
    most = Math.max(most, await residentBytes(pid));
  };
  const timer = setInterval(() => void look(), 20);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  await look();
  return most - before;
}

/** Clears away what scripts hold no more. */
export async function collect(session: CDPSession): Promise<void> {
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
}

/** What scripts hold, with the contents of their buffers. */
export async function heapBytes(session: CDPSession): Promise<number> {
  const usage: Readonly<Record<string, number>> = await session.send('Runtime.getHeapUsage');
  return (usage['usedSize'] ?? 0) + (usage['backingStorageSize'] ?? 0);
}

/** The processes that are looked at. */
export type Pids = Readonly<Record<'pane' | 'browser' | 'connect', number>>;

/** Looks at the memory of the processes fifty times a second until it is told to end. */
export async function startWatch(
  pids: Pids,
): Promise<{ readonly end: () => Promise<{ readonly first: Pids; readonly most: Pids }> }> {
  const readAll = async (): Promise<Pids> => ({
    pane: await residentBytes(pids.pane),
    browser: await residentBytes(pids.browser),
    connect: await residentBytes(pids.connect),
  });
  const first = await readAll();
  let most = first;
  const look = async (): Promise<void> => {
    const now = await readAll();
    most = {
      pane: Math.max(most.pane, now.pane),
      browser: Math.max(most.browser, now.browser),
      connect: Math.max(most.connect, now.connect),
    };
  };
  const timer = setInterval(() => void look(), 20);
  return {
    end: async () => {
      clearInterval(timer);
      await look();
      return { first, most };
    },
  };
}
