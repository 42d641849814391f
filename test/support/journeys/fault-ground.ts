import { expect } from '@jest/globals';
import type { SiteKind } from '../../../contract/connect-api.ts';
import type { Issue } from '../../../demo/jira/core/model.ts';
import type { Fault } from '../../../demo/jira/server.ts';
import { serve } from '../../../proxy/serve.ts';
import type { Config } from '../../../proxy/config/config.ts';
import { breakHost, type BrokenHost } from './break-host.ts';
import { breakThe as breakRequests, isAttach, type Which, jsonFault } from './jira-requests.ts';
import {
  issuesCalled,
  openStage,
  untilEnabled,
  type KeptByBrowser,
  type Stage,
  type Visit,
} from './journey.ts';

let stage: Stage;
let connect: Startable;
const visits: Visit[] = [];
/** The files of a filing without a fault, and what a signed-in browser keeps. */
let everything: readonly string[] = [];
let kept: KeptByBrowser;

interface Startable {
  stop(): Promise<void>;
  /** Does nothing while it runs. */
  start(): Promise<void>;
}

/** Connect in this process, so that it can be stopped and started like a server. */
async function startConnect(config: Config): Promise<{ close(): Promise<void> }> {
  const log = { write: (): void => undefined };
  const start = (): ReturnType<typeof serve> => serve(config, { log });
  let running: Awaited<ReturnType<typeof serve>> | null = await start();
  const stop = async (): Promise<void> => {
    await running?.close({ withinMs: 0 });
    running = null;
  };
  connect = {
    stop,
    start: async () => {
      running ??= await start();
    },
  };
  return { close: stop };
}

/** Two pictures in the text, a file, and the mail itself. */
export const mail = '05-apple-mail-pictures.eml';

/** One visitor who files the mail. */
export interface Walk {
  readonly kind: SiteKind;
  readonly visit: Visit;
  /** What was typed. */
  readonly summary: string;
}

/** Breaks the requests of a kind as often as told, once when not told. */
export function breakThe(which: Which, fault: Fault, times = 1): () => number {
  return breakRequests(stage.demo.jira, which, fault, times);
}

/** Breaks the first upload of each file: every second one. */
export function breakEach(fault: Fault): void {
  let count = 0;
  stage.demo.jira.setFaults((_, request) => {
    if (!isAttach(request)) return null;
    count += 1;
    return count % 2 === 1 ? fault : null;
  });
}

/** Presses the first button of a name. */
export async function press({ visit }: Walk, name: string | RegExp): Promise<void> {
  await visit.pane.getByRole('button', { name, exact: true }).first().click();
}

/** Waits for words. */
export async function sees({ visit }: Walk, text: string | RegExp): Promise<void> {
  await visit.pane.getByText(text).first().waitFor();
}

/** Presses “Create issue” and waits for the result. */
export async function createIssue({ visit }: Walk): Promise<void> {
  await visit.createIssue();
}

/** Presses “Create issue”, is told what is wrong, and once it is mended presses again. */
export async function createAgain(
  walk: Walk,
  sentence: RegExp,
  mend: () => Promise<void>,
): Promise<void> {
  await press(walk, 'Create issue');
  await walk.visit.pane.locator('.footer-notice').waitFor();
  await sees(walk, sentence);
  await walk.visit.untilSummary(walk.summary);
  await mend();
  await press(walk, 'Try again');
  await walk.visit.pane.locator('.created-key').waitFor();
}

/** Ends all faults of Jira. */
export async function heal(): Promise<void> {
  stage.demo.jira.setFaults(null);
}

/** Sees one file named with the reason, and sends it again. */
export async function retryFile(walk: Walk, reason: RegExp, mend = heal): Promise<void> {
  await sees(walk, reason);
  await sees(walk, 'Some files aren’t attached yet.');
  const [before] = issuesOf(walk);
  expect(before?.attachments.length).toBe(everything.length - 1);
  await mend();
  await press(walk, /^Retry /);
}

/** Closes the pane as Outlook does, and opens it again on the same mail. */
export async function reopen({ visit }: Walk): Promise<void> {
  await visit.page.reload();
  await visit.selectMail(mail);
}

