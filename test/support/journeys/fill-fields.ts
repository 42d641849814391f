import type { Look, Stage } from './journey.ts';

/** The form with every kind of field, and what it says of a wrong one. */
export async function walkFields(stage: Stage, query: string, look: Look): Promise<void> {
  const visit = await stage.visit({ query });
  const { pane } = visit;
  await visit.selectMail('04-gmail-feature-wish.eml');
  await visit.signIn('cloud');
  await visit.chooseProject('Every field', 'Everything');
  await pane.getByRole('button', { name: /^More fields/ }).click();
  await look(visit, '3-form-every-field');
  // One field that is refused says it all; the others look alike.
  await pane.getByRole('textbox', { name: 'Photo album' }).fill('no address');
  await pane.getByRole('button', { name: 'Create issue' }).click();
  await look(visit, '3-form-every-field-missing');
  await visit.close();
}
