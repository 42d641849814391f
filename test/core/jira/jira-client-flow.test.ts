import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeQuery } from '../../../addin/connection/connect-transport.ts';
import type { Transport } from '../../../core/jira/transport.ts';
import { createIssue } from '../../../core/filing/creation/create-issue.ts';
import { fittingValues } from '../../../core/filing/draft/effective-draft.ts';
import { planFiling } from '../../../core/filing/plan/plan-filing.ts';
import { createJiraClient } from '../../../core/jira/jira-client.ts';
import type { FieldValue, IssueField } from '../../../core/jira/model.ts';
import { jiraCalls } from '../../../contract/jira-calls.ts';
import type { SiteKind } from '../../../contract/connect-api.ts';
import { demoAccounts } from '../../../demo/jira/auth/accounts.ts';
import { type DemoJira, startDemoJira } from '../../../demo/jira/start.ts';
import { aSite } from '../../support/connection/a-site.ts';
import { aMail, anEffectiveDraft } from '../../support/filing/a-mail.ts';

/** Talks to a Jira without Connect between: signs by itself and adds what Connect would. */
function straightTransport(baseUrl: string, authorization: string): Transport {
  return {
    send: async ({ call, path, query = {}, body }) => {
      const form = new FormData();
      if (body?.kind === 'file') form.append('file', body.file, body.name);
      const response = await fetch(baseUrl + path + encodeQuery(query), {
        method: jiraCalls[call].method,
        headers: {
          authorization,
          'user-agent': 'postern-test',
          'x-atlassian-token': 'no-check',
          ...(body?.kind === 'json' ? { 'content-type': 'application/json' } : {}),
        },
        ...(body === undefined
          ? {}
          : { body: body.kind === 'file' ? form : JSON.stringify(body.value) }),
      });
      return {
        status: response.status,
        header: (name) => response.headers.get(name),
        text: await response.text(),
      };
    },
  };
}

const { cloud, datacenter } = demoAccounts;
const authorizations: Readonly<Record<SiteKind, string>> = {
  cloud: `Basic ${btoa(`${cloud.email}:${cloud.apiToken}`)}`,
  datacenter: `Basic ${btoa(`${datacenter.user}:${datacenter.password}`)}`,
};

const text = (typed: string): FieldValue => ({ kind: 'text', text: typed });

describe.each([
  ['cloud', '9.12.12'],
  ['datacenter', '9.12.12'],
  ['datacenter', '8.22.0'],
  // Knows only the create metadata without pages.
  ['datacenter', '8.3.0'],
] as const)(
  'createJiraClient at the stand-in for %s (Data Center %s)',
  (kind, datacenterVersion) => {
    let jira: DemoJira;
    beforeAll(async () => {
      jira = await startDemoJira({ tls: null, datacenterPort: 0, cloudPort: 0, datacenterVersion });
    });
    afterAll(() => jira.close());

    function client(authorization = authorizations[kind]) {
      const { baseUrl } = jira[kind];
      return createJiraClient({
        site: aSite({ kind, baseUrl }),
        transport: straightTransport(baseUrl, authorization),
      });
    }

    it('fills an issue with fields of several kinds, and attaches to it', async () => {
      const jiraClient = client();
      expect((await jiraClient.myself()).displayName).not.toBe('');
      const project = (await jiraClient.projects()).projects.find(({ key }) => key === 'SUP');
      if (project === undefined) throw new TypeError('the stand-in has a project SUP');
      const types = await jiraClient.issueTypes(project);
      const incident = types.find(({ name }) => name === 'Incident');
      if (incident === undefined) throw new TypeError('SUP has incidents');
      const fields = await jiraClient.createFields(project, incident);
      const values = Object.fromEntries(
        fields
          .filter(({ id }) => id !== 'summary' && id !== 'description')
          .flatMap((field): [string, FieldValue][] => {
            const value = aValue(field);
            return value === null ? [] : [[field.id, value]];
          }),
      );
      const mail = aMail({ subject: 'Größe {falsch}\n🔥' });
      const draft = {
        ...anEffectiveDraft(mail),
        projectId: project.id,
        issueTypeId: incident.id,
        values: fittingValues(values, fields),
      };
      expect(Object.keys(draft.values).length).toBeGreaterThan(4);
      const description = {
        blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Help', marks: {} }] }],
      } as const;

      const created = await createIssue(
        jiraClient,
        planFiling({
          draft,
          fields,
          files: [],
          description,
          filingId: 'f-1',
          labels: { project: 'p', issueType: 't', summary: 's' },
        }),
        { mailKey: 'm-1', thread: [] },
      );
      await jiraClient.attach(created.key, {
        name: 'Müller 報告.txt',
        content: new Blob(['hello']),
      });

      expect(created.key).toMatch(/^SUP-\d+$/);
      expect(created.url).toBe(`${jira[kind].baseUrl}/browse/${created.key}`);
      expect(await jiraClient.attachmentLimits()).toEqual({
        isEnabled: true,
        maxBytes: 36 * 1024 * 1024,
      });
    });

    it("gives Jira's words for the field that it does not take", async () => {
      const jiraClient = client();
      const project = (await jiraClient.projects()).projects.find(({ key }) => key === 'SUP');
      if (project === undefined) throw new TypeError('the stand-in has a project SUP');
      const [type] = await jiraClient.issueTypes(project);

      const created = jiraClient.createIssue({
        projectId: project.id,
        issueTypeId: type?.id ?? '',
        summary: 'x',
        description: { blocks: [] },
        fields: { customfield_99999: { kind: 'text', value: text('x') } },
        properties: [],
      });

      await expect(created).rejects.toMatchObject({
        code: 'FIELDS_REJECTED',
        facts: { fields: [{ id: 'customfield_99999' }] },
      });
    });

    it('names a wrong password', async () => {
      await expect(
        client(`Basic ${btoa('nobody@brightwater.example:wrong')}`).myself(),
      ).rejects.toMatchObject({ code: 'CREDENTIALS_REJECTED' });
    });
  },
);

/** A value for the kinds of field that a mail's project has as a rule; every kind has its journey. */
function aValue({ kind, options }: IssueField): FieldValue | null {
  const [first] = options;
  if (kind === 'labels') return { kind, labels: ['from mail'] };
  if (kind === 'number') return text('3');
  if (kind === 'date') return text('2026-03-31');
  if (kind === 'text' || kind === 'rich-text') return text('* typed');
  if (first === undefined) return null;
  if (kind === 'option') return { kind, id: first.id };
  return kind === 'options' ? { kind, ids: [first.id] } : null;
}
