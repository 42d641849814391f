import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SiteKind } from '../../../contract/connect-api.ts';
import type { DemoJira } from '../../../demo/jira/start.ts';
import { aDemoJira, anIssue, ask, at } from '../../support/demo/demo-jira.ts';

let jira: DemoJira;
beforeAll(async () => {
  jira = await aDemoJira();
});
afterAll(() => jira.close());

const version = { datacenter: '2', cloud: '3' } as const;

function create(kind: SiteKind, body: unknown, rest: string = version[kind]) {
  return ask(jira, kind, `/rest/api/${rest}/issue`, { json: body });
}

function adf(...content: readonly unknown[]): unknown {
  return { version: 1, type: 'doc', content };
}

function paragraph(text: string): unknown {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}

function numberOf(created: unknown): number {
  return Number(String(at(created, 'key')).split('-')[1]);
}

const incident = {
  project: { key: 'SUP' },
  issuetype: { id: '10011' },
  labels: ['boat'],
  customfield_10201: { id: '10301' },
  customfield_10202: 3,
  customfield_10203: '2026-03-31',
};

describe('POST issue', () => {
  it('keeps what was sent and answers with id, key and address', async () => {
    const wiki = 'h1. A *bold* claim';
    const document = adf(paragraph('A claim'));
    const properties = [{ key: 'postern.filing', value: { id: 'f-1' } }];

    const datacenter = await create('datacenter', {
      ...anIssue({ description: wiki }),
      properties,
    });
    const cloud = await create('cloud', anIssue({ description: document }));

    const issue = jira.store.datacenter.issue(String(at(datacenter.json, 'key')));
    expect(datacenter.status).toBe(201);
    expect(datacenter.json).toEqual({
      id: issue?.id,
      key: issue?.key,
      self: `${jira.datacenter.baseUrl}/rest/api/2/issue/${issue?.id ?? ''}`,
    });
    expect(issue?.values.get('description')).toBe(wiki);
    expect(issue?.properties.get('postern.filing')).toEqual({ id: 'f-1' });
    expect(issue?.reporter.name).toBe('mia');
    expect(
      jira.store.cloud.issue(String(at(cloud.json, 'key')))?.values.get('description'),
    ).toEqual(document);
  });

  it('numbers issues without gaps within a project', async () => {
    const first = await create('cloud', anIssue({ project: { key: 'OPS' } }));
    const second = await create('cloud', anIssue({ project: { id: '10003' } }));

    expect(numberOf(second.json)).toBe(numberOf(first.json) + 1);
  });

  it('takes wiki markup on Cloud by version 2', async () => {
    expect((await create('cloud', anIssue({ description: '*bold*' }), '2')).status).toBe(201);
  });

  it('takes an incident with every required field', async () => {
    expect((await create('datacenter', anIssue(incident))).status).toBe(201);
    expect((await create('cloud', anIssue(incident))).status).toBe(201);
  });

  it('names every field that is missing at once', async () => {
    const bare = { project: { key: 'SUP' }, issuetype: { id: '10011' } };
    const answer = await create('datacenter', { fields: bare });

    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({
      errorMessages: [],
      errors: {
        summary: 'You must specify a summary of the issue.',
        labels: 'Labels is required.',
        customfield_10201: 'Impact is required.',
        customfield_10202: 'Boats affected is required.',
        customfield_10203: 'Answer promised by is required.',
      },
    });
  });

  it('wants a parent for a sub-task, in the same project', async () => {
    const subtask = { issuetype: { id: '10004' } };
    const orphan = await create('cloud', anIssue(subtask));
    const adopted = await create('cloud', anIssue({ ...subtask, parent: { key: 'WEB-1' } }));
    const foreign = await create('cloud', anIssue({ ...subtask, parent: { key: 'SUP-1' } }));

    expect(at(orphan.json, 'errors', 'parent')).toContain('parent issue key or id not specified');
    expect(adopted.status).toBe(201);
    expect(at(foreign.json, 'errors', 'parent')).toContain('another project');
  });

  it('does not create for nobody', async () => {
    const asked = { json: anIssue(), authorization: null };
    expect((await ask(jira, 'datacenter', '/rest/api/2/issue', asked)).status).toBe(400);
    expect((await ask(jira, 'cloud', '/rest/api/3/issue', asked)).status).toBe(401);
  });

  it('creates nothing when it refuses', async () => {
    const before = jira.store.cloud.issues.length;
    await create('cloud', anIssue({ description: 'no document' }));

    expect(jira.store.cloud.issues).toHaveLength(before);
  });
});

