import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createJiraClient } from '../../../core/jira/jira-client.ts';
import { siteKinds, type SiteKind } from '../../../contract/connect-api.ts';
import { startDemoJira, type DemoJira } from '../../../demo/jira/start.ts';
import { aSite } from '../../support/connection/a-site.ts';
import { recordingTransport } from '../../support/jira/stand-in.ts';

let jira: DemoJira;
beforeAll(async () => {
  jira = await startDemoJira({ tls: null, datacenterPort: 0, cloudPort: 0 });
});
afterAll(() => jira.close());
afterEach(() => {
  for (const kind of siteKinds) jira.store[kind].peopleSearch = 'allowed';
  jira.setFaults(null);
});

const project = { id: '10007', key: 'ALL', name: 'Every field' };

function searchOf(kind: SiteKind) {
  const transport = recordingTransport(jira, kind);
  const site = aSite({ kind, baseUrl: jira[kind].baseUrl });
  const client = createJiraClient({ transport, site });
  return { client, search: client.search, asked: transport.asked };
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

  it.each(['empty', 'refused'] as const)(
    'tells who may not search for people, where such a search is %s',
    async (answer) => {
      const { search } = searchOf(kind);
      expect(await search.mayFindPeople(null)).toBe(true);

      jira.store[kind].peopleSearch = answer;

      expect(await search.mayFindPeople(null)).toBe(false);
      // Issues can be assigned all the same.
      expect(await search.mayFindPeople(project)).toBe(true);
      expect((await search.assignees(project, 'leila')).length).toBe(1);
    },
  );

  it('takes a Jira that does not tell the permission for one that lets people search', async () => {
    const { search } = searchOf(kind);
    jira.setFaults((_, { path }) =>
      path.includes('/mypermissions') ? { status: 403, body: '{}' } : null,
    );

    expect(await search.mayFindPeople(null)).toBe(true);
  });

  it.each(['empty', 'refused'] as const)(
    'finds somebody of the mail among those of the project, where the search of all is %s',
    async (answer) => {
      const { client } = searchOf(kind);
      const { accountId } = jira.store[kind].users.find(({ name }) => name === 'leila') ?? {};
      jira.store[kind].peopleSearch = answer;

      expect(await client.personOf('leila@brightwater.example', { project })).toEqual({
        id: kind === 'cloud' ? accountId : 'leila',
        name: 'Leila Farouk',
      });
    },
  );

  it.each(['empty', 'refused'] as const)(
    'says that searching is not permitted, not that nobody was found, where it is %s',
    async (answer) => {
      const { client, asked } = searchOf(kind);
      jira.store[kind].peopleSearch = answer;

      for (const name of ['nobody', 'stranger']) {
        // oxlint-disable-next-line no-await-in-loop
        await expect(
          client.personOf(`${name}@customer.example`, { project }),
        ).rejects.toMatchObject({ code: 'PERMISSION_MISSING' });
      }

      const questions = asked.filter(({ call }) => call === 'permissions');
      expect(questions.length).toBe(answer === 'empty' ? 1 : 0);
    },
  );

  it('believes that nobody has an address where people may be searched for', async () => {
    const { client } = searchOf(kind);

    expect(await client.personOf('nobody@customer.example', { project })).toBeNull();
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
