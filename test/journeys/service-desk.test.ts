import { describe, expect, it } from '@jest/globals';
import type { FrameLocator } from 'playwright-core';
import { isRecord, siteKinds, type SiteKind } from '../../contract/connect-api.ts';
import type { Issue } from '../../demo/jira/core/model.ts';
import type { Fault } from '../../demo/jira/server.ts';
import { breakThe, type Which } from '../support/journeys/jira-requests.ts';
import {
  called,
  comeBack,
  issuesCalled,
  pick,
  storedIssue,
  until,
  untilFocused,
  untilValue,
  type Visit,
} from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/** From somebody whom the desk knows, to somebody whom it does not. */
const fromCustomer = '03-outlook-web-antwort.eml';
/** From a stranger, with a copy to a customer. */
const fromStranger = '15-rich-formatting.eml';

const stage = stageForTests();

/** Opens the desk's form on a mail. */
async function openDesk(kind: SiteKind, mail: string, type: string): Promise<Visit> {
  const visit = await stage.visit({ timezone: 'Europe/Berlin' });
  await visit.selectMail(mail);
  await visit.signIn(kind);
  await visit.chooseProject('Guest Desk', type);
  await visit.pane.getByRole('combobox', { name: 'Raise on behalf of' }).waitFor();
  return visit;
}

/** The next POST to a path is answered so. */
function answerWith(path: string, fault: Fault): void {
  const isMeant: Which = (request) => request.method === 'POST' && request.path.endsWith(path);
  breakThe(stage.demo.jira, isMeant, fault, 1);
}

async function type(pane: FrameLocator, name: string, text: string): Promise<void> {
  await pane.getByRole('textbox', { name: called(name) }).fill(text);
}

/** Fills everything the portal asks for of a fault. */
async function describeFault(pane: FrameLocator): Promise<void> {
  await pick(pane, called('Which boat?'), 'Heron');
  await pane
    .getByRole('radiogroup', { name: called('Can it move?') })
    .getByRole('radio', { name: 'Slowly' })
    .check();
  const broken = pane.getByRole('group', { name: called('What is broken?') });
  await broken.getByRole('checkbox', { name: 'Engine' }).check();
  await broken.getByRole('checkbox', { name: 'Lights' }).check();
  await pick(pane, called('What shall we bring?'), 'Rope');
  await pick(pane, called('Where does it lie?'), 'South lock');
  await pick(pane, called('Where does it lie?, second level'), 'Quay');
  await type(pane, 'How many are on board?', '4');
  await type(pane, 'Since when?', '2026-03-30');
  await type(pane, 'When may we come?', '2026-04-02T10:30');
  await type(pane, 'Pictures on the web', 'https://photos.example/heron');
  await pick(pane, called('Who knows about it?'), 'tom', /Tomáš/);
  const tags = pane.getByRole('combobox', { name: called('Tags') });
  await tags.fill('mast, urgent');
  await tags.press('Enter');
  await type(pane, 'What was tried?', 'Started it twice');
}

function reporterOf(issue: Issue): string {
  return issue.reporter.displayName;
}

function labels(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(labels);
  return isRecord(value) ? (value['label'] ?? value['displayName']) : value;
}