/** A page where data was asked for. */
export function page(status: number, text: string, headers: Record<string, string> = {}): Fault {
  return {
    status,
    headers: { 'content-type': 'text/html', ...headers },
    body: `<html><title>${text}</title><body>${text}</body></html>`,
  };
}

/** What stands in front of a Jira that nobody is signed in to. */
export const loginPage: Fault = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<html><title>Log in</title><form></form></html>',
};

/** A Jira that does not know yet of what it has taken. */
export const noFiles: Fault = jsonFault(200, { fields: { attachment: [] } });

/** What was typed before is there again, and Outlook does not do what it should. */
export async function withBrokenHost(
  walk: Walk,
  calls: Parameters<typeof breakHost>[1],
  fault: Parameters<typeof breakHost>[2],
): Promise<BrokenHost> {
  if (fault === 'is silent') await walk.visit.page.clock.install();
  const broken = await breakHost(walk.visit, calls, fault);
  await walk.visit.selectMail(mail);
  await walk.visit.untilSummary(walk.summary);
  return broken;
}

async function openForm(kind: SiteKind, summary: string, options = {}): Promise<Walk> {
  // The mailbox is the Jira user's own: only then is anything kept in its settings.
  const visit = await stage.visit({ query: 'user=mia@brightwater.example', ...options });
  visits.push(visit);
  await visit.selectMail(mail);
  if (!('kept' in options)) {
    await (kind === 'datacenter' ? visit.signInByOauth1() : visit.signIn(kind));
    await visit.chooseProject('WEB', 'Task');
  }
  await visit.pane.getByRole('textbox', { name: 'Summary' }).fill(summary);
  // What Jira has to say before the click it has said.
  await untilEnabled(visit.pane.getByRole('button', { name: 'Create issue' }));
  return { kind, visit, summary };
}

/** The issues with what was typed. */
export function issuesOf({ kind, summary }: Pick<Walk, 'kind' | 'summary'>): readonly Issue[] {
  return issuesCalled(stage.demo, kind, summary);
}

function filesOf(walk: Walk): readonly string[] {
  return issuesOf(walk)
    .flatMap(({ attachments }) => attachments.map(({ name, sha256 }) => `${name} ${sha256}`))
    .toSorted();
}

/** One issue, all files once, the pictures in the text. */
export async function isWhole(walk: Walk): Promise<void> {
  await walk.visit.untilFiled();
  expect(issuesOf(walk).length).toBe(1);
  expect(filesOf(walk)).toEqual(everything);
  const [issue] = issuesOf(walk);
  const text = JSON.stringify(issue?.values.get('description'));
  expect(text.match(walk.kind === 'cloud' ? /"type":"media"/g : /![^!\s]+\.png[|!]/g)?.length).toBe(
    2,
  );
  expect(issue?.remoteLinks.size).toBe(1);
}

/** The stand-in for Jira, and Connect, for those who break them. */
export function servers(): { readonly jira: Stage['demo']['jira']; readonly connect: Startable } {
  return { jira: stage.demo.jira, connect };
}

/** How many files a filing without a fault brings. */
export function fileCount(): number {
  return everything.length;
}

/** Starts everything and files the mail once without a fault, to know what has to be there. */
export async function openGround(kind: SiteKind): Promise<void> {
  stage = await openStage({ startConnect });
  const walk = await openForm(kind, `Without a fault ${kind}`);
  await createIssue(walk);
  await walk.visit.untilFilesSent();
  await walk.visit.untilFiled();
  everything = filesOf(walk);
  kept = await walk.visit.page.context().storageState();
  await clearGround(kind);
}

/** A visitor who is signed in, with the form open and something typed. */
export function openKept(kind: SiteKind, summary: string): Promise<Walk> {
  return openForm(kind, summary, { kept });
}

/** A row that failed half-way leaves nothing broken to the next one. */
export async function clearGround(kind: SiteKind): Promise<void> {
  await stage.demo.jira.start(kind);
  await connect.start();
  await Promise.all(visits.splice(0).map((visit) => visit.close()));
  stage.startOver();
}

/** Stops everything. */
export async function closeGround(): Promise<void> {
  await stage?.close();
}