describe('fields that are refused on both faces', () => {
  const rows: readonly (readonly [string, Record<string, unknown>, string, string])[] = [
    [
      'an unknown field',
      { customfield_99999: 'x' },
      'customfield_99999',
      "Field 'customfield_99999' cannot be set. It is not on the appropriate screen, or unknown.",
    ],
    [
      'a field of another screen',
      { duedate: '2026-03-31' },
      'duedate',
      'not on the appropriate screen',
    ],
    ['attachments in the JSON', { attachment: [] }, 'attachment', 'cannot be set'],
    ['a summary of two lines', { summary: 'one\ntwo' }, 'summary', 'contains newline characters'],
    ['a summary of 256 characters', { summary: 'x'.repeat(256) }, 'summary', 'less than 255'],
    ['a summary of blanks', { summary: '  ' }, 'summary', 'must specify a summary'],
    ['a summary that is no text', { summary: 7 }, 'summary', 'must be a string'],
    ['a label with a blank', { labels: ['two words'] }, 'labels', 'contains spaces'],
    ['a label instead of a list', { labels: 'one' }, 'labels', 'must be an array'],
    ['an unknown priority', { priority: { id: '99' } }, 'priority', "Option id '99' is not valid"],
    ['a priority by text alone', { priority: 'High' }, 'priority', 'not an object'],
    [
      'an unknown component',
      { components: [{ name: 'Sails' }] },
      'components',
      "'Sails' is not valid",
    ],
    [
      'a text for a number',
      { ...incident, customfield_10202: '3' },
      'customfield_10202',
      'must be a number',
    ],
    [
      'an option by number',
      { ...incident, customfield_10201: { id: 10301 } },
      'customfield_10201',
      'to be a string',
    ],
    [
      'an option by bare text',
      { ...incident, customfield_10201: 'Everybody' },
      'customfield_10201',
      'not an object',
    ],
    [
      'a date with a time',
      { ...incident, customfield_10203: '2026-03-31T00:00:00Z' },
      'customfield_10203',
      'Error parsing date',
    ],
    [
      'a date that is on no calendar',
      { ...incident, customfield_10203: '2026-02-30' },
      'customfield_10203',
      'Error parsing date',
    ],
    [
      'a required field emptied',
      { ...incident, customfield_10202: null },
      'customfield_10202',
      'Boats affected is required.',
    ],
    ['a required list emptied', { ...incident, labels: [] }, 'labels', 'Labels is required.'],
    [
      'a line of 256 characters',
      { ...incident, customfield_10204: 'x'.repeat(256) },
      'customfield_10204',
      'limit of 255',
    ],
    [
      'a relative address',
      { issuetype: { id: '10002' }, customfield_10210: '/page' },
      'customfield_10210',
      'not valid',
    ],
    [
      'a time with Z',
      {
        project: { key: 'DEV' },
        issuetype: { id: '10013' },
        customfield_10220: [{ key: 'DEV-9' }],
        customfield_10221: '2026-03-31T14:05:00.000Z',
      },
      'customfield_10221',
      'Error parsing time',
    ],
    [
      'a missing device',
      { project: { key: 'DEV' }, issuetype: { id: '10013' } },
      'customfield_10220',
      'Affected device is required.',
    ],
    [
      'a child of another option',
      {
        project: { key: 'OPS' },
        issuetype: { id: '10012' },
        customfield_10217: { id: '10500', child: { id: '10520' } },
      },
      'customfield_10217',
      "Option id '10520' is not valid",
    ],
    [
      'a user who is not there',
      { assignee: { name: 'ghost', accountId: 'ghost' } },
      'assignee',
      "User 'ghost' does not exist.",
    ],
  ];

  it.each(rows)('%s', async (_, fields, id, words) => {
    for (const kind of ['datacenter', 'cloud'] as const) {
      const answer = await create(kind, anIssue(fields));

      expect([kind, answer.status]).toEqual([kind, 400]);
      expect(at(answer.json, 'errors', id)).toContain(words);
    }
  });
});

