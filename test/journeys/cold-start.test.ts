import { describe, expect, it } from '@jest/globals';
import { siteKinds } from '../../contract/connect-api.ts';
import { en } from '../../addin/pane/i18n/en.ts';
import type { JiraCallName } from '../../contract/jira-calls.ts';
import { until, untilEnabled, type Visit } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';
import { receiptCalls, sequentialRounds, shownCalls } from '../support/journeys/receipt-calls.ts';

const stage = stageForTests();

/** The form waits for these; what else Jira is asked is shown when it comes. */
const ofForm: readonly JiraCallName[] = [
  'projects',
  'searchProjects',
  'recentProjects',
  'project',
  'createMetaTypes',
  'createMetaFields',
  'createMetaOld',
  'attachmentMeta',
];
const reasons = ofForm.map((name) => en.receipt.why[name]);

async function untilReady({ pane }: Visit): Promise<void> {
  await untilEnabled(pane.getByRole('button', { name: 'Create issue' }));
}

describe.each(siteKinds)('the form at a Jira of kind %s', (kind) => {
  it('opens after at most three rounds, and for the next mail after none', async () => {
    const visit = await stage.visit();
    await visit.selectMail('01-plain-text-bug-report.eml');
    await visit.signIn(kind);
    await visit.chooseProject('WEB', 'Bug');
    await visit.pane.getByRole('button', { name: /^More fields/ }).waitFor();
    // As on the next morning.
    await visit.page.reload();
    await visit.selectMail('01-plain-text-bug-report.eml');
    await untilReady(visit);

    await receiptCalls(visit);
    // A call stands there once it has ended, and the form waits for some of them only.
    await until(async () => (await shownCalls(visit)).filter(isForForm).length >= 5);
    const forForm = (await shownCalls(visit)).filter(isForForm);
    await visit.pane.locator('button.security').click();
    const selectedAt = Date.now();
    await visit.selectMail('02-outlook-release-checklist.eml');
    await visit.untilSummary('Release 4.8: what is left before Thursday');
    await untilReady(visit);
    const later = (await receiptCalls(visit)).filter(({ startedAt }) => startedAt >= selectedAt);

    expect(sequentialRounds(forForm)).toBeLessThanOrEqual(3);
    expect(later.filter(isForForm).map(({ line }) => line)).toEqual([]);
  });
});

function isForForm({ line }: { readonly line: string }): boolean {
  return reasons.some((reason) => line.includes(reason));
}
