import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { headers } from '../../../contract/connect-api.ts';
import type { Credential } from '../../../proxy/tickets/ticket.ts';
import { aLivingTicket } from '../../support/proxy/living-ticket.ts';
import { createConfigFolder, type ConfigFolder } from '../../support/proxy/config-folder.ts';
import { startProcess, type ConnectProcess } from '../../support/programs/start-process.ts';
import { answerJson, clearStage, send, startJira, testKeyring } from '../../support/proxy/stage.ts';

/**
 * A user's credential lies in two halves: sealed at the user's side, and what opens it at Connect. This
 * holds what a thief has who gets one of them: the store of a pane, or the memory and the disk of a
 * Connect that has passed a thousand requests. It says nothing about who sits in a running Connect and
 * watches requests as they come.
 */
let written: ConfigFolder | null = null;
let connect: ConnectProcess | null = null;

afterEach(async () => {
  await connect?.kill();
  await written?.remove();
  await clearStage();
});

const planted = {
  password: 'planted-password-of-anna',
  bearer: 'planted-personal-access-token',
  access: 'planted-access-token',
  refresh: 'planted-refresh-token',
};

const credentials: readonly Credential[] = [
  { kind: 'basic', user: 'anna', secret: planted.password },
  { kind: 'bearer', token: planted.bearer },
  {
    kind: 'oauth2',
    token: planted.access,
    renewal: { refreshToken: planted.refresh, accessExpiresAt: Date.now() + 60 * 60_000 },
  },
];

function configurationFor(jiraUrl: string): string {
  return [
    'publicUrl: https://connect.example.com',
    "listen: { port: 0, tls: 'off' }",
    `keyring: [{ id: k1, secret: ${Buffer.from(testKeyring[0]?.secret ?? []).toString('base64')} }]`,
    'sites:',
    '  - id: acme',
    '    name: Acme',
    '    kind: datacenter',
    `    baseUrl: ${jiraUrl}`,
    '    signInMethods: [password, personal-access-token, oauth2]',
    '    oauth2: { clientId: c, clientSecret: { env: CLIENT_SECRET } }',
    '    allowInsecureHttp: true',
    '    allowPrivateAddresses: true',
    '    limits: { requestBurst: 100000 }',
    '',
  ].join('\n');
}

const methods = {
  basic: 'password',
  bearer: 'personal-access-token',
  oauth1: 'oauth1',
  oauth2: 'oauth2',
} as const;

function livingTicket(baseUrl: string, credential: Credential): string {
  return aLivingTicket(baseUrl, { credential, method: methods[credential.kind] });
}

/** Everything a thief could look for: as it is, in base64 as it travels, and sealed. */
function tracesOf(tickets: readonly string[]): readonly string[] {
  const basic = Buffer.from(`anna:${planted.password}`).toString('base64');
  return [...Object.values(planted), basic, ...tickets.map((ticket) => ticket.slice(8, 60))];
}

async function snapshotIn(folder: string): Promise<string> {
  for (;;) {
    const file = (await readdir(folder)).find((name) => name.endsWith('.heapsnapshot'));
    const text = file === undefined ? '' : await readFile(path.join(folder, file), 'latin1');
    // Its last bytes close the list of strings.
    if (/\]\s*\}\s*$/.test(text)) return text;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('a thief', () => {
  it('finds no credential in the memory and on the disk of a Connect after 1,000 requests', async () => {
    const seen = new Set<string>();
    const jira = await startJira((request, response) => {
      request.resume();
      seen.add(request.headers.authorization ?? '');
      answerJson(response, { name: 'anna' });
    });
    const files = await createConfigFolder();
    written = files;
    await files.write('postern.yaml', configurationFor(jira.url));
    const running = await startProcess(files.file, {
      CLIENT_SECRET: 'planted-nowhere',
      NODE_OPTIONS: `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${files.folder}`,
    });
    connect = running;
    const tickets = credentials.map((credential) => livingTicket(jira.url, credential));

    for (let turn = 0; turn < 50; turn += 1) {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          send(running.port, '/jira/acme/rest/api/2/myself', {
            headers: { [headers.ticket]: tickets[index % tickets.length] ?? '' },
          }),
        ),
      );
      expect(answers.every(({ status }) => status === 200)).toBe(true);
    }
    // One of nobody, after them: the last request is still in the hands of its connections.
    await send(running.port, '/healthz', { headers: { [headers.ticket]: '' } });
    running.signal('SIGUSR2');
    const memory = await snapshotIn(files.folder);

    const found = tracesOf(tickets).filter((trace) => memory.includes(trace));
    expect(seen.size).toBe(3);
    // The search finds what is there.
    expect(memory).toContain('connect.example.com');
    expect(found).toEqual([]);
    const left = (await readdir(files.folder)).filter((name) => !name.endsWith('.heapsnapshot'));
    expect(left).toEqual(['postern.yaml']);
  }, 120_000);

  it('cannot make one request from what a pane stores, without the Connect that sealed it', async () => {
    const asked: string[] = [];
    const jira = await startJira((request, response) => {
      asked.push(request.url ?? '');
      answerJson(response, {}, 401);
    });
    const files = await createConfigFolder();
    written = files;
    // The thief's own Connect: the same program and site, but not the keyring.
    const own = configurationFor(jira.url).replace(
      /secret: \S+/,
      `secret: ${Buffer.alloc(32, 66).toString('base64')}`,
    );
    await files.write('postern.yaml', own);
    const running = await startProcess(files.file, { CLIENT_SECRET: 'another' });
    connect = running;

    for (const credential of credentials) {
      const ticket = livingTicket(jira.url, credential);
      const bytes = Buffer.from(ticket.split('.')[2] ?? '', 'base64url').toString('latin1');
      expect(Object.values(planted).filter((secret) => bytes.includes(secret))).toEqual([]);
      const answer = await send(running.port, '/jira/acme/rest/api/2/myself', {
        headers: { [headers.ticket]: ticket },
      });
      expect(answer.code).toBe('TICKET_INVALID');
    }
    expect(asked).toEqual([]);
  }, 60_000);
});
