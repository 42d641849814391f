import type { Look, Stage } from './journey.ts';

/** The form of a service desk: its request types, somebody new, people who take part, the result. */
export async function walkDesk(stage: Stage, query: string, look: Look): Promise<void> {
  const visit = await stage.visit({ query });
  const { pane } = visit;
  await visit.selectMail('15-rich-formatting.eml');
  await visit.signIn('cloud');
  await visit.chooseProject('Guest Desk', 'Ask a question');
  await pane.getByRole('checkbox', { name: /^Create Jonas Weidner/ }).waitFor();
  await pane.getByRole('button', { name: /^More fields/ }).click();
  await pane.getByRole('checkbox', { name: 'Hanne Solberg (cc)' }).press('Space');
  await look(visit, '3-form-desk-new-customer');
  await visit.selectMail('03-outlook-web-antwort.eml');
  await visit.chooseProject('Guest Desk', 'Report a fault');
  await pane.getByRole('combobox', { name: 'Which boat?' }).waitFor();
  await look(visit, '3-form-desk-fault');
  await visit.chooseProject('Guest Desk', 'Ask a question');
  await visit.createIssue();
  await visit.untilFilesSent();
  await look(visit, '4-result-desk');
  await visit.close();
}
