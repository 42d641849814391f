import { describe, expect, it } from '@jest/globals';
import { createCreateMeta } from '../../../core/jira/create-meta.ts';
import { createJsonCalls } from '../../../core/jira/json-calls.ts';
import type { JiraAnswer, JiraRequest } from '../../../core/jira/transport.ts';
import { aSite } from '../../support/connection/a-site.ts';
import { anAnswer, scriptedTransport } from '../../support/jira/an-answer.ts';

const project = { id: '10000', key: 'ABC', name: 'Alphabet' };
const bug = { id: '1', name: 'Bug', isSubtask: false };

const typesPath = '/rest/api/2/issue/createmeta/ABC/issuetypes';
const oldPath = '/rest/api/2/issue/createmeta';

function reader(answering: (request: JiraRequest) => JiraAnswer) {
  const transport = scriptedTransport(answering);
  return { transport, meta: createCreateMeta(createJsonCalls(transport, aSite()), '2') };
}

const summary = {
  required: true,
  schema: { type: 'string', system: 'summary' },
  name: 'Zusammenfassung',
  hasDefaultValue: false,
  operations: ['set'],
};
const summaryField = {
  id: 'summary',
  name: 'Zusammenfassung',
  kind: 'text',
  isRequired: true,
  hasDefault: false,
  options: [],
  defaultValue: null,
};

describe('createCreateMeta', () => {
  it.each([
    ['Data Center', { isLast: true, values: [{ id: '1', name: 'Bug', subtask: false }] }],
    ['Cloud', { total: 1, issueTypes: [{ id: '1', name: 'Bug', subtask: false }] }],
  ])('reads the issue types of %s', async (_, json) => {
    const { meta } = reader(() => anAnswer({ json }));

    expect(await meta.issueTypes(project)).toEqual([bug]);
  });

  it.each([
    ['Data Center', { isLast: true, values: [{ fieldId: 'summary', ...summary }] }],
    ['Cloud', { total: 1, fields: [{ fieldId: 'summary', key: 'summary', ...summary }] }],
    ['a map of fields', { fields: { summary } }],
  ])('reads the fields of %s', async (_, json) => {
    const { meta } = reader(() => anAnswer({ json }));

    expect(await meta.fields(project, bug)).toEqual([summaryField]);
  });

  it('reads every page, whatever size of page Jira allows', async () => {
    const all = Array.from({ length: 120 }, (_, index) => ({
      fieldId: `customfield_${index}`,
      ...summary,
      schema: { type: 'string', custom: 'x:y' },
    }));
    const { meta, transport } = reader(({ query }) => {
      const startAt = Number(query?.['startAt']);
      return anAnswer({
        json: { startAt, maxResults: 50, total: 120, values: all.slice(startAt, startAt + 50) },
      });
    });

    const fields = await meta.fields(project, bug);

    expect(fields.map(({ id }) => id)).toEqual(all.map(({ fieldId }) => fieldId));
    expect(transport.requests.map(({ query }) => query?.['startAt'])).toEqual(['0', '50', '100']);
  });

  it('goes by isLast where Jira gives no total', async () => {
    const { meta } = reader(({ query }) =>
      query?.['startAt'] === '0'
        ? anAnswer({ json: { isLast: false, values: [{ id: '1', name: 'Bug' }] } })
        : anAnswer({ json: { isLast: true, values: [{ id: '2', name: 'Task' }] } }),
    );

    expect((await meta.issueTypes(project)).map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('ends when Jira claims more and gives nothing', async () => {
    const { meta, transport } = reader(({ query }) =>
      anAnswer({
        json: { isLast: false, values: query?.['startAt'] === '0' ? [{ id: '1' }] : [] },
      }),
    );

    await meta.issueTypes(project);

    expect(transport.requests).toHaveLength(2);
  });

  it('asks a Jira before 8.4 in the old way, and stays with it', async () => {
    const { meta, transport } = reader(({ path }) =>
      path === oldPath
        ? anAnswer({
            json: {
              projects: [
                {
                  key: 'ABC',
                  issuetypes: [{ id: '1', name: 'Bug', subtask: false, fields: { summary } }],
                },
              ],
            },
          })
        : anAnswer({ status: 404, text: '<html>404</html>' }),
    );

    expect(await meta.issueTypes(project)).toEqual([bug]);
    expect(await meta.fields(project, bug)).toEqual([summaryField]);
    expect(transport.requests.map(({ path }) => path)).toEqual([typesPath, oldPath, oldPath]);
    expect(transport.requests[2]?.query).toEqual({
      projectKeys: 'ABC',
      issuetypeIds: '1',
      expand: 'projects.issuetypes.fields',
    });
  });

  it('goes back to the new way when the old one is gone after an upgrade', async () => {
    let isUpgraded = false;
    const { meta } = reader(({ path }) => {
      if ((path === oldPath) === isUpgraded) return anAnswer({ status: 404, json: {} });
      const types = [{ id: '1', name: 'Bug' }];
      return anAnswer({
        json: isUpgraded ? { isLast: true, values: types } : { projects: [{ issuetypes: types }] },
      });
    });
    await meta.issueTypes(project);

    isUpgraded = true;

    expect(await meta.issueTypes(project)).toEqual([bug]);
  });

  it('says what the first refusal said when neither way is there', async () => {
    const { meta } = reader(({ path }) =>
      path === oldPath
        ? anAnswer({ status: 404, text: '<html>404</html>' })
        : anAnswer({ status: 404, json: {} }),
    );

    await expect(meta.issueTypes(project)).rejects.toMatchObject({ code: 'JIRA_NOT_FOUND' });
  });

  it('does not try the other way after a fault of another kind', async () => {
    const { meta, transport } = reader(() => anAnswer({ status: 503 }));

    await expect(meta.issueTypes(project)).rejects.toMatchObject({ code: 'JIRA_FAILED' });
    expect(transport.requests).toHaveLength(1);
  });

  it.each([
    ['400', anAnswer({ status: 400, json: { errorMessages: ['Hidden.'] } })],
    ['an empty page', anAnswer({ json: { isLast: true, values: [] } })],
    ['no project', anAnswer({ json: { projects: [] } })],
  ])('names the missing permission behind %s', async (_, answer) => {
    const { meta } = reader(() => answer);

    await expect(meta.issueTypes(project)).rejects.toMatchObject({ code: 'PERMISSION_MISSING' });
  });

  it('does not take an answer of no known shape for an empty project', async () => {
    const { meta } = reader(() => anAnswer({ json: { something: 'else' } }));

    await expect(meta.issueTypes(project)).rejects.toMatchObject({
      code: 'JIRA_ANSWER_UNREADABLE',
    });
    await expect(meta.fields(project, bug)).rejects.toMatchObject({
      code: 'JIRA_ANSWER_UNREADABLE',
    });
  });
});
