import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnectTransport } from '../../../addin/connection/connect-transport.ts';
import type { NewIssue } from '../../../core/jira/client.ts';
import { createJiraClient } from '../../../core/jira/jira-client.ts';
import { isRecord, type SiteKind } from '../../../contract/connect-api.ts';
import { AppError, isAppError } from '../../../contract/errors.ts';
import { aSite } from '../../support/connection/a-site.ts';
import {
  type Answering,
  type SeenRequest,
  startTinyServer,
  type TinyAnswer,
  type TinyServer,
} from '../../support/network/tiny-server.ts';
import { anAnswer, scriptedTransport } from '../../support/jira/an-answer.ts';

const open: TinyServer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function clientOf(kind: SiteKind, answering: Answering) {
  const server = await startTinyServer(answering);
  open.push(server);
  const site = aSite({ id: 'acme', name: 'Acme', kind, baseUrl: 'https://jira.example.com/jira' });
  const transport = createConnectTransport({ connectOrigin: server.origin, site, ticket: 't' });
  return { server, client: createJiraClient({ transport, site }) };
}

function json(value: unknown, status = 200): TinyAnswer {
  return { status, body: JSON.stringify(value) };
}

/** The text of a description: of a wiki string itself, of an ADF node all below it. */
function textOf(node: unknown): string {
  if (typeof node === 'string') return node;
  if (!isRecord(node)) return '';
  if (typeof node['text'] === 'string') return node['text'];
  return Array.isArray(node['content']) ? node['content'].map(textOf).join('') : '';
}

const anIssue: NewIssue = {
  projectId: '10000',
  issueTypeId: '1',
  summary: 'Printer\non fire',
  description: {
    blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Help *now*', marks: {} }] }],
  },
  fields: {
    customfield_1: { kind: 'number', value: { kind: 'text', text: '3.5' } },
    customfield_2: { kind: 'rich-text', value: { kind: 'text', text: 'Steps' } },
    customfield_3: { kind: 'text', value: { kind: 'text', text: ' ' } },
  },
  properties: [{ key: 'postern.filing', value: { id: 'f-1' } }],
};

