import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { removeDuplicates } from '../../../../core/filing/creation/remove-duplicates.ts';
import type { FilingRecord } from '../../../../core/filing/model.ts';
import { createJiraClient } from '../../../../core/jira/jira-client.ts';
import type { CreatedIssue } from '../../../../core/jira/model.ts';
import { siteKinds, type SiteKind } from '../../../../contract/connect-api.ts';
import type { DemoJira } from '../../../../demo/jira/start.ts';
import { aSite } from '../../../support/connection/a-site.ts';
import { aDemoJira, right } from '../../../support/demo/demo-jira.ts';
import { plainTransport } from '../../../support/connection/plain-transport.ts';

let jira: DemoJira;

beforeAll(async () => {
  jira = await aDemoJira();
});
afterAll(() => jira.close());

function clientOf(kind: SiteKind) {
  const { baseUrl } = jira[kind];
  const transport = plainTransport(baseUrl, right[kind]);
  return createJiraClient({ transport, site: aSite({ id: kind, kind, baseUrl }) });
}

async function make(kind: SiteKind, filingId: string, projectId = '10002'): Promise<CreatedIssue> {
  return clientOf(kind).createIssue({
    projectId,
    issueTypeId: '10001',
    summary: 'Sent twice',
    description: { blocks: [] },
    fields: {},
    properties: [{ key: 'postern.filing', value: { id: filingId } }],
  });
}

function recordOf(issue: CreatedIssue): FilingRecord {
  return {
    siteId: 'acme',
    mailKey: 'm-1',
    filingId: 'f-1',
    summary: 'Sent twice',
    pendingAttempt: null,
    issue,
    isLinked: true,
    files: [],
    completed: {},
    pendingImages: null,
  };
}

describe.each(siteKinds)('removeDuplicates on %s', (kind) => {
  async function left(duplicate: CreatedIssue): Promise<readonly string[]> {
    const kept = await make(kind, 'f-1');
    const found = { ...duplicate, summary: 'Sent twice', status: 'To Do' };
    const stay = await removeDuplicates(clientOf(kind), recordOf(kept), [found]);
    expect(jira.store[kind].issue(kept.key)).not.toBeNull();
    return stay.map(({ key }) => key);
  }

  function isThere({ key }: CreatedIssue): boolean {
    return jira.store[kind].issue(key) !== null;
  }

  it('deletes the empty issue of the same filing', async () => {
    const duplicate = await make(kind, 'f-1');

    expect(await left(duplicate)).toEqual([]);
    expect(isThere(duplicate)).toBe(false);
  });

  it('leaves the issue of another filing', async () => {
    const other = await make(kind, 'f-2');

    expect(await left(other)).toEqual([other.key]);
    expect(isThere(other)).toBe(true);
  });

  it('leaves an issue that somebody commented on', async () => {
    const used = await make(kind, 'f-1');
    const [author] = jira.store[kind].users;
    if (author === undefined) throw new TypeError('the stand-in has people');
    jira.store[kind].keepComment(used.key, {
      author,
      text: 'On it.',
      visibility: null,
      properties: new Map(),
    });

    expect(await left(used)).toEqual([used.key]);
    expect(isThere(used)).toBe(true);
  });

  it('leaves an issue that another user created with the same ID', async () => {
    const foreign = await make(kind, 'f-1');
    const stored = jira.store[kind].issue(foreign.key);
    const other = jira.store[kind].users.find((user) => user !== stored?.creator);
    if (stored === null || other === undefined) throw new TypeError('expected an issue and people');
    jira.store[kind].replaceIssue({ ...stored, creator: other });

    expect(await left(foreign)).toEqual([foreign.key]);
    expect(isThere(foreign)).toBe(true);
  });

  it('leaves an issue that the user may not delete, and fails nothing', async () => {
    const project = jira.store[kind].project('PLT');
    const kept = await make(kind, 'f-1', project?.id);

    expect(await left(kept)).toEqual([kept.key]);
    expect(isThere(kept)).toBe(true);
  });
});