describe('what only one face refuses', () => {
  const long = 'x'.repeat(32_768);
  const rows: readonly (readonly [string, SiteKind, Record<string, unknown>, string])[] = [
    ['a user by account id', 'datacenter', { assignee: { accountId: 'x' } }, "'name' property"],
    ['a user by name', 'cloud', { assignee: { name: 'mia' } }, 'accountId'],
    ['a document', 'datacenter', { description: adf(paragraph('x')) }, 'must be a string'],
    [
      'a string where a document belongs',
      'cloud',
      { description: 'x' },
      'must be an Atlassian Document',
    ],
    ['long wiki text', 'datacenter', { description: long }, 'allowed limit of 32,767 characters'],
    [
      'a document with long text',
      'cloud',
      { description: adf(paragraph(long)) },
      'allowed limit of 32,767 characters',
    ],
    ['an unknown project', 'datacenter', { project: { key: 'NOPE' } }, 'valid project is required'],
    ['an unknown project', 'cloud', { project: { key: 'NOPE' } }, 'Specify a valid project'],
    ['a type of another project', 'datacenter', { issuetype: { id: '10011' } }, 'valid issue type'],
    ['a project for reading only', 'datacenter', { project: { key: 'OLD' } }, 'permission'],
  ];

  it.each(rows)('%s on %s', async (_, kind, fields, words) => {
    const answer = await create(kind, anIssue(fields));

    expect(answer.status).toBe(400);
    expect(answer.text).toContain(words);
  });

  it('a project for reading only on cloud', async () => {
    expect((await create('cloud', anIssue({ project: { key: 'OLD' } }))).status).toBe(403);
  });

  it('takes text of exactly 32,767 characters', async () => {
    const text = 'x'.repeat(32_767);
    expect((await create('datacenter', anIssue({ description: text }))).status).toBe(201);
    expect((await create('cloud', anIssue({ description: adf(paragraph(text)) }))).status).toBe(
      201,
    );
  });

  it('bad ADF on Cloud, without saying where', async () => {
    const nested = { type: 'blockquote', content: [{ type: 'heading', attrs: { level: 1 } }] };
    const answer = await create('cloud', anIssue({ description: adf(nested) }));

    expect([answer.status, answer.json]).toEqual([
      400,
      { errorMessages: ['INVALID_INPUT'], errors: {} },
    ]);
  });

  it('a required document without any text', async () => {
    const change = { project: { key: 'PLT' }, issuetype: { id: '10014' } };
    const empty = await create(
      'cloud',
      anIssue({ ...change, customfield_10690: adf({ type: 'paragraph' }) }),
    );
    const filled = await create(
      'cloud',
      anIssue({ ...change, customfield_10690: adf(paragraph('Switch back.')) }),
    );

    expect(at(empty.json, 'errors', 'customfield_10690')).toBe('Way back is required.');
    expect(filled.status).toBe(201);
  });
});

describe('a body that is no issue', () => {
  it.each([
    ['no JSON', '{"fields":', 400],
    ['a list', '[]', 400],
    ['no fields', '{}', 400],
    ['an unknown part', '{"fields":{},"field":{}}', 400],
    ['properties without keys', '{"fields":{},"properties":[{"value":1}]}', 400],
  ])('%s is refused', async (_, body, status) => {
    for (const kind of ['datacenter', 'cloud'] as const) {
      const headers = { 'content-type': 'application/json' };
      const answer = await ask(jira, kind, '/rest/api/2/issue', { body, headers });

      expect([kind, answer.status]).toEqual([kind, status]);
    }
  });
});
