import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createJiraClient } from '../../../core/jira/jira-client.ts';
import { siteKinds } from '../../../contract/connect-api.ts';
import { startDemoJira, type DemoJira } from '../../../demo/jira/start.ts';
import { aSite } from '../../support/connection/a-site.ts';
import { recordingTransport } from '../../support/jira/stand-in.ts';

let jira: DemoJira;
const log: string[] = [];
beforeAll(async () => {
  jira = await startDemoJira({
    tls: null,
    datacenterPort: 0,
    cloudPort: 0,
    faults: (_, { path }) => {
      log.push(path);
      return null;
    },
  });
});
afterAll(() => jira.close());

// With the test of the form, which holds that it waits for these calls in three rounds at most.
describe.each(siteKinds)('what the form asks a Jira of kind %s at its start', (kind) => {
  it('is one request each, also for a create screen of more than fifty fields', async () => {
    const site = aSite({ kind, baseUrl: jira[kind].baseUrl });
    const client = createJiraClient({ transport: recordingTransport(jira, kind), site });
    const [{ projects }, ofProjects] = await requestsOf(() => client.projects());
    const [, ofRecent] = await requestsOf(() => client.recentProjects());
    const [, ofLimits] = await requestsOf(() => client.attachmentLimits());
    const project = projects.find(({ key }) => key === 'PLT');
    if (project === undefined) throw new TypeError('the stand-in has a project PLT');
    const [types, ofTypes] = await requestsOf(() => client.issueTypes(project));
    const type = types.find(({ name }) => name === 'Change request');
    if (type === undefined) throw new TypeError('PLT has change requests');
    const [fields, ofFields] = await requestsOf(() => client.createFields(project, type));

    expect(fields.length).toBeGreaterThan(50);
    expect([ofProjects, ofRecent, ofLimits, ofTypes, ofFields]).toEqual([1, 1, 1, 1, 1]);
  });
});

async function requestsOf<T>(ask: () => Promise<T>): Promise<readonly [T, number]> {
  const before = log.length;
  return [await ask(), log.length - before];
}
