import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  decodeSignIn,
  decodeSites,
  decodeStartOauth,
} from '../../contract/answers/connect-answers.ts';
import { headers, routes } from '../../contract/connect-api.ts';
import { announce } from '../../demo/announce.ts';
import { readArguments } from '../../demo/arguments.ts';
import { type DemoCertificate, prepareCertificate } from '../../demo/certificate.ts';
import { findFreePort } from '../../demo/free-port.ts';
import { startDemoJira } from '../../demo/jira/start.ts';
import { type RunningDemo, startDemo } from '../../demo/start-demo.ts';

let folder = '';
let certificate: DemoCertificate;
let demo: RunningDemo;
const log: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'postern-test-'));
  // The tool that makes the certificate says so on the console.
  const quiet = jest.spyOn(console, 'log').mockReturnValue();
  certificate = await prepare(path.join(folder, 'own'));
  quiet.mockRestore();
  demo = await startDemo({ certificate, port: 0, log: { write: (line) => log.push(line) } });
}, 60_000);
afterAll(async () => {
  await demo.close();
  await rm(folder, { recursive: true, force: true });
});

function prepare(ownFolder: string, now = new Date()): Promise<DemoCertificate> {
  return prepareCertificate({ officeFolder: path.join(folder, 'none'), ownFolder, now });
}

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly json: unknown;
}

/** Sends one request with the demo's own authority as the only trusted one. */
function ask(
  url: string,
  sent: { readonly headers?: Record<string, string>; readonly body?: Buffer | string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const method = sent.body === undefined ? 'GET' : 'POST';
    const sending = request(
      url,
      { ca: certificate.ca, method, headers: sent.headers ?? {} },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const isJson = response.headers['content-type']?.includes('json') ?? false;
          const json: unknown = isJson ? JSON.parse(text) : text;
          resolve({ status: response.statusCode ?? 0, headers: response.headers, json });
        });
      },
    );
    sending.once('error', reject);
    sending.end(sent.body);
  });
}

const json = { 'content-type': 'application/json' };

async function signIn(site: 'datacenter' | 'cloud'): Promise<string> {
  const { datacenter, cloud } = demo.jira.accounts;
  const body =
    site === 'cloud'
      ? { method: 'api-token', user: cloud.email, secret: cloud.apiToken }
      : { method: 'password', user: datacenter.user, secret: datacenter.password };
  const answer = await ask(`${demo.connectUrl}${routes.signIn(site)}`, {
    headers: json,
    body: JSON.stringify(body),
  });
  return decodeSignIn(answer.json).ticket;
}

