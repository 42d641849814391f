import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { siteKinds, type SiteKind } from '../../contract/connect-api.ts';
import type { IssueType, Project } from '../../demo/jira/core/model.ts';
import * as field from '../../demo/jira/seed/seed-fields.ts';
import { breakThe, isCreate, jsonFault } from '../support/journeys/jira-requests.ts';
import {
  pick,
  storedIssue,
  until,
  untilFocused,
  untilValue,
  type Visit,
} from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

const stage = stageForTests();
let visit: Visit;

const crane = '01-plain-text-bug-report.eml';

/** Opens the form of an incident, with everything entered that it requires. */
async function openIncident(kind: SiteKind): Promise<void> {
  visit = await stage.visit();
  await visit.selectMail(crane);
  await visit.signIn(kind);
  await visit.chooseProject('SUP', 'Incident');
  const { pane } = visit;
  await pane.getByRole('textbox', { name: 'Summary' }).fill('The crane is stuck');
  const labels = pane.getByRole('combobox', { name: /^Labels/ });
  await labels.fill('crane');
  await labels.press('Enter');
  await pick(pane, /^Impact/, 'Everybody');
  await boats().fill('3');
  await pane.getByLabel(/^Answer promised by/).fill('2026-12-01');
}

function boats(): Locator {
  return visit.pane.getByRole('textbox', { name: /^Boats affected/ });
}

async function pressCreate(): Promise<void> {
  await visit.pane.getByRole('button', { name: 'Create issue' }).click();
}

/** Waits until the field has the focus and stands in sight. */
async function untilFocusedInSight(control: Locator): Promise<void> {
  await untilFocused(visit, control);
  await until(() =>
    control.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      const footer = document.querySelector('.screen-footer')?.getBoundingClientRect();
      return top >= 0 && bottom <= (footer?.top ?? window.innerHeight);
    }),
  );
}

/** What Jira says to the next tries to create an issue. */
function answerCreate(body: unknown): void {
  breakThe(stage.demo.jira, isCreate, jsonFault(400, body));
}

const changeType =
  (alter: (type: IssueType) => IssueType) =>
  ({ issueTypes }: Project): Partial<Project> => ({
    issueTypes: issueTypes.map((type) => (type.name === 'Incident' ? alter(type) : type)),
  });

describe.each(siteKinds)('what Jira refuses, at a Jira of kind %s', (kind) => {
  beforeEach(() => openIncident(kind));

  it('stands at its field in Jira’s words, in sight and with the focus; the rest stays', async () => {
    answerCreate({ errorMessages: [], errors: { customfield_10202: 'Only 2 boats lie here.' } });

    await pressCreate();

    await visit.pane.getByText('Only 2 boats lie here.').waitFor();
    await untilFocusedInSight(boats());
    expect(await boats().getAttribute('aria-invalid')).toBe('true');
    await visit.pane.getByRole('alert').getByText('Jira rejected “Boats affected”.').waitFor();
    expect(await visit.pane.getByText('Only 2 boats lie here.').count()).toBe(1);
    stage.demo.jira.setFaults(null);
    await boats().fill('2');
    const { values } = storedIssue(stage.demo, kind, await visit.createIssue());
    expect(values.get('customfield_10202')).toBe(2);
    expect(values.get('labels')).toEqual(['crane']);
    expect(values.get('summary')).toBe('The crane is stuck');
  });

  it('opens the folded fields when it stands there, and names what is in no form', async () => {
    answerCreate({
      errorMessages: ['The harbour master has to agree.'],
      errors: { customfield_10204: 'Unknown booking.', customfield_10999: 'Tide is required.' },
    });

    await pressCreate();

    const booking = visit.pane.getByRole('textbox', { name: /^Booking reference/ });
    await untilFocusedInSight(booking);
    const said = visit.pane.getByRole('alert');
    await said.getByText('customfield_10999: Tide is required.').waitFor();
    await said.getByText('The harbour master has to agree.').waitFor();
    await visit.pane.getByRole('button', { name: 'Continue in Jira' }).waitFor();
    await untilValue(boats(), '3');
  });
});

describe.each(siteKinds)('a project set up anew between opening and click, at %s', (kind) => {
  let before: Project | null;

  beforeEach(async () => {
    before = stage.demo.jira.store[kind].project('SUP');
    await openIncident(kind);
  });

  afterEach(() => {
    stage.demo.jira.store[kind].changeProject('SUP', () => ({ isArchived: false, ...before }));
  });

  function change(change: (project: Project) => Partial<Project>): void {
    stage.demo.jira.store[kind].changeProject('SUP', change);
  }
  it('tells of fields that came and went, and files with a second click', async () => {
    change(
      changeType((type) => ({
        ...type,
        fields: [
          ...type.fields.filter(({ id }) => id !== 'customfield_10202'),
          field.required(field.line(10250, 'Jetty')),
        ],
      })),
    );

    await pressCreate();

    const told = visit.pane.locator('#changes');
    await told.getByText(/New: “Jetty”\. Removed: “Boats affected”\./).waitFor();
    await boats().waitFor({ state: 'detached' });
    const jetty = visit.pane.getByRole('textbox', { name: /^Jetty/ });
    await untilFocusedInSight(jetty);
    await jetty.fill('West');
    const { values } = storedIssue(stage.demo, kind, await visit.createIssue());
    expect(values.get('customfield_10250')).toBe('West');
    expect(values.get('labels')).toEqual(['crane']);
    expect(values.has('customfield_10202')).toBe(false);
  });

  it.each([
    ['is archived', { isArchived: true }],
    ['takes nothing from the user any more', { mayCreate: false }],
  ])('says that the project %s, and files in another one what still fits', async (_, closed) => {
    change(() => closed);

    await pressCreate();

    await visit.pane.getByText(/You can no longer create issues in “Customer Support”/).waitFor();
    await visit.chooseProject('WEB', 'Task');
    await visit.pane.locator('#changes').waitFor({ state: 'detached' });
    const issue = storedIssue(stage.demo, kind, await visit.createIssue());
    expect(issue.project.key).toBe('WEB');
    expect(issue.values.get('summary')).toBe('The crane is stuck');
    expect(issue.values.get('labels')).toEqual(['crane']);
  });

  it('says that the type is gone, and files with another one', async () => {
    change(({ issueTypes }) => ({
      issueTypes: issueTypes.filter(({ name }) => name !== 'Incident'),
    }));

    await pressCreate();

    await visit.pane.getByText(/Issue type “Incident” no longer exists\./).waitFor();
    const issue = storedIssue(stage.demo, kind, await visit.createIssue());
    expect(issue.type.name).toBe('Task');
    expect(issue.values.get('labels')).toEqual(['crane']);
  });
});
