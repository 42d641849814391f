import { beforeEach, describe, expect, it } from '@jest/globals';
import { decodeError } from '../../contract/answers/connect-answers.ts';
import { routes } from '../../contract/connect-api.ts';
import {
  cut,
  startCutOffConnect,
  type CutOffConnect,
} from '../support/programs/cut-off-connect.ts';
import {
  openStage,
  showOtherWays,
  storedIssue,
  until,
  type Visit,
} from '../support/journeys/journey.ts';
import { stageForTests } from '../support/journeys/stage-for-tests.ts';

/**
 * Direct mode with pane, Connect and Jira on three origins over https, and Connect without any way to Jira:
 * only the browser reaches it. What Connect is told is read behind its TLS.
 */
let visit: Visit;
let connect: CutOffConnect;

const stage = stageForTests(() => {
  process.stderr.write(`Connect is kept from Jira by: ${cut}\n`);
  return openStage({
    connectionRule: 'direct-only',
    startConnect: async (config) => {
      connect = await startCutOffConnect(config);
      return connect;
    },
  });
});

beforeEach(async () => {
  visit = await stage.visit();
});

function button(name: string | RegExp) {
  return visit.pane.getByRole('button', { name });
}

/** Names of the calls in Connect's log. */
function calls(): ReadonlySet<string> {
  const lines = connect
    .log()
    .split('\n')
    .filter((line) => line !== '');
  return new Set(lines.map((line) => String(JSON.parse(line).call)));
}

function isFrame(url: URL): boolean {
  return url.pathname.endsWith('/jiraforoutlook/proxy');
}

const own = ['page', 'file', 'sites', 'route', 'front-page', 'authorize'];

describe('direct mode, where only the browser reaches Jira', () => {
  it('is not reached by Connect: the cut is real', async () => {
    const { origin } = new URL(stage.demo.connectUrl);
    const atCloud = await visit.page.request.post(origin + routes.signIn('cloud'), {
      data: { method: 'api-token', user: 'x@example.com', secret: 'x' },
    });
    // Where it is direct-only, Connect does not even try.
    const atDataCenter = await visit.page.request.post(origin + routes.signIn('datacenter'), {
      data: { method: 'personal-access-token', user: '', secret: 'x' },
    });

    expect(decodeError(await atCloud.json())?.code).toBe('JIRA_UNREACHABLE');
    expect(decodeError(await atDataCenter.json())?.code).toBe('CALL_NOT_ALLOWED');
  });

  it('signs in with OAuth 1.0a and makes an issue with its files; Connect is asked to sign only', async () => {
    const before = connect.said().length;
    await visit.selectMail('10-awkward-attachments.eml');
    await visit.signInByOauth1();
    await button(/Direct/)
      .first()
      .waitFor();
    await visit.chooseProject('WEB', 'Task');
    const field = visit.pane.getByRole('textbox', { name: 'Summary' });
    await until(async () => (await field.inputValue()) !== '');
    const summary = await field.inputValue();
    const key = await visit.createIssue();
    await visit.untilFilesSent();

    const issue = storedIssue(stage.demo, 'datacenter', key);
    expect(issue.attachments.length).toBeGreaterThan(2);
    expect(
      [...calls()].filter((call) => ![...own, 'oauth-direct', 'sign-in'].includes(call)),
    ).toEqual([]);
    const said = connect.said().slice(before);
    expect(said).toContain('POST /connect/sites/datacenter/authorize');
    expect(said).not.toMatch(/(?:GET|POST|PUT|DELETE) \/jira\//);
    expect(summary.length).toBeGreaterThan(5);
    for (const secret of [summary, ...issue.attachments.map(({ name }) => name)]) {
      for (const written of [
        secret,
        encodeURIComponent(secret),
        JSON.stringify(secret).slice(1, -1),
      ]) {
        expect(said).not.toContain(Buffer.from(written, 'utf8').toString('latin1'));
      }
    }
    expect(visit.elsewhere).toEqual([]);
    // Everything but the pane's own files is addresses and signatures.
    const bodies = [...said.matchAll(/\r\n\r\n(\{[^\r\n]*\})/g)].map(([, body = '']) =>
      JSON.parse(body),
    );
    const asked = bodies.flatMap((body) => body.requests ?? []);
    expect(asked.length).toBeGreaterThan(3);
    for (const request of asked)
      expect(Object.keys(request).toSorted()).toEqual(['method', 'target']);
  });

  it('goes on after the frame was loaded again', async () => {
    await visit.selectMail('01-plain-text-bug-report.eml');
    await visit.signIn('datacenter');
    const frame = visit.page.frame({ url: isFrame });
    const loaded = visit.page.waitForEvent('framenavigated', (each) =>
      isFrame(new URL(each.url())),
    );
    await frame?.evaluate(() => location.reload());
    await loaded;
    await visit.chooseProject('WEB', 'Task');

    expect(await visit.createIssue()).toMatch(/^WEB-\d+/);
  });

  it('names a Jira that is restarting, and goes on when it is back', async () => {
    await visit.selectMail('04-gmail-feature-wish.eml');
    await visit.signIn('datacenter');
    await visit.chooseProject('WEB', 'Task');
    stage.demo.jira.setFaults((_face, { method }) => (method === 'POST' ? 'reset' : null));
    await button('Create issue').click();
    await visit.pane.getByText('didn’t respond to this window').first().waitFor();
    stage.demo.jira.setFaults(null);

    expect(await visit.createIssue()).toMatch(/^WEB-\d+/);
  });

  it('says what to do where Jira serves no such page, and never goes through Connect instead', async () => {
    stage.demo.jira.setFaults((_face, { path }) =>
      path.includes('jiraforoutlook') ? { status: 404, body: 'nothing' } : null,
    );
    await visit.chooseSite('datacenter');
    await showOtherWays(visit.pane);
    await visit.pane.getByRole('textbox', { name: 'Personal access token' }).fill('any');
    await visit.pane.getByRole('button', { name: 'Sign in', exact: true }).click();

    await visit.pane
      .getByText(/^The add-in page on .* didn’t respond\./)
      .first()
      .waitFor();
  });

  it('does not use the session of somebody who is logged in to Jira', async () => {
    const { user, password } = stage.demo.jira.accounts.datacenter;
    const jira = await visit.page.context().newPage();
    await jira.goto(`${stage.demo.jira.datacenter.baseUrl}/login.jsp`);
    await jira.getByLabel('User name').fill(user);
    await jira.getByLabel('Password').fill(password);
    await jira.getByRole('button', { name: 'Sign in' }).click();
    await jira.getByText('You are signed in as').waitFor();
    await jira.close();
    const cookies: (string | undefined)[] = [];
    stage.demo.jira.setFaults((_face, { headers }) => {
      cookies.push(headers.cookie);
      return null;
    });
    await visit.selectMail('07-monitoring-alert.eml');
    await visit.signIn('datacenter');
    await visit.chooseProject('WEB', 'Task');
    await visit.createIssue();

    expect(cookies.length).toBeGreaterThan(3);
    // Not even with the page itself: the frame has no credentials at all.
    expect(cookies.filter((cookie) => cookie !== undefined)).toEqual([]);
  });
});