describe('startDemo', () => {
  it('serves both sites through Connect', async () => {
    const answer = await ask(`${demo.connectUrl}${routes.sites}`);

    expect(decodeSites(answer.json).sites.map(({ id, baseUrl }) => [id, baseUrl])).toEqual([
      ['datacenter', demo.jira.datacenter.baseUrl],
      ['cloud', demo.jira.cloud.baseUrl],
    ]);
  });

  it('lets people sign in to Data Center with OAuth 1.0a', async () => {
    const sites = decodeSites((await ask(`${demo.connectUrl}${routes.sites}`)).json).sites;
    const answer = await ask(`${demo.connectUrl}${routes.startOauth('datacenter')}`, {
      headers: json,
      body: JSON.stringify({ method: 'oauth1', way: 'dialog' }),
    });
    const { authorizeUrl } = decodeStartOauth(answer.json);

    const login = await ask(authorizeUrl);

    expect(sites[0]?.signInMethods).toEqual([
      'oauth1',
      'oauth2',
      'personal-access-token',
      'password',
    ]);
    expect(login.status).toBe(303);
    expect(login.headers['location']).toMatch(/^\/jira\/login\.jsp\?os_destination=/);
  });

  it.each([
    ['datacenter', '2'],
    ['cloud', '3'],
  ] as const)(
    'makes an issue with a file on %s, past the XSRF check and without a cookie',
    async (site, version) => {
      const rest = `${demo.connectUrl}${routes.jira(site)}/rest/api/${version}`;
      // What a browser sends by itself, and what Jira must not see of it.
      const browser = {
        'user-agent': 'Mozilla/5.0 Chrome/140 Safari/537.36',
        origin: demo.connectUrl,
        [headers.ticket]: await signIn(site),
      };
      const fields = {
        project: { key: 'WEB' },
        issuetype: { id: '10001' },
        summary: 'From the demo',
      };
      const created = await ask(`${rest}/issue`, {
        headers: { ...browser, ...json },
        body: JSON.stringify({ fields }),
      });
      const issue = demo.jira.store[site].issues.at(-1);
      const bytes = randomBytes(100_000);
      const body = Buffer.concat([
        Buffer.from(
          '--b\r\nContent-Disposition: form-data; name="file"; filename="Grüße.bin"\r\n\r\n',
        ),
        bytes,
        Buffer.from('\r\n--b--\r\n'),
      ]);

      const attached = await ask(`${rest}/issue/${issue?.key ?? ''}/attachments`, {
        headers: { ...browser, 'content-type': 'multipart/form-data; boundary=b' },
        body,
      });

      expect([created.status, attached.status]).toEqual([201, 200]);
      expect(created.headers['set-cookie']).toBeUndefined();
      expect(issue?.values.get('summary')).toBe('From the demo');
      const kept = demo.jira.store[site].issue(issue?.key ?? '')?.attachments[0];
      expect(kept?.name).toBe('Grüße.bin');
      expect(kept?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    },
  );

  it('shows the preview with the sample mails', async () => {
    const page = await ask(demo.previewUrl);

    expect(page.status).toBe(200);
    expect(page.json).toContain(`${demo.connectUrl}/taskpane.html`);
  });

  it('leaves nobody listening when a later part cannot start', async () => {
    const port = await findFreePort(0);
    const twice = { tls: null, datacenterPort: port, cloudPort: port };

    await expect(startDemoJira(twice)).rejects.toThrow('EADDRINUSE');
    expect(await findFreePort(port)).toBe(port);
  });
});

describe('announce', () => {
  it('tells addresses, accounts and how to stop', () => {
    const place = {
      logFile: '/home/demo/.demo/connect.log',
      certificateFolder: certificate.folder,
      workFolder: '/home/demo',
    };
    const text = announce({ ...demo, busyPorts: [3000, 3002] }, place);

    for (const words of [
      demo.previewUrl,
      demo.connectUrl,
      demo.jira.datacenter.baseUrl,
      demo.jira.cloud.baseUrl,
      'demo-password-mia',
      'demo-api-token-mia',
      'The ports 3000, 3002 are in use by other programs.',
      '.demo/connect.log',
      'Ctrl+C',
    ]) {
      expect(text).toContain(words);
    }
  });
});

describe('findFreePort', () => {
  it('steps over a port that somebody holds on either address of localhost', async () => {
    const first = await findFreePort(0);
    const holder = await hold(first);
    const found = await findFreePort(first);
    await new Promise((resolve) => holder.close(resolve));

    expect(found).toBeGreaterThan(first);
    expect(await findFreePort(first)).toBe(first);
    expect(await findFreePort(first, [first])).toBeGreaterThan(first);
  });
});

describe('readArguments', () => {
  it('reads whether only people signed in with Microsoft are served', () => {
    expect(readArguments(['--microsoft']).isMicrosoftOnly).toBe(true);
  });

  it('reads what is given and knows what is usual', () => {
    expect(readArguments([])).toEqual({
      mailFolder: null,
      port: 3000,
      isOpening: false,
      isMicrosoftOnly: false,
      wantsHelp: false,
    });
    expect(readArguments(['--mail', folder, '--port', '4000', '--open'])).toEqual({
      mailFolder: folder,
      port: 4000,
      isOpening: true,
      isMicrosoftOnly: false,
      wantsHelp: false,
    });
  });

  it.each([
    [['--port', 'x'], 'no port between'],
    [['--port', '80'], 'no port between'],
    [['--mail', '/nowhere/at/all'], 'is no folder'],
    [['--mial'], '--mial'],
  ])('refuses %j in words', (args, words) => {
    expect(() => readArguments(args)).toThrow(words);
  });
});

describe('prepareCertificate', () => {
  it('takes the same one again, with a key that only its owner reads', async () => {
    const again = await prepare(certificate.folder);

    expect(again.certificate).toBe(certificate.certificate);
    expect((await stat(path.join(certificate.folder, 'localhost.key'))).mode & 0o077).toBe(0);
  });

  it('prefers the one of Office’s developer tools', async () => {
    const chosen = await prepareCertificate({
      officeFolder: certificate.folder,
      ownFolder: path.join(folder, 'other'),
      now: new Date(),
    });

    expect(chosen.folder).toBe(certificate.folder);
  });

  it('makes a new one in place of one whose parts do not fit', async () => {
    const quiet = jest.spyOn(console, 'log').mockReturnValue();
    const mixed = path.join(folder, 'mixed');
    const first = await prepare(mixed);
    await writeFile(path.join(mixed, 'localhost.key'), certificate.key);

    const second = await prepare(mixed);
    quiet.mockRestore();

    expect(second.certificate).not.toBe(first.certificate);
  }, 60_000);
});

function hold(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