describe('createJiraClient', () => {
  it.each([
    [
      'cloud',
      '3',
      { accountId: '5b10', displayName: 'Ada', emailAddress: 'ada@example.com' },
      '5b10',
    ],
    ['datacenter', '2', { key: 'JIRAUSER1', name: 'ada', displayName: 'Ada' }, 'ada'],
  ] as const)('tells on %s who is signed in', async (kind, version, user, id) => {
    const { client, server } = await clientOf(kind, () => json(user));

    expect(await client.myself()).toEqual({
      id,
      displayName: 'Ada',
      emailAddress: 'emailAddress' in user ? user.emailAddress : null,
      avatar: null,
    });
    expect(server.seen[0]?.url).toBe(`/jira/acme/rest/api/${version}/myself`);
  });

  it.each([
    ['an empty user', {}],
    ['a user of the other dialect', { accountId: '5b10', displayName: 'Ada' }],
  ])('does not take %s for somebody', async (_, user) => {
    const { client } = await clientOf('datacenter', () => json(user));

    await expect(client.myself()).rejects.toMatchObject({ code: 'SIGNED_IN_AS_NOBODY' });
  });

  it('lists the first hundred projects of Cloud in which one may create, by name', async () => {
    const values = [
      { id: '2', key: 'B', name: 'Phase 10', favourite: true },
      { id: '1', key: 'A', name: 'Phase 9', projectTypeKey: 'service_desk' },
    ];
    const { client, server } = await clientOf('cloud', () => json({ values, isLast: false }));

    expect(await client.projects()).toEqual({
      projects: [
        { id: '1', key: 'A', name: 'Phase 9', isServiceDesk: true },
        { id: '2', key: 'B', name: 'Phase 10', isFavourite: true },
      ],
      isWhole: false,
    });
    expect(server.seen.map(({ url }) => url)).toEqual([
      '/jira/acme/rest/api/3/project/search?action=create&orderBy=name&maxResults=100',
    ]);
  });

  it('finds further projects of Cloud by what was typed', async () => {
    const { client, server } = await clientOf('cloud', () => json({ values: [], isLast: true }));

    await client.searchProjects('north sea');

    expect(server.seen[0]?.url).toContain('query=north%20sea');
  });

  it.each([
    ['cloud', '/jira/acme/rest/api/3/project/recent'],
    ['datacenter', '/jira/acme/rest/api/2/project?recent=20'],
  ] as const)('asks %s for the projects used last, in their order', async (kind, url) => {
    const rows = [
      { id: '2', key: 'B', name: 'Bravo' },
      { id: '1', key: 'A', name: 'Alpha' },
    ];
    const { client, server } = await clientOf(kind, () => json(rows));

    expect((await client.recentProjects()).map(({ key }) => key)).toEqual(['B', 'A']);
    expect(server.seen[0]?.url).toBe(url);
  });

  it('lists the projects of Data Center by name, without archived ones', async () => {
    const { client } = await clientOf('datacenter', () =>
      json([
        { id: '2', key: 'B', name: 'Bravo' },
        { id: '3', key: 'C', name: 'Closed', archived: true },
        { id: '1', key: 'A', name: 'Alpha' },
      ]),
    );

    expect((await client.projects()).projects.map(({ name }) => name)).toEqual(['Alpha', 'Bravo']);
  });

  it.each(['cloud', 'datacenter'] as const)(
    'does not take an odd answer of %s for a Jira without projects',
    async (kind) => {
      const { client } = await clientOf(kind, () => json({ message: 'hello' }));

      await expect(client.projects()).rejects.toMatchObject({ code: 'JIRA_ANSWER_UNREADABLE' });
    },
  );

  it.each([
    [
      { enabled: true, uploadLimit: 1000 },
      { isEnabled: true, maxBytes: 1000 },
    ],
    [
      { enabled: false, uploadLimit: 0 },
      { isEnabled: false, maxBytes: null },
    ],
    [{ enabled: true }, { isEnabled: true, maxBytes: null }],
  ])('reads the limits %j', async (answer, limits) => {
    const { client } = await clientOf('cloud', () => json(answer));

    expect(await client.attachmentLimits()).toEqual(limits);
  });

  it('creates on Data Center with wiki markup', async () => {
    const { client, server } = await clientOf('datacenter', () =>
      json({ id: '7', key: 'ABC-7', self: 'http://elsewhere/' }, 201),
    );

    const created = await client.createIssue(anIssue);

    expect(created).toEqual({
      id: '7',
      key: 'ABC-7',
      url: 'https://jira.example.com/jira/browse/ABC-7',
    });
    expect(server.seen[0]?.url).toBe('/jira/acme/rest/api/2/issue?updateHistory=true');
    expect(JSON.parse(String(server.seen[0]?.body))).toEqual({
      fields: {
        project: { id: '10000' },
        issuetype: { id: '1' },
        summary: 'Printer on fire',
        description: 'Help \\*now\\*',
        customfield_1: 3.5,
        customfield_2: 'Steps',
      },
      properties: [{ key: 'postern.filing', value: { id: 'f-1' } }],
    });
  });

  it('creates on Cloud with the Atlassian Document Format', async () => {
    const { client, server } = await clientOf('cloud', () => json({ id: '7', key: 'ABC-7' }, 201));

    await client.createIssue(anIssue);

    expect(server.seen[0]?.url).toBe('/jira/acme/rest/api/3/issue?updateHistory=true');
    expect(JSON.parse(String(server.seen[0]?.body))).toMatchObject({
      fields: {
        description: {
          type: 'doc',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Help *now*' }] }],
        },
        customfield_2: { type: 'doc' },
      },
    });
  });

  it('sends no description where there is none, since the field may not be on the screen', async () => {
    const { client, server } = await clientOf('cloud', () => json({ id: '7', key: 'ABC-7' }, 201));

    await client.createIssue({ ...anIssue, description: { blocks: [] }, properties: [] });

    const sent: unknown = JSON.parse(String(server.seen[0]?.body));
    expect(sent).not.toHaveProperty('fields.description');
    expect(sent).not.toHaveProperty('properties');
  });

  it.each([
    ['cloud', 'cut here'],
    // Every star costs a second character in wiki markup.
    ['datacenter', '_cut here_'],
  ] as const)('cuts for %s what is longer than Jira takes, and says so', async (kind, end) => {
    const { client, server } = await clientOf(kind, () => json({ id: '7', key: 'ABC-7' }, 201));
    const text = '** '.repeat(12_000);
    const long = { kind: 'paragraph', content: [{ kind: 'text', text, marks: {} }] } as const;
    const site = aSite({ id: 'acme', kind });
    const transport = createConnectTransport({ connectOrigin: server.origin, site, ticket: 't' });
    const noticing = createJiraClient({ transport, site, cutNotice: 'cut here' });

    await client.createIssue({ ...anIssue, description: { blocks: [long] } });
    await noticing.createIssue({ ...anIssue, description: { blocks: [long] } });

    const [plain, noticed] = server.seen.map(({ body }) => {
      const sent: { fields: { description: unknown } } = JSON.parse(body.toString());
      return textOf(sent.fields.description);
    });
    expect(plain?.length).toBeLessThanOrEqual(32_767);
    expect(plain?.length).toBeGreaterThan(32_000);
    expect(noticed?.endsWith(end)).toBe(true);
  });

  it("gives Jira's words for each field that it did not take", async () => {
    const { client } = await clientOf('datacenter', () =>
      json({ errorMessages: [], errors: { summary: 'Summary is too long.' } }, 400),
    );

    await expect(client.createIssue(anIssue)).rejects.toMatchObject({
      code: 'FIELDS_REJECTED',
      facts: { fields: [{ id: 'summary', message: 'Summary is too long.' }], messages: [] },
    });
  });

  it('sends an issue once, whatever the answer', async () => {
    const { client, server } = await clientOf('datacenter', () => 'hang-up');

    await expect(client.createIssue(anIssue)).rejects.toMatchObject({
      code: 'CONNECT_UNREACHABLE',
    });
    expect(server.seen).toHaveLength(1);
  });

  it('attaches a file under its name, with progress, and names what is too large', async () => {
    const site = aSite({ kind: 'cloud' });
    const transport = scriptedTransport((request) => {
      request.onProgress?.(3);
      return anAnswer({ status: 413 });
    });
    const client = createJiraClient({ transport, site });
    const progress: number[] = [];
    const content = new Blob(['abc']);

    const attached = client.attach(
      'ABC-7',
      { name: 'a b.txt', content },
      { onProgress: (bytes) => progress.push(bytes) },
    );

    await expect(attached).rejects.toMatchObject({
      code: 'ATTACHMENT_TOO_LARGE',
      facts: { name: 'a b.txt' },
    });
    expect(progress).toEqual([3]);
    expect(transport.requests[0]).toMatchObject({
      call: 'attach',
      path: '/rest/api/3/issue/ABC-7/attachments',
      body: { kind: 'file', name: 'a b.txt', file: content },
    });
  });

  it.each([
    ['Connect', 9, 'connect'],
    ['a gateway behind Connect', null, 'gateway'],
  ])('names the file that %s found too large', async (_, limitBytes, by) => {
    const client = createJiraClient({
      site: aSite(),
      transport: {
        send: () => Promise.reject(new AppError('REQUEST_TOO_LARGE', { limitBytes })),
      },
    });

    await expect(
      client.attach('ABC-7', { name: 'a.txt', content: new Blob(['x']) }),
    ).rejects.toMatchObject({
      code: 'ATTACHMENT_TOO_LARGE',
      facts: { name: 'a.txt', limitBytes, by },
    });
  });

  it('passes the wish to cancel on', async () => {
    const { client } = await clientOf('cloud', () => 'silence');

    const asked = client.projects(AbortSignal.abort());

    const thrown: unknown = await asked.catch((error: unknown) => error);
    expect(isAppError(thrown, 'CANCELLED')).toBe(true);
  });
});

