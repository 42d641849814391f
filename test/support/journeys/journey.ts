import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, BrowserContext, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import type { Issue } from '../../../demo/jira/core/model.ts';
import {
  sampleMails,
  startDemo,
  type DemoOptions,
  type RunningDemo,
} from '../../../demo/start-demo.ts';
import type { SiteKind } from '../../../contract/connect-api.ts';
import { testCertificate } from '../network/certificate.ts';
import { launchChromium } from './chromium.ts';

/** The demo, a browser, and everything Connect wrote to its log. */
export interface Stage {
  readonly demo: RunningDemo;
  readonly log: readonly string[];
  /** A visitor who was never here before. */
  visit(options?: VisitOptions): Promise<Visit>;
  /** Nothing is broken, and Jira has its first issues only: a mail that was filed would be known to the next walk. */
  startOver(): void;
  close(): Promise<void>;
}

export interface VisitOptions {
  /** Query of the Outlook preview: `theme=dark&width=450`. */
  readonly query?: string;
  /** What the browser's clock shows: `Europe/Berlin`; the machine's own when left out. */
  readonly timezone?: string;
  /** What another visitor's browser had kept: somebody who was here before. */
  readonly kept?: KeptByBrowser;
}

/** Cookies and storage of a browser. */
export type KeptByBrowser = Awaited<ReturnType<BrowserContext['storageState']>>;

/** One visitor: Outlook around the pane, and what a person does there. */
export interface Visit {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Addresses outside `localhost` that the browser was asked for. */
  readonly elsewhere: readonly string[];
  selectMail(fileName: string): Promise<void>;
  dropMail(name: string, bytes: Uint8Array): Promise<void>;
  chooseSite(kind: SiteKind): Promise<void>;
  /** Signs in with the demo's account on the sign-in screen that is shown. */
  typeSignIn(kind: SiteKind): Promise<void>;
  /** Chooses the site and signs in with the demo's account. */
  signIn(kind: SiteKind): Promise<void>;
  /** Presses the primary button of the sign-in and gives Jira's window. */
  openJiraWindow(): Promise<Page>;
  /** Logs in to the stand-in on its own page, up to the question whether to allow. */
  logIn(window: Page, kind: SiteKind): Promise<void>;
  /** Chooses the Data Center and signs in on Jira's own page. */
  signInByOauth1(): Promise<void>;
  chooseProject(name: string, issueType?: string): Promise<void>;
  /** Waits until the form shows a summary: the mail has been read. */
  untilSummary(text: string): Promise<void>;
  /** Presses the primary button and waits for the result. */
  createIssue(): Promise<string>;
  /** Waits until every file has arrived. */
  untilFilesSent(): Promise<void>;
  /** Waits until nothing of the filing is open any more: the pictures, too, are in their places. */
  untilFiled(): Promise<void>;
  /** The same person's Outlook in one more tab: the same browser and mailbox. */
  anotherTab(): Promise<Visit>;
  close(): Promise<void>;
}

/** Called on each screen, once it has come to rest, with its name: `sign-in-oauth2`. */
export type Look = (visit: Visit, screen: string) => Promise<void>;

/** A part of the pane, walked in the look that `query` gives it: `theme=dark&width=320`. */
export type Walk = (stage: Stage, query: string, look: Look) => Promise<void>;

const siteNames: Readonly<Record<SiteKind, RegExp>> = {
  datacenter: /Data Center/,
  cloud: /Brightwater Cloud/,
};

/**
 * Starts the whole demo as `npm run demo` does, and a browser; needs `npm run build` before. The large mail is
 * left out unless it is asked for: every visit would read it.
 */
export async function openStage(
  options: Pick<
    DemoOptions,
    | 'mailFolder'
    | 'startConnect'
    | 'allowSecretsInPane'
    | 'connectionRule'
    | 'isWithoutLargeMail'
    | 'isMicrosoftOnly'
  > = {},
): Promise<Stage> {
  const { key, cert, ca } = await testCertificate();
  const log: string[] = [];
  const demo = await startDemo({
    certificate: { key, certificate: cert, ca, folder: '' },
    port: 0,
    log: { write: (line) => void log.push(line) },
    isWithoutLargeMail: true,
    ...options,
  });
  const browser = await launchChromium().catch(async (error: unknown) => {
    await demo.close();
    throw error;
  });
  return {
    demo,
    log,
    visit: (visit = {}) => openVisit(browser, demo, visit),
    startOver: startingOver(demo),
    close: async () => {
      await browser.close();
      await demo.close();
    },
  };
}

