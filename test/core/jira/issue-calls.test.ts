import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Image, EmailDocument } from '../../../core/convert/document.ts';
import type { JiraClient } from '../../../core/jira/client.ts';
import { createJiraClient } from '../../../core/jira/jira-client.ts';
import type { CreatedIssue } from '../../../core/jira/model.ts';
import { siteKinds } from '../../../contract/connect-api.ts';
import type { DemoJira } from '../../../demo/jira/start.ts';
import { aSite } from '../../support/connection/a-site.ts';
import { aDemoJira, at, right } from '../../support/demo/demo-jira.ts';
import { plainTransport } from '../../support/connection/plain-transport.ts';

let jira: DemoJira;

beforeAll(async () => {
  jira = await aDemoJira();
});

afterAll(() => jira.close());

const picture: Image = {
  kind: 'image',
  contentId: 'a@b',
  alt: 'the quay',
  widthPx: 300,
  link: null,
};

const described: EmailDocument = {
  blocks: [
    {
      kind: 'paragraph',
      content: [{ kind: 'text', text: 'Dark *since* Monday:', marks: {} }, picture],
    },
    { kind: 'paragraph', content: [{ kind: 'text', text: 'Please look.', marks: {} }] },
  ],
};

/** Both pictures are attached, but only the first was so before. */
const nameOf = ({ contentId }: Image): string => (contentId === 'a@b' ? 'quay.png' : 'crane.png');
const placedBefore = ({ contentId }: Image): string | null =>
  contentId === 'a@b' ? 'quay.png' : null;

