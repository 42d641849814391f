import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { headers } from '../../../contract/connect-api.ts';
import { sendRaw } from '../../support/network/raw-client.ts';
import { createConfigFolder, type ConfigFolder } from '../../support/proxy/config-folder.ts';
import { startProcess, type ConnectProcess } from '../../support/programs/start-process.ts';
import {
  atOnce,
  configurationFor,
  shoot,
  startHostileJira,
  type HostileJira,
} from '../../support/proxy/hostile-process.ts';

/**
 * A Jira that answers with statuses which HTTP does not have. Node reads every status from 0 to 999 and
 * writes only those from 100 on: what it cannot write must end one request, never the process.
 */
let jira: HostileJira;
let written: ConfigFolder;
let connect: ConnectProcess;

// The target names the answer: /rest/api/2/x/<status>/<kind>
beforeEach(async () => {
  jira = await startHostileJira((target) => {
    const [, status = '200', kind = 'plain'] = /\/(\d+)\/(\w+)$/.exec(target) ?? [];
    const more =
      kind === 'upgrade'
        ? 'Connection: Upgrade, close\r\nUpgrade: websocket\r\nContent-Type: text/html\r\n'
        : 'Connection: close\r\nContent-Type: application/json\r\n';
    const code = status.padStart(3, '0');
    return { bytes: `HTTP/1.1 ${code} X\r\n${more}Content-Length: 0\r\n\r\n`, isLast: true };
  });
  written = await createConfigFolder();
  await written.write('postern.yaml', configurationFor(jira.port));
  connect = await startProcess(written.file);
});

afterEach(async () => {
  await connect.kill();
  jira.close();
  await written.remove();
});

it('every status from 0 to 999, as data and as another protocol, ends one request only', async () => {
  const shots = Array.from({ length: 1000 }, (_, status) => status).flatMap((status) =>
    ['plain', 'upgrade'].map((kind) => ({ status, kind })),
  );
  const passed = new Set<number>();
  const bodyless = new Set<number>();
  const named = new Set<string>();

  await atOnce(16, shots, async ({ status, kind }) => {
    const { answers } = await shoot(connect, { path: `/rest/api/2/x/${status}/${kind}` });
    const code = answers[0]?.headers[headers.error];
    if (code !== undefined) named.add(code);
    else (kind === 'plain' ? passed : bodyless).add(answers[0]?.status ?? -1);
  });
  const health = await sendRaw(connect, 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');

  expect(health.answers[0]?.status).toBe(200);
  expect(connect.said()).not.toMatch(/RangeError|Error:/);
  // Redirects have names of their own; all that HTTP knows besides passes, and nothing else.
  const known = Array.from({ length: 400 }, (_, index) => 200 + index);
  const redirects = [301, 302, 303, 307, 308];
  expect([...passed].toSorted((a, b) => a - b)).toEqual(
    known.filter((status) => !redirects.includes(status)),
  );
  // The others are called pages, and a page becomes an error; these two have no body to be a page.
  expect([...bodyless].toSorted((a, b) => a - b)).toEqual([204, 304]);
  expect([...named].toSorted()).toEqual([
    'JIRA_ANSWER_UNREADABLE',
    'JIRA_BEHIND_LOGIN_PAGE',
    'JIRA_BROKE_OFF',
    'JIRA_BUSY',
    'JIRA_FAILED',
    'REQUEST_TOO_LARGE',
  ]);
});
