import { beforeEach, describe, expect, it } from '@jest/globals';
import { openStage, type Visit } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/**
 * A Connect that serves only people signed in with Microsoft, through Microsoft's own Office.js and sign-in
 * library; the preview plays the nested-authentication bridge of Outlook and the demo plays Microsoft.
 */
const stage = stageForTests(() => openStage({ isMicrosoftOnly: true }));
let visit: Visit;

describe('in an Outlook with nested app authentication', () => {
  beforeEach(async () => {
    visit = await stage.visit();
  });

  it('lists the sites, signs in to Jira by its window, and files the email', async () => {
    await visit.signInByOauth1();
    await visit.selectMail('01-plain-text-bug-report.eml');
    await visit.chooseProject('WEB', 'Task');

    expect(await visit.createIssue()).toMatch(/^WEB-\d+/);
    await visit.untilFilesSent();
    expect(visit.elsewhere).toEqual([]);
  });
});

describe('in an Outlook without nested app authentication', () => {
  it.each(['microsoft=no', 'host=older'])('says what is missing (%s)', async (query) => {
    visit = await stage.visit({ query });

    await visit.pane
      .getByText('This Outlook doesn’t support Microsoft sign-in for add-ins')
      .waitFor();
    await visit.pane
      .getByText(/nested app authentication/)
      .first()
      .waitFor();
    expect(await visit.pane.getByText('No Jira is set up yet').count()).toBe(0);
  });
});