function startingOver({ jira }: RunningDemo): () => void {
  const starts = Object.values(jira.store).map((store) => ({ store, first: store.issues }));
  return () => {
    jira.setFaults(null);
    jira.setHabits({});
    for (const { store, first } of starts) {
      const byKey = new Map(first.map((issue) => [issue.key, issue]));
      for (const { key, project } of store.issues) {
        const issue = byKey.get(key);
        if (issue === undefined) store.removeIssue(key);
        else store.replaceIssue({ ...issue, project });
      }
    }
  };
}

async function openVisit(
  browser: Browser,
  demo: RunningDemo,
  { query = '', timezone, kept }: VisitOptions,
): Promise<Visit> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 900 },
    ...(timezone === undefined ? {} : { timezoneId: timezone }),
    ...(kept === undefined ? {} : { storageState: kept }),
  });
  context.setDefaultTimeout(60_000);
  return openTab(context, demo, query);
}

async function openTab(context: BrowserContext, demo: RunningDemo, query: string): Promise<Visit> {
  const page = await context.newPage();
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') elsewhere.push(request.url());
  });
  await page.goto(`${demo.previewUrl}/?${query}`);
  const pane = page.frameLocator('iframe.pane');
  const anotherTab = (): Promise<Visit> => openTab(context, demo, query);
  return { page, pane, elsewhere, anotherTab, ...deedsOf(page, pane, demo, context) };
}

type Deeds = Omit<Visit, 'page' | 'pane' | 'elsewhere' | 'anotherTab'>;

function deedsOf(
  page: Page,
  pane: FrameLocator,
  demo: RunningDemo,
  context: BrowserContext,
): Deeds {
  const chooseSite = async (kind: SiteKind): Promise<void> => {
    await pane.getByRole('button', { name: siteNames[kind] }).click();
  };
  const typeSignIn = async (kind: SiteKind): Promise<void> => {
    const { datacenter, cloud } = demo.jira.accounts;
    await showOtherWays(pane);
    if (kind === 'cloud') {
      await pane.getByLabel('Email address').fill(cloud.email);
      await pane.getByRole('textbox', { name: 'API token' }).fill(cloud.apiToken);
    } else {
      await pane
        .getByRole('textbox', { name: 'Personal access token' })
        .fill(datacenter.personalAccessToken);
    }
    await pane.getByRole('button', { name: 'Sign in', exact: true }).click();
  };
  const openJiraWindow = async (): Promise<Page> => {
    const opened = page.waitForEvent('popup');
    await pane.getByRole('button', { name: 'Sign in with Jira' }).click();
    return opened;
  };
  const logIn = async (window: Page, kind: SiteKind): Promise<void> => {
    const { datacenter, cloud } = demo.jira.accounts;
    const name = kind === 'cloud' ? cloud.email : datacenter.user;
    await window.getByLabel(/User name|mail/i).fill(name);
    await window.getByLabel('Password').fill((kind === 'cloud' ? cloud : datacenter).password);
    await window.getByRole('button', { name: 'Sign in' }).click();
    await window.getByRole('button', { name: 'Allow' }).waitFor();
  };
  return {
    openJiraWindow,
    logIn,
    async selectMail(fileName) {
      const mail = page.locator(`.mail[data-key="${fileName}"]`);
      const isSelected = async (): Promise<boolean> =>
        (await mail.getAttribute('aria-current')) === 'true';
      // The list is drawn anew with each mail that was read; a press that it is drawn under is lost.
      await until(async () => {
        if (!(await isSelected())) await mail.click();
        return isSelected();
      });
    },
    async dropMail(name, bytes) {
      // Playwright takes no more than 50 MB from memory.
      const folder = await mkdtemp(path.join(os.tmpdir(), 'postern-journey-'));
      const file = path.join(folder, name);
      await writeFile(file, bytes);
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Open .eml' }).click();
      await (await chooser).setFiles(file);
      // The page has read it when the list or a complaint shows it.
      await page.locator(`.mail[data-key="${name}"], .complaints`).first().waitFor();
      await rm(folder, { recursive: true });
    },
    chooseSite,
    typeSignIn,
    async signIn(kind) {
      await chooseSite(kind);
      await typeSignIn(kind);
      await pane.getByRole('combobox', { name: 'Project' }).waitFor();
    },
    async signInByOauth1() {
      await chooseSite('datacenter');
      const window = await openJiraWindow();
      await logIn(window, 'datacenter');
      await window.getByRole('button', { name: 'Allow' }).click();
      await pane.getByRole('combobox', { name: 'Project' }).waitFor();
    },
    async chooseProject(name, issueType) {
      await choose(pane, 'Project', name);
      // A type is chosen by itself as soon as Jira has told them.
      const type = pane.getByRole('combobox', { name: 'Issue type' });
      await until(async () => (await type.inputValue()) !== '');
      if (issueType !== undefined) await choose(pane, 'Issue type', issueType);
    },
    async untilSummary(text) {
      await untilValue(pane.getByRole('textbox', { name: 'Summary' }), text);
    },
    async createIssue() {
      await pane.getByRole('button', { name: 'Create issue' }).click();
      // The form, too, links to issues: those of the same mail.
      const key = pane.locator('.created-key');
      await key.waitFor();
      return (await key.innerText()).trim();
    },
    async untilFilesSent() {
      await pane.getByText('All files attached.').first().waitFor();
    },
    async untilFiled() {
      const frame = await paneFrame({ page });
      await until(() =>
        frame.evaluate(() =>
          Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index)).every(
            (name) => name?.includes('postern.filing.') !== true,
          ),
        ),
      );
    },
    close: () => context.close(),
  };
}

