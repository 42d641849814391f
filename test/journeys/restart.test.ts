import { afterAll, describe, expect, it } from '@jest/globals';
import type { Config } from '../../proxy/config/config.ts';
import { createConfigFolder, type ConfigFolder } from '../support/proxy/config-folder.ts';
import { startProcess, type ConnectProcess } from '../support/programs/start-process.ts';
import { issuesCalled, openStage, storedIssue, type Visit } from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/**
 * Connect keeps nothing, so its end costs nobody more than a click. Here it runs as a process of its own, is
 * killed as by a crash, and started anew with the same file.
 */
let visit: Visit;
let files: ConfigFolder;
let connect: ConnectProcess;

const stage = stageForTests(async () => {
  files = await createConfigFolder();
  return openStage({
    startConnect: async (config) => {
      await writeConfiguration(config);
      connect = await startProcess(files.file);
      return { close: async () => void (await connect.stop()) };
    },
  });
});

afterAll(() => files?.remove());

async function writeConfiguration({ listen, keyring, sites, ...config }: Config): Promise<void> {
  const { tls } = listen;
  if (tls.kind !== 'certificate') throw new Error('the demo serves TLS');
  await files.write('connect.crt', tls.certificate);
  await files.write('connect.key', tls.key);
  await files.write('jira-ca.crt', sites[0]?.ca ?? '');
  // JSON is YAML.
  const written = {
    publicUrl: config.publicUrl,
    officeJs: config.officeJs,
    frameAncestors: config.frameAncestors,
    listen: {
      host: listen.host,
      port: listen.port,
      tls: { certificate: 'connect.crt', key: 'connect.key' },
    },
    keyring: keyring.map(({ id, secret }) => ({
      id,
      secret: Buffer.from(secret).toString('base64'),
    })),
    sites: sites.map((site) => {
      const { id, name, kind, baseUrl, signInMethods, allowPrivateAddresses, oauth1 } = site;
      return {
        id,
        name,
        kind,
        baseUrl,
        // Nobody signs in with it here, and its secret would need a file too.
        signInMethods: signInMethods.filter((method) => method !== 'oauth2'),
        allowPrivateAddresses,
        ca: 'jira-ca.crt',
        ...(oauth1 && {
          oauth1: { consumerKey: oauth1.consumerKey, privateKey: { file: 'oauth1.pem' } },
        }),
      };
    }),
  };
  const key = sites.find(({ oauth1 }) => oauth1 !== null)?.oauth1?.privateKey;
  await files.write('oauth1.pem', String(key?.export({ type: 'pkcs8', format: 'pem' }) ?? ''));
  await files.write('postern.yaml', JSON.stringify(written));
}

async function restart(): Promise<void> {
  await connect.kill();
  connect = await startProcess(files.file);
}

/** Notes what Jira is asked from now on, and does something once when a call of this kind comes. */
function onJira(ending: string, happen: () => void): readonly string[] {
  const calls: string[] = [];
  let hasHappened = false;
  stage.demo.jira.setFaults((_, { method, path }) => {
    calls.push(`${method} ${path.split('?')[0]?.split('/').at(-1)}`);
    if (hasHappened || method !== 'POST' || !path.endsWith(ending)) return null;
    hasHappened = true;
    happen();
    return 'never';
  });
  return calls;
}

async function openForm(file: string): Promise<void> {
  visit = await stage.visit();
  await visit.selectMail(file);
  await visit.signIn('datacenter');
  await visit.chooseProject('WEB', 'Task');
}

async function expectNoSecondSignIn(): Promise<void> {
  expect(await visit.pane.getByRole('button', { name: 'Sign in', exact: true }).count()).toBe(0);
}

describe('a crash of Connect', () => {
  it('costs one more click when it comes before the issue is created', async () => {
    const summary = 'Typed before the crash';
    await openForm('01-plain-text-bug-report.eml');
    const field = visit.pane.getByRole('textbox', { name: 'Summary' });
    await field.fill(summary);

    await connect.kill();
    await visit.pane.getByRole('button', { name: 'Create issue' }).click();
    await visit.pane
      .getByText(/ didn’t respond\./)
      .first()
      .waitFor();
    const kept = await field.inputValue();
    await restart();
    const key = await visit.createIssue();
    await visit.untilFilesSent();

    expect(kept).toBe(summary);
    expect(storedIssue(stage.demo, 'datacenter', key).values.get('summary')).toBe(summary);
    expect(issuesCalled(stage.demo, 'datacenter', summary)).toHaveLength(1);
    await expectNoSecondSignIn();
  });

  it('is not noticed when Connect is back before the click', async () => {
    const summary = 'Typed over a restart';
    await openForm('07-monitoring-alert.eml');
    await visit.pane.getByRole('textbox', { name: 'Summary' }).fill(summary);

    await restart();
    await visit.createIssue();
    await visit.untilFilesSent();

    expect(issuesCalled(stage.demo, 'datacenter', summary)).toHaveLength(1);
    await expectNoSecondSignIn();
  });

  it('costs no click when it comes between the issue and its files', async () => {
    await openForm('05-apple-mail-pictures.eml');
    const summary = 'Crashed between the issue and its files';
    await visit.pane.getByRole('textbox', { name: 'Summary' }).fill(summary);
    let calls: readonly string[] = [];
    // Back as soon as may be: the pane is patient for half a minute.
    const restarted = new Promise<void>((resolve) => {
      calls = onJira('/attachments', () => resolve(restart()));
    });

    const key = await visit.createIssue();
    await restarted;
    await visit.untilFilesSent();

    const names = storedIssue(stage.demo, 'datacenter', key).attachments.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(1);
    expect(new Set(names).size).toBe(names.length);
    expect(issuesCalled(stage.demo, 'datacenter', summary)).toHaveLength(1);
    expect(calls.filter((call) => call === 'POST issue')).toHaveLength(1);
    // Nobody was asked who they are again.
    expect(calls).not.toContain('GET myself');
    await expectNoSecondSignIn();
  });
});
