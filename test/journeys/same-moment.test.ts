import { describe, expect, it } from '@jest/globals';
import type { BrowserContext, Route } from 'playwright-core';
import type { SiteKind } from '../../contract/connect-api.ts';
import type { Issue } from '../../demo/jira/core/model.ts';
import { until, untilEnabled, type Visit } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/** One person who presses “Create issue” on one mail in two panes, in the same moment. */
const stage = stageForTests();

const mail = '10-awkward-attachments.eml';

async function openFirst(kind: SiteKind): Promise<Visit> {
  const visit = await stage.visit();
  await visit.selectMail(mail);
  await (kind === 'datacenter' ? visit.signInByOauth1() : visit.signIn(kind));
  return visit;
}

/** Another computer with the same mailbox: its settings, and a browser of its own. */
async function openOther(first: Visit): Promise<Visit> {
  const visit = await stage.visit({ kept: await first.page.context().storageState() });
  await visit.selectMail(mail);
  return visit;
}

async function fillIn(visit: Visit, project: string): Promise<void> {
  await visit.chooseProject(project, 'Task');
  // What Jira has to say before the click it has said.
  await untilEnabled(visit.pane.getByRole('button', { name: 'Create issue' }));
}

function press({ pane }: Visit): Promise<void> {
  return pane.getByRole('button', { name: 'Create issue' }).click();
}

/** Holds the creations of these browsers until they are let go, all at once. */
async function holdCreations(contexts: readonly BrowserContext[]) {
  const held: Route[] = [];
  let isOpen = false;
  await Promise.all(
    contexts.map((context) =>
      context.route(/\/rest\/api\/[23]\/issue(\?|$)/, async (route) => {
        if (isOpen || route.request().method() !== 'POST') await route.continue();
        else held.push(route);
      }),
    ),
  );
  return {
    count: () => held.length,
    letGo: async () => {
      isOpen = true;
      await Promise.all(held.map((route) => route.continue()));
    },
  };
}

/** The issues that know this mail. */
function issuesOfMail(kind: SiteKind): readonly Issue[] {
  return stage.demo.jira.store[kind].issues.filter(({ properties }) =>
    properties.has('postern.mail'),
  );
}

/** Which of the two shows a text, once one of them does. */
async function whoShows(pair: readonly Visit[], text: string | RegExp): Promise<Visit> {
  let shown: Visit | undefined;
  await until(async () => {
    const counts = await Promise.all(pair.map(({ pane }) => pane.getByText(text).count()));
    shown = pair.find((_, index) => (counts[index] ?? 0) > 0);
    return shown !== undefined;
  });
  if (shown === undefined) throw new Error('nobody shows it');
  return shown;
}

describe.each(['datacenter', 'cloud'] as const)('one mail in two panes on %s', (kind) => {
  it('becomes one issue in two tabs of a browser: one says that the other is at it', async () => {
    const first = await openFirst(kind);
    const second = await first.anotherTab();
    await second.selectMail(mail);
    const pair = [first, second];
    for (const visit of pair) await fillIn(visit, 'WEB');
    const creations = await holdCreations([first.page.context()]);

    await Promise.all(pair.map(press));

    const late = await whoShows(pair, 'This email is being processed in another window.');
    await until(() => creations.count() === 1);
    await creations.letGo();
    const quick = late === first ? second : first;
    await quick.untilFiled();
    const [issue, ...more] = issuesOfMail(kind);
    expect(more).toEqual([]);
    await late.pane.getByRole('button', { name: 'Try again' }).click();
    await late.pane.getByText('Someone just created an issue from this email').waitFor();
    await late.pane
      .getByRole('link', { name: `Open ${issue?.key} in Jira` })
      .first()
      .waitFor();
    expect(issuesOfMail(kind).length).toBe(1);
  });

  it('becomes one issue on two computers: the later one is deleted again, and its form is back', async () => {
    const first = await openFirst(kind);
    const second = await openOther(first);
    const pair = [first, second];
    for (const visit of pair) await fillIn(visit, 'WEB');
    const creations = await holdCreations(pair.map(({ page }) => page.context()));

    await Promise.all(pair.map(press));

    await until(() => creations.count() === 2);
    await creations.letGo();
    const late = await whoShows(pair, /, created here at the same time, was deleted\./);
    const quick = late === first ? second : first;
    await quick.untilFilesSent();
    await quick.untilFiled();
    const [issue, ...more] = issuesOfMail(kind);
    expect(more).toEqual([]);
    await late.pane
      .getByRole('link', { name: `Open ${issue?.key} in Jira` })
      .first()
      .waitFor();
    // Whoever wants another one all the same gets it.
    await late.createIssue();
    await late.untilFilesSent();
    expect(issuesOfMail(kind).length).toBe(2);
  });

  it('is told on two computers where nobody may delete, and no undo is offered', async () => {
    const first = await openFirst(kind);
    const second = await openOther(first);
    const pair = [first, second];
    for (const visit of pair) await fillIn(visit, 'PLT');
    const creations = await holdCreations(pair.map(({ page }) => page.context()));

    await Promise.all(pair.map(press));

    await until(() => creations.count() === 2);
    await creations.letGo();
    const teller = await whoShows(
      pair,
      'Someone else created an issue from this email at the same time',
    );
    await Promise.all(pair.map((visit) => visit.untilFiled()));
    expect(issuesOfMail(kind).length).toBe(2);
    for (const { key } of issuesOfMail(kind)) {
      await teller.pane
        .getByRole('link', { name: `Open ${key} in Jira` })
        .first()
        .waitFor();
    }
    for (const { pane } of pair) {
      expect(await pane.getByRole('button', { name: /Delete / }).count()).toBe(0);
    }
    const [one, other] = issuesOfMail(kind).map(({ attachments }) => attachments.length);
    expect(one).toBe(other);
  });
});
