import { describe, it } from '@jest/globals';
import { type Visit } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/** Parts of the pane that are fetched when they are needed, while Connect, which serves them, is away. */
const stage = stageForTests();
let visit: Visit;

/** What is fetched later has a number or a name of its own; the first load is there already. */
const laterParts = /\/[^/]+\.js(?:\?|$)/;

/** Lets no more code come; gives the way back. */
async function takeConnectAway(): Promise<() => Promise<void>> {
  const context = visit.page.context();
  await context.route(laterParts, (route) => route.abort());
  return () => context.unroute(laterParts);
}

async function tryAgain(): Promise<void> {
  await visit.pane.getByRole('button', { name: 'Try again' }).first().click();
}

async function untilNamed(): Promise<void> {
  await visit.pane
    .getByText(/^localhost:\d+ didn’t respond\./)
    .first()
    .waitFor();
}

describe('code that does not come', () => {
  it('is named on the sign-in, and comes when it is asked for again', async () => {
    visit = await stage.visit();
    await visit.pane.getByRole('button', { name: /Data Center/ }).waitFor();
    const bringBack = await takeConnectAway();
    await visit.chooseSite('datacenter');

    await untilNamed();
    await bringBack();
    await tryAgain();

    await visit.pane.getByRole('button', { name: 'Sign in with Jira' }).waitFor();
  });

  it('is named below the indicator, and leaves the form as it is', async () => {
    visit = await stage.visit();
    await visit.signIn('datacenter');
    await visit.pane.getByRole('textbox', { name: 'Summary' }).fill('Typed before');
    const bringBack = await takeConnectAway();
    await visit.pane.locator('button.security').click();

    await untilNamed();
    await visit.pane.getByRole('textbox', { name: 'Summary' }).fill('Typed after');
    await bringBack();
    await tryAgain();

    await visit.pane.getByText('Data path', { exact: true }).waitFor();
    await visit.untilSummary('Typed after');
  });

  it('is named for the people of the mail, and comes when it is asked for again', async () => {
    visit = await stage.visit();
    await visit.signIn('cloud');
    const bringBack = await takeConnectAway();
    await visit.pane.getByRole('button', { name: 'Find in Jira' }).click();

    await untilNamed();
    await bringBack();
    await tryAgain();

    await visit.pane
      .getByText(/Not found in Jira|become watchers/)
      .first()
      .waitFor();
  });
});
