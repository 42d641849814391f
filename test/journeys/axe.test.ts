import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { openStage, showOtherWays, type Stage, type Visit } from './journey.ts';

let stage: Stage;
let axe: string;

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  stage = await openStage();
}, 60_000);

afterAll(() => stage?.close());

/** What axe finds on the screen that the pane shows now, as `rule: element`. */
async function findings(visit: Visit): Promise<readonly string[]> {
  const frame = paneOf(visit);
  await frame.evaluate(axe);
  const found: unknown = await frame.evaluate(`axe.run(document, {
    // Outlook's own page has the landmarks; the pane is a frame within it.
    rules: { region: { enabled: false } },
  }).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => id + ': ' + target.join(' ') + ' ' + failureSummary)))`);
  return Array.isArray(found) ? found.map(String) : ['axe did not answer'];
}

function paneOf({ page }: Visit): Frame {
  const frame = page.frames().find((one) => one.url().includes('taskpane'));
  if (frame === undefined) throw new Error('there is no pane');
  return frame;
}

describe.each(['light', 'dark', 'contrast'])('every screen, in the theme %s', (theme) => {
  it('is without findings of axe', async () => {
    const visit = await stage.visit({ query: `theme=${theme}&width=320` });
    const { pane } = visit;
    const all: Record<string, readonly string[]> = {};
    const look = async (screen: string): Promise<void> => {
      // What fades in has its last colours only then.
      await visit.page.waitForTimeout(500);
      all[screen] = await findings(visit);
    };

    await visit.selectMail('03-outlook-web-antwort.eml');
    await pane.getByRole('button', { name: /Data Center/ }).waitFor();
    await look('sites');
    await visit.chooseSite('datacenter');
    await pane.getByRole('button', { name: 'Sign in with Jira' }).waitFor();
    await look('sign-in');
    await showOtherWays(pane);
    await look('sign-in with a token');
    await pane
      .getByRole('textbox', { name: 'Personal access token' })
      .fill(stage.demo.jira.accounts.datacenter.personalAccessToken);
    await pane.getByRole('button', { name: 'Sign in', exact: true }).click();
    await pane.getByText('Does not fit here and was left out: “Season”.').waitFor();
    await look('form filled by a template');
    await pane.getByRole('button', { name: 'Look them up' }).click();
    await pane.getByText(/Not known in Jira/).waitFor();
    await look('people of the mail');
    await pane.getByRole('combobox', { name: 'Project' }).click();
    await pane.getByRole('option').first().waitFor();
    await look('project picker');
    await pane.getByRole('combobox', { name: 'Project' }).press('Escape');
    await visit.chooseProject('SUP', 'Incident');
    await pane.getByRole('textbox', { name: 'Boats affected' }).waitFor();
    await pane.getByRole('button', { name: 'Create issue' }).click();
    await pane.getByText('Fill in “Impact”.').first().waitFor();
    await look('refused form');
    await visit.chooseProject('DEV', 'Hardware request');
    await pane.getByRole('button', { name: 'Continue in Jira' }).waitFor();
    await look('hand-over');
    await visit.chooseProject('WEB', 'Task');
    await visit.createIssue();
    await visit.untilFilesSent();
    await look('result');
    await visit.close();

    const bad = Object.entries(all).filter(([, found]) => found.length > 0);
    expect(bad).toEqual([]);
    expect(Object.keys(all)).toHaveLength(9);
  }, 120_000);
});