describe.each(siteKinds)('createIssueCalls against a Jira of kind %s', (kind) => {
  let client: JiraClient;
  let issue: CreatedIssue;

  beforeEach(async () => {
    const site = aSite({ id: kind, kind, baseUrl: jira[kind].baseUrl });
    client = createJiraClient({
      transport: plainTransport(jira[kind].baseUrl, right[kind]),
      site,
    });
    issue = await client.createIssue({
      projectId: '10002',
      issueTypeId: '10001',
      summary: 'Lanterns are out',
      description: described,
      fields: {},
      properties: [{ key: 'postern.filing', value: { id: 'f-1' } }],
    });
  });

  function stored() {
    const found = jira.store[kind].issue(issue.key);
    if (found === null) throw new Error(`no issue ${issue.key}`);
    return found;
  }

  it('finds an issue by the mail it is marked with, and by no other', async () => {
    await client.linkMail(issue, { globalId: `mail-${issue.key}`, title: 'The mail' });
    await client.linkMail(issue, { globalId: `mail-${issue.key}`, title: 'The mail' });

    const found = await client.linkedIssues(['nothing', `mail-${issue.key}`]);

    const facts = {
      type: 'Task',
      picture: 'task',
      category: 'new',
      assignee: null,
      updatedAt: stored().created,
    };
    expect(found).toEqual([{ ...issue, summary: 'Lanterns are out', status: 'To Do', facts }]);
    expect(await client.linkedIssues(['nothing'])).toEqual([]);
    expect(await client.linkedIssues([])).toEqual([]);
    expect(stored().remoteLinks.size).toBe(1);
  });

  it('confirms the keys of issues, and leaves out what merely looks like one', async () => {
    const found = await client.mentionedIssues([issue.key, 'UTF-8', 'COVID-19', 'ISO-9001']);

    expect(found.map(({ key }) => key)).toEqual([issue.key]);
    expect(await client.mentionedIssues(['UTF-8'])).toEqual([]);
    expect(await client.mentionedIssues([])).toEqual([]);
  });

  it('finds open issues with two of the words, whatever else is in them', async () => {
    const found = await client.similarIssues(['lanterns', 'quay', 'out']);
    const hostile = await client.similarIssues(['") OR project = "OPS', 'a\\" OR summary ~ "s']);

    expect(found.map(({ key }) => key)).toContain(issue.key);
    expect(await client.similarIssues(['lanterns', 'quay'])).toEqual([]);
    expect(hostile).toEqual([]);
    expect(await client.similarIssues([])).toEqual([]);
  });

  it('finds open issues that a person reports', async () => {
    const me = await client.myself();

    expect((await client.reportedIssues(me.id)).map(({ key }) => key)).toContain(issue.key);
    expect(await client.reportedIssues('nobody" OR reporter = "x')).toEqual([]);
  });

  it('finds what the user made a moment ago, newest first, and reads what it carries', async () => {
    const [newest] = await client.ownIssues({ withinMinutes: 5 });

    expect(newest?.key).toBe(issue.key);
    expect(await client.issueProperty(issue.id, 'postern.filing')).toEqual({ id: 'f-1' });
    expect(await client.issueProperty(issue.id, 'another')).toBeNull();
    expect(await client.ownIssues({ withinMinutes: 5, projectId: '10003' })).toEqual([]);
  });

  it('reads issues by key, with who made them and what they carry, while the search is late', async () => {
    jira.setHabits({ searchLagMs: 15_000 });
    const [prefix, number] = issue.key.split('-');
    const next = `${prefix}-${Number(number) + 1}`;

    const read = await client.issuesByKey([issue.key, next], 'postern.filing');

    const { id: creatorId } = await client.myself();
    expect(await client.ownIssues({ withinMinutes: 5 })).not.toContainEqual(
      expect.objectContaining({ key: issue.key }),
    );
    expect(read).toMatchObject({
      isWhole: true,
      issues: [{ ...issue, summary: 'Lanterns are out', property: { id: 'f-1' }, creatorId }],
    });
    expect(read.issues.length).toBe(1);
    jira.setHabits({});
  });

  it('names the newest keys of a project that are older than some minutes', async () => {
    expect(await client.newestKeys({ projectId: '10002', beforeMinutes: 5 })).toEqual([]);
    const before = await client.newestKeys({ projectId: '10002', beforeMinutes: 0 });
    expect(before[0]).toBe(issue.key);
    expect(before.length).toBeLessThanOrEqual(5);
  });

  it('lists the files of an issue', async () => {
    expect(await client.attachedFiles(issue.id)).toEqual([]);

    await client.attach(issue.key, { name: 'quay.png', content: new Blob(['four']) });

    expect(await client.attachedFiles(issue.id)).toMatchObject([
      { name: 'quay.png', sizeBytes: 4 },
    ]);
  });

  it('puts an attached picture where it stood, and the rest as it was', async () => {
    const before = stored().values.get('description');
    await client.attach(issue.key, { name: 'quay.png', content: new Blob(['four']) });

    expect(await client.placePictures(issue.id, described, { nameOf: () => 'quay.png' })).toBe(
      'placed',
    );
    const after = stored().values.get('description');
    expect(await client.placePictures(issue.id, described, { nameOf: () => 'quay.png' })).toBe(
      'placed',
    );

    expect(stored().values.get('description')).toEqual(after);
    if (kind === 'datacenter') {
      expect(after).toBe(String(before).replace('\\[the quay]', '!quay.png|width=300!'));
      return;
    }
    expect(at(after, 'content', 0, 'content', 0, 'text')).toBe('Dark *since* Monday:');
    expect(at(after, 'content', 1, 'content', 0, 'attrs', 'type')).toBe('file');
    expect(at(after, 'content', 1, 'content', 0, 'attrs', 'id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(at(after, 'content', 2)).toEqual(at(before, 'content', 1));
  });

  it('adds a picture that arrived later to the one that stands there', async () => {
    const two: EmailDocument = {
      blocks: [
        ...described.blocks,
        { kind: 'paragraph', content: [{ ...picture, contentId: 'c@d', alt: 'the crane' }] },
      ],
    };
    const made = await client.createIssue({
      projectId: '10002',
      issueTypeId: '10001',
      summary: 'Lanterns are out',
      description: two,
      fields: {},
      properties: [],
    });
    await client.attach(made.key, { name: 'quay.png', content: new Blob(['four']) });
    await client.placePictures(made.id, two, { nameOf: placedBefore });
    await client.attach(made.key, { name: 'crane.png', content: new Blob(['five!']) });

    const outcome = await client.placePictures(made.id, two, { nameOf, placedBefore });

    expect(outcome).toBe('placed');
    const text = JSON.stringify(jira.store[kind].issue(made.key)?.values.get('description'));
    expect(text.match(kind === 'cloud' ? /"type":"media"/g : /!(?:quay|crane)\.png/g)).toHaveLength(
      2,
    );
  });

  it('leaves a description alone that somebody has changed', async () => {
    const edited =
      kind === 'cloud'
        ? {
            version: 1,
            type: 'doc',
            content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Mine' }] }],
          }
        : 'Mine';
    const values = new Map([...stored().values, ['description', edited]]);
    jira.store[kind].replaceIssue({ ...stored(), values });

    expect(await client.placePictures(issue.id, described, { nameOf: () => 'quay.png' })).toBe(
      'edited',
    );
    expect(stored().values.get('description')).toEqual(edited);
  });

  it('deletes an issue where the user may', async () => {
    expect(await client.mayDelete(issue.key)).toBe(true);

    await client.deleteIssue(issue.id);

    expect(jira.store[kind].issue(issue.key)).toBeNull();
    await expect(client.deleteIssue(issue.id)).rejects.toMatchObject({ code: 'JIRA_NOT_FOUND' });
  });
});
