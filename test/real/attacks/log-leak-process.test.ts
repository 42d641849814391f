import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeSignIn } from '../../../contract/answers/connect-answers.ts';
import { headers } from '../../../contract/connect-api.ts';
import {
  answerJson,
  clearStage,
  send,
  sendRaw,
  startJira,
  type Answer,
} from '../../support/proxy/stage.ts';
import {
  buildConnectProgram,
  type ConnectProgram,
} from '../../support/programs/connect-program.ts';

/**
 * Whoever gets hold of the log, the disk or what a service manager collected must learn nothing
 * about people, mails and issues. The program runs as it would in a container, without rights and
 * without a place to write to, and afterwards everything that it wrote anywhere is searched.
 */
let program: ConnectProgram;

beforeAll(async () => {
  program = await buildConnectProgram();
}, 60_000);

afterAll(() => program.remove());
afterEach(clearStage);

const planted = {
  password: 'planted-password',
  wrongPassword: 'planted-wrong-password',
  user: 'planted-user',
  mailAddress: 'planted.person@example.com',
  name: 'Planted Person',
  project: 'PLANTEDPROJECT',
  issue: 'PLANTED-4711',
  summary: 'planted subject of a mail',
  text: 'planted text of a mail',
  fileName: 'planted-file.pdf',
  fileContent: 'planted content of a file',
  query: 'planted-query',
  path: 'planted-path',
  site: 'planted-site',
  userAgent: 'planted-agent',
  referer: 'planted-referer',
  cookie: 'planted-cookie',
  method: 'PLANTEDMETHOD',
  forwarded: '203.0.113.99',
  jiraHeader: 'planted-jira-header',
  jiraCookie: 'planted-jira-cookie',
  jiraError: 'planted error of Jira',
  page: 'planted page of a gateway',
};

function configurationFor(jiraUrl: string): string {
  return [
    'publicUrl: https://connect.example.com',
    "listen: { port: 0, tls: 'off', trustedProxies: [127.0.0.1] }",
    'allowedOrigins: [https://pages.example.com]',
    'metrics: { port: 0 }',
    `keyring: [{ id: k1, secret: ${Buffer.alloc(32, 7).toString('base64')} }]`,
    'sites:',
    '  - id: acme',
    '    name: Acme',
    '    kind: datacenter',
    `    baseUrl: ${jiraUrl}`,
    '    signInMethods: [password]',
    '    allowInsecureHttp: true',
    '    allowPrivateAddresses: true',
    '    limits: { maxBodyBytes: 5000, firstByteMs: 2000, requestBurst: 40, requestsPerMinute: 1, circuitFailures: 50 }',
    '',
  ].join('\n');
}

/** Everything below a folder, with the content of every file. */
function treeOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    // The installed packages are a link that leads out of the folder.
    .filter((entry) => !entry.isSymbolicLink())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((file) => [file, contentOf(file)]));
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // A folder.
    return '';
  }
}

async function startPlantedJira(): Promise<string> {
  const jira = await startJira((request, response) => {
    const address = request.url ?? '';
    request.resume();
    response.setHeader('x-ausername', planted.user);
    response.setHeader('x-arequestid', planted.jiraHeader);
    response.setHeader('set-cookie', planted.jiraCookie);
    const answer = (status: number): void =>
      answerJson(
        response,
        {
          name: planted.user,
          displayName: planted.name,
          key: planted.issue,
          errorMessages: [planted.jiraError],
        },
        status,
      );
    if (address.includes('reset')) response.socket?.resetAndDestroy();
    else if (address.includes('garbage')) response.socket?.end(`planted ${planted.page}\r\n\r\n`);
    else if (address.includes('silence')) return;
    else if (address.includes('redirect'))
      response.writeHead(302, { location: `/${planted.path}` }).end();
    else if (address.includes('page'))
      response.writeHead(503, { 'content-type': 'text/html' }).end(planted.page);
    else if (address.includes('half')) {
      response.writeHead(200, { 'content-length': 1000 }).write(planted.text);
      setImmediate(() => response.destroy());
    } else if (address.includes('refused')) answer(400);
    else if (
      request.headers.authorization?.endsWith(
        Buffer.from(`${planted.user}:${planted.wrongPassword}`).toString('base64'),
      ) === true
    )
      answer(401);
    else answer(200);
  });
  return jira.url;
}

const json = { 'content-type': 'application/json' };

function signInBody(secret: string): string {
  return JSON.stringify({ method: 'password', user: planted.user, secret });
}

