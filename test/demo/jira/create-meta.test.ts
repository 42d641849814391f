import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRecord, type SiteKind } from '../../../contract/connect-api.ts';
import { jiraCalls } from '../../../contract/jira-calls.ts';
import type { DemoJira } from '../../../demo/jira/start.ts';
import { aDemoJira, ask, at } from '../../support/demo/demo-jira.ts';

let jira: DemoJira;
let veryOld: DemoJira;
beforeAll(async () => {
  jira = await aDemoJira();
  veryOld = await aDemoJira({ datacenterVersion: '8.3.1' });
});
afterAll(async () => {
  await jira.close();
  await veryOld.close();
});

const types = (project: string): string => `/rest/api/2/issue/createmeta/${project}/issuetypes`;

function byText(one: string, other: string): number {
  return one.localeCompare(other);
}

function list(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

describe('projects', () => {
  it('come unpaged on Data Center, the one without create permission included', async () => {
    const answer = await ask(jira, 'datacenter', '/rest/api/2/project');

    const keys = list(answer.json).map(({ key }) => key);
    expect(keys.map(String).toSorted(byText)).toEqual([
      'ALL',
      'DEV',
      'HLP',
      'OLD',
      'OPS',
      'PLT',
      'SUP',
      'WEB',
    ]);
  });

  it('come in pages on Cloud, and only those with create permission when asked so', async () => {
    const first = await ask(jira, 'cloud', '/rest/api/3/project/search?action=create&maxResults=4');
    const second = await ask(
      jira,
      'cloud',
      '/rest/api/3/project/search?action=create&maxResults=4&startAt=4',
    );

    const keys = [...list(at(first.json, 'values')), ...list(at(second.json, 'values'))].map(
      ({ key }) => key,
    );
    expect(keys.map(String).toSorted(byText)).toEqual([
      'ALL',
      'DEV',
      'HLP',
      'OPS',
      'PLT',
      'SUP',
      'WEB',
    ]);
    expect(first.json).toMatchObject({ isLast: false, total: 7 });
    expect(at(first.json, 'nextPage')).toContain('startAt=4');
    expect(second.json).toMatchObject({ isLast: true });
  });

  it('cannot be searched on Data Center', async () => {
    const answer = await ask(jira, 'datacenter', '/rest/api/2/project/search');

    expect(answer.status).toBe(404);
  });
});

describe('create metadata of today', () => {
  it('stands under `values` on Data Center, with `fieldId` and without `key`', async () => {
    const asked = await ask(jira, 'datacenter', `${types('SUP')}/10011`);

    const impact = list(at(asked.json, 'values')).find(({ name }) => name === 'Impact');
    expect(asked.json).toMatchObject({ isLast: true, startAt: 0, maxResults: 50 });
    expect(impact).toMatchObject({
      fieldId: 'customfield_10201',
      required: true,
      schema: {
        type: 'option',
        custom: 'com.atlassian.jira.plugin.system.customfieldtypes:select',
      },
    });
    expect(impact).not.toHaveProperty('key');
    expect(list(impact?.['allowedValues']).map(({ value }) => value)).toContain('Everybody');
  });

  it('stands under `issueTypes` and `fields` on Cloud, with both names of a field', async () => {
    const issueTypes = await ask(jira, 'cloud', types('SUP').replace('/2/', '/3/'));
    const fields = await ask(jira, 'cloud', `${types('SUP')}/10011`);

    expect(list(at(issueTypes.json, 'issueTypes')).map(({ name }) => name)).toContain('Incident');
    expect(at(issueTypes.json, 'isLast')).toBeUndefined();
    expect(list(at(fields.json, 'fields'))).toContainEqual(
      expect.objectContaining({ fieldId: 'summary', key: 'summary' }),
    );
  });

  it.each(['datacenter', 'cloud'] as const)(
    'needs a second page on %s to reach a required field',
    async (kind) => {
      const name = kind === 'cloud' ? 'fields' : 'values';
      const first = await ask(jira, kind, `${types('PLT')}/10014`);
      const second = await ask(jira, kind, `${types('PLT')}/10014?startAt=50`);

      const wayBack = (read: unknown): boolean =>
        list(at(read, name)).some(
          (field) => field['name'] === 'Way back' && field['required'] === true,
        );
      expect(list(at(first.json, name))).toHaveLength(50);
      expect(Number(at(first.json, 'total'))).toBeGreaterThan(50);
      expect(wayBack(first.json)).toBe(false);
      expect(wayBack(second.json)).toBe(true);
    },
  );

  it('refuses more than 200 at once', async () => {
    const answer = await ask(jira, 'cloud', `${types('PLT')}/10014?maxResults=201`);

    expect(answer.status).toBe(400);
    expect(answer.text).toContain("must not exceed the limit '200'");
  });

  it.each([
    ['datacenter', 'NOPE', 400],
    ['cloud', 'NOPE', 404],
    ['datacenter', 'OLD', 400],
    ['cloud', 'OLD', 200],
    ['datacenter', 'SUP', 200],
    ['cloud', '10001', 200],
  ] as const)('on %s for project %s is %i', async (kind, project, status) => {
    expect((await ask(jira, kind, types(project))).status).toBe(status);
  });

  it('has a required field of a kind that no form can show', async () => {
    for (const [kind, name, plugin] of [
      [
        'datacenter',
        'values',
        'com.riadalabs.jira.plugins.insight:rlabs-customfield-default-object',
      ],
      ['cloud', 'fields', 'com.atlassian.jira.plugins.cmdb:cmdb-object-cftype'],
    ] as const) {
      const answer = await ask(jira, kind, `${types('DEV')}/10013`);
      const device = list(at(answer.json, name)).find(
        (field) => field['name'] === 'Affected device',
      );

      expect(device).toMatchObject({ required: true, hasDefaultValue: false });
      expect(at(device, 'schema', 'custom')).toBe(plugin);
      expect(device).not.toHaveProperty('allowedValues');
    }
  });
});

describe('create metadata of old', () => {
  const path = '/rest/api/2/issue/createmeta?projectKeys=SUP&expand=projects.issuetypes.fields';

  it('has a map of fields, on Cloud and on a Data Center before 9.0', async () => {
    const asked: readonly (readonly [DemoJira, SiteKind])[] = [
      [veryOld, 'datacenter'],
      [jira, 'cloud'],
    ];
    for (const [which, kind] of asked) {
      const answer = await ask(which, kind, path);
      const incident = list(at(answer.json, 'projects', 0, 'issuetypes')).find(
        ({ name }) => name === 'Incident',
      );

      expect(at(incident, 'fields', 'summary')).toMatchObject({ required: true });
      expect(list(at(answer.json, 'projects'))).toHaveLength(1);
    }
  });

  it('is gone from Data Center 9', async () => {
    expect((await ask(jira, 'datacenter', path)).status).toBe(404);
  });

  it('is all there is before 8.4', async () => {
    expect((await ask(veryOld, 'datacenter', types('SUP'))).status).toBe(404);
  });
});

describe('the table of calls', () => {
  it('has a row for everything the product calls', async () => {
    const values: Readonly<Record<string, string>> = {
      project: 'SUP',
      issueType: '10011',
      issue: 'SUP-1',
      property: 'postern.filing',
      board: '7',
      desk: '4',
      requestType: '25',
      comment: '10000',
    };
    for (const [name, call] of Object.entries(jiraCalls)) {
      const isThere: boolean[] = [];
      for (const [kind, version] of [
        ['datacenter', '2'],
        ['cloud', '3'],
      ] as const) {
        const path = call.path.replace(/\{(\w+)\}/g, (_, key: string) =>
          key === 'version' ? version : (values[key] ?? ''),
        );
        const answer = await ask(jira, kind, path, { method: call.method });
        // A row may well say that there is no such property, or no such issue any more.
        isThere.push(answer.status !== 405 && !answer.text.includes('null for uri'));
      }

      expect([name, isThere.includes(true)]).toEqual([name, true]);
    }
  });

  it('knows no version 3 on Data Center', async () => {
    expect((await ask(jira, 'datacenter', '/rest/api/3/serverInfo')).status).toBe(404);
  });

  it('answers a wrong verb with 405 and an address outside the context path in HTML', async () => {
    const verb = await ask(jira, 'cloud', '/rest/api/3/myself', {
      method: 'DELETE',
      headers: { 'content-type': 'application/json' },
    });
    const outside = await fetch(`${new URL(jira.datacenter.baseUrl).origin}/rest/api/2/serverInfo`);

    expect([verb.status, verb.headers.get('allow')]).toEqual([405, 'GET']);
    expect([outside.status, outside.headers.get('content-type')]).toEqual([
      404,
      'text/html;charset=utf-8',
    ]);
  });
});
