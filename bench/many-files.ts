import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import type { ConnectionRule, SiteKind } from '../contract/connect-api.ts';
import type { Attachment } from '../demo/jira/core/model.ts';
import { startDemo, type RunningDemo } from '../demo/start-demo.ts';
import type { Config } from '../proxy/config/config.ts';
import { makeCertificate } from './certificate.ts';
import { residentBytes, startChild, type Child } from './child.ts';
import { startLoneChromium, type LoneChromium } from './chromium.ts';
import { manyFilesMail, type ManyFilesMail } from './many-files-mail.ts';
import { collect, growthWhile, heapBytes, processOf, startWatch } from './watch-memory.ts';

type Row = Readonly<Record<string, string | number>>;

/** A way to a Jira; Cloud has no page for direct connections. */
interface Way {
  readonly name: string;
  readonly kind: SiteKind;
  readonly rule: ConnectionRule;
}

const ways: readonly Way[] = [
  { name: 'Data Center, direct', kind: 'datacenter', rule: 'direct-only' },
  { name: 'Data Center, Connect', kind: 'datacenter', rule: 'connect-only' },
  { name: 'Cloud, Connect', kind: 'cloud', rule: 'connect-only' },
];

/** More than the mail has as `.eml`, so that it goes along. */
const limitBytes = 220 * 1024 * 1024;

/** Beside what the host’s own answer takes, the pane may take about one file: the largest, which is the mail. */
const paneBar = 1.5;

/** Connect may grow by this much, whatever goes through it. */
const connectBar = 32_000_000;

/**
 * Files a mail with 40 files, one of 100 MB, and the mail itself, on each way, in Chromium; compares the
 * checksums at the stand-in, and looks at the memory of the pane and of Connect meanwhile.
 */