/** The way of a mail into an issue, and every way in which it can go wrong. */
async function walk(port: number): Promise<{ readonly ticket: string; readonly requests: number }> {
  let requests = 0;
  const ask = (...[to, address, options]: Parameters<typeof send>): Promise<Answer> => {
    requests += 1;
    return send(to, address, options);
  };
  const signInAt = '/connect/sites/acme/sign-in';
  const signedIn = await ask(port, signInAt, {
    method: 'POST',
    headers: json,
    body: signInBody(planted.password),
  });
  const { ticket } = decodeSignIn(JSON.parse(signedIn.text));
  const own = {
    ...json,
    [headers.ticket]: ticket,
    'user-agent': planted.userAgent,
    referer: `https://${planted.referer}.example/`,
    cookie: planted.cookie,
    'x-forwarded-for': planted.forwarded,
    origin: `https://${planted.referer}.example`,
  };
  const issue = '/jira/acme/rest/api/2/issue';
  const get = (address: string): Promise<Answer> => ask(port, address, { headers: own });
  const post = (address: string, body: string, more = {}): Promise<Answer> =>
    ask(port, address, { method: 'POST', headers: { ...own, ...more }, body });

  await get(`/jira/acme/rest/api/2/project?query=${planted.query}`);
  await get(`${issue}/createmeta/${planted.project}/issuetypes`);
  const fields = {
    summary: planted.summary,
    description: planted.text,
    reporter: planted.mailAddress,
  };
  expect((await post(issue, JSON.stringify({ fields }))).status).toBe(200);
  const upload = `--b\r\nContent-Disposition: form-data; name="file"; filename="${planted.fileName}"\r\n\r\n${planted.fileContent}\r\n--b--\r\n`;
  const multipart = { 'content-type': 'multipart/form-data; boundary=b' };
  expect((await post(`${issue}/${planted.issue}/attachments`, upload, multipart)).status).toBe(200);

  for (const fault of ['reset', 'garbage', 'silence', 'redirect', 'page', 'refused']) {
    expect(
      (await get(`${issue}/createmeta/${planted.project}-${fault}/issuetypes`)).status,
    ).toBeGreaterThanOrEqual(400);
  }
  await expect(get(`${issue}/createmeta/half-${planted.project}/issuetypes`)).rejects.toThrow();
  expect(
    (await post(`${issue}/${planted.issue}/attachments`, planted.fileContent.repeat(500))).status,
  ).toBe(413);
  await get(`/jira/acme/rest/${planted.path}?q=${planted.query}`);
  await get(`/jira/acme/rest/api/2/..;/${planted.path}`);
  await get(`/jira/${planted.site}/rest/api/2/myself`);
  await get(`/${planted.path}?q=${planted.query}`);
  await get(`/%${planted.path}`);
  await ask(port, '/jira/acme/rest/api/2/myself', {
    headers: { ...own, [headers.ticket]: `${ticket}${planted.query}` },
  });
  await ask(port, signInAt, {
    method: 'POST',
    headers: json,
    body: signInBody(planted.wrongPassword),
  });
  await ask(port, signInAt, {
    method: 'POST',
    headers: json,
    body: `{"secret": "${planted.password}`,
  });
  await ask(port, '/connect/sites/acme/sign-in', {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ method: planted.text }),
  });
  // What is no request gets its line too.
  requests += 2;
  await sendRaw(port, `${planted.method} /${planted.path} HTTP/1.1\r\nHost: x\r\n\r\n`);
  await sendRaw(port, `GET /${planted.path} HTTP/1.1\r\nHost x ${planted.cookie}\r\n\r\n`);
  // One user too many times, so that there is something to count.
  const burst = await Promise.all(
    Array.from({ length: 45 }, () => get(`/jira/acme/rest/api/2/myself?q=${planted.query}`)),
  );
  expect(burst.map(({ code }) => code)).toContain('CONNECT_BUSY');
  return { ticket, requests };
}

describe('reading everything that Connect wrote', () => {
  it('tells nothing of what people do, on standard output, standard error and disk', async () => {
    const connect = await program.start(configurationFor(await startPlantedJira()));
    const before = treeOf(program.folder);

    const { ticket, requests } = await walk(connect.port);
    connect.signal('SIGTERM');
    const code = await connect.ended;

    const after = treeOf(program.folder);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(Object.keys(after).filter((file) => after[file] !== before[file])).toEqual([]);
    for (const word of [
      ...Object.values(planted),
      ticket,
      Buffer.from(`${planted.user}:${planted.password}`).toString('base64'),
    ]) {
      expect(connect.stdout()).not.toContain(word);
      expect(connect.stderr()).not.toContain(word);
    }
    expect(code).toBe(0);
    const lines = connect.stdout().trim().split('\n');
    expect(lines).toHaveLength(requests);
    for (const line of lines) {
      expect(Object.keys(JSON.parse(line)).toSorted()).toEqual([
        'call',
        'durationMs',
        'error',
        'level',
        'requestBytes',
        'requestId',
        'responseBytes',
        'site',
        'status',
        'time',
      ]);
    }
    expect(connect.stderr().trim().split('\n')).toEqual([
      // The folder of this test is readable by all.
      expect.stringMatching(/^WARNING: line 5: keyring\[0\]\.secret: found a secret in a file/),
      expect.stringMatching(/^Cloud Connect \S+ serves https:\/\/connect\.example\.com at /),
      expect.stringMatching(/^WARNING: listen\.tls is off,/),
      expect.stringMatching(/^WARNING: site acme allows http/),
    ]);
  });

  it('would find it: what is searched for did go through', async () => {
    const seen: string[] = [];
    const jira = await startJira(async (request, response) => {
      seen.push(request.url ?? '', JSON.stringify(request.headers));
      for await (const chunk of request) seen.push(String(chunk));
      answerJson(response, { name: planted.user, displayName: planted.name });
    });
    const connect = await program.start(configurationFor(jira.url));
    const signedIn = await send(connect.port, '/connect/sites/acme/sign-in', {
      method: 'POST',
      headers: json,
      body: signInBody(planted.password),
    });
    const { ticket } = decodeSignIn(JSON.parse(signedIn.text));

    await send(
      connect.port,
      `/jira/acme/rest/api/2/issue/${planted.issue}/attachments?q=${planted.query}`,
      {
        method: 'POST',
        headers: { [headers.ticket]: ticket },
        body: planted.text,
      },
    );

    for (const word of [planted.issue, planted.query, planted.text])
      expect(seen.join('\n')).toContain(word);
  });
});