/** Opens the ways of signing in in which a secret is typed. */
export async function showOtherWays(pane: FrameLocator): Promise<void> {
  await pane.getByRole('button', { name: /^Other methods/ }).click();
}

/** Asks again until it is so; the pages' own policy forbids waiting inside them. */
export async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('it did not come about within a minute');
    await delay(50);
  }
}

/** Waits until a button can be pressed. */
export async function untilEnabled(button: Locator): Promise<void> {
  await until(async () => (await button.getAttribute('aria-disabled')) !== 'true');
}

/** Waits until a field holds this. */
export async function untilValue(field: Locator, value: string): Promise<void> {
  await until(async () => (await field.inputValue()) === value);
}

/** Waits until the focus is there. */
export async function untilFocused({ pane }: Pick<Visit, 'pane'>, control: Locator): Promise<void> {
  await pane.locator('*:focus').and(control).waitFor();
}

/** A field by its name, which ends in a star where something has to be entered. */
export function called(name: string): RegExp {
  return new RegExp(`^${name.replace(/[/.*+?()]/g, '\\$&')}\\s*\\*?\\s*$`);
}

/** Types into a field with a list and takes what it offers. */
export async function pick(
  pane: FrameLocator,
  name: string | RegExp,
  text: string,
  option: string | RegExp = text,
): Promise<void> {
  const box = pane.getByRole('combobox', { name });
  const offered = pane.getByRole('option', { name: option }).first();
  // A screen that has just come takes the focus once; who typed before that types again.
  await until(async () => {
    await box.fill(text);
    return offered.waitFor({ timeout: 4_000 }).then(
      () => true,
      () => false,
    );
  });
  await offered.click();
}

async function choose(pane: FrameLocator, label: string, name: string): Promise<void> {
  // Chosen already: typing the same again is no input, and no list opens.
  if ((await pane.getByRole('combobox', { name: label }).inputValue()) === name) return;
  await pick(pane, label, name);
}

/** Comes back from Jira's own page, and gives the key of what was created there. */
export async function comeBack({ page, pane }: Visit): Promise<string> {
  await page.bringToFront();
  const look = pane.getByRole('button', { name: 'I’ve created it' });
  const key = pane.locator('.created-key');
  await look.or(key).first().waitFor();
  // A browser without a screen tells its pages nothing of the focus; another one has looked by itself by now.
  await look.click({ timeout: 5_000 }).catch(() => undefined);
  return (await key.innerText()).trim();
}

/** The pane's own page, once Outlook has opened it: a while after the mail was selected. */
export async function paneFrame({ page }: Pick<Visit, 'page'>): Promise<Frame> {
  const find = (): Frame | null => page.frame({ url: /\/taskpane\.html/ });
  await until(() => find() !== null);
  const frame = find();
  if (frame === null) throw new Error('the pane went away');
  return frame;
}

/** A sample mail's bytes. */
export function readSample(fileName: string): Promise<Uint8Array> {
  return readFile(path.join(sampleMails, fileName));
}

/** An issue of the stand-in. @throws {Error} when it has none of that key. */
export function storedIssue(demo: RunningDemo, kind: SiteKind, key: string): Issue {
  const issue = demo.jira.store[kind].issue(key);
  if (issue === null) throw new Error(`the stand-in has no ${key}`);
  return issue;
}

/** Waits until what fades and slides has come to its end; what turns for ever has none. */
export async function atRest(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    // What was changed just now starts to move with the next drawing.
    for (let left = 2; left > 0; left -= 1) await new Promise(requestAnimationFrame);
    const moving = document.getAnimations().filter((animation) => {
      const { endTime } = animation.effect?.getComputedTiming() ?? {};
      return endTime !== Number.POSITIVE_INFINITY && animation.playState === 'running';
    });
    // One that is taken away before its end has come to rest, too.
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
}

/** The issues of the stand-in with that summary. */
export function issuesCalled(
  { jira }: Pick<RunningDemo, 'jira'>,
  kind: SiteKind,
  summary: string,
): readonly Issue[] {
  return jira.store[kind].issues.filter(({ values }) => values.get('summary') === summary);
}