export async function manyFiles(): Promise<readonly Row[]> {
  const mail = manyFilesMail();
  const folder = await mkdtemp(path.join(tmpdir(), 'postern-bench-'));
  await writeFile(path.join(folder, 'forty-files.eml'), mail.bytes);
  try {
    const rows: Row[] = [];
    for (const way of ways) rows.push(await measure(way, mail, folder));
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(way: Way, mail: ManyFilesMail, mailFolder: string): Promise<Row> {
  const made = await makeCertificate();
  const { certificate, key, ca } = made;
  let connect: Child | undefined;
  const demo = await startDemo({
    certificate: { certificate, key, ca, folder: '' },
    port: 0,
    log: { write: () => undefined },
    connectionRule: way.rule,
    attachmentLimitBytes: limitBytes,
    mailFolder,
    startConnect: async (config) => {
      connect = await startChild('connect', {
        config: withRoom(config),
        secret: randomBytes(32).toString('base64'),
      });
      return { close: async () => connect?.stop() };
    },
  });
  const chromium = await startLoneChromium();
  try {
    if (connect === undefined) throw new Error('Connect was not started');
    return await fileForty({ way, mail, demo, chromium, connectPid: connect.pid });
  } finally {
    await chromium.stop();
    await demo.close();
    await made.remove();
  }
}

/** What JSON cannot carry is not needed: people sign in with tokens of their own here. */
function withRoom(config: Config): object {
  return {
    ...config,
    keyring: [],
    sites: config.sites.map((site) => ({
      ...site,
      oauth1: null,
      signInMethods: site.signInMethods.filter((method) => method !== 'oauth1'),
      limits: { ...site.limits, maxBodyBytes: 2 * limitBytes },
    })),
  };
}

interface Stage {
  readonly way: Way;
  readonly mail: ManyFilesMail;
  readonly demo: RunningDemo;
  readonly chromium: LoneChromium;
  readonly connectPid: number;
}

async function fileForty({ way, mail, demo, chromium, connectPid }: Stage): Promise<Row> {
  const before = await prepare(chromium, demo, way.kind);
  const pids = { pane: before.panePid, browser: chromium.pid, connect: connectPid };
  const watch = await startWatch(pids);
  const startedAt = performance.now();
  const there = await untilThere(demo, way.kind, mail.checksums.size + 1);
  const seconds = (performance.now() - startedAt) / 1000;
  const { first, most } = await watch.end();
  const after = await lookAgain(chromium, before.panePid);
  const growth = most.connect - first.connect;
  const share = (most.pane - first.pane - before.hostBytes) / mail.bytes.length;
  const isWithin = share <= paneBar && countAlike(there, mail) === mail.checksums.size + 1;
  return {
    way: way.name,
    'files alike': `${countAlike(there, mail)} of ${mail.checksums.size + 1}`,
    seconds: Math.round(seconds),
    'pane +, MB': megabytes(most.pane - first.pane),
    'host alone +, MB': megabytes(before.hostBytes),
    'own + / largest': share.toFixed(2),
    'pane after +, MB': megabytes(after.residentBytes - first.pane),
    'heap after +, MB': megabytes(after.heapBytes - before.heapBytes),
    'browser +, MB': megabytes(most.browser - first.browser),
    'Connect +, MB': megabytes(growth),
    'bars met': isWithin && growth < connectBar ? 'yes' : 'NO',
  };
}

interface Prepared {
  readonly panePid: number;
  readonly heapBytes: number;
  /** By how much the pane's process grows while the host hands over the whole mail, to nobody. */
  readonly hostBytes: number;
}

/** Opens the mail and fills the form; the click comes by itself when nobody looks any more. */
async function prepare(
  chromium: LoneChromium,
  demo: RunningDemo,
  kind: SiteKind,
): Promise<Prepared> {
  const browser = await chromium.lookInto();
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('Chromium has no page');
  await page.goto(`${demo.previewUrl}/?width=450`);
  await page.locator('.mail').first().click({ timeout: 120_000 });
  const { pane, frame } = await openForm(page, demo, kind);
  await pane.getByText('file-40.bin').first().waitFor({ timeout: 120_000 });
  await chooseProject(pane);
  const session = await page.context().newCDPSession(frame);
  const panePid = await processOf(browser, frame);
  await collect(session);
  const hostBytes = await growthWhile(panePid, () => frame.evaluate(askForWholeMail));
  await collect(session);
  const used = await heapBytes(session);
  await pane.getByRole('button', { name: 'Create issue' }).evaluate((button: HTMLElement) => {
    setTimeout(() => button.click(), 3_000);
  });
  await browser.close();
  return { panePid, heapBytes: used, hostBytes };
}

async function lookAgain(
  chromium: LoneChromium,
  panePid: number,
): Promise<{ readonly residentBytes: number; readonly heapBytes: number }> {
  const browser = await chromium.lookInto();
  const page = browser.contexts()[0]?.pages()[0];
  const element = await page?.waitForSelector('iframe.pane');
  const frame = await element?.contentFrame();
  if (page === undefined || !frame) throw new Error('the pane is gone');
  await frame.getByText('All files attached.').first().waitFor({ timeout: 60_000 });
  const session = await page.context().newCDPSession(frame);
  await collect(session);
  const after = {
    residentBytes: await residentBytes(panePid),
    heapBytes: await heapBytes(session),
  };
  await browser.close();
  return after;
}

/** Waits until an issue of the stand-in holds so many files. */
async function untilThere(
  demo: RunningDemo,
  kind: SiteKind,
  count: number,
): Promise<readonly Attachment[]> {
  const deadline = Date.now() + 10 * 60_000;
  while (Date.now() < deadline) {
    const all = demo.jira.store[kind].issues.map(({ attachments }) => attachments);
    const found = all.find((attachments) => attachments.length >= count);
    if (found !== undefined) return found;
    await delay(100);
  }
  throw new Error('the files did not arrive within ten minutes');
}

async function openForm(
  page: Page,
  demo: RunningDemo,
  kind: SiteKind,
): Promise<{ readonly pane: FrameLocator; readonly frame: Frame }> {
  const pane = page.frameLocator('iframe.pane');
  const { datacenter, cloud } = demo.jira.accounts;
  const site = kind === 'cloud' ? /Brightwater Cloud/ : /Data Center/;
  await pane.getByRole('button', { name: site }).click();
  await pane.getByRole('button', { name: /^Other methods/ }).click();
  if (kind === 'cloud') {
    await pane.getByLabel('Email address').fill(cloud.email);
    await pane.getByRole('textbox', { name: 'API token' }).fill(cloud.apiToken);
  } else {
    const token = datacenter.personalAccessToken;
    await pane.getByRole('textbox', { name: 'Personal access token' }).fill(token);
  }
  await pane.getByRole('button', { name: 'Sign in', exact: true }).click();
  await pane.getByRole('combobox', { name: /^Project/ }).waitFor();
  const frame = page.frames().find((one) => one.url().includes('taskpane'));
  if (frame === undefined) throw new Error('the preview shows no pane');
  return { pane, frame };
}

async function chooseProject(pane: FrameLocator): Promise<void> {
  await pane.getByRole('combobox', { name: /^Project/ }).fill('WEB');
  await pane.getByRole('option', { name: 'WEB' }).first().click();
  const create = pane.getByRole('button', { name: 'Create issue' });
  await create.and(pane.locator(':not([aria-disabled="true"])')).waitFor();
}

/** Runs in the pane: asks the host as the pane does, and throws the answer away. */
async function askForWholeMail(): Promise<void> {
  const { item } = Office.context.mailbox;
  await new Promise<void>((resolve) => item?.getAsFileAsync(() => resolve()));
}

function countAlike(there: readonly Attachment[], mail: ManyFilesMail): number {
  const wholeMail = createHash('sha256').update(mail.bytes).digest('hex');
  return there.filter(({ name, sha256 }) =>
    name.endsWith('.eml') ? sha256 === wholeMail : sha256 === mail.checksums.get(name),
  ).length;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}
