import { describe, expect, it } from '@jest/globals';
import type { SiteKind } from '../../../contract/connect-api.ts';
import { until, type Visit } from '../../support/journeys/journey.ts';
import { stageForTests } from '../../support/journeys/stage-for-tests.ts';

/**
 * Two people, each on their own device, open one shared mailbox as an account: to Microsoft's Office.js the mailbox is
 * the user, and its roaming settings are the same for both. The second person gets everything that the first one's
 * Outlook stored in the mailbox.
 */
const stage = stageForTests();
const roamingKey = 'outlook-preview:roaming';

function roamingSettings({ page }: Visit): Promise<string> {
  return page.evaluate((key) => localStorage.getItem(key) ?? '{}', roamingKey);
}

async function openMailbox(settings: string): Promise<Visit> {
  const visit = await stage.visit();
  await visit.page.evaluate(([key, value]) => localStorage.setItem(key, value), [
    roamingKey,
    settings,
  ] as const);
  await visit.page.reload();
  return visit;
}

/** The settings as earlier versions left them: with the sign-in of the first person. */
async function earlierSettings({ page }: Visit): Promise<string> {
  const frame = page.frame({ url: /\/taskpane\.html/ });
  if (frame === null) throw new Error('the pane is not open');
  const sessions = await frame.evaluate(() =>
    Object.entries(localStorage).flatMap(([name, value]) =>
      /postern\.session\./.test(name) ? [JSON.parse(String(value)).session] : [],
    ),
  );
  expect(sessions).toHaveLength(1);
  const stored = { version: 1, values: { sessions: { version: 2, sessions } } };
  // Office.js keeps each setting as a JSON text of its own.
  return JSON.stringify({ postern: JSON.stringify(stored) });
}

describe.each<SiteKind>(['datacenter', 'cloud'])('a shared mailbox (%s)', (kind) => {
  it('never gives a colleague the sign-in of the person who used it before', async () => {
    const first = await stage.visit();
    await first.signIn(kind);
    expect(await roamingSettings(first)).not.toContain('ticket');

    const second = await openMailbox(await roamingSettings(first));
    await second.chooseSite(kind);

    await second.pane.getByRole('button', { name: 'Sign in with Jira' }).waitFor();
    expect(await second.pane.getByRole('combobox', { name: 'Project' }).count()).toBe(0);
    await second.typeSignIn(kind);
    await second.pane.getByRole('combobox', { name: 'Project' }).waitFor();
    expect(await roamingSettings(second)).not.toContain('ticket');
  });

  it('never signs a colleague in with a ticket that an earlier version left there, and loses it', async () => {
    const first = await stage.visit();
    await first.signIn(kind);

    const second = await openMailbox(await earlierSettings(first));
    await second.chooseSite(kind);

    await second.pane.getByRole('button', { name: 'Sign in with Jira' }).waitFor();
    expect(await second.pane.getByRole('combobox', { name: 'Project' }).count()).toBe(0);
    // The ticket was understood, not overlooked: the pane takes it out.
    await until(async () => !(await roamingSettings(second)).includes('ticket'));
  });
});
