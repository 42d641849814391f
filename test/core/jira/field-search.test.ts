import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createJiraClient } from '../../../core/jira/jira-client.ts';
import { siteKinds, type SiteKind } from '../../../contract/connect-api.ts';
import { startDemoJira, type DemoJira } from '../../../demo/jira/start.ts';
import { aSite } from '../../connection/a-site.ts';
import { recordingTransport } from './stand-in.ts';

let jira: DemoJira;
beforeAll(async () => {
  jira = await startDemoJira({ tls: null, datacenterPort: 0, cloudPort: 0 });
});
afterAll(() => jira.close());

const project = { id: '10007', key: 'ALL', name: 'Every field' };

function searchOf(kind: SiteKind) {
  const transport = recordingTransport(jira, kind);
  const site = aSite({ kind, baseUrl: jira[kind].baseUrl });
  return { search: createJiraClient({ transport, site }).search, asked: transport.asked };
}

describe.each(siteKinds)('createFieldSearch at the stand-in for %s', (kind) => {
  it('finds people as this Jira names them, with what tells namesakes apart', async () => {
    const { search } = searchOf(kind);
    const { accountId } = jira.store[kind].users.find(({ name }) => name === 'tomas') ?? {};

    expect(await search.users('tom')).toEqual([
      {
        id: kind === 'cloud' ? accountId : 'tomas',
        label: 'Tomáš Havelka',
        detail: 'tomas@brightwater.example',
      },
    ]);
  });

  it('asks nobody for nothing', async () => {
    const { search, asked } = searchOf(kind);

    expect(await search.users('')).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('lists assignable people without a text', async () => {
    const { search } = searchOf(kind);

    expect((await search.assignees(project, '')).length).toBe(8);
    expect((await search.assignees(project, 'leila')).map(({ label }) => label)).toEqual([
      'Leila Farouk',
    ]);
  });

  it('finds groups, labels, issues, sprints and ways to link', async () => {
    const { search } = searchOf(kind);

    expect(await search.groups('OFF')).toEqual([{ id: 'office', label: 'office' }]);
    expect(await search.labels('labels', 'wi')).toEqual([{ id: 'winter', label: 'winter' }]);
    expect(await search.sprints(project)).toEqual([
      { id: '41', label: 'Spring sprint 2' },
      { id: '42', label: 'Spring sprint 3' },
    ]);
    expect((await search.linkTypes()).map(({ inward }) => inward)).toContain('is blocked by');
    expect((await search.issues('heating', null)).map(({ id }) => id)).toEqual(['SUP-2']);
  });

  it('offers issues of the project only, whatever was seen last', async () => {
    const { search } = searchOf(kind);

    expect(await search.issues('', project)).toEqual([
      { id: 'ALL-1', label: 'ALL-1', detail: 'Winter overhaul of the Kingfisher' },
    ]);
  });

  it('finds epics', async () => {
    const { search } = searchOf(kind);

    expect((await search.epics('overhaul', project)).map(({ id }) => id)).toEqual(['ALL-1']);
  });
});
