import { serve } from '../../../proxy/serve.ts';
import type { Config } from '../../../proxy/config/config.ts';
import type { Closable } from '../../../demo/start-demo.ts';
import { openStage, type Stage, type Visit } from './journey.ts';

/** Starts the stage with one more Jira, which is reached over http, so that there is something to warn of. */
export function openSecurityStage(): Promise<Stage> {
  return openStage({ startConnect: (config) => startWithInsecureSite(config) });
}

async function startWithInsecureSite(config: Config): Promise<Closable> {
  const insecure = config.sites
    .filter(({ kind }) => kind === 'cloud')
    .map((site) => ({
      ...site,
      id: 'archive',
      name: 'Archive',
      baseUrl: 'http://jira.example.com',
      allowInsecureHttp: true,
    }));
  const connect = await serve(
    { ...config, region: 'Frankfurt', sites: [...config.sites, ...insecure] },
    { log: { write: () => undefined } },
  );
  return { close: () => connect.close({ withinMs: 1000 }) };
}

/** Opens the receipt below the indicator. */
async function openReceipt(visit: Visit): Promise<void> {
  await visit.pane.locator('button.security').click();
  await visit.pane.getByText('Data path', { exact: true }).waitFor();
}

const mails: Readonly<Record<string, string>> & { readonly light: string } = {
  light: '02-outlook-release-checklist.eml',
  dark: '01-plain-text-bug-report.eml',
  contrast: '04-gmail-feature-wish.eml',
};

/** Walks the levels and the receipt in one theme; `keep` makes the picture. */
export async function walkSecurity(
  stage: Stage,
  theme: string,
  keep: (visit: Visit, name: string) => Promise<void>,
): Promise<void> {
  // A mail of its own for each theme: one that was filed before shows its issues. High enough for a whole receipt.
  const mail = mails[theme] ?? mails.light;
  const query = `theme=${theme}&width=320`;
  const good = await stage.visit({ query });
  await good.page.setViewportSize({ width: 1280, height: 1500 });
  await good.selectMail(mail);
  await good.signInByOauth1();
  await good.chooseProject('WEB', 'Task');
  await good.createIssue();
  await good.untilFilesSent();
  await openReceipt(good);
  await keep(good, `5-security-good-320-${theme}`);
  await good.pane.getByText(/^Recent requests/).click();
  await keep(good, `5-security-receipt-320-${theme}`);
  await good.close();

  const caution = await stage.visit({ query });
  await caution.page.setViewportSize({ width: 1280, height: 1500 });
  await caution.selectMail(mail);
  await caution.signIn('cloud');
  await openReceipt(caution);
  await keep(caution, `5-security-caution-320-${theme}`);
  await caution.close();

  const warning = await stage.visit({ query });
  await warning.page.setViewportSize({ width: 1280, height: 1500 });
  await warning.selectMail(mail);
  await warning.pane.getByRole('button', { name: /^Archive/ }).click();
  await openReceipt(warning);
  await keep(warning, `5-security-warning-320-${theme}`);
  await warning.close();
}
