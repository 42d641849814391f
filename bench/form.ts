import type { Browser, Frame, Page } from 'playwright-core';
import { startDemo, type RunningDemo } from '../demo/start-demo.ts';
import { makeCertificate } from './certificate.ts';
import { startChromium } from './chromium.ts';
import { median } from './median.ts';

/** How long the lists are: those of a large Jira, and a list nobody would call long. */
const sizes = {
  large: { projects: 3_000, options: 10_000 },
  small: { projects: 20, options: 20 },
} as const;

/** What is typed, key by key; hits stay many, so that there is much to sort. */
const typed = 'item 1';
const rounds = 5;

/**
 * Measures, in Chromium, how long a key typed into a searched list takes until the field shows it, and
 * until the list below has followed; with long lists as a ratio to lists of 20 in the same run.
 */
export async function formTyping(): Promise<readonly Readonly<Record<string, string | number>>[]> {
  const made = await makeCertificate();
  const { certificate, key, ca } = made;
  const demo = await startDemo({
    certificate: { certificate, key, ca, folder: '' },
    port: 0,
    log: { write: () => undefined },
    connectionRule: 'connect-only',
  });
  const browser = await startChromium();
  try {
    const times = {
      small: { project: noTimes(), options: noTimes() },
      large: { project: noTimes(), options: noTimes() },
    };
    // In turns, so that what else the machine does falls on both.
    for (let round = 0; round < rounds; round += 1) {
      for (const size of ['small', 'large'] as const) {
        const one = await measure(browser, demo, sizes[size]);
        for (const field of ['project', 'options'] as const) {
          times[size][field].shown.push(...one[field].shown);
          times[size][field].followed.push(...one[field].followed);
        }
      }
    }
    return (['project', 'options'] as const).map((field) => ({
      list: field === 'project' ? '3,000 projects' : '10,000 options',
      ...compare('shown', times, field),
      ...compare('followed', times, field),
    }));
  } finally {
    await browser.close();
    await demo.close();
    await made.remove();
  }
}

interface Times {
  /** Milliseconds from each key to the picture with its letter. */
  readonly shown: number[];
  /** Milliseconds from each key to the list's last change. */
  readonly followed: number[];
}

type All = Readonly<Record<keyof typeof sizes, Readonly<Record<'project' | 'options', Times>>>>;

function noTimes(): Times {
  return { shown: [], followed: [] };
}

function compare(
  what: keyof Times,
  times: All,
  field: 'project' | 'options',
): Readonly<Record<string, number>> {
  const long = median(times.large[field][what]);
  const short = median(times.small[field][what]);
  return {
    [`${what}, ms`]: round(long),
    [`${what} of 20, ms`]: round(short),
    [`${what}, ratio`]: round(long / short),
  };
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

async function measure(
  browser: Browser,
  demo: RunningDemo,
  size: { readonly projects: number; readonly options: number },
): Promise<Readonly<Record<'project' | 'options', Times>>> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  try {
    const page = await context.newPage();
    await answerLarge(page, size);
    await page.goto(`${demo.previewUrl}/?width=450`);
    const frame = await openForm(page, demo);
    const project = await typeInto(frame, 'Project');
    await chooseFirst(frame, 'Project');
    return { project, options: await typeInto(frame, 'Large list') };
  } finally {
    await context.close();
  }
}

/** Puts long lists in the place of the stand-in's. */
async function answerLarge(
  page: Page,
  { projects, options }: { readonly projects: number; readonly options: number },
): Promise<void> {
  const put = (address: RegExp, json: unknown): Promise<unknown> =>
    page.route(address, async (route) => {
      // The pane takes no answer that Connect did not mark as its own.
      await route.fulfill({ response: await route.fetch(), status: 200, json });
    });
  await put(
    /\/rest\/api\/2\/project(?:\?.*)?$/,
    rows(projects).map((row, index) => ({ ...row, key: `P${index}` })),
  );
  await put(/\/issuetypes(?:\?.*)?$/, {
    isLast: true,
    values: [{ id: '1', name: 'Task', subtask: false }],
  });
  const field = {
    required: true,
    hasDefaultValue: false,
    operations: ['set'],
    name: 'Large list',
    fieldId: 'customfield_1',
    schema: {
      type: 'option',
      custom: 'com.atlassian.jira.plugin.system.customfieldtypes:select',
    },
    allowedValues: rows(options).map(({ id, name }) => ({ id, value: name })),
  };
  await put(/\/issuetypes\/1(?:\?.*)?$/, { isLast: true, values: [field] });
}

function rows(count: number): readonly { readonly id: string; readonly name: string }[] {
  return Array.from({ length: count }, (_, index) => ({
    id: String(10_001 + index),
    name: `Ünit ${(index * 7919) % count} of item ${index}`,
  }));
}

async function openForm(page: Page, demo: RunningDemo): Promise<Frame> {
  const pane = page.frameLocator('iframe.pane');
  await pane.getByRole('button', { name: /Data Center/ }).click();
  await pane.getByRole('button', { name: /^Other methods/ }).click();
  const token = demo.jira.accounts.datacenter.personalAccessToken;
  await pane.getByRole('textbox', { name: 'Personal access token' }).fill(token);
  await pane.getByRole('button', { name: 'Sign in', exact: true }).click();
  await pane.getByRole('combobox', { name: /^Project/ }).waitFor();
  const frame = page.frames().find((one) => one.url().includes('taskpane'));
  if (frame === undefined) throw new Error('the preview shows no pane');
  return frame;
}

async function chooseFirst(frame: Frame, name: string): Promise<void> {
  const field = frame.getByRole('combobox', { name: new RegExp(`^${name}`) });
  await field.fill('item 0');
  await frame.getByRole('option').first().click();
}

async function typeInto(frame: Frame, name: string): Promise<Times> {
  const field = frame.getByRole('combobox', { name: new RegExp(`^${name}`) });
  await field.click();
  await field.press('ArrowDown');
  await frame.getByRole('option').first().waitFor();
  // A long list is drawn by a part of the program that comes with the first of them.
  await frame.waitForTimeout(500);
  await frame.evaluate(watchKeys);
  await field.pressSequentially(typed, { delay: 400 });
  await frame.waitForTimeout(400);
  const seen = await frame.evaluate(() => window.keysSeen);
  await field.press('Escape');
  return { shown: seen.map(({ shown }) => shown), followed: seen.map(({ followed }) => followed) };
}

declare global {
  interface Window {
    keysSeen: { shown: number; followed: number }[];
  }
}

/** Runs in the pane: notes for each key when it was painted and when the page changed last. */
function watchKeys(): void {
  window.keysSeen = [];
  let pressedAt = 0;
  document.addEventListener(
    'keydown',
    (event) => {
      const key = { shown: 0, followed: 0 };
      window.keysSeen.push(key);
      pressedAt = event.timeStamp;
      requestAnimationFrame(() => {
        // The message comes after the picture is handed over.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          key.shown = performance.now() - event.timeStamp;
        });
        port1.start();
        port2.postMessage(null);
      });
    },
    true,
  );
  new MutationObserver(() => {
    const key = window.keysSeen.at(-1);
    if (key) key.followed = performance.now() - pressedAt;
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}
