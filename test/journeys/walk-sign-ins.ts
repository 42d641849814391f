import { showOtherWays, type Stage, type Visit } from './journey.ts';

type KeepPane = (visit: Visit, name: string) => Promise<void>;

/** The screen of every way of signing in, at the pane's first width. */
export async function walkSignIns(stage: Stage, theme: string, keepPane: KeepPane): Promise<void> {
  const visit = await stage.visit({ query: `theme=${theme}&width=320` });
  const { pane } = visit;
  const keep = (screen: string): Promise<void> => keepPane(visit, `${screen}-320-${theme}`);
  const press = (name: string): Promise<void> => pane.getByRole('button', { name }).click();
  await visit.chooseSite('datacenter');
  await press('Use OAuth 2.0 instead');
  await keep('2-sign-in-oauth2');
  const opened = visit.page.context().waitForEvent('page');
  await press('Use a code instead');
  await (await opened).close();
  await keep('2-sign-in-oauth2-code');
  await press('Back');
  await showOtherWays(pane);
  await pane.getByText('User name and password', { exact: true }).last().click();
  await keep('2-sign-in-password');
  await press('Back');
  await press('Choose your Jira');
  await visit.chooseSite('cloud');
  await pane.getByRole('button', { name: 'Sign in with Jira' }).waitFor();
  await keep('2-sign-in-cloud');
  await showOtherWays(pane);
  await keep('2-sign-in-api-token');
  await visit.close();
}

/** What follows a sign-in, and the ways out. */
export async function walkAccount(stage: Stage, theme: string, keepPane: KeepPane): Promise<void> {
  const visit = await stage.visit({ query: `theme=${theme}&width=320` });
  const { pane } = visit;
  const keep = (screen: string): Promise<void> => keepPane(visit, `${screen}-320-${theme}`);
  const press = (name: string): Promise<void> =>
    pane.getByRole('button', { name, exact: true }).click();
  const choose = async (name: string | RegExp): Promise<void> => {
    await press('More options');
    await pane.getByRole('menuitem', { name }).click();
  };
  await visit.selectMail('02-outlook-release-checklist.eml');
  await visit.signIn('datacenter');
  await pane.getByText(/For evaluation/).waitFor();
  await keep('5-signed-in');
  await press('More options');
  await pane.getByRole('menuitem', { name: /^Sign out of/ }).waitFor();
  await keep('5-menu');
  await pane.getByRole('menuitem', { name: 'Forget everything…' }).click();
  await pane.getByRole('heading', { name: 'Forget everything?' }).waitFor();
  await keep('5-forget');
  await press('Cancel');
  await choose(/^Sign out of/);
  await pane.getByRole('heading', { name: /^Sign out of/ }).waitFor();
  await keep('5-sign-out');
  await press('Sign out');
  await pane.getByRole('heading', { name: 'Signed out' }).waitFor();
  await keep('5-signed-out');
  await visit.close();
}