describe.each(siteKinds)('the service desk of a Jira of kind %s', (kind) => {
  it('takes a request with every field of its portal, for the sender, as it was meant', async () => {
    const visit = await openDesk(kind, fromCustomer, 'Report a fault');
    const { pane } = visit;
    await type(pane, 'What is the matter?', 'The Heron does not start');
    await describeFault(pane);
    await pane.getByRole('button', { name: /^More fields/ }).click();
    await pick(pane, called('For which organisation?'), 'Nordkai');

    const issue = storedIssue(stage.demo, kind, await visit.createIssue());

    expect(reporterOf(issue)).toBe('Sabine Krüger');
    expect(issue.creator.displayName).toBe('Mia Lindqvist');
    expect(issue.request?.typeId).toBe('26');
    const values = Object.fromEntries(
      [...issue.values].map(([id, value]) => [id, labels(value)] as const),
    );
    const { description: _, customfield_10813: __, ...others } = values;
    expect(others).toEqual({
      summary: 'The Heron does not start',
      customfield_10801: 'Heron',
      customfield_10802: 'Slowly',
      customfield_10803: ['Engine', 'Lights'],
      customfield_10804: ['Rope'],
      customfield_10805: 'South lock – Quay',
      customfield_10806: 4,
      customfield_10807: '2026-03-30',
      customfield_10808: '2026-04-02T08:30:00.000+0000',
      customfield_10809: 'https://photos.example/heron',
      customfield_10810: 'Tomáš Havelka',
      customfield_10811: ['mast', 'urgent'],
      customfield_10800: ['Nordkai Spedition'],
      // What the portal fills in is sent, since Jira does not do it by itself.
      priority: 'Medium',
    });
    expect(JSON.stringify(issue.values.get('customfield_10813'))).toContain('Started it twice');
    expect(JSON.stringify(issue.values.get('description'))).toContain('Sabine');
    expect(issue.properties.get('postern.filing')).toMatchObject({ id: expect.any(String) });
    await visit.untilFilesSent();
    await visit.untilFiled();
    expect(storedIssue(stage.demo, kind, issue.key).remoteLinks.size).toBe(1);
    const portal = pane.getByRole('link', { name: `Open ${issue.key} in the customer portal` });
    expect(await portal.getAttribute('href')).toBe(
      `${stage.demo.jira[kind].baseUrl}/servicedesk/customer/portal/2/${issue.key}`,
    );
    expect(visit.elsewhere).toEqual([]);
  });

  it('makes nobody a customer without the tick, and the request is the user’s own', async () => {
    const before = stage.demo.jira.store[kind].customers.length;
    const visit = await openDesk(kind, fromStranger, 'Ask a question');
    await visit.pane
      .getByText('jonas.weidner@harbourline.example', { exact: false })
      .first()
      .waitFor();
    const tick = visit.pane.getByRole('checkbox', { name: /^Create Jonas Weidner as a customer/ });
    expect(await tick.isChecked()).toBe(false);

    const issue = storedIssue(stage.demo, kind, await visit.createIssue());

    expect(reporterOf(issue)).toBe('Mia Lindqvist');
    expect(stage.demo.jira.store[kind].customers).toHaveLength(before);
  });

  it('keeps the tick over a restart, makes the customer once, and raises the request for them', async () => {
    const before = stage.demo.jira.store[kind].customers.length;
    const visit = await openDesk(kind, fromStranger, 'Ask a question');
    const name = /^Create Jonas Weidner as a customer/;
    // Fluent draws over the box itself.
    await visit.pane.getByRole('checkbox', { name }).press('Space');
    await visit.page.reload();
    await visit.selectMail(fromStranger);
    const tick = visit.pane.getByRole('checkbox', { name });
    await until(() => tick.isChecked());
    // The first try is refused after the customer was made; the second must not make another one.
    answerWith('/servicedeskapi/request', { status: 400, body: '{"errorMessage":"Not now."}' });
    await visit.pane.getByRole('button', { name: 'Create issue' }).click();
    await visit.pane.getByText('Not now.').first().waitFor();

    const issue = storedIssue(stage.demo, kind, await visit.createIssue());

    expect(reporterOf(issue)).toBe('Jonas Weidner');
    expect(stage.demo.jira.store[kind].customers).toHaveLength(before + 1);
  });

  it('says at the portal’s field what Jira has against it, and keeps the rest', async () => {
    const visit = await openDesk(kind, fromCustomer, 'Report a fault');
    const { pane } = visit;
    await type(pane, 'What is the matter?', `Refused at first ${kind}`);
    await describeFault(pane);
    const errorMessage =
      'Your request could not be created. Please check the fields have been correctly filled in. Which boat?: The Heron is sold.';
    answerWith('/request', { status: 400, body: JSON.stringify({ errorMessage }) });
    await pane.getByRole('button', { name: 'Create issue' }).click();

    const boat = pane.getByRole('combobox', { name: called('Which boat?') });
    await pane
      .getByText(/The Heron is sold/)
      .first()
      .waitFor();
    expect(await boat.getAttribute('aria-invalid')).toBe('true');
    await untilFocused(visit, boat);
    await pick(pane, called('Which boat?'), 'Lapwing');
    const issue = storedIssue(stage.demo, kind, await visit.createIssue());

    expect(labels(issue.values.get('customfield_10801'))).toBe('Lapwing');
    expect(issue.values.get('customfield_10806')).toBe(4);
  });

  it('lets people of the mail take part by a tick', async () => {
    const visit = await openDesk(kind, fromStranger, 'Ask a question');
    const { pane } = visit;
    await pane.getByRole('button', { name: /^More fields/ }).click();
    const people = pane.getByRole('group', { name: 'From this email' });
    await people.getByRole('checkbox', { name: 'Hanne Solberg (cc)' }).press('Space');
    const stranger = people.getByRole('checkbox', { name: /^Create Nora Feldmann/ });
    expect(await stranger.isChecked()).toBe(false);

    const issue = storedIssue(stage.demo, kind, await visit.createIssue());

    expect(issue.request?.participants.map(({ displayName }) => displayName)).toEqual([
      'Hanne Solberg',
    ]);
    const names = stage.demo.jira.store[kind].customers.map(({ displayName }) => displayName);
    expect(names).not.toContain('Nora Feldmann');
  });

  it('writes the mail’s text and the organisation though the portal does not ask for them', async () => {
    const visit = await openDesk(kind, fromCustomer, 'Change a booking');
    const { pane } = visit;
    const mooring = pane.getByRole('textbox', { name: called('Mooring') });
    await untilValue(mooring, 'As before');
    await pane.getByRole('button', { name: /^More fields/ }).click();
    await pick(pane, called('Organizations'), 'Harbourline');

    const issue = storedIssue(stage.demo, kind, await visit.createIssue());

    expect(issue.values.get('customfield_10812')).toBe('As before');
    expect(labels(issue.values.get('customfield_10800'))).toEqual(['Harbourline']);
    expect(JSON.stringify(issue.values.get('description'))).toContain('Sabine');
  });

  it('raises one request though the answer was lost', async () => {
    const visit = await stage.visit();
    await visit.selectMail(fromCustomer);
    // Directly, with signatures that are good for once; the other goes through Connect with a token.
    await (kind === 'datacenter' ? visit.signInByOauth1() : visit.signIn(kind));
    await visit.chooseProject('Guest Desk', 'Ask a question');
    const summary = `Lost on the way ${kind}`;
    await type(visit.pane, 'What do you want to know?', summary);
    answerWith('/request', 'lost-answer');

    const key = await visit.createIssue();

    const made = issuesCalled(stage.demo, kind, summary);
    expect(made.map((issue) => issue.key)).toEqual([key]);
  });

  it('hands over to the portal what only the portal can fill', async () => {
    const visit = await openDesk(kind, fromCustomer, 'Borrow a device');
    const { page, pane } = visit;
    await pane.getByText(/Jira requires “Which device\?”, which can only be set in Jira/).waitFor();
    await type(pane, 'Summary', 'A radio for the Heron');

    const opening = page.context().waitForEvent('page');
    await pane.getByRole('button', { name: 'Continue in Jira' }).click();
    const portal = await opening;
    await portal.getByLabel('Which device? (required)').fill('DEV-9');
    expect(await portal.getByLabel('Summary (required)').inputValue()).toBe(
      'A radio for the Heron',
    );
    await portal.getByRole('button', { name: 'Send' }).click();
    await portal.getByRole('heading', { name: 'A radio for the Heron' }).waitFor();
    await portal.close();
    const key = await comeBack(visit);
    await visit.untilFilesSent();

    const issue = storedIssue(stage.demo, kind, key);
    expect(issue.request?.typeId).toBe('28');
    expect(JSON.stringify(issue.values.get('description'))).toContain('Sabine');
  });
});