const specs = [
  ['datacenter', 'test/fixtures/jira-api/datacenter.json', ''],
  ['cloud', 'test/fixtures/jira-api/cloud.json', ''],
  ['datacenter', '../shared/specs/jira-dc-10.3.json', '/rest'],
  ['cloud', '../shared/specs/jira-cloud-platform-v3.json', ''],
] as const;

describe.each(specs)('the calls of createJiraClient to %s (%s)', (kind, file, prefix) => {
  const seen: SeenRequest[] = [];

  beforeAll(async () => {
    const { client, server } = await clientOf(kind, ({ url }) => {
      if (url.includes('createmeta'))
        return json({ isLast: true, values: [{ id: '1', fieldId: 'x' }] });
      if (url.includes('/project/search')) return json({ isLast: true, values: [] });
      if (url.endsWith('/project')) return json([]);
      return json({ id: '1', key: 'A-1', name: 'a', accountId: 'a', enabled: true }, 200);
    });
    const project = { id: '1', key: 'ABC', name: 'x' };
    await client.myself();
    await client.projects();
    await client.issueTypes(project);
    await client.createFields(project, { id: '1', name: 'Bug', isSubtask: false });
    await client.attachmentLimits();
    await client.createIssue(anIssue);
    seen.push(...server.seen);
  });

  const itWithSpec = existsSync(file) ? it : it.skip;

  itWithSpec(`are in the description of the calls (skipped where ${file} is absent)`, () => {
    const spec: { paths: Record<string, Record<string, { parameters?: { name: string }[] }>> } =
      JSON.parse(readFileSync(file, 'utf8'));
    const known = Object.entries(spec.paths).map(([path, operations]) => ({
      pattern: new RegExp(`^${(prefix + path).replace(/\{[^}]+\}/g, '[^/]+')}$`),
      operations,
    }));

    const unknown = seen.filter(({ method, url }) => {
      const { pathname, searchParams } = new URL(url.replace('/jira/acme', ''), 'http://x');
      const operations = known.find(
        ({ pattern, operations: has }) => pattern.test(pathname) && method.toLowerCase() in has,
      )?.operations;
      const names = operations?.[method.toLowerCase()]?.parameters?.map(({ name }) => name) ?? [];
      return (
        operations === undefined || [...searchParams.keys()].some((key) => !names.includes(key))
      );
    });

    expect(seen).toHaveLength(6);
    expect(unknown.map(({ method, url }) => `${method} ${url}`)).toEqual([]);
  });
});
