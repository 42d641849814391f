import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { defaultFramePath } from '../../contract/frame-protocol.ts';
import { paneFrame, type Visit } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';
import { receiptCalls, receiptLines } from '../support/journeys/receipt-calls.ts';

/** The choice between the ways, and what the receipt tells of it, in a real browser. */
const stage = stageForTests();
let visit: Visit;

function indicator(name: RegExp) {
  return visit.pane.getByRole('button', { name });
}

/** Answers that the frame page is not there, or not any more. */
function withoutFrame(): void {
  stage.demo.jira.setFaults((_, { path }) =>
    path.includes(defaultFramePath)
      ? { status: 404, headers: { 'content-type': 'text/html' }, body: 'no such page' }
      : null,
  );
}

async function file(mail: string): Promise<string> {
  await visit.selectMail(mail);
  await visit.chooseProject('WEB', 'Task');
  const key = await visit.createIssue();
  await visit.untilFilesSent();
  return key;
}

describe('the choice', () => {
  it('is direct where Jira serves the frame, and Connect then signs and passes nothing on', async () => {
    visit = await stage.visit();
    const before = stage.log.length;
    await visit.signIn('datacenter');
    await indicator(/Direct · Personal access token/).waitFor();
    await file('03-outlook-web-antwort.eml');

    const passed = stage.log
      .slice(before)
      .filter((line) => /"call":"(?:createIssue|attach)"/.test(line));
    expect(passed).toEqual([]);
    expect((await receiptLines(visit)).filter((line) => /Create the issue/.test(line))).toEqual([
      expect.stringMatching(/POST 201 · Direct/),
    ]);
  });

  it('is Cloud Connect for a Cloud, and says why', async () => {
    visit = await stage.visit();
    await visit.signIn('cloud');

    await indicator(/Cloud Connect · API token/).click();

    await visit.pane
      .getByText('Your administrator only allows Cloud Connect for this Jira.')
      .waitFor();
  });

  it('is Cloud Connect when Jira serves no frame, and says whom to ask', async () => {
    withoutFrame();
    visit = await stage.visit();
    await visit.signIn('datacenter');

    await indicator(/Cloud Connect · Personal access token/).click();

    await visit.pane.getByText(/because Jira’s add-in page is missing, can’t be framed/).waitFor();
    await visit.pane
      .getByText('Ask your Jira administrator')
      .first()
      .waitFor({ state: 'attached' });
  });

  it('moves to Cloud Connect when the frame stops answering, and files the mail', async () => {
    visit = await stage.visit();
    await visit.signIn('datacenter');
    await indicator(/Direct/).waitFor();
    // What a removed app and a restart of Jira come to: the page is gone, and so is what was loaded of it.
    withoutFrame();
    await visit.page
      .frames()
      .find((frame) => frame.url().includes(defaultFramePath))
      ?.evaluate('location.reload()')
      .catch(() => undefined);

    await visit.selectMail('05-apple-mail-pictures.eml');
    await visit.chooseProject('WEB', 'Task');
    await indicator(/Cloud Connect/).waitFor();
    expect(await visit.createIssue()).toMatch(/^WEB-\d+/);
  });
});

describe('the receipt', () => {
  it('shows that the direct way costs one round trip more before the form is usable', async () => {
    visit = await stage.visit();
    await visit.signIn('datacenter');
    await indicator(/Direct/).waitFor();
    // As the next day: signed in, and nothing is known of the way.
    await visit.page.reload();
    await visit.pane.getByRole('combobox', { name: 'Project' }).waitFor();
    await indicator(/Direct/).waitFor();

    const rows = await receiptCalls(visit);
    const firstOfJira = rows.findIndex(({ line }) => / · Direct · .*signed by/s.test(line));
    const before = rows.slice(0, firstOfJira);
    const sites = before.filter(({ line }) => line.includes('List of Jira sites'));
    const frame = before.filter(({ line }) => line.includes('Add-in page on Jira'));
    const signatures = before.filter(({ line }) => line.includes('Signatures for direct requests'));
    expect([sites.length, frame.length, before.length]).toEqual([1, 1, 2 + signatures.length]);
    // Asked for while the page still opens: one wait, not two.
    for (const { startedAt } of signatures) expect(startedAt).toBeLessThan(frame[0]?.endedAt ?? 0);
  });

  it('has no findings of axe, opened whole', async () => {
    visit = await stage.visit({ query: 'theme=dark&width=320' });
    await visit.signIn('cloud');
    await receiptLines(visit);
    await visit.pane.getByText('What the add-in does in Jira').click();

    const source = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
    const frame = await paneFrame(visit);
    await frame.evaluate(source);
    const found: unknown = await frame.evaluate(
      'axe.run(document.querySelector(".security-details")).then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.map(({ html }) => html).join(" ")))',
    );

    expect(found).toEqual([]);
  });
});
