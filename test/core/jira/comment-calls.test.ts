import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EmailDocument } from '../../../core/convert/document.ts';
import type { JiraClient } from '../../../core/jira/client.ts';
import type { CommentAudience } from '../../../core/jira/comment-client.ts';
import { createJiraClient } from '../../../core/jira/jira-client.ts';
import type { CreatedIssue } from '../../../core/jira/model.ts';
import { siteKinds } from '../../../contract/connect-api.ts';
import type { DemoJira } from '../../../demo/jira/start.ts';
import { aSite } from '../../support/connection/a-site.ts';
import { aDemoJira, right } from '../../support/demo/demo-jira.ts';
import { plainTransport } from '../../support/connection/plain-transport.ts';

let jira: DemoJira;

beforeAll(async () => {
  jira = await aDemoJira();
});

afterAll(() => jira.close());

const body: EmailDocument = {
  blocks: [
    {
      kind: 'paragraph',
      content: [
        { kind: 'text', text: 'Still *dark*:', marks: {} },
        { kind: 'image', contentId: 'a@b', alt: 'the quay', widthPx: null, link: null },
      ],
    },
  ],
};

describe.each(siteKinds)('createCommentCalls against a Jira of kind %s', (kind) => {
  let client: JiraClient;
  let issue: CreatedIssue;

  beforeEach(async () => {
    const { baseUrl } = jira[kind];
    client = createJiraClient({
      transport: plainTransport(baseUrl, right[kind]),
      site: aSite({ id: kind, kind, baseUrl }),
    });
    issue = await client.createIssue({
      projectId: '10002',
      issueTypeId: '10001',
      summary: 'Lanterns are out',
      description: { blocks: [] },
      fields: {},
      properties: [],
    });
  });

  function comments() {
    return jira.store[kind].issue(issue.key)?.comments ?? [];
  }

  async function add(audience: CommentAudience, id = 'f-1'): Promise<string> {
    const properties = [{ key: 'postern.filing', value: { id } }];
    return client.addComment(issue.id, { body, audience, properties });
  }

  it('writes a comment for everybody, with what it is recognised by', async () => {
    const first = await add({ kind: 'everyone' });
    const second = await add({ kind: 'everyone' }, 'f-2');

    expect(await client.newestComments(issue.id)).toEqual([second, first]);
    expect(await client.commentProperty(first, 'postern.filing')).toEqual({ id: 'f-1' });
    expect(await client.commentProperty(first, 'another')).toBeNull();
    expect(comments()[0]).toMatchObject({ visibility: null });
    expect(JSON.stringify(comments()[0]?.text)).toMatch(
      kind === 'cloud' ? /"Still \*dark\*:/ : /Still/,
    );
  });

  it('keeps an internal note from customers', async () => {
    await add({ kind: 'internal' });

    expect(comments()[0]?.properties.get('sd.public.comment')).toEqual({ internal: true });
  });

  it('keeps a comment to a role, also when its pictures are put in their places', async () => {
    const audience = { kind: 'role', name: 'Developers' } as const;
    const id = await add(audience);
    await client.attach(issue.key, { name: 'quay.png', content: new Blob(['four']) });

    const placed = await client.placeCommentPictures({ issueId: issue.id, id, audience }, body, {
      nameOf: () => 'quay.png',
    });

    expect(placed).toBe('placed');
    expect(comments()[0]?.visibility).toEqual({ type: 'role', value: 'Developers' });
    expect(JSON.stringify(comments()[0]?.text)).toMatch(
      kind === 'cloud' ? /"media"/ : /!quay\.png!/,
    );
  });

  it('tells to whom a comment can be kept', async () => {
    const { isServiceDesk, groups, roles } = await client.audiences(issue.key);

    expect(isServiceDesk).toBe(false);
    expect(groups).toContain('web-team');
    expect(roles).toContain('Developers');
  });

  it('leaves roles out where Jira does not tell them', async () => {
    jira.setFaults((_, { path }) =>
      path.endsWith('/role') ? { status: 403, body: '{"errorMessages":["No."]}' } : null,
    );

    const audiences = await client.audiences(issue.key);

    jira.setFaults(null);
    expect(audiences.roles).toEqual([]);
    expect(audiences.groups).not.toEqual([]);
  });

  it('does not guess who reads along when Jira does not tell', async () => {
    jira.setFaults((_, { path }) =>
      /\/project\/[A-Z]+$/.test(path) ? { status: 503, body: '' } : null,
    );

    await expect(client.audiences(issue.key)).rejects.toMatchObject({ code: 'JIRA_FAILED' });

    jira.setFaults(null);
  });

  it('is told that a comment is not allowed', async () => {
    const closed = jira.store[kind].issues.find(({ project }) => !project.mayCreate);
    if (closed === undefined) throw new Error('the stand-in has no closed project with an issue');

    await expect(
      client.addComment(closed.id, { body, audience: { kind: 'everyone' }, properties: [] }),
    ).rejects.toMatchObject({ code: 'PERMISSION_MISSING' });
  });
});
